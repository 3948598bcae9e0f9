import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesGlob } from '../../../src/core/text/name-glob.ts';

test('a star stands for any characters, none too', () => {
  assert.deepEqual(
    ['parse', 'parse*', '*se', 'p*r*e', '*', 'parse**'].map((glob) => matchesGlob(glob, 'parse')),
    [true, true, true, true, true, true],
  );
});

test('everything else stands for itself', () => {
  assert.deepEqual(
    ['pars', 'parse?', 'p.rse', 'Parse', 'parse*x', ''].map((glob) => matchesGlob(glob, 'parse')),
    [false, false, false, false, false, false],
  );
});

test('many stars against a long name still end', () => {
  assert.equal(matchesGlob('*a'.repeat(100), 'a'.repeat(99)), false);
});
