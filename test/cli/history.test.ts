import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { main } from '../../src/cli/main.ts';
import { encodeReport } from '../../src/core/index.ts';
import { commitAt } from '../core/history/make-history.ts';
import { temporaryDirectory } from '../measure/temporary-repository.ts';

async function run(cwd: string, words: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    cwd,
    columns: 100,
    colour: false,
    live: false,
  };
  const code = await main(['history', ...words], terminal);
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
