/**
 * What is asked of every piece: does what was said begin here, end here, is it inside, is it a cue, is it the one who speaks. The
 * numbers are the columns of the answers.
 */
export const QUESTION = { start: 0, end: 1, inside: 2, cue: 3, source: 4 } as const;
export type Question = (typeof QUESTION)[keyof typeof QUESTION];

/** The names of the questions in the order of their columns. */
export const QUESTIONS = Object.keys(QUESTION) as readonly (keyof typeof QUESTION)[];

/** Bounds of what was said, asked a second time. */
export const BOUND = { start: 0, end: 1 } as const;
export type Bound = (typeof BOUND)[keyof typeof BOUND];
export const BOUNDS: readonly Bound[] = [BOUND.start, BOUND.end];

/** Log odds of pieces that were not asked: their sentence reports nothing. */
export const NEVER = -6;
