import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildProfile } from '../../support/build-profile.ts';
import { explainHunks } from '../../support/explain-hunks.ts';

const file = 'a.c';

test('cost that a compiler gives the first line of a statement belongs to the edited line of that statement', () => {
  const rows = (first: number, other: number) =>
    buildProfile({
      lines: [
        ['work', file, 4, first],
        ['work', file, 9, other],
      ],
    });
  const { culprits } = explainHunks({
    base: rows(100, 50),
    head: rows(300, 60),
    hunks: '@@ -6 +6 @@\n-        0);\n+        9);\n@@ -9 +9 @@\n-run();\n+ran();\n',
    texts: { 4: '  fill(room,', 5: '       size,', 6: '        9);', 9: '  ran();' },
  });
  assert.deepEqual(
    culprits.map(({ line, confidence }) => [line, confidence]),
    [
      [6, 'medium'],
      [9, 'high'],
    ],
  );
});

test('a block that a statement opens is not part of it', () => {
  const rows = (first: number) =>
    buildProfile({
      lines: [
        ['work', file, 4, first],
        ['work', file, 9, first / 10],
      ],
    });
  const { culprits } = explainHunks({
    base: rows(100),
    head: rows(300),
    hunks: '@@ -6 +6 @@\n-    was();\n+    is();\n@@ -9 +9 @@\n-run();\n+ran();\n',
    texts: { 4: '  each(room, [] {', 5: '    line();', 6: '    is();', 7: '  });', 9: '  ran();' },
  });
  assert.deepEqual(
    culprits.map(({ line }) => line),
    [9],
  );
});

test('of an added function and the one added call of it the call comes first', () => {
  const base = buildProfile({ lines: [['main', file, 3, 10]] });
  const head = buildProfile({
    lines: [
      ['main', file, 3, 10],
      ['append', file, 20, 400],
    ],
    calls: [['main', file, 3, 'append', 5, 400]],
  });
  const added = '@@ -18,0 +19,3 @@\n+void append(void) {\n+while (*to) to++;\n+}\n';
  const explained = explainHunks({
    base,
    head,
    hunks: `@@ -3 +3 @@\n-copy();\n+append();\n${added}`,
    texts: { 3: '  append();', 19: 'void append(void) {', 20: 'while (*to) to++;', 21: '}' },
  });
  assert.deepEqual(
    explained.culprits.map(({ line, share }) => [line, share]),
    [
      [3, 0.5],
      [20, 0.5],
    ],
  );
});

test('an added function that several added calls share stands before them', () => {
  const head = buildProfile({
    lines: [
      ['main', file, 3, 10],
      ['main', file, 7, 10],
      ['append', file, 20, 400],
    ],
    calls: [
      ['main', file, 3, 'append', 5, 200],
      ['main', file, 7, 'append', 5, 200],
    ],
  });
  const base = buildProfile({
    lines: [
      ['main', file, 3, 10],
      ['main', file, 7, 10],
    ],
  });
  const added = '@@ -18,0 +19,3 @@\n+void append(void) {\n+while (*to) to++;\n+}\n';
  const explained = explainHunks({
    base,
    head,
    hunks: `@@ -3 +3 @@\n-copy();\n+append();\n@@ -7 +7 @@\n-move();\n+append();\n${added}`,
    texts: {
      3: '  append();',
      7: '  append();',
      19: 'void append(void) {',
      20: 'while (*to) to++;',
      21: '}',
    },
  });
  assert.equal(explained.culprits[0]?.line, 20);
});
