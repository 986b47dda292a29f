import { strict as assert } from 'node:assert';
import { Lines } from '../../src/core/library/lines';

/** Line and character of the sign "x". */
const CASES: readonly (readonly [text: string, line: number, character: number])[] = [
  ['x', 0, 0],
  ['ab x', 0, 3],
  ['a\nbx', 1, 1],
  ['a\r\nbx', 1, 1],
  ['a\rbx', 1, 1],
  ['\n\nx', 2, 0],
  ['a\r\n\rb\nc\r\nx', 4, 0],
  ['a\n\rx', 2, 0],
  ['a\n\r\nbx', 2, 1],
  ['a\r\rb\r\n\nx\n', 4, 0],
];

describe('places as editors count them', () => {
  for (const [text, line, character] of CASES)
    it(JSON.stringify(text), () => {
      const at = text.indexOf('x');
      const place = new Lines(text).place({ start: at, end: at + 1 });
      assert.deepEqual(place, { line, character, endLine: line, endCharacter: character + 1 });
    });

  it('of a span over several lines', () => {
    const place = new Lines('a\r\nb\rc').place({ start: 0, end: 6 });
    assert.deepEqual(place, { line: 0, character: 0, endLine: 2, endCharacter: 1 });
  });
});
