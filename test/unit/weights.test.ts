import { strict as assert } from 'node:assert';
import weights from '../../src/core/reading/weights.json';

describe('learned weights', () => {
  const features = [...Object.keys(weights.speaker), ...Object.keys(weights.speech)];
  it('are of features that hold no word of any article', () => {
    for (const feature of features) assert.match(feature, /^[a-z]+(?:-[a-z0-9+]+)*(?:-\d+)*$/);
  });
  it('say where they come from', () => assert.match(weights.about, /PolNeAR/));
  it('are small', () => {
    for (const weight of [...Object.values(weights.speaker), ...Object.values(weights.speech)])
      assert.ok(Math.abs(weight) < 20);
  });
});
