/** "MOSCOW (Sputnik) - ", "WASHINGTON, Dec. 21 — ", "MOSCOW, December 22. /TASS/. ": a place in capitals, then a dash or an agency. */
export const DATELINE =
  /^\p{Lu}{3,}[\p{Lu}.' ]{0,30}(?:,\s[^—–/]{2,40}?)?\s?(?:\([^)]{2,40}\)\s?)?(?:\/[^/]{2,20}\/\.?|[-–—]{1,2})\s+/u;

/** "KUALA LUMPUR: ", "Colombo: ", "Johannesburg – ": other ways to print the place, which only the beginning of an article has. */
const OTHER =
  /^(?:(\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,2}):|(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})(?: [–—-]|:)) (?=\p{Lu})/u;

/** A line that begins with somebody's label, as the turns of a transcript do. */
const LABELLED = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}:\s/u;

/** Lines in which an article may begin: a headline that was not known for one stands before. */
const FIRST_LINES = 3;

/** The place that a line opens with. */
export interface PlaceAhead {
  readonly line: number;
  /** With what parts it from the text. */
  readonly length: number;
}

/**
 * The place that an article opens with in one of those ways; null where it has none, or where other lines begin with labels too.
 * @param lines those of the article itself
 * @param isPlace whether words are a place, lower case: of a word before a colon nothing else tells
 */
export function placeAhead(lines: readonly string[], isPlace: (lower: string) => boolean): PlaceAhead | null {
  const line = lines.slice(0, FIRST_LINES).findIndex(one => OTHER.test(one));
  const [all = '', capitals, printed = ''] = OTHER.exec(lines[line] ?? '') ?? [];
  if (line < 0 || lines.some((one, index) => index !== line && LABELLED.test(one))) return null;
  const isSure = capitals !== undefined || !all.includes(':') || isPlace(printed.toLowerCase());
  return isSure ? { line, length: all.length } : null;
}
