import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDeclared } from '../../../src/core/attribute/declarations.ts';

/** What a change declares that adds one line, the last of a file. */
function declaredAtEnd(file: string, lines: readonly string[]): readonly string[] {
  const line = lines.length;
  const text = lines[line - 1] ?? '';
  const added = [{ stretch: 0, file, line, text, code: text.replaceAll(' ', '') }];
  const change = { file, added, deleted: [], arrived: [], next: line + 1 };
  return [...readDeclared(change, (_, at) => lines[at - 1]).names];
}

test('a constant of a file is declared for all that name it, one inside a function of C for no other function', () => {
  const constant = 'static const char digits[] = "0123456789";';
  assert.deepEqual(declaredAtEnd('a.c', [constant]), ['digits']);
  assert.deepEqual(declaredAtEnd('a.c', ['static void f(void)', '{', `  ${constant}`]), []);
});

test('a constant that is a member of a class stays known to others', () => {
  assert.deepEqual(declaredAtEnd('a.cpp', ['struct Limits {', '  static const int most = 4;']), ['most']);
});

test('a macro inside a function is declared for the rest of the file', () => {
  assert.deepEqual(declaredAtEnd('a.c', ['void f(void) {', '  #define LIMIT 4']), ['LIMIT']);
});
