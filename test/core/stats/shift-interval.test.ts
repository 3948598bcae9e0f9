import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRandom } from '../../../src/core/stats/random.ts';
import { fewestValues, shiftInterval } from '../../../src/core/stats/shift-interval.ts';
import { agrees, referenceVectors } from './reference-vectors.ts';

function intervalOf(base: readonly number[], head: readonly number[], confidence = 0.99) {
  const shift = shiftInterval(base, head, confidence);
  assert.equal(shift.kind, 'interval');
  return shift;
}

const side = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 5, maxLength: 15 });

test('estimate, ends and confidence agree with wilcox.test of R', () => {
  for (const { title, base, head, confidence, ...expected } of referenceVectors.shift) {
    const shift = intervalOf(base, head, confidence);
    assert.ok(agrees(shift.value, expected.value), `${title}: value`);
    assert.ok(agrees(shift.low, expected.low), `${title}: low`);
    assert.ok(agrees(shift.high, expected.high), `${title}: high`);
    assert.ok(agrees(shift.confidence, expected.achieved), `${title}: confidence`);
  }
});

test('five values a side are the fewest for 99 %, and say 99.2 %', () => {
  assert.equal(fewestValues(0.99), 5);
  assert.deepEqual(shiftInterval([1, 2, 3, 4], [1, 2, 3, 4], 0.99), { kind: 'too-few', needed: 5 });
  const shift = intervalOf([1, 2, 3, 4, 5], [11, 12, 13, 14, 15]);
  assert.ok(agrees(shift.confidence, 1 - 2 / 252));
  assert.deepEqual([shift.low, shift.value, shift.high], [6, 10, 14]);
});

test('swapping the sides negates the shift', () => {
  fc.assert(
    fc.property(side, side, (base, head) => {
      const forth = intervalOf(base, head);
      const back = intervalOf(head, base);
      assert.deepEqual(
        [back.value + 0, back.low + 0, back.high + 0, back.confidence],
        [0 - forth.value, 0 - forth.high, 0 - forth.low, forth.confidence],
      );
    }),
  );
});

test('scaling by a power of two scales the shift, and moving both sides leaves it', () => {
  fc.assert(
    fc.property(side, side, fc.integer({ min: -1_000, max: 1_000 }), (base, head, by) => {
      const plain = intervalOf(base, head);
      const scaled = intervalOf(
        base.map((value) => value * 1024),
        head.map((value) => value * 1024),
      );
      const moved = intervalOf(
        base.map((value) => value + by),
        head.map((value) => value + by),
      );
      assert.deepEqual(
        [scaled.value + 0, scaled.low + 0, scaled.high + 0],
        [plain.value * 1024 + 0, plain.low * 1024 + 0, plain.high * 1024 + 0],
      );
      assert.deepEqual(
        [moved.value + 0, moved.low + 0, moved.high + 0],
        [plain.value + 0, plain.low + 0, plain.high + 0],
      );
    }),
  );
});

test('the order of the values does not matter', () => {
  fc.assert(
    fc.property(side, side, (base, head) => {
      assert.deepEqual(intervalOf(base.toReversed(), head.toSorted()), intervalOf(base, head));
    }),
  );
});

test('the interval misses the true shift about as often as it says, on skewed noise', () => {
  const random = createRandom(7);
  const draw = (): number => -Math.log(1 - random());
  const trials = 4_000;
  for (const runs of [5, 10, 20]) {
    let missed = 0;
    let stated = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const base = Array.from({ length: runs }, draw);
      const head = Array.from({ length: runs }, () => draw() + 0.3);
      const shift = intervalOf(base, head);
      stated = 1 - shift.confidence;
      if (shift.low > 0.3 || shift.high < 0.3) missed += 1;
    }
    // Five standard errors of a binomial count.
    const slack = 5 * Math.sqrt(stated * trials);
    assert.ok(Math.abs(missed - stated * trials) < slack, `${missed} of ${trials} missed with ${runs} runs`);
  }
});
