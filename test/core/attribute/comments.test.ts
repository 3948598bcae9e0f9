import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf } from '../../../src/core/attribute/comments.ts';

test('comments, blanks and indentation are no code in C', () => {
  assert.deepEqual(codeOf(['  int x = 1; // one', '/* two', ' three */ y();', '', '\t'], 'a.c'), [
    'intx=1;',
    '',
    'y();',
    '',
    '',
  ]);
});

test('a comment mark and a blank inside a string are code', () => {
  assert.deepEqual(codeOf(['f("a // b", "\\" /*");'], 'a.c'), ['f("a // b","\\" /*");']);
});

test('lines that begin inside a comment are told by its end or by their stars', () => {
  assert.deepEqual(codeOf(['the end */ x();'], 'a.c'), ['x();']);
  assert.deepEqual(codeOf([' * one', ' * two'], 'a.c'), ['', '']);
});

test('indentation is code in Python and in files of unknown kind', () => {
  assert.deepEqual(codeOf(['  x = 1  # one'], 'a.py'), ['  x = 1']);
  assert.deepEqual(codeOf(['  x # one '], 'a.unknown'), ['  x # one']);
});
