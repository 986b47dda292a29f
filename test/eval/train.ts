/**
 * Learns the weights of the reading steps from annotated articles and writes src/core/reading/weights.json.
 *   npm run train -- FOLDER/articles.train.jsonl
 * Both models are log-linear over named features: a softmax over the candidates for a segment's speaker, a logistic
 * one for whether the segment is speech. The articles stay outside the repository.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readArticle } from '../../src/core/article/article';
import type { Candidate } from '../../src/core/reading/candidates';
import type { Choose } from '../../src/core/reading/attribution';
import { attributeMarks } from '../../src/core/reading/attribution';
import { readPage } from '../../src/core/reading/page';
import { score, sigmoid, softmax } from '../../src/core/reading/score';
import { speechFeatures } from '../../src/core/reading/speech';
import type { Span } from '../../src/core/span';
import { length, overlap } from '../../src/core/span';

interface GoldMark extends Span {
  readonly group: string | null;
  readonly speaker: Span | null;
}
interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly marks: readonly GoldMark[];
}
interface Choice {
  readonly candidates: readonly (readonly string[])[];
  readonly right: number;
}
interface Decision {
  readonly features: readonly string[];
  readonly speech: boolean;
}

const ROUNDS = 12;
const RATE = 0.3;
const SHRINK = 2e-6;
const KEEP_ABOVE = 0.02;

/** A weight vector that learns by AdaGrad. */
function learner(): {
  readonly weights: Record<string, number>;
  readonly nudge: (feature: string, gradient: number) => void;
} {
  const weights: Record<string, number> = {};
  const squares: Record<string, number> = {};
  return {
    weights,
    nudge: (feature, gradient) => {
      const g = gradient + SHRINK * (weights[feature] ?? 0);
      squares[feature] = (squares[feature] ?? 1e-6) + g * g;
      weights[feature] = (weights[feature] ?? 0) - (RATE * g) / Math.sqrt(squares[feature]);
    },
  };
}

/** A fixed shuffle, so that the same articles give the same weights. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  let state = seed;
  const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  return items
    .map(item => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
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

const goldFor = (article: GoldArticle, inner: Span): GoldMark | undefined =>
  article.marks.find(mark => overlap(mark, inner) > 0.8 * Math.max(length(mark) - 2, length(inner)));

function learnSpeaker(articles: readonly GoldArticle[]): Readonly<Record<string, number>> {
  const choices: Choice[] = [];
  for (const article of articles) {
    const choose: Choose = (place, candidates) => {
      const gold = goldFor(article, place.mark.inner);
      if (gold?.group == null) return candidates.length - 1;
      const { speaker } = gold;
      const right = bestOf(candidates.map(candidate => fit(candidate, speaker)));
      if (!candidates[right] || fit(candidates[right], speaker) <= 0.25) return candidates.length - 1;
      choices.push({ candidates: candidates.map(candidate => candidate.features), right });
      return right;
    };
    attributeMarks(
      article.text,
      readPage(article.text, readArticle(article.text).paragraphs),
      { speaker: {}, speech: { bias: 9 } },
      choose,
    );
  }
  const { weights, nudge } = learner();
  for (let round = 0; round < ROUNDS; round++)
    for (const { candidates, right } of shuffled(choices, round + 1)) {
      const probabilities = softmax(candidates.map(features => score(features, weights)));
      candidates.forEach((features, index) => {
        const gradient = (probabilities[index] ?? 0) - (index === right ? 1 : 0);
        if (Math.abs(gradient) > 1e-3) for (const feature of features) nudge(feature, gradient);
      });
    }
  console.log(`${choices.length} choices of a speaker`);
  return weights;
}

function learnSpeech(
  articles: readonly GoldArticle[],
  speaker: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const decisions: Decision[] = [];
  for (const article of articles) {
    attributeMarks(
      article.text,
      readPage(article.text, readArticle(article.text).paragraphs),
      { speaker, speech: { bias: 9 } },
      (place, _, probabilities) => {
        const gold = goldFor(article, place.mark.inner);
        const most = Math.max(...probabilities.slice(0, -1), 0);
        const somebody = 1 - (probabilities.at(-1) ?? 0);
        if (gold)
          decisions.push({
            features: speechFeatures(place, article.text, somebody * most),
            speech: gold.group !== null,
          });
        return probabilities.indexOf(Math.max(...probabilities));
      },
    );
  }
  const { weights, nudge } = learner();
  for (let round = 0; round < ROUNDS; round++)
    for (const { features, speech } of shuffled(decisions, round + 1)) {
      const gradient = sigmoid(score(features, weights)) - (speech ? 1 : 0);
      for (const feature of features) nudge(feature, gradient);
    }
  console.log(`${decisions.length} decisions on speech`);
  return weights;
}

const rounded = (weights: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(weights)
      .filter(([, weight]) => Math.abs(weight) >= KEEP_ABOVE)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([feature, weight]) => [feature, Math.round(weight * 100) / 100]),
  );

const [file = ''] = process.argv.slice(2);
const articles = readFileSync(file, 'utf8')
  .split('\n')
  .filter(line => line.trim() !== '')
  .map(line => JSON.parse(line) as GoldArticle);
const speaker = learnSpeaker(articles);
const speech = learnSpeech(articles, speaker);
const about = `Learned by test/eval/train.ts from ${articles.length} annotated news articles (${basename(file)}: PolNeAR, training part, Newell et al., LREC 2018). Feature name: weight.`;
writeFileSync(
  'src/core/reading/weights.json',
  `${JSON.stringify({ about, speaker: rounded(speaker), speech: rounded(speech) }, null, 1)}\n`,
);
