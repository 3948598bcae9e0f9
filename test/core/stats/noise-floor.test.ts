import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noiseFloor } from '../../../src/core/stats/noise-floor.ts';
import { createRandom } from '../../../src/core/stats/random.ts';

test('one value, and values that are all equal, have no floor', () => {
  assert.equal(noiseFloor([7]), 0);
  assert.equal(noiseFloor([7, 7, 7, 7, 7]), 0);
});

test('two values differ from themselves by their difference over the root of two', () => {
  assert.equal(noiseFloor([1, 3]), 2 / Math.SQRT2);
});

test('the floor is about as large as identical code differs with that many rounds, and drift adds little', () => {
  const random = createRandom(3);
  const noisy = Array.from({ length: 40 }, () => random());
  const drifting = noisy.map((value, round) => value + round / 2);
  // The standard error of such a difference is 0.29 × √(2/40) = 0.065.
  assert.ok(noiseFloor(noisy) > 0.01 && noiseFloor(noisy) < 0.2, `${noiseFloor(noisy)}`);
  assert.ok(noiseFloor(drifting) < 0.5, `${noiseFloor(drifting)}`);
});

test('one stray run does not move the floor far', () => {
  const calm = Array.from({ length: 20 }, (_, round) => 100 + (round % 3));
  const stray = calm.with(7, 1e6);
  assert.ok(noiseFloor(stray) < 5, `${noiseFloor(stray)}`);
});

test('a hundred thousand rounds are looked at in linear time', () => {
  const values = Array.from({ length: 100_000 }, (_, round) => round % 7);
  assert.ok(Number.isFinite(noiseFloor(values)));
});
