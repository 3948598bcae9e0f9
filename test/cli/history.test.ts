import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commands } from '../../src/cli/commands/index.ts';
import { main } from '../../src/cli/main.ts';
import { encodeReport } from '../../src/core/index.ts';
import { commitAt } from '../core/history/make-history.ts';
import { temporaryDirectory } from '../measure/temporary-repository.ts';

async function run(cwd: string, words: readonly string[], command = 'history') {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    cwd,
    columns: 100,
    colour: false,
    live: false,
  };
  const code = await main([command, ...words], terminal, commands);
  return { code, out: out.join(''), err: err.join('') };
}

test('a directory of baselines is shown commit by commit, on a terminal and as JSON', async (t) => {
  const directory = temporaryDirectory(t);
  mkdirSync(join(directory, 'baselines'));
  for (const place of [0, 1, 2]) {
    const { report } = commitAt(place, 10_000_000 + place);
    writeFileSync(join(directory, 'baselines', `${place}.json`), encodeReport(report));
  }
  const shown = await run(directory, ['baselines']);
  assert.equal(shown.code, 0, shown.err);
  assert.match(shown.out, /^parse: instructions of 3 commits$/m);
  const json = await run(directory, ['baselines', '--json']);
  assert.match(json.out, /"value": 10000002/);
  assert.equal((await run(directory, ['baselines', '--metric', 'wall_time'])).code, 3);
});

test('a report that cannot be read, and none at all, are usage errors in words', async (t) => {
  const directory = temporaryDirectory(t);
  const lost = await run(directory, ['lost.json']);
  assert.deepEqual([lost.code, /lost\.json could not be read/.test(lost.err)], [2, true]);
  const none = await run(directory, []);
  assert.deepEqual([none.code, /reports are needed/.test(none.err)], [2, true]);
});

/** A data.js with a run a commit, whose benchmark is twice as slow from the commit at `step` on. */
function oldHistory(commits: number, step: number): string {
  const runs = Array.from({ length: commits }, (_, place) => ({
    commit: { id: `${place + 10}`.padEnd(40, '0'), message: 'a commit' },
    date: Date.UTC(2025, 0, 1 + place),
    tool: 'cargo',
    benches: [{ name: 'parse', unit: 'ns/iter', value: (place < step ? 100 : 200) + (place % 3) }],
  }));
  const once = { ...runs[0], benches: [{ name: 'draw', unit: 'ns/iter', value: 7 }] };
  return `window.BENCHMARK_DATA = ${JSON.stringify({ entries: { Rust: runs, Once: [once] } })}`;
}

test('imported baselines are shown beside measured ones, marked, with their own level changes and no drift', async (t) => {
  const directory = temporaryDirectory(t);
  writeFileSync(join(directory, 'data.js'), oldHistory(20, 10));
  assert.equal((await run(directory, ['data.js'], 'import')).code, 0);
  mkdirSync(join(directory, 'baselines'));
  const { report } = commitAt(0, 10_000_000);
  writeFileSync(join(directory, 'baselines', '0.json'), encodeReport(report));
  const shown = await run(directory, ['baselines', 'brakeline-history']);
  assert.equal(shown.code, 0, shown.err);
  const heads = shown.out.split('\n').filter((line) => / of \d+ commit/.test(line));
  assert.deepEqual(heads.toSorted(), [
    'Once/draw: time per iteration of 1 commit, imported, of an unknown machine',
    'Rust/parse: time per iteration of 20 commits, imported, of an unknown machine',
    'parse: instructions of 1 commit',
  ]);
  assert.match(shown.out, /^ *level changed by .* with 2000000000$/m);
  assert.doesNotMatch(shown.out, /drifts|not comparable/);
});
