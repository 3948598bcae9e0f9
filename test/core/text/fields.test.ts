import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFields, valueAt } from '../../../src/core/text/fields.ts';

test('lists and null are no fields', () => {
  assert.deepEqual([{}, [], null, 'x'].map(isFields), [true, false, false, false]);
});

test('a path of keys and indices leads to a value, or nowhere', () => {
  const root = { benchmarks: [{ name: 'parse' }] };
  assert.equal(valueAt(root, ['benchmarks', 0, 'name']), 'parse');
  assert.equal(valueAt(root, ['benchmarks', 1, 'name']), undefined);
});

test('an inherited key leads nowhere', () => {
  assert.equal(valueAt({}, ['constructor']), undefined);
});
