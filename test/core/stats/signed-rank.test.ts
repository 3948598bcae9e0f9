import assert from 'node:assert/strict';
import { test } from 'node:test';
import { averagesToCut, signedRankTail } from '../../../src/core/stats/signed-rank.ts';
import { agrees, referenceVectors } from './reference-vectors.ts';

test('the tail of the signed-rank statistic agrees with R where it is counted out', () => {
  const counted = referenceVectors.signedRankTail.filter(({ n }) => n <= 100);
  assert.ok(counted.length > 20);
  for (const { n, w, probability } of counted) {
    assert.ok(agrees(signedRankTail(n, w), probability, 9), `${n} pairs, W = ${w}`);
  }
});

test('the normal approximation of many pairs is close to R and never below it far out', () => {
  const far = referenceVectors.signedRankTail.filter(({ n }) => n > 100);
  assert.ok(far.length > 3);
  for (const { n, w, probability } of far) {
    const tail = signedRankTail(n, w);
    assert.ok(Math.abs(tail - probability) < 1e-4, `${n} pairs, W = ${w}`);
    if (probability < 1e-4) assert.ok(tail >= probability);
  }
});

test('the critical values are the ones of R', () => {
  for (const { differences, confidence, k, achieved } of referenceVectors.paired) {
    assert.equal(averagesToCut(differences.length, confidence), k);
    assert.ok(agrees(1 - 2 * signedRankTail(differences.length, k - 1), achieved));
  }
});

test('too few pairs leave nothing to cut', () => {
  assert.equal(averagesToCut(7, 0.99), 0);
  assert.equal(averagesToCut(8, 0.99), 1);
});
