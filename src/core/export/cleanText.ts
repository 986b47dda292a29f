/** Text that any encoding can hold: halves of surrogate pairs become U+FFFD, as in the Encoding Standard of WHATWG. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Signs that no file for people needs: control characters other than tab and line ends. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** Text without control characters and noncharacters, which XML 1.0 (section 2.2) and many readers of plain files refuse. */
export const printable = (text: string): string => wellFormed(text).replace(CONTROL, '');

/** Signs that turn the direction of all text after them, also of text that is not the article's (UAX #9, section 2). */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;

/** One line of text that leaves what follows it as it is. */
export const oneLine = (text: string): string => printable(text).replace(DIRECTION, '').replace(/\s+/g, ' ').trim();
