import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, orderStatistic, quantile, sortNumbers } from '../../../src/core/stats/quantile.ts';
import { agrees, referenceVectors } from './reference-vectors.ts';

test('quantiles agree with R, interpolated and as order statistics', () => {
  for (const { values, p, type7, type1 } of referenceVectors.quantile) {
    assert.ok(agrees(quantile(values, p), type7), `quantile of ${values} at ${p}`);
    assert.ok(agrees(orderStatistic(values, p), type1), `order statistic of ${values} at ${p}`);
  }
});

test('the median of an even number of values is the mean of the two in the middle', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
});

test('an order statistic is not pushed up by a product that floating point puts above a whole number', () => {
  const values = Array.from({ length: 99 }, (_, index) => index + 2);
  assert.equal(orderStatistic([1, ...values], 0.07), 7);
});

test('sorting is by value and leaves its argument alone', () => {
  const values = [10, 9, -1];
  assert.deepEqual([...sortNumbers(values)], [-1, 9, 10]);
  assert.deepEqual(values, [10, 9, -1]);
});
