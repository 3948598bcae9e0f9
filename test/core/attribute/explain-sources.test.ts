import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDiff } from '../../../src/core/attribute/diff.ts';
import { explainRegression } from '../../../src/core/attribute/explain.ts';
import type { Explanation } from '../../../src/core/model/culprit.ts';
import { buildProfile } from '../../support/build-profile.ts';

interface Edited {
  readonly path: string;
  readonly hunks: string;
  /** The head's lines; none where the repository lacks the file. */
  readonly text?: readonly string[];
  /** The line that rises from 100 to 900. */
  readonly hot: number;
}

/** Explains the rise of one line of one file. */
function explainFile({ path, hunks, text = [], hot }: Edited): Explanation {
  const diff = parseDiff(`diff --git "a/${path}" "b/${path}"\n--- "a/${path}"\n+++ "b/${path}"\n${hunks}`);
  assert.equal(diff.kind, 'ok');
  const profile = (cost: number) =>
    buildProfile({ lines: [['work', `/w/head/${path}`, hot, cost]], fileOf: { work: `/w/head/${path}` } });
  return explainRegression({
    benchmark: 'parse',
    event: 'Ir',
    base: profile(100),
    head: profile(900),
    diff: diff.value,
    roots: { base: '/w/base', head: '/w/head' },
    readLine: (file, line) => (file === path ? text[line - 1] : undefined),
  });
}

const macro = ['#define ROUNDS 9', '', 'int work(void) {', '\tfor (int i = 0; i < ROUNDS; i++) step();', '}'];
const edit = '@@ -1 +1 @@\n-#define ROUNDS 1\n+#define ROUNDS 9\n';

test('a path with spaces and letters beyond ASCII is found in the profile and in the diff', () => {
  const { culprits } = explainFile({ path: 'my dir/größe.c', hunks: edit, text: macro, hot: 4 });
  assert.deepEqual(
    culprits.map(({ file, line, text }) => [file, line, text]),
    [['my dir/größe.c', 1, '#define ROUNDS 9']],
  );
});

test('carriage returns at the ends of lines change nothing', () => {
  const text = macro.map((line) => `${line}\r`);
  const { culprits } = explainFile({ path: 'a.c', hunks: edit.replaceAll('\n', '\r\n'), text, hot: 4 });
  assert.deepEqual([culprits[0]?.line, culprits[0]?.text], [1, '#define ROUNDS 9']);
});

test('bytes that are not UTF-8 hide no name on their line', () => {
  const text = macro.with(0, '#define ROUNDS 9 /* r\ufffdume */');
  const { culprits } = explainFile({ path: 'a.c', hunks: edit, text, hot: 4 });
  assert.equal(culprits[0]?.line, 1);
});

test('tabs and spaces mix: the loop around a line is found by how far each is indented', () => {
  const text = [
    'int work(void) {',
    '\tfor (i = 0; i < most; i++) {',
    '                step();',
    '\t}',
    '}',
    'x.most = 90;',
  ];
  const hunks = '@@ -6 +6 @@\n-x.most = 10;\n+x.most = 90;\n';
  const { culprits } = explainFile({ path: 'a.c', hunks, text, hot: 3 });
  assert.deepEqual([culprits[0]?.line, culprits[0]?.confidence], [6, 'low']);
});

test('a file of the profile that the repository lacks keeps its cost, which stays unexplained', () => {
  const { culprits, unexplained, problems } = explainFile({ path: 'gone.c', hunks: edit, hot: 4 });
  assert.deepEqual([culprits, unexplained], [[], 1]);
  assert.equal(problems[0]?.code, 'profile-unattributed');
});

test('of 5,000 hunks the one with the cost is named alone', () => {
  const lines = Array.from({ length: 25_000 }, (_, at) => `  total += part_${at};`);
  const hunks = Array.from({ length: 5_000 }, (_, at) => {
    const line = at * 5 + 1;
    return `@@ -${line} +${line} @@\n-  total += old_${line - 1};\n+${lines[line - 1]}\n`;
  });
  const { culprits, unexplained } = explainFile({
    path: 'a.c',
    hunks: hunks.join(''),
    text: lines,
    hot: 12_001,
  });
  assert.deepEqual(
    culprits.map(({ line, share }) => [line, share]),
    [[12_001, 1]],
  );
  assert.equal(unexplained, 0);
});
