/** "MOSCOW (Sputnik) - ", "WASHINGTON, Dec. 21 — ", "MOSCOW, December 22. /TASS/. ": a place in capitals, then a dash or an agency. */
export const DATELINE =
  /^\p{Lu}{3,}[\p{Lu}.' ]{0,30}(?:,\s[^—–/]{2,40}?)?\s?(?:\([^)]{2,40}\)\s?)?(?:\/[^/]{2,20}\/\.?|[-–—]{1,2})\s+/u;

/** "KUALA LUMPUR: ", "Colombo: ", "Johannesburg – ", "Kyiv, Ukraine – ": other ways to print the place, which only the beginning of an article has. */
const OTHER =
  /^(?:(\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,2}):|(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})(?:, \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)?(?: [–—-]|:)) (?=\p{Lu})/u;

/** A line that begins with somebody's label, as the turns of a transcript do. */
const LABELLED = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}:\s/u;

/** Lines in which an article may begin: a headline that was not known for one stands before. */
const FIRST_LINES = 3;

/** The place that a line opens with. */
interface PlaceAhead {
  readonly line: number;
  /** With what parts it from the text. */
  readonly length: number;
}

/** A dash between spaces: one more of them makes the first words a subject, "Acme – a maker of cars – said". */
const DASH = / [–—-] /g;

/**
 * The place that an article opens with in one of those ways; null where it has none, or where other lines begin with labels too. One word
 * in capitals before a colon may as well be somebody's label: it is a place where it is a known one, or something is said to be in it, or news follows.
 * @param lines those of the article itself
 * @param is what else is known of words, lower case
 */
export function placeAhead(
  lines: readonly string[],
  is: { readonly place: (lower: string) => boolean; readonly givenName: (lower: string) => boolean },
): PlaceAhead | null {
  const line = lines.slice(0, FIRST_LINES).findIndex(one => OTHER.test(one));
  const text = lines[line] ?? '';
  const [all = '', capitals, printed = capitals ?? ''] = OTHER.exec(text) ?? [];
  if (line < 0 || lines.some((one, index) => index !== line && LABELLED.test(one))) return null;
  const [first = '', ...others] = printed.toLowerCase().split(' ');
  const isOne = capitals !== undefined && others.length === 0;
  const found = { line, length: all.length };
  if (is.place(printed.toLowerCase())) return found;
  if (isOne)
    return isNamedAsPlace(printed, lines) || (!is.givenName(first) && NEWS.test(text.slice(all.length))) ? found : null;
  if (capitals !== undefined) return found;
  return !all.includes(':') && !is.givenName(first) && [...text.matchAll(DASH)].length === 1 ? found : null;
}

/** News and no speech: "Noting that it was late, the court …", "The court on Friday …". */
const NEWS =
  /^(?:\p{Lu}\p{Ll}+ing (?:that\b|[^.!?“”"]{0,300}, the )|[^.!?“”"]{0,300}\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:\p{Ll}+ed|said|told|held|sent|gave|began|took|sought|set)\b)/u;

/** "in Jaipur", for "JAIPUR". */
const isNamedAsPlace = (capitals: string, lines: readonly string[]): boolean => {
  const printed = capitals.charAt(0) + capitals.slice(1).toLowerCase();
  return lines.some(line => ['in', 'at', 'near', 'from'].some(word => line.includes(` ${word} ${printed}`)));
};
