import { strict as assert } from 'node:assert';
import { vocabulary } from '../../src/core/english/vocabulary';
import speaker from '../../src/core/reading/speaker.weights';
import speech from '../../src/core/reading/speech.weights';
import { Features, learnDecisions, weightLines } from '../eval/learner';
import { term } from '../../src/core/reading/evidence';
import { Score, readWeights, sigmoid } from '../../src/core/reading/weights';
import { outline } from '../../src/core/reading/outline';
import { termOf } from '../../src/core/reading/wordTerms';

const files = { speaker, speech };

describe('learned weights', () => {
  for (const [name, file] of Object.entries(files)) {
    const lines = file.split('\n').filter(line => line !== '' && !line.startsWith('#'));
    it(`of ${name} hold no word but those of the closed vocabulary, and no name`, () => {
      assert.ok(lines.length > 1000);
      for (const line of lines)
        for (const [, word] of line.matchAll(/"([^"]*)"/g)) assert.ok(vocabulary.has(word ?? ''), line);
      for (const line of lines) assert.doesNotMatch(line.replace(/"[^"]*"/g, ''), /[^ -~\t—–…]|[A-Z][a-z]/);
    });
    it(`of ${name} say where they come from`, () => assert.match(file, /^# .*PolNeAR/));
    it(`of ${name} are small`, () => {
      for (const line of lines) assert.ok(Math.abs(Number(line.split('\t')[1])) < 1000, line);
    });
  }

  it('are read back by the features that were told', () => {
    const features = new Features();
    const [kind, yes, no] = [term('sign'), term('yes'), term('no')];
    const told = (seen: typeof yes): Int32Array => {
      features.add(kind, seen);
      return features.take();
    };
    const decisions = Array.from({ length: 40 }, (_, index) => ({
      features: told(index % 2 ? yes : no),
      yes: index % 2 === 1,
    }));
    const learned = learnDecisions(decisions, features, { rounds: 40, rate: 0.05, shrink: 0, atLeast: 1 });
    const score = new Score(readWeights(weightLines([learned], features, 'Here.')));
    const probability = (seen: typeof yes): number => {
      score.add(kind, seen);
      return sigmoid(score.take());
    };
    assert.ok(probability(yes) > 0.6 && probability(no) < 0.4, `${probability(yes)} ${probability(no)}`);
    assert.equal(probability(term('never-met')), 0.5);
  });
});

describe('what learned features see of words', () => {
  const seen = (text: string): string => {
    const { pieces, sentences } = outline(text, { start: 0, end: text.length }, []);
    return pieces
      .map(
        (piece, index) =>
          termOf(
            piece,
            sentences.some(({ from }) => from === index),
          ).name,
      )
      .join(' ');
  };
  for (const [text, expected] of [
    ['He said it', '"he" "said" "it"'],
    ['The NATO chief Jane Roe said', '"the" CAPITALS "chief" NAME NAME "said"'],
    ['Obama said', 'NAME "said"'],
    ['President Obama said', 'NAME NAME "said"'],
    ['the tables leaked quickly', '"the" -s -ed -ly'],
    ['on Monday in May 2016 for $5', '"on" WEEKDAY "in" MONTH YEAR "for" MONEY'],
    ['Jane’s 12 J. plans', 'NAME OWNER NUMBER INITIAL "plans"'],
  ] as const)
    it(text, () => assert.equal(seen(text), expected));
});
