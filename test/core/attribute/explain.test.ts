import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildProfile } from '../../support/build-profile.ts';
import { explainHunks } from '../../support/explain-hunks.ts';

const file = 'a.c';
/** `old();` in line 3 becomes `new();`. */
const lineThree = '@@ -3 +3 @@\n-old_call();\n+new_call();\n';

test('a changed line that costs more by itself has the whole share, its deltas and its chain', () => {
  const call = ['main', file, 20, 'work', 1] as const;
  const { culprits, unexplained, ...rest } = explainHunks({
    base: buildProfile({
      lines: [
        ['main', file, 20, 10],
        ['work', file, 3, 100],
      ],
      calls: [[...call, 100]],
    }),
    head: buildProfile({
      lines: [
        ['main', file, 20, 10],
        ['work', file, 3, 400],
      ],
      calls: [[...call, 400]],
    }),
    hunks: lineThree,
  });
  assert.deepEqual(rest, { benchmark: 'parse', event: 'Ir', base: 110, head: 410, problems: [] });
  assert.equal(unexplained, 0);
  assert.deepEqual(culprits, [
    {
      file: 'a.c',
      line: 3,
      change: 'added',
      text: 'new_call();',
      function: 'work',
      share: 1,
      selfDelta: 300,
      inclusiveDelta: 300,
      calls: { base: 0, head: 0 },
      rule: 'The changed line itself costs more.',
      confidence: 'high',
      chain: [
        { function: 'main', file: 'a.c', line: 20 },
        { function: 'work', file: 'a.c', line: 3 },
      ],
      related: [],
      costs: [
        { side: 'base', line: 3, base: 100, head: 0 },
        { side: 'head', line: 3, base: 0, head: 400 },
      ],
    },
  ]);
});

test('library code that a changed line calls belongs to that line', () => {
  const strlen = '/usr/lib/strlen.S';
  const { culprits } = explainHunks({
    base: buildProfile({
      lines: [
        ['work', file, 3, 10],
        ['strlen', strlen, 1, 90],
      ],
      calls: [['work', file, 3, 'strlen', 1, 90]],
    }),
    head: buildProfile({
      lines: [
        ['work', file, 3, 10],
        ['strlen', strlen, 1, 900],
      ],
      calls: [['work', file, 3, 'strlen', 10, 900]],
    }),
    hunks: lineThree,
  });
  assert.equal(culprits[0]?.line, 3);
  assert.deepEqual(culprits[0]?.calls, { base: 1, head: 10 });
  assert.deepEqual([culprits[0]?.selfDelta, culprits[0]?.inclusiveDelta], [0, 810]);
  assert.equal(culprits[0]?.share, 1);
});

test('two changes share by what each costs more, and unchanged lines elsewhere stay unexplained', () => {
  const { culprits, unexplained } = explainHunks({
    base: buildProfile({
      lines: [
        ['f', file, 3, 100],
        ['g', file, 10, 100],
        ['h', file, 30, 100],
      ],
    }),
    head: buildProfile({
      lines: [
        ['f', file, 3, 160],
        ['g', file, 10, 130],
        ['h', file, 30, 110],
      ],
    }),
    hunks: `${lineThree}@@ -10 +10 @@\n-before();\n+after();\n`,
  });
  assert.deepEqual(
    culprits.map(({ line, share }) => [line, share]),
    [
      [3, 0.6],
      [10, 0.3],
    ],
  );
  assert.ok(Math.abs(unexplained - 0.1) < 1e-9);
});

test('savings of one change do not push the shares of the others above 1', () => {
  const { culprits, unexplained } = explainHunks({
    base: buildProfile({
      lines: [
        ['f', file, 3, 100],
        ['g', file, 10, 100],
      ],
    }),
    head: buildProfile({
      lines: [
        ['f', file, 3, 300],
        ['g', file, 10, 20],
      ],
    }),
    hunks: `${lineThree}@@ -10 +10 @@\n-before();\n+after();\n`,
  });
  assert.deepEqual(
    culprits.map(({ line, share }) => [line, share]),
    [[3, 1]],
  );
  assert.equal(unexplained, 0);
});

test('what a deletion costs is shown at the line behind it, also where the deleted line had no cost', () => {
  const { culprits } = explainHunks({
    base: buildProfile({
      lines: [
        ['work', file, 2, 10],
        ['work', file, 4, 100],
      ],
    }),
    head: buildProfile({
      lines: [
        ['work', file, 2, 10],
        ['work', file, 3, 900],
      ],
    }),
    hunks: '@@ -2,3 +2,2 @@\n if (hit)\n-  return;\n work();\n',
  });
  const [culprit] = culprits;
  assert.deepEqual([culprit?.line, culprit?.change, culprit?.share], [3, 'deleted', 1]);
  assert.equal(culprit?.confidence, 'medium');
  assert.equal(culprit?.inclusiveDelta, 800);
});

test('recursion counts once: the calls of a function to itself are no cost of the line', () => {
  const rows = (cost: number, inner: number) => ({
    lines: [
      ['main', file, 20, 0],
      ['walk', file, 3, cost],
    ] as const,
    calls: [
      ['main', file, 20, 'walk', 1, cost],
      ['walk', file, 3, "walk'2", 9, inner],
      ["walk'2", file, 3, "walk'2", 9, inner],
    ] as const,
  });
  const { culprits } = explainHunks({
    base: buildProfile(rows(100, 450)),
    head: buildProfile(rows(300, 2700)),
    hunks: lineThree,
  });
  assert.deepEqual([culprits[0]?.selfDelta, culprits[0]?.inclusiveDelta], [200, 200]);
  assert.equal(culprits[0]?.share, 1);
});

test('blame leaves a cycle of two functions through the changed line that calls into it', () => {
  const rows = (cost: number) => ({
    lines: [
      ['main', file, 3, 5],
      ['even', file, 30, cost],
      ['odd', file, 40, cost],
    ] as const,
    calls: [
      ['main', file, 3, 'even', 1, 2 * cost],
      ['even', file, 30, 'odd', 50, 40 * cost],
      ['odd', file, 40, 'even', 49, 39 * cost],
    ] as const,
  });
  const { culprits } = explainHunks({
    base: buildProfile(rows(100)),
    head: buildProfile(rows(500)),
    hunks: lineThree,
  });
  assert.deepEqual([culprits[0]?.line, culprits[0]?.share], [3, 1]);
  assert.equal(culprits[0]?.inclusiveDelta, 800);
  assert.equal(culprits[0]?.chain.length, 1);
});

test('what a deletion costs is shown at code, not at the comment behind it', () => {
  const { culprits } = explainHunks({
    base: buildProfile({
      lines: [
        ['work', file, 2, 10],
        ['work', file, 9, 100],
      ],
    }),
    head: buildProfile({
      lines: [
        ['work', file, 2, 10],
        ['work', file, 8, 400],
      ],
    }),
    hunks: '@@ -4 +3,0 @@\n-if (done) return;\n',
    texts: { 4: '/// Adds up', 5: ' * all', 6: '', 7: '  // of it' },
  });
  assert.deepEqual(
    culprits.map(({ line, text }) => [line, text]),
    [[8, 'line 8;']],
  );
});

test('an edited line that calls is not to blame for calls that its own caller makes more often', () => {
  const rows = (times: number) => ({
    lines: [
      ['main', file, 10, 10],
      ['print', file, 3, times],
      ['print', file, 5, times],
      ['write', file, 30, times * 50],
    ] as const,
    calls: [
      ['main', file, 10, 'print', times, times * 52],
      ['print', file, 3, 'write', times, times * 50],
    ] as const,
  });
  const { culprits } = explainHunks({
    base: buildProfile(rows(10)),
    head: buildProfile(rows(1_000)),
    hunks: `${lineThree}@@ -10 +10 @@\n-put();\n+print();\n`,
  });
  assert.deepEqual(
    culprits.map(({ line, share }) => [line, share]),
    [[10, 1]],
  );
});

test('calls made more often lead to the caller, not to an edit in the called function', () => {
  const rows = (loop: number, times: number) => ({
    lines: [
      ['main', file, 10, loop],
      ['leaf', file, 3, times],
      ['leaf', file, 4, times * 9],
    ] as const,
    calls: [['main', file, 10, 'leaf', times, times * 10]] as const,
  });
  const { culprits } = explainHunks({
    base: buildProfile(rows(10, 100)),
    head: buildProfile(rows(10, 1000)),
    hunks: `${lineThree}@@ -10 +10 @@\n-leaf_some();\n+leaf_more();\n`,
  });
  assert.deepEqual(
    culprits.map(({ line, share }) => [line, share]),
    [[10, 1]],
  );
});
