import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { decodeReport } from '../../src/core/index.ts';
import { temporaryDirectory } from '../measure/temporary-repository.ts';
import { runCli } from '../support/run-cli.ts';

test('import writes one baseline a commit, which decodes and keeps every value', async (t) => {
  const directory = temporaryDirectory(t);
  const said = await runCli(directory, ['import', resolve('fixtures/history/data.js')]);
  assert.equal(said.code, 0, said.err);
  assert.match(said.out, /^2 commits with 3 runs are in /);
  const out = join(directory, 'brakeline-history');
  assert.deepEqual(readdirSync(out).sort(), [
    '0123456789abcdef0123456789abcdef01234567.json',
    '89abcdef0123456789abcdef0123456789abcdef.json',
  ]);
  const file = '89abcdef0123456789abcdef0123456789abcdef.json';
  const decoded = decodeReport({ file, text: readFileSync(join(out, file), 'utf8') });
  assert.equal(decoded.kind, 'ok');
  assert.equal(decoded.value.created, '2026-01-02T00:00:00.000Z');
  assert.deepEqual(
    decoded.value.benchmarks.map(({ name }) => name),
    ['Rust/parse', 'Rust/render', 'Scores/score'],
  );
});

test('import of a history that is cut writes the runs before that place, says where, and fails', async (t) => {
  const directory = temporaryDirectory(t);
  const whole = readFileSync('fixtures/history/data.js', 'utf8');
  const file = join(directory, 'data.js');
  writeFileSync(file, whole.slice(0, whole.indexOf('"Scores"')));
  const said = await runCli(directory, ['import', file]);
  assert.equal(said.code, 2);
  assert.match(said.out, /^2 commits with 2 runs are in .*brakeline history/s);
  assert.match(said.err, /data\.js is cut at byte \d+: it ends too early/);
  assert.equal(readdirSync(join(directory, 'brakeline-history')).length, 2);
});

test('import of a file that is no history says what it wants', async (t) => {
  const directory = temporaryDirectory(t);
  const said = await runCli(directory, ['import', resolve('package.json')]);
  assert.equal(said.code, 2);
  assert.match(said.err, /no `entries` of suites/);
});

test('a suite whose name has several lines or thousands of characters is imported under one that a report can hold, and told', async (t) => {
  const directory = temporaryDirectory(t);
  const benches = [{ name: 'sum', value: 5, unit: 'ns/iter' }];
  const run = { commit: { id: 'a'.repeat(40), message: 'm' }, date: 1.7e12, tool: 'cargo', benches };
  const long = 'L'.repeat(3000);
  const entries = { 'A\nB\u001b[2J': [run], [long]: [run], [`${long}!`]: [run] };
  const file = join(directory, 'data.js');
  writeFileSync(file, `window.BENCHMARK_DATA = ${JSON.stringify({ entries })};`);
  const said = await runCli(directory, ['import', file]);
  assert.equal(said.code, 0, said.err);
  assert.match(said.out, /^1 commit with 3 runs is in /);
  assert.equal(said.err.match(/a name is one line of at most 200 characters/g)?.length, 3);
  const written = join(directory, 'brakeline-history', `${'a'.repeat(40)}.json`);
  const decoded = decodeReport({ file, text: readFileSync(written, 'utf8') });
  assert.ok(decoded.kind === 'ok', JSON.stringify(decoded));
  assert.deepEqual(
    decoded.value.benchmarks.map(({ suite = '' }) => [suite.slice(0, 5), suite.length]),
    [
      ['A B [', 7],
      ['LLLLL', 200],
      ['LLLLL', 200],
    ],
  );
});

test('a history of which nothing could be imported does not say where to look back', async (t) => {
  const directory = temporaryDirectory(t);
  const file = join(directory, 'data.js');
  writeFileSync(file, 'window.BENCHMARK_DATA = {"entries": {"Rust": []}};');
  const said = await runCli(directory, ['import', file]);
  assert.deepEqual([said.code, said.out], [3, 'nothing was imported\n']);
});
