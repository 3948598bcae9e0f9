import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { longestDiff, parseDiff } from '../../../src/core/attribute/diff.ts';
import type { FileDiff } from '../../../src/core/model/diff.ts';

const everyKind = readFileSync('fixtures/diffs/every-kind.diff', 'utf8');

function read(text: string): readonly FileDiff[] {
  const diff = parseDiff(text);
  assert.equal(diff.kind, 'ok');
  return diff.value;
}

test('every file of a real diff keeps its paths, with quoting undone and absent sides left out', () => {
  assert.deepEqual(
    read(everyKind).map(({ basePath, headPath }) => [basePath, headPath]),
    [
      ['bin.dat', 'bin.dat'],
      ['café "x".c', 'café "x".c'],
      [undefined, 'fresh.c'],
      ['gone.c', undefined],
      ['long.txt', 'long.txt'],
      ['mode.sh', 'mode.sh'],
      ['noeol.txt', 'noeol.txt'],
      ['sub/old.c', 'sub/new.c'],
      ['trap.sql', 'trap.sql'],
      ['with space.c', 'with space.c'],
    ],
  );
});

test('binary files and mode changes have no hunks, a long file has one for each place', () => {
  assert.deepEqual(
    read(everyKind).map(({ hunks }) => hunks.length),
    [0, 1, 1, 1, 3, 0, 1, 1, 1, 1],
  );
});

test('lines carry their numbers on both sides', () => {
  const long = read(everyKind).find(({ headPath }) => headPath === 'long.txt');
  const changed = long?.hunks.flatMap(({ lines }) => lines.filter(({ kind }) => kind !== 'context'));
  assert.deepEqual(changed, [
    { kind: 'deleted', base: 3, head: 3, text: '3' },
    { kind: 'added', base: 4, head: 3, text: 'three' },
    { kind: 'deleted', base: 20, head: 20, text: '20' },
    { kind: 'added', base: 29, head: 28, text: 'extra' },
  ]);
});

test('a deleted line that looks like a file header stays a line', () => {
  const trap = read(everyKind).find(({ headPath }) => headPath === 'trap.sql');
  assert.deepEqual(
    trap?.hunks[0]?.lines.map(({ kind, text }) => `${kind}:${text}`),
    ['deleted:-- sql comment', 'deleted:++ c', 'context:keep', 'added:++ d'],
  );
});

test('the note on a missing last newline is no line', () => {
  const file = read(everyKind).find(({ headPath }) => headPath === 'noeol.txt');
  assert.deepEqual(
    file?.hunks[0]?.lines.map(({ text }) => text),
    ['one', 'two', 'three', 'three', 'four'],
  );
});

test('without context lines an empty side counts from the line behind it', () => {
  const text =
    'diff --git a/x.c b/x.c\n--- a/x.c\n+++ b/x.c\n@@ -15 +14,0 @@\n-gone\n@@ -20,0 +20,1 @@\n+new\n';
  assert.deepEqual(
    read(text)[0]?.hunks.map(({ baseStart, headStart }) => [baseStart, headStart]),
    [
      [15, 15],
      [21, 20],
    ],
  );
});

test('an empty diff has no files', () => {
  assert.deepEqual(parseDiff(''), { kind: 'ok', value: [], warnings: [] });
});

test('a cut hunk keeps what is there and warns', () => {
  const diff = parseDiff('diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n one\n-two\n');
  assert.equal(diff.kind, 'ok');
  assert.equal(diff.value[0]?.hunks[0]?.lines.length, 2);
  assert.match(diff.warnings[0]?.message ?? '', /ends at line 6/);
});

test('the combined diff of a merge is skipped with a warning', () => {
  const diff = parseDiff('diff --cc x.c\nindex 1,2..3\n--- a/x.c\n+++ b/x.c\n@@@ -1,1 -1,1 +1,1 @@@\n++x\n');
  assert.equal(diff.kind, 'ok');
  assert.deepEqual([diff.value.length, diff.warnings.length], [0, 1]);
});

test('text that is no diff fails, and so does one that is too long', () => {
  assert.equal(parseDiff('hello\n').kind, 'failed');
  assert.equal(parseDiff(' '.repeat(longestDiff + 1)).kind, 'failed');
});

test('a header of millions of escapes is cut, not followed', () => {
  const diff = parseDiff(`diff --git "a/${'\\303'.repeat(2_000_000)}" b/x\n`);
  assert.equal(diff.kind, 'ok');
  assert.equal(diff.value.length, 1);
});

test('no text makes the reader throw, and no line of a hunk is counted twice', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'diff --git a/x b/x',
      '--- a/x',
      '+++ b/x',
      '@@ -1,3 +1,2 @@',
      '+a',
      '-b',
      ' c',
      '\\ No',
      '',
      '"',
    ),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (lines) => {
      const diff = parseDiff(lines.join('\n'));
      const counted =
        diff.kind === 'ok' ? diff.value.flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines)) : [];
      assert.ok(counted.length <= lines.length);
    }),
  );
});
