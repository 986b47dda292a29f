import type { ReadParagraph } from './page';

/** So many paragraphs of speech tell whether a text is a conversation. */
const LEAST_TURNS = 6;
/** Of them so large a share comes right behind another, and so large a share is short. */
interface Shares {
  readonly adjacent: number;
  readonly short: number;
}
const USUAL: Shares = { adjacent: 0.4, short: 0.35 };
/** Of many turns fewer have to be short; no interview of the annotated files has more than 15. */
const LONG: Shares = { adjacent: 0.6, short: 0.25 };
const MANY_TURNS = 20;
/** Words of a short turn. */
const SHORT = 12;

/** Whether a paragraph is somebody's turn: it begins with what is said. */
const isTurn = ({ paragraph, outline }: ReadParagraph): boolean =>
  paragraph.role === 'body' && outline.pieces[0]?.mark !== undefined;

/** Whether a paragraph goes on with what the one above left open, as speech of one person over paragraphs does. */
const goesOn = ({ index }: ReadParagraph, pages: readonly ReadParagraph[]): boolean =>
  pages[index - 1]?.outline.pieces.findLast(({ mark }) => mark)?.mark?.closed === false;

const wordsSaid = ({ outline }: ReadParagraph): number =>
  outline.pieces.reduce((sum, { mark, text }) => (mark ? sum + text.split(/\s+/).length : sum), 0);

/**
 * Whether a text tells a conversation, as a story does: turn upon turn, most of them short. Of 934 news articles of the annotated files
 * 4 do: interviews, and one that quotes a story at length.
 */
export function isConversation(pages: readonly ReadParagraph[]): boolean {
  const turns = pages.filter(page => isTurn(page) && !goesOn(page, pages));
  if (turns.length < LEAST_TURNS) return false;
  const adjacent = turns.filter(({ index }) => {
    const before = pages[index - 1];
    return before !== undefined && isTurn(before);
  });
  const short = turns.filter(turn => wordsSaid(turn) <= SHORT);
  const has = (shares: Shares): boolean =>
    adjacent.length >= shares.adjacent * turns.length && short.length >= shares.short * turns.length;
  return has(USUAL) || (turns.length >= MANY_TURNS && has(LONG));
}
