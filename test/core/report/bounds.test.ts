import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findFlaw, measureJson } from '../../../src/core/report/bounds.ts';

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, child) => sum + countValues(child), 1);
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test('the measure of a text is its depth, and never fewer values than it holds', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { depth, values } = measureJson(JSON.stringify(value));
      assert.equal(depth, depthOf(value));
      assert.ok(values >= countValues(value));
    }),
  );
});

test('a value has a flaw exactly when it holds too many values', () => {
  assert.equal(findFlaw([1, 2, { a: 3 }], 5), undefined);
  assert.equal(findFlaw([1, 2, { a: 3 }], 4), 'must not hold more than 4 values');
  assert.equal(findFlaw(JSON.parse('{"a": {"__proto__": 1}}'), 9), 'must not have a key "__proto__"');
});
