import { deepEqual, equal } from 'node:assert/strict';
import { DayPostings } from '../../src/core/statements/dayPostings';

const entries = (postings: DayPostings): readonly (readonly [number, number])[] =>
  Array.from({ length: postings.count }, (_, place) => [postings.dayAt(place), postings.numberAt(place)]);

const of = (...all: readonly (readonly [day: number, number: number])[]): DayPostings => {
  const postings = new DayPostings();
  for (const [day, number] of all) postings.add(day, number);
  return postings;
};

describe('passages by day', () => {
  it('are kept in the order of days, those of one day as they came', () => {
    const postings = of([20, 1], [10, 2], [20, 3], [-400, 4], [15, 5]);
    deepEqual(entries(postings), [
      [-400, 4],
      [10, 2],
      [15, 5],
      [20, 1],
      [20, 3],
    ]);
  });

  it('are found from the day after one on', () => {
    const postings = of([10, 1], [20, 2], [20, 3], [30, 4]);
    for (const [day, place] of [
      [9, 0],
      [10, 1],
      [19, 1],
      [20, 3],
      [30, 4],
      [-Infinity, 0],
      [Infinity, 4],
    ] as const)
      equal(postings.firstAfter(day), place, `after ${String(day)}`);
  });

  it('go one at a time, and what is not there is no error', () => {
    const postings = of([10, 1], [20, 2], [20, 3], [30, 4]);
    postings.remove(20, 2);
    postings.remove(20, 9);
    postings.remove(25, 4);
    deepEqual(entries(postings), [
      [10, 1],
      [20, 3],
      [30, 4],
    ]);
  });
});
