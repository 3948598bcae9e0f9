import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differencesAt } from '../../../src/core/stats/pair-differences.ts';

function written(base: readonly number[], head: readonly number[]): readonly number[] {
  return head.flatMap((above) => base.map((below) => above - below)).toSorted((one, other) => one - other);
}

test('the ranks of a few pairs are the sorted differences', () => {
  const values = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(values, values, (base, head) => {
      const ranks = Array.from({ length: base.length * head.length }, (_, index) => index + 1);
      assert.deepEqual(
        differencesAt(base, head, ranks).map((value) => value + 0),
        written(base, head).map((value) => value + 0),
      );
    }),
  );
});

test('the ranks of many pairs are searched and still the sorted differences', () => {
  const base = Array.from({ length: 150 }, (_, index) => Math.sin(index) * 1e6);
  const head = Array.from({ length: 151 }, (_, index) => Math.cos(index * 3) * 1e6 - 17);
  const expected = written(base, head);
  const ranks = [1, 2, 77, 5_000, 11_325, 11_326, 22_649, 22_650];
  assert.deepEqual(
    differencesAt(base, head, ranks),
    ranks.map((rank) => expected[rank - 1]),
  );
});

test('a thousand equal values on both sides differ by zero at every rank', () => {
  const same = Array.from({ length: 1_000 }, () => 42);
  assert.deepEqual(differencesAt(same, same, [1, 500_000, 1_000_000]), [0, 0, 0]);
});
