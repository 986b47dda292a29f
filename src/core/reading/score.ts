/** Weights of features by name; an absent feature weighs nothing. */
export type Weights = Readonly<Record<string, number>>;

export const score = (features: readonly string[], weights: Weights): number =>
  features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0);

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Scores turned into probabilities that add up to one. */
export function softmax(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores);
  const raised = scores.map(value => Math.exp(value - most));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map(value => value / sum);
}
