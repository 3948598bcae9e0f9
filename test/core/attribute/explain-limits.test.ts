import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildProfile } from '../../support/build-profile.ts';
import { explainHunks } from '../../support/explain-hunks.ts';

const file = 'a.c';
/** `old();` in line 3 becomes `new();`. */
const lineThree = '@@ -3 +3 @@\n-old_call();\n+new_call();\n';

test('edits of comments and blank lines are never culprits; the lines that rose are named instead', () => {
  const { culprits, unexplained, problems } = explainHunks({
    base: buildProfile({
      lines: [
        ['work', file, 3, 100],
        ['work', file, 4, 100],
      ],
    }),
    head: buildProfile({
      lines: [
        ['work', file, 3, 100],
        ['work', file, 4, 300],
      ],
    }),
    hunks: '@@ -3 +3 @@\n-call_it(); // old\n+call_it(); /* new */\n@@ -8,0 +9 @@\n+\n',
  });
  assert.deepEqual([culprits, unexplained], [[], 1]);
  assert.equal(problems[0]?.code, 'profile-unattributed');
  assert.equal(
    problems[0]?.message,
    'no changed line explains the +200 instructions of parse; unchanged lines that cost more: a.c:4 (+200)',
  );
});

test('an unexplained slowdown names the changes that execute nothing, such as a macro, and stands at no line', () => {
  const { problems } = explainHunks({
    base: buildProfile({ lines: [['work', file, 4, 100]] }),
    head: buildProfile({ lines: [['work', file, 4, 1_300]] }),
    hunks: '@@ -1 +1 @@\n-#define STEP 1\n+#define STEP 2\n',
  });
  assert.match(
    problems[0]?.message ?? '',
    /; changed lines without instructions of their own: a\.c:1; .* a\.c:4 \(\+1,200\)$/,
  );
  assert.equal(problems[0]?.at, undefined);
});

test('what was inlined from a file with a silent change is not blamed on a change of another file', () => {
  const rows = (own: number, inlined: number) =>
    buildProfile({
      lines: [
        ['work', 'b.c', 7, own],
        ['work', file, 20, inlined],
      ],
    });
  const { culprits, unexplained, problems } = explainHunks({
    base: rows(100, 100),
    head: rows(200, 1_000),
    hunks: `${lineThree}diff --git a/b.c b/b.c\n--- a/b.c\n+++ b/b.c\n@@ -7 +7 @@\n-slow();\n+slower();\n`,
  });
  assert.deepEqual(
    culprits.map((culprit) => [culprit.file, culprit.line, culprit.share]),
    [['b.c', 7, 0.1]],
  );
  assert.equal(unexplained, 0.9);
  assert.match(
    problems[0]?.message ?? '',
    /the \+900 instructions of parse; changed lines without instructions of their own: a\.c:3;/,
  );
});

test('a changed line without cost is never a culprit', () => {
  const { culprits, unexplained } = explainHunks({
    base: buildProfile({ lines: [['work', file, 4, 100]] }),
    head: buildProfile({ lines: [['work', file, 4, 300]] }),
    hunks: lineThree,
  });
  assert.deepEqual([culprits, unexplained], [[], 1]);
});

test('cost that only moved from an inlined copy to a function of its own is no rise of either', () => {
  const { culprits } = explainHunks({
    base: buildProfile({
      lines: [
        ['caller', file, 30, 500],
        ['caller', file, 3, 10],
      ],
    }),
    head: buildProfile({
      lines: [
        ['helper', file, 30, 500],
        ['caller', file, 3, 60],
      ],
      calls: [['caller', file, 3, 'helper', 10, 500]],
    }),
    hunks: lineThree,
  });
  assert.deepEqual([culprits[0]?.line, culprits[0]?.share, culprits[0]?.confidence], [3, 1, 'high']);
});

test('a run that got no costlier has nothing to explain', () => {
  const profile = buildProfile({ lines: [['work', file, 3, 100]] });
  const { culprits, unexplained, problems } = explainHunks({
    base: profile,
    head: profile,
    hunks: lineThree,
  });
  assert.deepEqual([culprits, unexplained, problems], [[], 0, []]);
});

test('a profile of which only a part was read is compared with nothing', () => {
  const whole = buildProfile({ lines: [['work', file, 3, 100]] });
  const part = { ...buildProfile({ lines: [['work', file, 3, 900]] }), damaged: true } as const;
  for (const sides of [
    { base: whole, head: part },
    { base: part, head: whole },
    { base: part, head: part },
  ]) {
    const { culprits, unexplained, problems } = explainHunks({ ...sides, hunks: lineThree });
    assert.deepEqual([culprits, unexplained, problems[0]?.code], [[], 1, 'format-damaged']);
    assert.match(problems[0]?.message ?? '', /damaged and only a part was read: nothing is explained/);
  }
});

test('an event that a profile lacks is a problem that names what there is', () => {
  const profile = buildProfile({ lines: [['work', file, 3, 100]] });
  const { unexplained, problems } = explainHunks({
    base: profile,
    head: profile,
    hunks: lineThree,
    event: 'D1mr',
  });
  assert.equal(unexplained, 1);
  assert.match(problems[0]?.message ?? '', /D1mr.*Ir/);
});

test('a profile without a single repository file asks for line information', () => {
  const { problems } = explainHunks({
    base: buildProfile({ lines: [['work', '???', 0, 100]] }),
    head: buildProfile({ lines: [['work', '???', 0, 200]] }),
    hunks: lineThree,
  });
  assert.equal(problems[0]?.code, 'debug-info-missing');
});
