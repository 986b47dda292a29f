import { abbreviations, capitalAbbreviations } from '../english/abbreviations';
import { reportingVerbs } from '../english/reportingVerbs';
import { voiceVerbs } from '../english/voiceVerbs';
import type { Span } from '../span';
import { unbroken } from './plainWords';

export type TokenKind = 'word' | 'number' | 'punctuation' | 'possessive';

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  /** Begins with an upper-case letter. */
  readonly capital: boolean;
}

// Genitives and shortened verbs, acronyms, companies as "(BA.N)", sums such as "Sh2.4", words (with inner apostrophes, hyphens and full stops, but not those), numbers, dashes and dots in a row, then any sign.
const TOKEN =
  /(['’]s(?![\p{L}\p{N}])|(?<=\p{L}s)['’](?=\s\p{L}))|(['’](?:d|ll|ve|re|m)(?![\p{L}\p{N}]))|((?:[DRI]-)?(?:\p{Lu}\.){2,}|(?<=\()[\p{Lu}\p{N}][\p{L}\p{N}]*\.\p{Lu}{1,2}(?=\)))|((?:\p{Lu}{1,3}|Rs|Sh|Ksh)\p{N}+(?:[.,]\p{N}+)+\p{L}*)|(\p{L}[\p{L}\p{M}\p{N}\u00AD]*(?:(?:['’](?!(?:s|d|ll|ve|re|m)(?![\p{L}\p{N}]))|[-‑‐&@_]|[-\u00AD]\r?\n(?=\p{Ll}))[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*)*)|([$€£₦¥]?\p{N}+(?:[.,:/]\p{N}+)*\p{L}*(?:-\p{L}+)*)|(?:\.{2,}|-{2,})|\S/gu;

/** Signs of Markdown that mean nothing to the reading: "**Jane Roe** said". */
const EMPHASIS = /^[*_#>]$/;

/** Kind by the group that matched: possessive, shortened verb, acronym, sum, word, number. */
function kindOf(match: RegExpExecArray): TokenKind {
  if (match[1] !== undefined) return 'possessive';
  if (match[2] !== undefined || match[3] !== undefined || match[5] !== undefined) return 'word';
  return match[4] === undefined && match[6] === undefined ? 'punctuation' : 'number';
}

/** A full stop that belongs to the word before it: "Mr.", "Dec.", "J.", "R-Ga." */
function hasOwnStop(text: string, word: string, end: number): boolean {
  if (text.charAt(end) !== '.') return false;
  // "No. 10", but "she said no."
  if (/^no$/i.test(word)) return /^\s?\d/.test(text.slice(end + 1, end + 3));
  if (/^\p{Lu}$/u.test(word)) return true;
  const lower = word.toLowerCase().replace(/^[dri]-/, '');
  return abbreviations.has(lower) || (/^\p{Lu}/u.test(word) && capitalAbbreviations.has(lower));
}

const isOfSpeech = (before: Token | undefined): boolean =>
  before !== undefined && (reportingVerbs.has(before.lower) || voiceVerbs.has(before.lower));

/** The tokens of a part of the text, with offsets into the whole text. */
export function tokenize(text: string, within: Span): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  pattern.lastIndex = within.start;
  for (let match = pattern.exec(text); match && match.index < within.end; match = pattern.exec(text)) {
    if (EMPHASIS.test(match[0])) continue;
    const kind = kindOf(match);
    const printedEnd = match.index + match[0].length;
    const whole = unbroken(match[0]);
    // "said I.", but "Anna I. Roe"
    const isPronoun = whole === 'I' && isOfSpeech(tokens.at(-1));
    const ownStop = kind === 'word' && !isPronoun && hasOwnStop(text, whole, printedEnd);
    const word = ownStop ? `${whole}.` : whole;
    pattern.lastIndex = ownStop ? printedEnd + 1 : printedEnd;
    const end = Math.min(pattern.lastIndex, within.end);
    const folded = word.toLowerCase();
    const lower = folded.includes('’') ? folded.replaceAll('’', "'") : folded;
    tokens.push({
      start: match.index,
      end,
      kind,
      text: word,
      lower,
      capital: kind === 'word' && /^\p{Lu}/u.test(word),
    });
  }
  return tokens;
}

/** The word without its own full stop: "Sen." and "Sen" are one word. */
export const bare = (lower: string): string =>
  lower.endsWith('.') && !lower.slice(0, -1).includes('.') ? lower.slice(0, -1) : lower;
