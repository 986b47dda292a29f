/** "MOSCOW (Sputnik) - ", "WASHINGTON, Dec. 21 — ", "MOSCOW, December 22. /TASS/. ": a place in capitals, then a dash or an agency. */
export const DATELINE =
  /^\p{Lu}{3,}[\p{Lu}.' ]{0,30}(?:,\s[^—–/]{2,40}?)?\s?(?:\([^)]{2,40}\)\s?)?(?:\/[^/]{2,20}\/\.?|[-–—]{1,2})\s+/u;
