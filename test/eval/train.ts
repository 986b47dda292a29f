/**
 * Learns the weights of the reading steps from annotated articles and writes src/core/reading/*.weights.
 *   npm run train -- FOLDER/articles.train.jsonl
 * All models are log-linear over named features. A later step sees what an earlier one says of articles that were not among
 * those it learned from (four parts, each read by what was learned from the other three). The articles stay outside the repository.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readArticle } from '../../src/core/article/article';
import type { Candidate } from '../../src/core/reading/candidates';
import type { Decide } from '../../src/core/reading/attribution';
import { attributeMarks } from '../../src/core/reading/attribution';
import type { ReadParagraph } from '../../src/core/reading/page';
import { readPage } from '../../src/core/reading/page';
import { speakerEvidence } from '../../src/core/reading/speakerEvidence';
import { speechEvidence } from '../../src/core/reading/speechEvidence';
import { readWeights } from '../../src/core/reading/weights';
import type { Span } from '../../src/core/span';
import { length, overlap } from '../../src/core/span';
import type { GoldArticle } from './gold';
import { goldFor, readGold } from './gold';
import type { Choice, Decision } from './learner';
import { Features, learnChoices, learnDecisions, weightLines } from './learner';

const PARTS = 4;
const SPEAKER = { rounds: 25, shrink: 1e-4, atLeast: 4 };
const SPEECH = { rounds: 25, shrink: 1e-4, atLeast: 4 };

interface Page {
  readonly article: GoldArticle;
  readonly part: number;
  readonly paragraphs: readonly ReadParagraph[];
}

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

function speakerChoices(pages: readonly Page[], features: Features): readonly (Choice & { readonly part: number })[] {
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
    attributeMarks(article.text, paragraphs, { speaker: nothing, speech: nothing }, decide);
  }
  return choices;
}

function speechDecisions(
  pages: readonly Page[],
  weightsFor: readonly ReturnType<typeof readWeights>[],
  features: Features,
): readonly Decision[] {
  const decisions: Decision[] = [];
  for (const { article, paragraphs, part } of pages)
    attributeMarks(
      article.text,
      paragraphs,
      { speaker: weightsFor[part] ?? nothing, speech: nothing },
      {
        speaker: (_view, _candidates, probabilities) => bestOf(probabilities),
        speech: (place, _probability, choice) => {
          const gold = goldFor(article, place.mark.inner);
          if (!gold) return 1;
          speechEvidence(place, article.text, choice, features);
          decisions.push({ features: features.take(), yes: gold.group !== null });
          return gold.group === null ? 0 : 1;
        },
      },
    );
  return decisions;
}

const [file = ''] = process.argv.slice(2);
const articles = readGold(file);
const about = `Learned by test/eval/train.ts from ${articles.length} annotated news articles (${basename(file)}: PolNeAR, training part, Newell et al., LREC 2018).`;
const pages = articles.map((article, index) => ({
  article,
  part: index % PARTS,
  paragraphs: readPage(article.text, readArticle(article.text).paragraphs),
}));

const speakerFeatures = new Features();
const choices = speakerChoices(pages, speakerFeatures);
const speakerLines = (kept: readonly Choice[]): string =>
  weightLines(learnChoices(kept, speakerFeatures, SPEAKER), speakerFeatures, about);
const speaker = speakerLines(choices);
console.log(`${choices.length} choices of a speaker`);
const crossed = Array.from({ length: PARTS }, (_, part) =>
  readWeights(speakerLines(choices.filter(choice => choice.part !== part))),
);

const speechFeatures = new Features();
const decisions = speechDecisions(pages, crossed, speechFeatures);
console.log(`${decisions.length} decisions on speech`);
const speech = weightLines(learnDecisions(decisions, speechFeatures, SPEECH), speechFeatures, about);

for (const [name, lines] of Object.entries({ speaker, speech })) {
  writeFileSync(`src/core/reading/${name}.weights`, lines);
  console.log(`${name}: ${lines.split('\n').length} features, ${lines.length} bytes`);
}
