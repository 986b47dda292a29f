import { months, weekdays } from '../english/calendar';
import { openers, vocabulary } from '../english/vocabulary';
import { bare } from '../text/tokens';
import type { Term } from './evidence';
import { term, terms } from './evidence';
import type { Piece } from './outline';

/** Words are quoted in the names of features, which tells them from what is looked at. */
const WORDS: ReadonlyMap<string, Term> = new Map([...vocabulary].map(word => [word, term(`"${word}"`)]));
const SIGNS: ReadonlyMap<string, Term> = new Map(Array.from(',.:;—–-()?!…').map(sign => [sign, term(sign)]));
const CLASS = terms(
  'NAME',
  'CAPITALS',
  'INITIAL',
  'NUMBER',
  'YEAR',
  'MONEY',
  'SIGN',
  'OWNER',
  'WEEKDAY',
  'MONTH',
  'SPEECH',
  'SPEECH,',
  'SPEECH.',
  '-ed',
  '-ing',
  '-ly',
  '-s',
  'LOWER',
  'EDGE',
);

/** Beyond either end of the paragraph. */
export const EDGE = CLASS.EDGE;

function unknownWord(lower: string): Term {
  if (lower.endsWith('ed')) return CLASS['-ed'];
  if (lower.endsWith('ing')) return CLASS['-ing'];
  if (lower.endsWith('ly')) return CLASS['-ly'];
  return lower.endsWith('s') && !lower.endsWith('ss') ? CLASS['-s'] : CLASS.LOWER;
}

function capitalWord(piece: Piece, opens: boolean): Term {
  const lower = bare(piece.lower);
  if (weekdays.has(lower) && lower.length > 3) return CLASS.WEEKDAY;
  if (months.has(lower)) return CLASS.MONTH;
  const opener = (opens && openers.has(piece.lower)) || piece.lower === 'i' ? WORDS.get(piece.lower) : undefined;
  if (opener) return opener;
  if (/^\p{Lu}\.?$/u.test(piece.text)) return CLASS.INITIAL;
  return /^[\p{Lu}.]{2,}$/u.test(piece.text) ? CLASS.CAPITALS : CLASS.NAME;
}

/**
 * What learned features see of a piece: a word of the closed vocabulary, a sign, or a class for all else. Names are masked.
 * @param opens whether a sentence begins here, so that a capital need not be a name's
 */
export function termOf(piece: Piece, opens: boolean): Term {
  switch (piece.kind) {
    case 'mark':
      return piece.text.endsWith(',') ? CLASS['SPEECH,'] : /[.?!…]$/.test(piece.text) ? CLASS['SPEECH.'] : CLASS.SPEECH;
    case 'possessive':
      return CLASS.OWNER;
    case 'number':
      if (/^[$€£₦¥]/.test(piece.text)) return CLASS.MONEY;
      return /^(?:19|20)\d\d$/.test(piece.text) ? CLASS.YEAR : CLASS.NUMBER;
    case 'punctuation':
      return SIGNS.get(piece.text.charAt(0)) ?? CLASS.SIGN;
    case 'word':
      return piece.capital ? capitalWord(piece, opens) : (WORDS.get(piece.lower) ?? unknownWord(piece.lower));
  }
}
