import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalQuantile, normalTail } from '../../../src/core/stats/normal-tail.ts';
import { referenceVectors } from './reference-vectors.ts';

test('the normal tail agrees with R to ten digits, far out too', () => {
  assert.ok(referenceVectors.normalTail.length > 10);
  for (const { z, probability } of referenceVectors.normalTail) {
    assert.ok(Math.abs(normalTail(z) / probability - 1) < 1e-10, `z = ${z}`);
  }
});

test('the normal quantile is the inverse of the tail', () => {
  for (const p of [0.5, 0.1, 1e-3, 1e-9]) assert.ok(Math.abs(normalTail(-normalQuantile(p)) / p - 1) < 1e-9);
});
