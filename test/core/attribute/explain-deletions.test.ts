import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildProfile } from '../../support/build-profile.ts';
import { explainHunks } from '../../support/explain-hunks.ts';

const file = 'a.c';
/** The base runs the deleted line 10 too. */
const base = buildProfile({
  lines: [
    ['copy', file, 7, 100],
    ['copy', file, 10, 5],
  ],
});
const head = buildProfile({ lines: [['copy', file, 7, 300]] });

/** Where a deletion of two lines between the lines 9 and 10 of the base is shown. */
function showDeletion(texts: Readonly<Record<number, string>>): number | undefined {
  const { culprits } = explainHunks({
    base,
    head,
    hunks: '@@ -10,2 +9,0 @@\n-    return quick();\n-  }\n',
    texts,
  });
  return culprits[0]?.line;
}

test('code deleted between braces is shown at the last line of code before them', () => {
  const texts = { 6: '  copy() {', 7: '    work();', 8: '  }', 9: '', 10: '}', 11: 'next() {' };
  assert.equal(showDeletion(texts), 7);
});

test('code deleted before a line of code is shown at that line', () => {
  const texts = { 6: '  copy() {', 7: '    work();', 8: '  // why', 9: '', 10: '  more();', 11: '}' };
  assert.equal(showDeletion(texts), 10);
});

test('a deletion at the start of a function belongs to it, although a compiler gives its head no instructions', () => {
  const rows = (cost: number, called: number) =>
    buildProfile({
      lines: [
        ['other', file, 3, 50],
        ['copy', file, 12, cost],
        ['more', 'b.c', 1, called],
      ],
      calls: [['copy', file, 10, 'more', 5, called]],
    });
  const { culprits } = explainHunks({
    base: rows(100, 10),
    head: rows(300, 10),
    hunks: '@@ -10,2 +9,0 @@\n-  if (same(size))\n-    return;\n',
    texts: {
      3: 'other();',
      7: '}',
      8: 'static void',
      9: 'copy(int size) {',
      10: '  more();',
      12: '  work(size);',
    },
  });
  assert.deepEqual(
    culprits.map(({ line, change }) => [line, change]),
    [[10, 'deleted']],
  );
});
