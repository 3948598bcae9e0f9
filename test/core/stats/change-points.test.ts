import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import {
  defaultChangePoints,
  findBestSplit,
  findChangePoints,
} from '../../../src/core/stats/change-points.ts';

/** Written by `fixtures/stats/change-points.py`, which computes each number from its definition. */
const vectors = z
  .array(
    z.strictObject({
      name: z.string(),
      values: z.array(z.number()),
      firstSplit: z.int(),
      statistics: z.array(z.number()),
      changePoints: z.array(z.int()).optional(),
    }),
  )
  .parse(JSON.parse(readFileSync('fixtures/stats/change-points.json', 'utf8')));

const indexes = (values: readonly number[]): readonly number[] =>
  findChangePoints(values).map(({ index }) => index);

for (const { name, values, firstSplit, statistics, changePoints } of vectors) {
  test(`${name}: the clearest split is the independent implementation's`, () => {
    const best = findBestSplit(values, firstSplit);
    const most = Math.max(...statistics);
    assert.ok(best !== undefined);
    assert.ok(Math.abs(best.statistic - most) <= 1e-9 * most, `${best.statistic} is not ${most}`);
    const there = statistics[best.index - firstSplit] ?? 0;
    assert.ok(Math.abs(there - most) <= 1e-9 * most);
  });
  if (changePoints !== undefined) {
    test(`${name}: the change points are the independent implementation's`, () => {
      assert.deepEqual(indexes(values), changePoints);
    });
  }
}

test('the level of the Nile fell in 1899, and nowhere else', () => {
  const nile = vectors.find(({ name }) => name === 'nile')?.values ?? [];
  assert.deepEqual(
    indexes(nile).map((index) => 1871 + index),
    [1899],
  );
});

test('too few values, equal values and no values have no change point', () => {
  assert.deepEqual([[], [1], [1, 2, 3, 9, 9], Array(50).fill(7)].map(indexes), [[], [], [], []]);
});

test('the same series has the same change points with the same chances, whatever was asked before', () => {
  const values = vectors.find(({ name }) => name === 'two steps')?.values ?? [];
  const first = findChangePoints(values);
  findChangePoints([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.deepEqual(findChangePoints(values), first);
  assert.ok(first.every(({ p }) => p >= 1 / 500 && p <= 0.01));
});

const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 40 });

test('a split stays where it is when all values are shifted, scaled or mirrored', () => {
  fc.assert(
    fc.property(series, fc.integer({ min: -50, max: 50 }), (values, shift) => {
      const best = findBestSplit(values, 3);
      for (const factor of [2, -1]) {
        const other = findBestSplit(
          values.map((value) => factor * (value + shift)),
          3,
        );
        assert.ok(best !== undefined && other !== undefined);
        assert.ok(Math.abs(other.statistic - Math.abs(factor) * best.statistic) < 1e-6);
      }
    }),
  );
});

test('random orders of one level seldom have a change point', () => {
  let found = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const values = fc.sample(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 20, maxLength: 20 }), {
      seed,
      numRuns: 1,
    })[0];
    found += findChangePoints(values ?? [], { ...defaultChangePoints, permutations: 199 }).length;
  }
  assert.ok(found <= 4, `${found} of 60`);
});
