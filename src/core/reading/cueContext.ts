import type { Mention } from './mentions';
import type { Outline } from './outline';

/** A paragraph in which cues look for their subjects; mentions also by their first piece and by the piece after their last. */
export interface CueContext {
  readonly outline: Outline;
  readonly mentions: readonly Mention[];
  readonly byStart: ReadonlyMap<number, Mention>;
  readonly byEnd: ReadonlyMap<number, Mention>;
}

export const cueContext = (outline: Outline, mentions: readonly Mention[]): CueContext => ({
  outline,
  mentions,
  byStart: new Map(mentions.map(mention => [mention.from, mention])),
  byEnd: new Map(mentions.map(mention => [mention.to, mention])),
});

export const endingAt = ({ byEnd }: CueContext, to: number): Mention | undefined => byEnd.get(to);

export const startingAt = ({ byStart }: CueContext, from: number): Mention | undefined => byStart.get(from);
