import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapChanges } from '../../../src/core/attribute/changes.ts';
import { parseDiff } from '../../../src/core/attribute/diff.ts';

/** The deleted and added lines that remain of one-hunk files, each given as path and hunk lines from line 1. */
function remainders(...files: readonly (readonly [string, readonly string[]])[]): readonly string[] {
  const text = files.map(([path, lines]) => {
    const count = (mark: string): number => lines.filter((line) => !line.startsWith(mark)).length;
    const header = `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n`;
    return `${header}@@ -1,${count('+')} +1,${count('-')} @@\n${lines.join('\n')}\n`;
  });
  const diff = parseDiff(text.join(''));
  assert.equal(diff.kind, 'ok');
  return mapChanges(diff.value).changes.flatMap(({ deleted, added }) => [
    ...deleted.map((line) => `-${line.text}`),
    ...added.map((line) => `+${line.text}`),
  ]);
}

test('a local variable, a parameter and a function that only get other names are no change', () => {
  const lines = [
    '-static int sum_of(const int *list, int n)',
    '+static int add_up(const int *items, int n)',
    ' {',
    '-\tint out = 0;',
    '-\tfor (int i = 0; i < n; i++) out += list[i]; // all',
    '-\treturn out;',
    '+\tint total = 0;',
    '+\tfor (int i = 0; i < n; i++) total += items[i]; /* each */',
    '+\treturn total;',
    ' }',
    '-int run(void) { return sum_of(table, 3); }',
    '+int run(void) { return add_up(table, 3); }',
  ];
  assert.deepEqual(remainders(['a.c', lines]), []);
});

test('an edit among renamed lines remains alone, also where the line has a new name in it', () => {
  const lines = [
    '-\tint count = 0;',
    '-\tvisit(count, 1);',
    '-\treturn count;',
    '+\tint number = 0;',
    '+\tvisit(number, 2);',
    '+\treturn number;',
  ];
  assert.deepEqual(remainders(['a.c', lines]), ['-\tvisit(count, 1);', '+\tvisit(number, 2);']);
});

test('a macro renamed in a header is renamed in the files that use it', () => {
  const header = ['-#define MODULO3_0 0x40', '+#define MOD3_0 0x40'];
  const user = [' int f(int flags) {', '-\treturn flags & MODULO3_0;', '+\treturn flags & MOD3_0;', ' }'];
  assert.deepEqual(remainders(['a.h', header], ['a.c', user]), []);
});

test('another function called in the place of one is a change: nothing declares it anew', () => {
  const lines = ['-\tp = malloc(size * 2);', '+\tp = calloc(size * 2);'];
  assert.equal(remainders(['a.c', lines]).length, 2);
});

test('a name that stays in use, that was in use or that takes the place of two is no new name for one', () => {
  const stays = ['-\tint first = 0;', '-\tuse(first);', '+\tint second = 0;', '+\tuse(second, first);'];
  assert.equal(remainders(['a.c', stays]).length, 4);
  const was = ['-\tint first = second;', '+\tint second = 4;', '-\tuse(first, 1);', '+\tuse(second, 1);'];
  assert.equal(remainders(['a.c', was]).length, 4);
  const two = ['-\tint first;', '-\tint other;', '-\tuse(first, other);', '+\tint one;', '+\tuse(one, one);'];
  assert.equal(remainders(['a.c', two]).length, 5);
});

test('the words of a string are code and not names', () => {
  const lines = ['-\tint old_name = say("old_name");', '+\tint new_name = say("new_name");'];
  assert.equal(remainders(['a.c', lines]).length, 2);
});
