import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readPath,
  readPathPair,
  readQuotedPath,
  withoutPrefix,
} from '../../../src/core/attribute/diff-path.ts';

test('octal escapes are bytes of UTF-8, letters are the escapes of C', () => {
  assert.deepEqual(readQuotedPath('"a/caf\\303\\251\\t\\"\\\\.c" rest'), {
    path: 'a/café\t"\\.c',
    rest: ' rest',
  });
  assert.equal(readQuotedPath('"a/open'), undefined);
});

test('a tab behind an unquoted path is git marking a space', () => {
  assert.equal(readPath('b/with space.c\t'), 'b/with space.c');
});

test('only a side prefix goes, and the null device is no path', () => {
  assert.equal(withoutPrefix('b/a/x.c'), 'a/x.c');
  assert.equal(withoutPrefix('/dev/null'), undefined);
});

test('two equal unquoted paths part in the middle, two different ones hide the border', () => {
  assert.deepEqual(readPathPair('a/x y b/x y'), ['a/x y', 'b/x y']);
  assert.equal(readPathPair('a/x b/y z'), undefined);
});

test('either of the two paths may be quoted', () => {
  assert.deepEqual(readPathPair('"a/\\303\\251" b/e'), ['a/é', 'b/e']);
  assert.deepEqual(readPathPair('a/e "b/\\303\\251"'), ['a/e', 'b/é']);
});
