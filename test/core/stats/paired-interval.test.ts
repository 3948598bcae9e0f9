import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fewestPairs, pairedInterval } from '../../../src/core/stats/paired-interval.ts';
import { agrees, referenceVectors } from './reference-vectors.ts';

for (const { title, differences, confidence, value, low, high, achieved } of referenceVectors.paired) {
  test(`the paired interval agrees with R: ${title}`, () => {
    const shift = pairedInterval(differences, confidence);
    assert.equal(shift.kind, 'interval');
    // R finds the ends of long lists by root finding, to about four digits.
    assert.ok(agrees(shift.value, value, 4), `${shift.value}`);
    assert.ok(agrees(shift.low, low, 4) && agrees(shift.high, high, 4), `${shift.low} ${shift.high}`);
    assert.ok(agrees(shift.confidence, achieved));
  });
}

test('too few pairs say how many are needed', () => {
  assert.deepEqual(pairedInterval([1, 2, 3], 0.99), { kind: 'too-few', needed: 8 });
  for (const confidence of [0.5, 0.9, 0.99, 0.999, 0.99999]) {
    const needed = fewestPairs(confidence);
    const fewer = Array.from({ length: needed - 1 }, (_, index) => index);
    assert.equal(pairedInterval([...fewer, 1], confidence).kind, 'interval');
    if (needed > 1) assert.equal(pairedInterval(fewer, confidence).kind, 'too-few');
  }
});

test('swapping the sides turns the interval round, and the order of the pairs means nothing', () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 9, maxLength: 30 });
  fc.assert(
    fc.property(values, (differences) => {
      const there = pairedInterval(differences, 0.99);
      const back = pairedInterval(differences.map((value) => -value).toReversed(), 0.99);
      assert.ok(there.kind === 'interval' && back.kind === 'interval');
      assert.deepEqual(
        [back.value + 0, back.low + 0, back.high + 0],
        [0 - there.value, 0 - there.high, 0 - there.low],
      );
    }),
  );
});
