import assert from 'node:assert/strict';
import { test } from 'node:test';
import { welchInterval } from '../../../src/core/stats/welch-interval.ts';
import { agrees, referenceVectors } from './reference-vectors.ts';

test("Welch's interval agrees with R", () => {
  assert.equal(referenceVectors.welch.length, 3);
  for (const { title, base, head, level, low, high } of referenceVectors.welch) {
    const found = welchInterval(base, head, level);
    assert.ok(
      agrees(found.low, low, 8) && agrees(found.high, high, 8),
      `${title}: ${found.low} ${found.high}`,
    );
  }
});

test('values without any spread give a point', () => {
  assert.deepEqual(welchInterval([5, 5, 5], [7, 7, 7], 1e-6), { low: 2, high: 2 });
});

test('large values that differ in their last digits keep them', () => {
  const base = [1e15, 1e15 + 1, 1e15 + 2, 1e15 + 1, 1e15 + 1];
  const { low, high } = welchInterval(base, base, 0.01);
  assert.ok(low < 0 && low > -3 && high > 0 && high < 3, `${low} ${high}`);
});

test('spreads whose squares underflow give a finite interval', () => {
  const { low, high } = welchInterval([0, 1e-160, 0], [0, 0, 1e-160], 1e-3);
  assert.ok(low <= 0 && high >= 0 && Number.isFinite(low) && Number.isFinite(high));
});
