import { longDigest } from '../core';

/** Enough to tell two readings of one file apart without keeping the text: the text, and what was known beforehand. */
export const textDigest = (text: string, hints: object): string =>
  `${text.length}:${longDigest(text)}:${JSON.stringify(hints)}`;
