import assert from 'node:assert/strict';
import { test } from 'node:test';
import { previewValue } from '../../../src/core/text/preview-value.ts';

test('text is quoted, cut and stays on one visible line', () => {
  assert.equal(previewValue('a\nb\u202e\u0007'), '"a\\nb?\\u0007"');
  assert.equal(previewValue('x'.repeat(50)), `"${'x'.repeat(40)}…"`);
});

test('other values are said in a word', () => {
  assert.deepEqual([null, [1], { a: 1 }, 5, true].map(previewValue), [
    'empty',
    'a list',
    'a map',
    '5',
    'true',
  ]);
});
