import { groupBy } from '../groupBy';
import type { Mark } from './marks';
import { nestedIn } from './marks';
import type { Mention } from './mentions';
import type { ReadParagraph } from './page';
import type { RawQuotation } from './rawQuotation';

/** So many turns without a speaker are a dialogue. One alone goes on from the quotation before, as it mostly does in news. */
const LEAST_OF_DIALOGUE = 2;

/** Who speaks in a paragraph: one person, who has a key. */
interface Turn {
  readonly mention: Mention;
  readonly key: string;
  /** By a verb of asking: "said" goes on after a question of its own. */
  readonly asks: boolean;
}

/** The mark that is all of a paragraph. Where its speech went on in the next, it would not be closed. */
function onlyMark({ paragraph, outline }: ReadParagraph): Mark | null {
  const [piece, ...others] = outline.pieces;
  return paragraph.role === 'body' && others.length === 0 && piece?.mark?.closed === true ? piece.mark : null;
}

/** The one who speaks by a cue of the paragraph, and not a few words of whom are quoted; null where nobody or more than one does. */
function toldTurn(
  { paragraph }: ReadParagraph,
  quotations: readonly RawQuotation[],
  keyOf: (mention: Mention) => string | null,
): Turn | null {
  const told = quotations.filter(({ marked }) => marked.length > 0);
  if (paragraph.role !== 'body' || told.some(({ kind }) => kind !== 'direct')) return null;
  const turns = told.flatMap(({ mention, cue, paragraph }): readonly Turn[] => {
    const key = mention && cue && mention.paragraph === paragraph ? keyOf(mention) : null;
    return mention && key !== null ? [{ mention, key, asks: cue?.act === 'ask' }] : [];
  });
  const [first] = turns;
  return first && turns.length === told.length && turns.every(({ key }) => key === first.key) ? first : null;
}

/** What a paragraph has between its last marks. */
export const lastMarked = ({ outline }: ReadParagraph): string =>
  outline.pieces.findLast(({ mark }) => mark)?.text ?? '';

/** What a paragraph has between its marks, the last first. */
export const allMarked = ({ outline }: ReadParagraph): readonly string[] =>
  outline.pieces.flatMap(({ mark, text }) => (mark ? [text] : [])).reverse();

/**
 * A closed quotation by itself that cannot be by whoever spoke before: it answers a question, or names the one who asked:
 * `“I see everything, Inspector.”`
 */
function isAnswer(page: ReadParagraph, before: ReadParagraph, { mention, asks }: Turn): boolean {
  if (asks && lastMarked(before).endsWith('?')) return true;
  const called = calledIn(lastMarked(page));
  return [mention.name, mention.role ?? ''].some(name => called.includes(name.split(' ').at(-1)?.toLowerCase() ?? ''));
}

/** Words that stand as somebody called by name does: between commas, alone, or at either end, with or without a title. */
const CALLED =
  /(?:^|, )(?:(?:mr|mrs|ms|miss|dr|sir|lady|lord|captain|colonel|inspector|sergeant|father|sister|aunt|uncle)\.? )?(\p{Lu}[\p{L}'’-]+)(?=[,.?!…]|$)/giu;

/** The names by which words address somebody, in lower case. */
export const calledIn = (words: string): readonly string[] =>
  [...words.matchAll(CALLED)].flatMap(([, name = '']) => (/^\p{Lu}../u.test(name) ? [name.toLowerCase()] : []));

const isDialogue = (marks: readonly (Mark | null)[], from: number): boolean =>
  marks.slice(from, from + LEAST_OF_DIALOGUE).filter(mark => mark !== null).length === LEAST_OF_DIALOGUE;

const turnIn = (mark: Mark, { index }: ReadParagraph, turn: Turn | null): RawQuotation => ({
  kind: 'direct',
  content: [mark.inner],
  marked: [mark.inner],
  nested: nestedIn([mark]),
  mention: turn?.mention ?? null,
  cue: null,
  paragraph: index,
  sentence: 0,
  confidence: 'unsure',
  reason: { code: 'taking-turns' },
  polarity: null,
});

/**
 * Gives the turns of a dialogue to the two who lead it: several paragraphs one after the other that are nothing but closed quotations,
 * behind two in which two people are named by cues of their own. Who speaks is a guess, and marked as such.
 * @param quotations in reading order
 * @param keyOf of a mention the person in this article; null where it cannot be tied to anybody
 */
export function inTurns(
  pages: readonly ReadParagraph[],
  quotations: readonly RawQuotation[],
  keyOf: (mention: Mention) => string | null,
): readonly RawQuotation[] {
  const marks = pages.map(onlyMark);
  if (marks.every(mark => mark === null)) return quotations;
  const byParagraph = groupBy(quotations, ({ paragraph }) => paragraph);
  const turns: (Turn | null)[] = [];
  const made = new Map<number, RawQuotation>();
  for (const page of pages) {
    const { index } = page;
    const read = byParagraph.get(index) ?? [];
    turns.push(toldTurn(page, read, keyOf));
    const [one, other, mark] = [turns[index - 2], turns[index - 1], marks[index]];
    const isLabelled = read.some(({ cue }) => cue !== null);
    if (isLabelled || !mark || !other) continue;
    const before = pages[index - 1];
    if (before && isAnswer(page, before, other)) {
      const answering = one && one.key !== other.key ? one : null;
      turns[index] = answering;
      made.set(index, turnIn(mark, page, answering));
      continue;
    }
    if (!one || one.key === other.key) continue;
    if (!made.has(index - 1) && !isDialogue(marks, index)) continue;
    turns[index] = one;
    made.set(index, turnIn(mark, page, one));
  }
  if (made.size === 0) return quotations;
  const others = quotations.filter(({ paragraph }) => !made.has(paragraph));
  return [...others, ...made.values()].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}
