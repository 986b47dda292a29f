import type { Candidate } from '../../src/core/reading/candidates';
import type { Decide } from '../../src/core/reading/attribution';
import { attributeMarks, speakerOf } from '../../src/core/reading/attribution';
import type { TaggedParagraph } from '../../src/core/reading/pieceOdds';
import { speakerEvidence } from '../../src/core/reading/speakerEvidence';
import { speechEvidence } from '../../src/core/reading/speechEvidence';
import { readWeights } from '../../src/core/reading/weights';
import type { Span } from '../../src/core/span';
import { length, overlap } from '../../src/core/span';
import type { Page } from './gold';
import { goldFor } from './gold';
import type { Choice, Decision, Features } from './learner';

/**
 * How well a candidate fits the annotated speaker, from 0 to 2. Of the mentions inside an annotated "Jane Roe, the finance
 * minister who resigned," the one that has the cue is right.
 */
function fit({ mention, cue }: Candidate, speaker: Span | null): number {
  if (!mention || !speaker) return mention || speaker ? 0 : 1;
  const share = overlap(mention, speaker) / Math.max(length(mention), length(speaker));
  const isInside = overlap(mention, speaker) >= 0.9 * length(mention);
  return cue && isInside ? 1 + share : share;
}

const bestOf = (values: readonly number[]): number => values.indexOf(Math.max(...values));
const nothing = readWeights('');

/** Who said each segment, among its candidates. */
export function speakerChoices(
  pages: readonly Page<TaggedParagraph>[],
  features: Features,
): readonly (Choice & { readonly part: number })[] {
  const choices: (Choice & { part: number })[] = [];
  for (const { article, paragraphs, part } of pages) {
    const decide: Decide = {
      speaker: (view, candidates) => {
        const gold = goldFor(article, view.place.mark.inner);
        if (gold?.group == null) return candidates.length - 1;
        const { speaker } = gold;
        const right = bestOf(candidates.map(candidate => fit(candidate, speaker)));
        if (!candidates[right] || fit(candidates[right], speaker) <= 0.25) return candidates.length - 1;
        const options = candidates.map(candidate => {
          speakerEvidence(view, candidate, features);
          return features.take();
        });
        choices.push({ options, right, part });
        return right;
      },
      speech: place => (goldFor(article, place.mark.inner)?.group == null ? 0 : 1),
    };
    attributeMarks(paragraphs, { speaker: nothing, speech: nothing }, decide);
  }
  return choices;
}

/**
 * Whether each segment is speech.
 * @param weightsFor weights of speakers by part, learned without that part
 */
export function speechDecisions(
  pages: readonly Page<TaggedParagraph>[],
  weightsFor: readonly ReturnType<typeof readWeights>[],
  features: Features,
): readonly Decision[] {
  const decisions: Decision[] = [];
  for (const { article, paragraphs, part } of pages)
    attributeMarks(
      paragraphs,
      { speaker: weightsFor[part] ?? nothing, speech: nothing },
      {
        speaker: speakerOf,
        speech: (place, _probability, choice) => {
          const gold = goldFor(article, place.mark.inner);
          if (!gold) return 1;
          speechEvidence(place, choice, features);
          decisions.push({ features: features.take(), yes: gold.group !== null });
          return gold.group === null ? 0 : 1;
        },
      },
    );
  return decisions;
}
