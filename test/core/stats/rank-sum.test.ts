import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairsToCut, rankSumTail } from '../../../src/core/stats/rank-sum.ts';
import { agrees, referenceVectors } from './reference-vectors.ts';

test('the tail of the Mann-Whitney statistic agrees with R where it is counted out', () => {
  const counted = referenceVectors.rankSumTail.filter(({ m, n }) => m * n <= 2_500);
  assert.ok(counted.length > 30);
  for (const { m, n, u, probability } of counted) {
    assert.ok(agrees(rankSumTail(m, n, u), probability, 8), `${m} and ${n} values, U = ${u}`);
  }
});

test('the normal approximation of many pairs is close to R', () => {
  const approximated = referenceVectors.rankSumTail.filter(({ m, n }) => m * n > 2_500);
  assert.ok(approximated.length > 5);
  for (const { m, n, u, probability } of approximated) {
    const difference = Math.abs(rankSumTail(m, n, u) - probability);
    assert.ok(difference < 1e-4, `${m} and ${n} values, U = ${u}`);
  }
});

test('the critical values are the ones of R', () => {
  for (const { base, head, confidence, achieved, k } of referenceVectors.shift) {
    const cut = pairsToCut(base.length, head.length, confidence);
    assert.equal(cut, k);
    assert.ok(agrees(1 - 2 * rankSumTail(base.length, head.length, cut - 1), achieved));
  }
});

test('too few values leave nothing to cut', () => {
  assert.equal(pairsToCut(4, 4, 0.99), 0);
  assert.equal(pairsToCut(1, 1, 0.5), 0);
  assert.equal(pairsToCut(5, 5, 0.99), 1);
});

test('a critical value does not depend on what was asked before', () => {
  const first = pairsToCut(10, 12, 0.99);
  for (let n = 1; n < 90; n += 1) pairsToCut(n, n + 1, 0.95);
  assert.equal(pairsToCut(10, 12, 0.99), first);
  assert.equal(pairsToCut(12, 10, 0.99), first);
});
