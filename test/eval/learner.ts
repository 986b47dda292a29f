import type { Evidence, Term } from '../../src/core/reading/evidence';
import { featureHash, featureName } from '../../src/core/reading/evidence';
import { sigmoid } from '../../src/core/reading/weights';

const KEEP_ABOVE = 0.06;

/** Features met in training, by number. */
export class Features implements Evidence {
  private readonly ids = new Map<number, number>();
  readonly names: string[] = [];
  readonly counts: number[] = [];
  private seen: number[] = [];

  add(kind: Term, ...told: readonly (Term | undefined)[]): void {
    const seen = told.filter(one => one !== undefined);
    const hash = featureHash(kind, ...seen);
    let id = this.ids.get(hash);
    if (id === undefined) {
      id = this.names.length;
      this.ids.set(hash, id);
      this.names.push(featureName(kind, seen));
      this.counts.push(0);
    }
    this.counts[id] = (this.counts[id] ?? 0) + 1;
    this.seen.push(id);
  }

  /** The features told since the last time. */
  take(): Int32Array {
    const taken = Int32Array.from(this.seen);
    this.seen = [];
    return taken;
  }
}

/** One of several is right: each by its features. */
export interface Choice {
  readonly options: readonly Int32Array[];
  readonly right: number;
}

/** Yes or no. */
export interface Decision {
  readonly features: Int32Array;
  readonly yes: boolean;
}

/** A fixed shuffle, so that the same articles give the same weights. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  let state = seed;
  const next = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  return items
    .map(item => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

export interface Training {
  readonly rounds: number;
  readonly rate: number;
  /** Strength of the pull towards nothing (L2, an example). */
  readonly shrink: number;
  /** Features met less often are not learned. */
  readonly atLeast: number;
}

/** A weight vector that learns by AdaGrad. */
class Learner {
  private readonly weights: Float64Array;
  private readonly squares: Float64Array;
  private readonly mean: Float64Array;

  constructor(
    private readonly features: Features,
    private readonly training: Training,
  ) {
    this.weights = new Float64Array(features.names.length);
    this.mean = new Float64Array(features.names.length);
    this.squares = new Float64Array(features.names.length).fill(1e-4);
  }

  /** Ends a round: the weights learned are the mean of what stands at the end of the later half of the rounds. */
  endRound(round: number): void {
    const first = Math.floor(this.training.rounds / 2);
    if (round < first) return;
    const rounds = this.training.rounds - first;
    this.weights.forEach((weight, id) => (this.mean[id] = (this.mean[id] ?? 0) + weight / rounds));
  }

  get learned(): Learned {
    return this.mean;
  }

  scoreOf(features: Int32Array): number {
    let sum = 0;
    for (const id of features) sum += this.weights[id] ?? 0;
    return sum;
  }

  nudge(features: Int32Array, gradient: number): void {
    for (const id of features) {
      if ((this.features.counts[id] ?? 0) < this.training.atLeast) continue;
      const weight = this.weights[id] ?? 0;
      const g = gradient + this.training.shrink * weight;
      const square = (this.squares[id] ?? 0) + g * g;
      this.squares[id] = square;
      this.weights[id] = weight - (this.training.rate * g) / Math.sqrt(square);
    }
  }
}

/** Weights of features by number. */
export type Learned = Float64Array;

/** A softmax over the options of each choice. */
export function learnChoices(choices: readonly Choice[], features: Features, training: Training): Learned {
  const learner = new Learner(features, training);
  for (let round = 0; round < training.rounds; round++) {
    for (const { options, right } of shuffled(choices, round + 1)) {
      const scores = options.map(option => learner.scoreOf(option));
      const most = Math.max(...scores);
      const raised = scores.map(score => Math.exp(score - most));
      const sum = raised.reduce((total, value) => total + value, 0);
      options.forEach((option, index) => {
        const gradient = (raised[index] ?? 0) / sum - (index === right ? 1 : 0);
        if (Math.abs(gradient) > 1e-3) learner.nudge(option, gradient);
      });
    }
    learner.endRound(round);
  }
  return learner.learned;
}

/** A logistic function of the features of each decision. */
export function learnDecisions(decisions: readonly Decision[], features: Features, training: Training): Learned {
  const learner = new Learner(features, training);
  for (let round = 0; round < training.rounds; round++) {
    for (const { features: told, yes } of shuffled(decisions, round + 1)) {
      const gradient = sigmoid(learner.scoreOf(told)) - (yes ? 1 : 0);
      if (Math.abs(gradient) > 1e-3) learner.nudge(told, gradient);
    }
    learner.endRound(round);
  }
  return learner.learned;
}

/** Several yes or no about one thing. */
export interface Questioned {
  readonly features: Int32Array;
  readonly answers: readonly boolean[];
  readonly part: number;
}

/** A logistic function for each of the questions. */
export function learnAnswers(
  questions: readonly Questioned[],
  features: Features,
  training: Training,
): readonly Learned[] {
  const learners = (questions[0]?.answers ?? []).map(() => new Learner(features, training));
  for (let round = 0; round < training.rounds; round++) {
    for (const { features: told, answers } of shuffled(questions, round + 1))
      learners.forEach((learner, index) => {
        const gradient = sigmoid(learner.scoreOf(told)) - (answers[index] === true ? 1 : 0);
        if (Math.abs(gradient) > 1e-3) learner.nudge(told, gradient);
      });
    for (const learner of learners) learner.endRound(round);
  }
  return learners.map(({ learned }) => learned);
}

/** The lines of a weights file: features by name, weights in hundredths, one a question; those near nothing are left out. */
export const weightLines = (learned: readonly Learned[], { names }: Features, about: string): string =>
  [
    `# ${about}`,
    ...names
      .flatMap((name, id) => {
        const weights = learned.map(one => one[id] ?? 0);
        return weights.some(weight => Math.abs(weight) >= KEEP_ABOVE)
          ? `${name}\t${weights.map(weight => Math.round(weight * 100)).join(' ')}`
          : [];
      })
      .sort(),
    '',
  ].join('\n');
