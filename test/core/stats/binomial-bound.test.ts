import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  quantileLowerBound,
  quantileUpperBound,
  surelyBelow,
} from '../../../src/core/stats/binomial-bound.ts';
import { referenceVectors } from './reference-vectors.ts';

test('the number of sure successes agrees with R', () => {
  for (const { n, p, confidence, k } of referenceVectors.surelyBelow) {
    assert.equal(surelyBelow(n, p, confidence), k, `${n} trials at ${p}`);
  }
});

test('five values bound a median at 95 % by their ends, and four do not', () => {
  assert.equal(quantileLowerBound([5, 3, 1, 4, 2], 0.5, 0.95), 1);
  assert.equal(quantileUpperBound([5, 3, 1, 4, 2], 0.5, 0.95), 5);
  assert.equal(quantileLowerBound([3, 1, 4, 2], 0.5, 0.95), undefined);
});

test('the ends of the range are the ends of the values', () => {
  assert.equal(quantileLowerBound([2, 1, 3], 1, 0.95), 3);
  assert.equal(quantileUpperBound([2, 1, 3], 0, 0.95), 1);
});
