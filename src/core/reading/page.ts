import type { Paragraph } from '../model';
import type { Cue } from './cue';
import type { CueIndex } from './cueIndex';
import { cueIndex } from './cueIndex';
import { findCues } from './cues';
import type { Mark } from './marks';
import { findMarks } from './marks';
import { opensSingle } from './singleMarks';
import type { Mention } from './mentions';
import { findMentions, namesWithin } from './mentions';
import type { WordUse } from './nameOpenings';
import type { Outline } from './outline';
import { outline } from './outline';
import { sentenceCase } from './titleCase';
import { turnOf } from './transcript';
import type { Term } from './evidence';
import { termOf } from './wordTerms';
import type { Token } from '../text/tokens';
import { tokenize } from '../text/tokens';

/** A paragraph with all that the steps of reading have found in it. */
export interface ReadParagraph {
  readonly index: number;
  readonly paragraph: Paragraph;
  readonly outline: Outline;
  readonly marks: readonly Mark[];
  /** The text quotes between single marks throughout, as British papers do. */
  readonly single: boolean;
  readonly mentions: readonly Mention[];
  /** Names of persons inside the descriptions among them, which no cue has for its subject. */
  readonly within: readonly Mention[];
  readonly cues: readonly Cue[];
  readonly cueIndex: CueIndex;
  /** What learned features see of each piece. */
  readonly terms: readonly Term[];
}

interface TokenizedParagraph {
  readonly paragraph: Paragraph;
  readonly tokens: readonly Token[];
}

/**
 * Words that the text also writes in lower case: a capital at the start of a sentence makes no name of them,
 * unless they also have it in the middle of one ("Samantha Power" beside "a power vacuum").
 */
function wordUseOf(paragraphs: readonly TokenizedParagraph[]): WordUse {
  const common = new Set<string>();
  const proper = new Set<string>();
  for (const { paragraph, tokens } of paragraphs)
    tokens.forEach((token, index) => {
      if (token.kind !== 'word') return;
      if (!token.capital && token.text === token.lower) common.add(token.lower);
      else if (paragraph.role === 'body' && tokens[index - 1]?.kind === 'word') proper.add(token.lower);
    });
  for (const word of proper) common.delete(word);
  return { common, proper };
}

function termsOf({ pieces, sentences }: Outline): readonly Term[] {
  const starts = new Set(sentences.map(({ from }) => from));
  return pieces.map((piece, index) => {
    const before = pieces[index - 1];
    return termOf(piece, starts.has(index) || before?.kind === 'mark' || before?.text === ':');
  });
}

const isMostlySingle = (marks: readonly Mark[]): boolean => 2 * marks.filter(mark => mark.single).length > marks.length;

/** Marks, mentions and cues of every paragraph that belongs to the article. */
export function readPage(text: string, paragraphs: readonly Paragraph[]): readonly ReadParagraph[] {
  const kept = paragraphs
    .filter(paragraph => paragraph.role === 'body' || paragraph.role === 'headline')
    .map(paragraph => ({ paragraph, tokens: tokenize(text, paragraph) }));
  const words = wordUseOf(kept);
  const marked = kept.map(({ paragraph }, index) => {
    const next = kept[index + 1]?.paragraph;
    return findMarks(text, { ...paragraph, goesOn: next !== undefined && opensSingle(text, next) });
  });
  const single = isMostlySingle(marked.flat());
  return kept.map(({ paragraph, tokens }, index) => {
    const marks = marked[index] ?? [];
    const lines = outline(text, paragraph, marks, paragraph.role === 'headline' ? sentenceCase(tokens, words) : tokens);
    const turn = turnOf(text, lines, index);
    const spoken = findMentions(text, lines, index, words);
    const others = turn ? spoken.filter(({ from }) => from >= turn.mention.to) : spoken;
    const mentions = turn ? [turn.mention, ...others] : others;
    const cues = [...(turn ? [turn.cue] : []), ...findCues(lines, others)];
    return {
      index,
      paragraph,
      outline: lines,
      marks,
      single,
      mentions,
      within: namesWithin(text, lines, mentions),
      cues,
      cueIndex: cueIndex(lines, cues),
      terms: termsOf(lines),
    };
  });
}
