import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type ComparedCommits, compareCommits } from '../../src/github/compare.ts';
import { baseSha, headSha, intercept, repositoryPath } from './intercept.ts';

const path = `${repositoryPath}/compare/${baseSha}...${headSha}?per_page=1`;
const patch = '@@ -1,2 +1,3 @@\n int a;\n-int b;\n+int c;\n+int d;';

function entry(filename: string, more: object = {}): object {
  return { filename, status: 'modified', changes: 3, patch, ...more };
}

async function compare(t: TestContext, files: readonly object[]): Promise<ComparedCommits> {
  const { github, client } = intercept(t);
  const answer = {
    base_commit: { sha: baseSha },
    merge_base_commit: { sha: 'm'.repeat(40) },
    ahead_by: 2,
    behind_by: 1,
    files,
  };
  github.get(path).reply(200, answer);
  const result = await compareCommits(client, { base: baseSha, head: headSha });
  assert.ok(result.kind === 'ok' && result.value !== undefined);
  return result.value;
}

test('merge base, distances and changed lines are read', async (t) => {
  const compared = await compare(t, [entry('src/a.c')]);
  assert.deepEqual(compared, {
    base: baseSha,
    mergeBase: 'm'.repeat(40),
    aheadBy: 2,
    behindBy: 1,
    files: [
      {
        basePath: 'src/a.c',
        headPath: 'src/a.c',
        hunks: [
          {
            baseStart: 1,
            headStart: 1,
            lines: [
              { kind: 'context', base: 1, head: 1, text: 'int a;' },
              { kind: 'deleted', base: 2, head: 2, text: 'int b;' },
              { kind: 'added', base: 3, head: 2, text: 'int c;' },
              { kind: 'added', base: 3, head: 3, text: 'int d;' },
            ],
          },
        ],
      },
    ],
  });
});

test('the paths follow what happened to the file', async (t) => {
  const { files } = await compare(t, [
    entry('new.c', { status: 'added' }),
    entry('old.c', { status: 'removed' }),
    entry('to.c', { status: 'renamed', previous_filename: 'from.c' }),
  ]);
  const paths = files.map(({ basePath, headPath }) => [basePath, headPath]);
  assert.deepEqual(paths, [
    [undefined, 'new.c'],
    ['old.c', undefined],
    ['from.c', 'to.c'],
  ]);
});

test('a path with quotes and line breaks, and lines that look like headers, stay what they are', async (t) => {
  const name = 'a "b"\ndiff --git a/x b/x';
  const tricky = '@@ -1,1 +1,2 @@\n---- a/other.c\n++++ b/other.c\n+diff --git a/other.c b/other.c';
  const { files } = await compare(t, [entry(name, { patch: tricky })]);
  assert.equal(files.length, 1);
  assert.equal(files[0]?.headPath, name);
  assert.deepEqual(
    files[0]?.hunks[0]?.lines.map(({ text }) => text),
    ['--- a/other.c', '+++ b/other.c', 'diff --git a/other.c b/other.c'],
  );
});

test('a patch that starts another file adds none', async (t) => {
  const forged = `${patch}\ndiff --git a/x b/x\n@@ -1,1 +1,1 @@\n-a\n+b`;
  const { files } = await compare(t, [entry('src/a.c', { patch: forged })]);
  assert.deepEqual(
    files.map(({ headPath, hunks }) => [headPath, hunks.length]),
    [['src/a.c', 1]],
  );
});

test('a large file without its lines makes the diff partial, a binary one does not', async (t) => {
  const binary = entry('logo.png', { patch: undefined, changes: 0 });
  assert.equal((await compare(t, [binary])).partial, undefined);
  const large = entry('big.c', { patch: undefined, changes: 90_000 });
  const { partial, files } = await compare(t, [large, binary]);
  assert.equal(partial?.code, 'diff-partial');
  assert.match(partial?.message ?? '', /1 of 2 changed files, such as big\.c/);
  assert.deepEqual(files[0]?.hunks, []);
});

test('three hundred files are all that GitHub tells, so the diff may be partial', async (t) => {
  const many = Array.from({ length: 300 }, (_, at) => entry(`f${at}.c`));
  assert.match((await compare(t, many)).partial?.message ?? '', /300 changed files/);
});

test('commits without common history are undefined', async (t) => {
  const { github, client } = intercept(t);
  github.get(path).reply(404, { message: 'No common ancestor' });
  assert.deepEqual(await compareCommits(client, { base: baseSha, head: headSha }), {
    kind: 'ok',
    value: undefined,
  });
});
