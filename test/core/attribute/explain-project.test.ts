import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryDirectory } from '../../measure/temporary-repository.ts';
import {
  explainProject,
  listProjects,
  profileProject,
  profileTrees,
  rankTrueLine,
  readProject,
} from '../../support/explain-project.ts';

/** One pair for each way in which a true line can hide; `npm run bench:blame` runs all. */
const pairs = [
  ['reserve-deleted', 'a deleted reserve is found at a line next to it'],
  ['small-buffer', 'a buffer size is found at its #define in a header, not at the macro next to it'],
  [
    'struct-grows',
    'misses of the cache that rise without instructions are found at the member that grew the structure',
  ],
  ['ops-table', 'a function pointer of a table is found at the entry, which executes nothing'],
  ['option-default', 'a default value is found in another file than the loop that obeys it'],
  ['reindented', 'a file that was indented anew leaves only the real edit'],
] as const;

for (const [name, title] of pairs) {
  test(title, async (context) => {
    const profiled = await profileProject(name, temporaryDirectory(context));
    const { culprits } = await explainProject(profiled);
    assert.equal(rankTrueLine(profiled.project, culprits), 1, JSON.stringify(culprits));
  });
}

/** A project, the option of its compiler that renames the tree in the debug information, and the name. */
const renamed = [
  ['memo-deleted', '-ffile-prefix-map', '/usr/src/app'],
  ['memo-deleted', '-fdebug-prefix-map', '.'],
  ['copy-per-item', '-fdebug-prefix-map', '/build'],
  ['by-value', '-ffile-prefix-map', '/src'],
  ['reserve-deleted', '-fdebug-prefix-map', '/opt/build/app'],
  ['comparator-by-value', '-fdebug-prefix-map', '.'],
  ['bounds-checks', '--remap-path-prefix', '/src'],
  ['hasher-lost', '--remap-path-prefix', 'app'],
  ['number-to-text', '--remap-path-prefix', ''],
] as const;

for (const [name, option, tree] of renamed) {
  test(`lines of ${name} are found where ${option} calls its tree '${tree}'`, async (context) => {
    const project = readProject(name);
    const mapped = (build: string): string => `${build} ${option}="$PWD"=${tree}`;
    const profiled = await profileTrees(
      { ...project, build: { base: mapped(project.build.base), head: mapped(project.build.head) } },
      { base: `fixtures/projects/${name}/base`, head: `fixtures/projects/${name}/head` },
      temporaryDirectory(context),
    );
    const { culprits } = await explainProject(profiled);
    assert.equal(rankTrueLine(project, culprits), 1, JSON.stringify(culprits));
  });
}

test('where only the compiler flags changed, no line is named and the whole rise is unexplained', async (context) => {
  const { culprits, unexplained } = await explainProject(
    await profileProject('other-flags', temporaryDirectory(context)),
  );
  assert.deepEqual([culprits, unexplained], [[], 1]);
});

test('every pair names its true lines by a text that one line of the head holds', () => {
  const names = listProjects();
  assert.ok(names.length >= 18);
  for (const name of names) {
    const { lines } = readProject(name);
    assert.equal(lines.length === 0, name === 'other-flags');
    for (const { file, text } of lines) {
      const head = readFileSync(join('fixtures/projects', name, 'head', file), 'utf8').split('\n');
      assert.equal(head.filter((line) => line.includes(text)).length, 1, `${name}: ${text}`);
    }
  }
});

test('a loop that makes four times the rounds is told with how often its body runs', async (context) => {
  const { culprits } = await explainProject(
    await profileProject('option-default', temporaryDirectory(context)),
  );
  const executions = culprits[0]?.executions;
  assert.equal(executions?.at?.file, 'src/solve.c');
  assert.equal(executions.head, 4 * executions.base);
});

test('a constant that lets edited code run is found through the parameter and the call of several lines', async (context) => {
  const source = `
#define THOROUGH_FROM 3
unsigned table[64];
__attribute__((noinline)) unsigned search(unsigned seed, int thorough) {
  unsigned best = seed & 7;
  if (thorough) {
    unsigned limit = table[seed & 63] + 40;
    for (unsigned i = 0; i < limit; i++)
      best += table[(seed + i) & 63] ^ i;
  }
  return best;
}
__attribute__((noinline)) unsigned compress(unsigned seed, int level) {
  int thorough = level >= THOROUGH_FROM;
  unsigned first = table[seed & 7];
  return first + search(seed,
                        thorough);
}
int main(int count, char **names) {
  unsigned all = 0;
  for (unsigned i = 0; i < 3000; i++) all += compress(all + i, count + 3 + (names == 0));
  return all == 12345;
}
`;
  const base = [
    ['THOROUGH_FROM 3', 'THOROUGH_FROM 9'],
    ['i = 0; i < limit; i++', 'i = 0; limit != i; ++i'],
    ['best += table[(seed + i) & 63] ^ i', 'best += i ^ table[(i + seed) & 63]'],
  ].reduce((text, [now = '', before = '']) => text.replace(now, before), source);
  const directory = temporaryDirectory(context);
  const trees = { base: join(directory, 'trees/base'), head: join(directory, 'trees/head') };
  for (const [tree, text] of [
    [trees.base, base],
    [trees.head, source],
  ] as const) {
    mkdirSync(tree, { recursive: true });
    writeFileSync(join(tree, 'a.c'), text);
  }
  const build = 'cc -O2 -g -o app a.c';
  const project = { ...readProject('memo-deleted'), build: { base: build, head: build } };
  const { culprits } = await explainProject(await profileTrees(project, trees, join(directory, 'run')));
  const [culprit] = culprits;
  assert.equal(culprit?.text, '#define THOROUGH_FROM 3');
  assert.ok((culprit?.share ?? 0) > 0.9);
});
