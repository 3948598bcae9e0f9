import assert from 'node:assert/strict';
import { test } from 'node:test';
import { averagesAt } from '../../../src/core/stats/walsh-averages.ts';

function written(values: readonly number[]): readonly number[] {
  const averages = values.flatMap((one, index) => values.slice(index).map((other) => one / 2 + other / 2));
  return averages.toSorted((one, other) => one - other);
}

test('the ranks of a few values are the sorted averages of all pairs', () => {
  const values = [3, -1, 8, 2.5, 2.5];
  const ranks = Array.from({ length: 15 }, (_, index) => index + 1);
  assert.deepEqual(averagesAt(values, ranks), written(values));
});

test('the ranks of many values are searched and still the sorted averages', () => {
  const values = Array.from({ length: 173 }, (_, index) => Math.sin(index * 7) * 1e5);
  const expected = written(values);
  const ranks = [1, 2, 500, 7_525, 7_526, expected.length - 1, expected.length];
  assert.deepEqual(
    averagesAt(values, ranks),
    ranks.map((rank) => expected[rank - 1]),
  );
});

test('a hundred thousand values need memory for themselves and not for their pairs', () => {
  const values = Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 100_003);
  const [middle = Number.NaN] = averagesAt(values, [2_500_025_000]);
  assert.ok(Math.abs(middle - 50_000) < 50);
});

test('values near the largest number have finite averages', () => {
  assert.deepEqual(averagesAt([1.7e308, 1.7e308], [3]), [1.7e308]);
});
