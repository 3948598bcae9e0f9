import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
