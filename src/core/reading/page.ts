import type { Paragraph } from '../model';
import type { Cue } from './cue';
import type { CueIndex } from './cueIndex';
import { cueIndex } from './cueIndex';
import { findCues } from './cues';
import type { Mark } from './marks';
import { findMarks } from './marks';
import type { Mention } from './mentions';
import { findMentions } from './mentions';
import type { Outline } from './outline';
import { outline } from './outline';
import { tokenize } from '../text/tokens';

/** A paragraph with all that the steps of reading have found in it. */
export interface ReadParagraph {
  readonly index: number;
  readonly paragraph: Paragraph;
  readonly outline: Outline;
  readonly marks: readonly Mark[];
  readonly mentions: readonly Mention[];
  readonly cues: readonly Cue[];
  readonly cueIndex: CueIndex;
}

/**
 * Words that the text also writes in lower case: a capital at the start of a sentence makes no name of them,
 * unless they also have it in the middle of one ("Samantha Power" beside "a power vacuum").
 */
function commonWordsOf(text: string, paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const common = new Set<string>();
  const proper = new Set<string>();
  for (const paragraph of paragraphs) {
    const tokens = tokenize(text, paragraph);
    tokens.forEach((token, index) => {
      if (token.kind !== 'word') return;
      if (token.text === token.lower) common.add(token.lower);
      else if (paragraph.role === 'body' && tokens[index - 1]?.kind === 'word') proper.add(token.lower);
    });
  }
  for (const word of proper) common.delete(word);
  return common;
}

/** Marks, mentions and cues of every paragraph that belongs to the article. */
export function readPage(text: string, paragraphs: readonly Paragraph[]): readonly ReadParagraph[] {
  const kept = paragraphs.filter(paragraph => paragraph.role === 'body' || paragraph.role === 'headline');
  const commonWords = commonWordsOf(text, kept);
  return kept.map((paragraph, index) => {
    const marks = findMarks(text, paragraph);
    const lines = outline(text, paragraph, marks);
    const mentions = findMentions(text, lines, index, commonWords);
    const cues = findCues(lines, mentions);
    return { index, paragraph, outline: lines, marks, mentions, cues, cueIndex: cueIndex(lines, cues) };
  });
}
