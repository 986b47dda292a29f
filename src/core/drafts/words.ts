import type { Span } from '../span';
import { evenForm } from './evenForm';
import { LETTER_ENTITY, withLetters } from './letterEntities';

/**
 * A piece of a wording that is compared: a `word`, a marked `cut` ("...", "[…]"), words the writer put in `bracket`s, or the `joint`
 * between two segments of one quotation.
 */
export interface Piece extends Span {
  readonly kind: 'word' | 'cut' | 'brackets' | 'joint';
  /** As printed, without brackets inside the word: "[T]he" is "The". */
  readonly text: string;
  /** What equal words have in common: lower case, straight apostrophes. */
  readonly form: string;
  /** What spellings of one word have in common; see `evenForm`. */
  readonly even: string;
}

const BRACKETED = String.raw`\[[^\][]{0,200}\](?!\()|\((?:\.{3,}|…)\)`;
const CUT = String.raw`\.(?:\s?\.){1,}|…|⋯|\*\s\*\s\*`;
/** What is no word of the quotation: addresses of links, notes, entities, tags. */
const SKIPPED = String.raw`\]\([^()\s]*\)|\[\^[^\][]*\]|&#?\w{2,6};|</?\p{L}[^<>]*>`;
const SKIPPED_ALL = new RegExp(SKIPPED, 'gu');
export const withoutSkipped = (text: string): string => text.replace(SKIPPED_ALL, '');
/** Signs that a page puts into words where a line may break. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060]/g;
const WORD = String.raw`(?<![\p{L}\p{Nd}])[-−](?=\p{Nd})\p{Nd}+(?:[.,]\p{Nd}+)*|\p{Nd}{1,3}(?:[ \u00a0\u202f]\p{Nd}{3})+(?!\p{Nd})|\p{Nd}+(?:[.,]\p{Nd}+)*[¼-¾⅐-⅞]?|[¼-¾⅐-⅞]|\p{Sc}|(?:\p{L}\.){2,}|(?:\[\p{L}{1,3}\](?=\p{L}))?[\p{L}\p{M}\u00ad\u200b-\u200d\u2060]+(?:['’‘][\p{L}\p{M}]+)*(?:\[\p{L}{1,4}\])?|%`;
/** Words with letters or apostrophes as HTML writes them. */
const ENCODED = String.raw`(?:(?:[\p{L}\p{M}]+['’‘])?[\p{L}\p{M}]*${LETTER_ENTITY})+[\p{L}\p{M}]*(?:['’‘][\p{L}\p{M}]+)*|[\p{L}\p{M}]+(?:&(?:rsquo|apos|#39|#8217);[\p{L}\p{M}]+)+`;
/** A word of plain letters with nothing beside it that may belong to it: most words, found at once. */
const PLAIN_WORD = String.raw`[A-Za-z]{2,}(?=[ ,;:?!"”)\n]|$)`;
const DRAFT = new RegExp(
  String.raw`${PLAIN_WORD}|(?<encoded>${ENCODED})|(?<skipped>${SKIPPED})|(?<word>\[\p{L}{1,3}\](?=\p{L})[\p{L}\p{M}]+(?:['’‘][\p{L}\p{M}]+)*)|(?<bracket>${BRACKETED})|(?<cut>${CUT})|${WORD}`,
  'gu',
);
const SOURCE = new RegExp(`${PLAIN_WORD}|${WORD}`, 'gu');
const ONLY_DOTS = /^[[(]\s*(?:\.(?:\s?\.){2,}|…)\s*[\])]$/u;

/** Gives the forms of a word; may remember them, since the same words come again and again. */
export type WordForms = (printed: string) => Pick<Piece, 'text' | 'form' | 'even'>;

/** A word that is all plain letters, as nearly all are. */
const PLAIN = /^[a-z]+$/i;

export const formsOfWord: WordForms = printed => {
  const isPlain = PLAIN.test(printed);
  const text = isPlain
    ? printed
    : withLetters(printed)
        .replace(/&[^;]+;/g, '’')
        .replace(/[[\]]/g, '')
        .replace(UNSEEN, '');
  const lower = text.toLowerCase();
  const form = isPlain ? lower : lower.replace(/[’‘]/g, "'");
  return { text, form, even: evenForm(text) };
};

function wordAt(printed: string, start: number, forms: WordForms): Piece {
  const { text, form, even } = forms(printed);
  return { kind: 'word', start, end: start + printed.length, text, form, even };
}

/** The words of a source. Offsets are into `text`. */
export function sourcePieces(text: string, { start, end }: Span, forms = formsOfWord): readonly Piece[] {
  const pattern = new RegExp(SOURCE);
  const within = text.slice(start, end);
  const pieces: Piece[] = [];
  for (let match = pattern.exec(within); match; match = pattern.exec(within))
    pieces.push(wordAt(match[0], start + match.index, forms));
  return pieces;
}

function draftPiecesIn(text: string, { start, end }: Span, forms: WordForms): readonly Piece[] {
  return [...text.slice(start, end).matchAll(DRAFT)].flatMap((match): readonly Piece[] => {
    const printed = match[0];
    const at = start + match.index;
    const { skipped, bracket, cut } = match.groups ?? {};
    if (skipped !== undefined) return [];
    if (cut === undefined && bracket === undefined) return [wordAt(printed, at, forms)];
    const kind = cut !== undefined || ONLY_DOTS.test(printed) ? 'cut' : 'brackets';
    return [{ kind, start: at, end: at + printed.length, text: printed, form: '', even: '' }];
  });
}

const isCut = ({ kind }: Piece): boolean => kind === 'cut';

/** The pieces of a draft's quotation: of its marked segments in order, with a joint between two. Dots at either end cut nothing. */
export function draftPieces(text: string, segments: readonly Span[], forms = formsOfWord): readonly Piece[] {
  const pieces = segments.flatMap((segment, index): readonly Piece[] => {
    const own = draftPiecesIn(text, segment, forms);
    const joint = { kind: 'joint', start: segment.start, end: segment.start, text: '', form: '', even: '' } as const;
    return index === 0 ? own : [joint, ...own];
  });
  const from = pieces.findIndex(piece => !isCut(piece));
  const to = pieces.findLastIndex(piece => !isCut(piece));
  return from < 0 ? [] : pieces.slice(from, to + 1);
}
