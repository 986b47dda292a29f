/** What is asked of every piece: does what was said begin here, end here, is it inside, is it a cue, is it the one who speaks. */
export const QUESTIONS = ['start', 'end', 'inside', 'cue', 'source'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Bounds of what was said, asked a second time. */
export const BOUNDS = ['start', 'end'] as const;
export type Bound = (typeof BOUNDS)[number];

/** Log odds of pieces that were not asked: their sentence reports nothing. */
export const NEVER = -6;
