import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRandom } from '../../../src/core/stats/random.ts';
import { slopeWeights, trimmedMean, weightedSum } from '../../../src/core/stats/weighted-sum.ts';
import { welchInterval } from '../../../src/core/stats/welch-interval.ts';

/** Close to normal: the sum of twelve uniform numbers has variance 1 around 6. */
function makeNormal(seed: number): () => number {
  const random = createRandom(seed);
  return () => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);
}

test('of two groups without trimming the interval is that of Welch', () => {
  const value = fc.double({ min: -1e3, max: 1e3, noNaN: true });
  const few = fc.array(value, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(few, few, (base, head) => {
      const sum = weightedSum(
        [
          { ...trimmedMean(base), weight: -1 },
          { ...trimmedMean(head), weight: 1 },
        ],
        0.01,
      );
      const welch = welchInterval(base, head, 0.01);
      const slack = 1e-6 * (1 + Math.abs(welch.high) + Math.abs(welch.low));
      assert.ok(Math.abs(sum.low - welch.low) < slack && Math.abs(sum.high - welch.high) < slack);
    }),
  );
});

test('one stray value of ten moves the trimmed mean no further than the others reach', () => {
  const calm = trimmedMean([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.deepEqual([calm.mean, calm.freedom], [5.5, 5]);
  assert.equal(trimmedMean([1, 2, 3, 4, 5, 6, 7, 8, 9, 1e9]).mean, 5.5);
});

test('the weights of a slope give the slope of a line, and nothing for what is everywhere the same', () => {
  const weights = slopeWeights([1, 2, 4, 8].map(Math.log));
  const slope = [1, 2, 4, 8].reduce((sum, x, at) => sum + (weights[at] ?? 0) * (3 + 2 * Math.log(x)), 0);
  assert.ok(Math.abs(slope - 2) < 1e-12);
  assert.ok(Math.abs(weights.reduce((sum, weight) => sum + weight, 0)) < 1e-12);
});

test('the interval holds the truth about as often as it says', () => {
  const weights = slopeWeights([0, 1, 2, 3]);
  const normal = makeNormal(7);
  let missed = 0;
  for (let trial = 0; trial < 2_000; trial += 1) {
    const terms = weights.map((weight, at) => ({
      ...trimmedMean(Array.from({ length: 8 }, () => (1 + at) * normal())),
      weight,
    }));
    const { low, high } = weightedSum(terms, 0.05);
    if (low > 0 || high < 0) missed += 1;
  }
  // 100 of 2,000 are expected; the trimmed mean of few values is a little careful or careless.
  assert.ok(missed > 40 && missed < 160, `${missed} missed`);
});
