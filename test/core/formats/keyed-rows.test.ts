import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { KeyedRows } from '../../../src/core/formats/keyed-rows.ts';

const part = fc.oneof(fc.nat(3), fc.nat(2 ** 31 - 1));

test('sums by key are those of a map, and rows keep the order in which keys appeared', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(part, part, part, part, fc.nat(100)), { maxLength: 2000 }), (entries) => {
      const rows = new KeyedRows();
      rows.addColumn();
      const expected = new Map<string, number>();
      for (const [first, second, third, fourth, value] of entries) {
        rows.add(rows.find(first, second, third, fourth), 0, value);
        const key = [first, second, third, fourth].join();
        expected.set(key, (expected.get(key) ?? 0) + value);
      }
      const [sums] = rows.columns();
      const keys = Array.from({ length: rows.count }, (_, row) =>
        ([0, 1, 2, 3] as const).map((place) => rows.keys(place)[row]).join(),
      );
      assert.deepEqual(keys, [...expected.keys()]);
      assert.deepEqual([...(sums ?? [])], [...expected.values()]);
    }),
    { numRuns: 30 },
  );
});

test('a column that is added later is zero in the rows before it', () => {
  const rows = new KeyedRows();
  assert.equal(rows.addColumn(), 0);
  for (let key = 0; key < 1000; key++) rows.add(rows.find(key, 0, 0, 0), 0, 1);
  assert.equal(rows.addColumn(), 1);
  const costs = { columns: Int32Array.of(0), values: Float64Array.of(7, 9), count: 1 };
  rows.addAll(rows.find(999, 0, 0, 0), 1, costs);
  const [ones, later] = rows.columns();
  assert.equal(ones?.length, 1000);
  assert.deepEqual([later?.[0], later?.[999]], [0, 7]);
});
