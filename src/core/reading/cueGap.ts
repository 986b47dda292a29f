import type { Cue } from './cue';

/** A cue beside some pieces, with how many pieces part them; its speaker counts as part of the cue. */
export interface CueNear {
  readonly cue: Cue;
  readonly gap: number;
  readonly isBefore: boolean;
}

/** How many pieces part a cue and its speaker from the pieces from `from` up to `to`; null for a cue among them. */
export function gapTo(cue: Cue, from: number, to: number): number | null {
  if (cue.at >= from && cue.at < to) return null;
  if (cue.at >= to) return Math.max(0, Math.min(cue.at, cue.subject?.from ?? cue.at) - to);
  const closes = cue.form === 'inverted' ? Math.max(cue.to, cue.subject?.to ?? cue.to) : cue.to;
  return Math.max(0, from - closes);
}

/** The cue with somebody who speaks that stands nearest to the pieces, the first of equals. */
export function nearestCue(cues: readonly Cue[], from: number, to: number): CueNear | null {
  let best: CueNear | null = null;
  for (const cue of cues) {
    const gap = cue.subject === null ? null : gapTo(cue, from, to);
    if (gap !== null && (best === null || gap < best.gap)) best = { cue, gap, isBefore: cue.at < from };
  }
  return best;
}
