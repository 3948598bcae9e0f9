import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStrays } from '../../../src/measure/rounds/strays.ts';

const million = 1e6;

test('a count far from its siblings strays', () => {
  assert.deepEqual(findStrays([900 * million, 900 * million + 50, 720 * million, 900 * million - 70]), [2]);
});

test('noise of some thousand instructions does not stray, however exact the siblings are', () => {
  assert.deepEqual(findStrays([million, million, million + 19_000, million]), []);
});

test('a program that varies by nature widens the limit itself', () => {
  const counts = [1_000, 1_006, 994, 1_003, 1_012].map((count) => count * million);
  assert.deepEqual(findStrays(counts), []);
});

test('with fewer than three counts none is called a stray', () => {
  assert.deepEqual(findStrays([million, 9 * million]), []);
  assert.deepEqual(findStrays([million, undefined, 9 * million]), []);
});

test('indices stay those of the rounds where a count is missing', () => {
  assert.deepEqual(findStrays([undefined, million, million, 9 * million]), [3]);
});
