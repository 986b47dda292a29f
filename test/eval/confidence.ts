import { readFileSync } from 'node:fs';
import type { Confidence } from '../../src/core';
import { overlap } from '../../src/core/span';
import type { Span } from '../../src/core/span';
import { goldFor, readGold } from './gold';

/** How often the speaker of a marked segment is right, where the analysis says it is sure, likely or unsure. */
export interface ClassShare {
  readonly confidence: Confidence;
  /** Share of all segments found, and of these the share that is right; per cent. */
  readonly share: number;
  readonly right: number;
}

interface Line {
  readonly id?: string;
  readonly quotations?: readonly {
    readonly marked: readonly Span[];
    readonly speaker: Span | null;
    readonly confidence: Confidence;
  }[];
}

/** The same mention by the rule of score.mjs: half of the shorter is shared, and ours is no net over the sentence. */
const isSame = (key: Span | null, got: Span | null): boolean =>
  key === null || got === null
    ? key === got
    : overlap(key, got) >= Math.min(key.end - key.start, got.end - got.start) / 2 &&
      got.end - got.start <= key.end - key.start + 60;

/** @param analysis file of lines as `analyze` prints them */
export function confidenceShares(gold: string, analysis: string): readonly ClassShare[] {
  const lines = readFileSync(analysis, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Line);
  const byId = new Map(lines.map(line => [line.id, line.quotations ?? []]));
  const found = readGold(gold).flatMap(article =>
    (byId.get(article.id) ?? []).flatMap(({ marked, speaker, confidence }) =>
      marked.flatMap(inner => {
        const mark = goldFor(article, inner);
        return mark?.group == null ? [] : { confidence, isRight: isSame(mark.speaker, speaker) };
      }),
    ),
  );
  return (['sure', 'likely', 'unsure'] as const).map(confidence => {
    const own = found.filter(one => one.confidence === confidence);
    return {
      confidence,
      share: (100 * own.length) / Math.max(1, found.length),
      right: (100 * own.filter(({ isRight }) => isRight).length) / Math.max(1, own.length),
    };
  });
}
