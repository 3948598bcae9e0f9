import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestWord } from '../../../src/core/text/nearest-word.ts';

const known = ['instructions', 'branches', 'branch_misses', 'wall_time', 'ir', 'run'];

test('a slip of the fingers finds the word that was meant', () => {
  const meant = ['instrutions', 'instructoins', 'branch', 'wal_time', 'runn'].map((word) =>
    nearestWord(word, known),
  );
  assert.deepEqual(meant, ['instructions', 'instructions', 'branches', 'wall_time', 'run']);
});

test('case, dashes and underscores do not count', () => {
  assert.equal(nearestWord('Branch-Misses', known), 'branch_misses');
});

test('a word that is near to nothing finds nothing', () => {
  assert.equal(nearestWord('colour', known), undefined);
  assert.equal(nearestWord('x'.repeat(100_000), known), undefined);
});
