/** A text of its own: a word that is cut out of a text keeps that whole text in memory as long as it is kept itself. */
export const ownCopy = (text: string): string => ` ${text}`.slice(1);
