import { strict as assert } from 'node:assert';
import { analyse } from '../../src/core';

/** Prose as news has it. */
const PROSE =
  'The harbour will be dug out by the spring, Mayor Jane Roe said on Monday. “We have waited for long,” she told the council. Ships from Norway and Spain had turned back twice, and the firm that runs the cranes wants its money.\n\n';
const PROSE_LENGTH = 60_000;
/** Most marks and names stand so much closer in these shapes than in prose. */
const TIMES_PROSE = 4;
/** What any shape may take on a machine of whatever speed, in milliseconds. */
const ENOUGH = 5000;

/** Shapes that make careless patterns try every combination; each must be read at all, which a mocha time-out watches. */
describe('texts that invite back-tracking', () => {
  let ofCharacter = 0;
  before(() => {
    const prose = PROSE.repeat(PROSE_LENGTH / PROSE.length);
    const started = performance.now();
    assert.ok(analyse(prose).quotations.length > 0);
    ofCharacter = (performance.now() - started) / prose.length;
  });
  for (const [name, text] of [
    ['many opening marks', '“'.repeat(5000)],
    ['many straight marks', '" '.repeat(5000)],
    ['many apostrophes', "' ".repeat(5000)],
    ['one long word', 'a'.repeat(100_000)],
    ['one long name', 'Jane '.repeat(5000)],
    ['many commas', 'Jane Roe, '.repeat(3000)],
    ['many dates', 'on Dec. 21, '.repeat(3000)],
    ['many blank lines', '\n'.repeat(50_000)],
    ['spaces', ' '.repeat(100_000)],
    ['dots', '.'.repeat(50_000)],
    ['words without end', 'word '.repeat(150_000)],
    ['one paragraph of speech', '“Taxes will fall,” Jane Roe of the ministry said on Monday. '.repeat(1500)],
    ['one endless sentence', 'and John Smith said the plan was “a bad idea” and would fail, '.repeat(4000)],
    ['nested brackets', '( ( [ “'.repeat(30_000)],
    ['capitals', 'John Smith Of The Big Council '.repeat(8000)],
    ['single marks', "'It is so' ".repeat(20_000)],
    ['cues without end', 'he said and '.repeat(2000)],
    ['many short turns', 'Q: a\n'.repeat(20_000)],
    ['many short paragraphs', '“Taxes will fall,” he said on Monday.\n'.repeat(4000)],
  ] as const)
    it(name, function () {
      this.timeout(Math.max(ENOUGH, TIMES_PROSE * ofCharacter * text.length));
      assert.ok(Array.isArray(analyse(text).quotations));
    });
});
