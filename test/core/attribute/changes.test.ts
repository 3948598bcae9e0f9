import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ChangeMap, mapChanges } from '../../../src/core/attribute/changes.ts';
import { parseDiff } from '../../../src/core/attribute/diff.ts';

/** Maps the changes of one-hunk files, each given as path and hunk lines from line 1. */
function changesOf(...files: readonly (readonly [string, readonly string[]])[]): ChangeMap {
  const text = files.map(([path, lines]) => {
    const count = (mark: string): number => lines.filter((line) => !line.startsWith(mark)).length;
    const header = `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n`;
    return `${header}@@ -1,${count('+')} +1,${count('-')} @@\n${lines.join('\n')}\n`;
  });
  const diff = parseDiff(text.join(''));
  assert.equal(diff.kind, 'ok');
  return mapChanges(diff.value);
}

function listChanges(map: ChangeMap): readonly string[] {
  return map.changes.map(
    ({ deleted, added, next }) =>
      `-${deleted.map(({ line }) => line)} +${added.map(({ line }) => line)} before ${next}`,
  );
}

test('context parts a hunk into changes, each with the line that follows', () => {
  const map = changesOf(['a.c', [' one();', '-two();', '+two(2);', ' three();', '-four();', ' five();']]);
  assert.deepEqual(listChanges(map), ['-2 +2 before 3', '-4 + before 4']);
});

test('comments, blank lines and indentation make no change, and their code still maps', () => {
  const map = changesOf([
    'a.c',
    [
      '-// old words',
      '-call_something(1);',
      '+',
      '+/* new words */',
      '+    call_something(1); // why',
      ' rest();',
    ],
  ]);
  assert.deepEqual(listChanges(map), []);
  assert.deepEqual(map.homeOfBase('a.c', 2), { kind: 'line', file: 'a.c', line: 3 });
});

test('an edit inside a re-indented block is a change of that line alone', () => {
  const map = changesOf([
    'a.c',
    [
      '-first_call(one);',
      '-second_call(two);',
      '-third_call(three);',
      '+  first_call(one);',
      '+  second_call(22);',
      '+  third_call(three);',
    ],
  ]);
  assert.deepEqual(listChanges(map), ['-2 +2 before 3']);
  assert.deepEqual(map.homeOfHead('a.c', 2), { kind: 'change', change: 0 });
  assert.deepEqual(map.homeOfBase('a.c', 3), { kind: 'line', file: 'a.c', line: 3 });
});

test('three lines that move to another file are the same lines, one that moves is a change', () => {
  const block = ['alpha_value = 1;', 'beta_value = 2;', 'gamma_value = 3;'];
  const moved = changesOf(
    ['a.c', [...block.map((line) => `-${line}`), ' end();']],
    ['b.c', block.map((line) => `+  ${line}`)],
  );
  assert.deepEqual(listChanges(moved), []);
  assert.deepEqual(moved.homeOfBase('a.c', 2), { kind: 'line', file: 'b.c', line: 2 });
  const single = changesOf(['a.c', ['-n = strlen(text);', ' for (;;) {', '+  n = strlen(text);', ' }']]);
  assert.deepEqual(listChanges(single), ['-1 + before 1', '- +2 before 3']);
});

test('a base line keeps its place under the renamed path, a deleted file keeps its own', () => {
  const diff = parseDiff(
    'diff --git a/old.c b/new.c\nsimilarity index 100%\nrename from old.c\nrename to new.c\n' +
      'diff --git a/gone.c b/gone.c\ndeleted file mode 100644\n--- a/gone.c\n+++ /dev/null\n@@ -1 +0,0 @@\n-x();\n',
  );
  assert.equal(diff.kind, 'ok');
  const map = mapChanges(diff.value);
  assert.deepEqual(map.homeOfBase('old.c', 7), { kind: 'line', file: 'new.c', line: 7 });
  assert.deepEqual(map.homeOfBase('gone.c', 1), { kind: 'change', change: 0 });
  assert.equal(map.changes[0]?.file, undefined);
});

test('what is deleted inside code that moves to another file is a change there, with what is added in its place', () => {
  const [head, tail] = [
    ['int fill(void) {', '  prepare_all();', '  count_words();'],
    ['  walk_all();', '  return finish_all();', '}'],
  ];
  const map = changesOf(
    ['old.c', [...head, '  if (is_short()) return 1;', ...tail].map((line) => `-${line}`)],
    ['new.c', [...head, '  log_call();', ...tail].map((line) => `+${line}`)],
  );
  assert.deepEqual(listChanges(map), ['-4 +4 before 5']);
  assert.equal(map.changes[0]?.file, 'new.c');
  assert.deepEqual(map.homeOfBase('old.c', 5), { kind: 'line', file: 'new.c', line: 5 });
});

test('what is deleted between code that moves to two places stays where it was', () => {
  const lines = (name: string): readonly string[] => [
    `int ${name}(void) {`,
    `  begin_${name}();`,
    `  end_${name}();`,
  ];
  const map = changesOf(
    ['old.c', [...lines('first'), 'gone_entirely();', ...lines('second')].map((line) => `-${line}`)],
    ['one.c', lines('first').map((line) => `+${line}`)],
    ['two.c', lines('second').map((line) => `+${line}`)],
  );
  assert.deepEqual(
    map.changes.map(({ file, deleted }) => [file, deleted.map(({ line }) => line)]),
    [['old.c', [4]]],
  );
});
