import { readArticle } from '../../src/core/article/article';
import type { Decide } from '../../src/core/reading/attribution';
import { speakerOf } from '../../src/core/reading/attribution';
import type { ReadingWeights } from '../../src/core/reading/read';
import { read, trainedWeights } from '../../src/core/reading/read';
import { readTrees } from '../../src/core/reading/trees';
import { readWeights } from '../../src/core/reading/weights';
import type { Figures } from './figures';
import { readGold } from './gold';
import { figuresOf, keptFile } from './scoring';

/** Reading without one of its steps, and what takes its place. */
interface Variant {
  readonly without: string;
  readonly weights?: Partial<ReadingWeights>;
  readonly decide?: Partial<Decide>;
}

const nothing = readWeights('');
const noTrees = readTrees('');
const usual: Decide = { speaker: speakerOf, speech: (_place, probability) => probability };
const mostProbable = (probabilities: readonly number[]): number => probabilities.indexOf(Math.max(...probabilities));

/** The nearest name or pronoun of the paragraph, else the last of the one before. */
const nearest: Decide['speaker'] = (view, candidates) => {
  const { place } = view;
  const distances = candidates.map(({ mention }) =>
    mention === null
      ? Infinity
      : Math.abs(mention.from - place.piece) + 1000 * (place.paragraph.index - mention.paragraph),
  );
  return distances.indexOf(Math.min(...distances));
};

const VARIANTS: readonly Variant[] = [
  { without: 'nothing' },
  { without: 'the second look at bounds', weights: { starts: noTrees, ends: noTrees } },
  { without: 'what pieces tell (neither look)', weights: { pieces: nothing, starts: noTrees, ends: noTrees } },
  { without: 'speakers learned: the nearest name or pronoun', decide: { speaker: nearest } },
  {
    without: 'constructions that leave no choice',
    decide: { speaker: (_view, _candidates, probabilities) => mostProbable(probabilities) },
  },
  { without: 'speech learned: every mark is speech', decide: { speech: () => 1 } },
];

export interface Ablation {
  readonly without: string;
  readonly figures: Figures;
}

/** The figures of the annotated articles without each step in turn. */
export const ablations = (gold: string): readonly Ablation[] =>
  VARIANTS.map(({ without, weights, decide }, index) => {
    const lines = readGold(gold).map(({ id, text }) => {
      const { quotations } = read(
        text,
        readArticle(text).paragraphs,
        { ...trainedWeights, ...weights },
        { ...usual, ...decide },
      );
      return JSON.stringify({
        id,
        quotations: quotations.map(({ kind, content, marked, mention }) => ({
          kind,
          content,
          marked,
          speaker: mention && { start: mention.start, end: mention.end },
        })),
      });
    });
    return { without, figures: figuresOf(gold, keptFile(`without-${index}`, `${lines.join('\n')}\n`)) };
  });
