import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { decodeConfig } from '../../src/core/index.ts';
import { makeDemo, oneBenchmark } from '../support/demo.ts';
import { runCli } from '../support/run-cli.ts';

test('a count that repeats gets a stricter gate, and noise never a laxer one', async (t) => {
  const metrics = '    metrics: [ir, wall_time]\n    rounds: 7\n';
  const demo = await makeDemo(t, 'comment-only', oneBenchmark('report', metrics));
  const ran = await runCli(demo.directory, ['calibrate', '--write', 'gates.yml']);
  assert.equal(ran.code, 0, ran.err);
  assert.match(ran.out, /^report$/m);
  assert.match(
    ran.out,
    /^ {2}ir: gate 0\.1 % \(block\): repeats exactly, 2 and 2 runs; smallest regression/m,
  );
  assert.match(ran.out, /^ {2}wall_time: gate 5 % \(warn\): noise [\d.]+ %, 7 and 7 runs;/m);
  assert.ok(!existsSync(join(demo.directory, 'brakeline-out')), 'no report is written');
  const text = readFileSync(join(demo.directory, 'gates.yml'), 'utf8');
  assert.match(text, /^# Gates from brakeline calibrate: [0-9a-f]{40} against a copy of itself, on /);
  assert.match(text, /# ir: gate 0\.1 % .*with 0\.005 %/);
  const { benchmarks } = parse(text);
  assert.equal(benchmarks[0].name, 'report');
  assert.deepEqual(benchmarks[0].gate.ir, { relative: '0.005 %' });
  const merged = { build: 'make', benchmarks: [{ ...benchmarks[0], run: './bench report' }] };
  assert.equal(decodeConfig({ file: 'brakeline.yml', text: JSON.stringify(merged) }).kind, 'ok');
  const suggested = benchmarks[0].gate.wall_time;
  assert.ok(suggested === undefined || Number.parseFloat(suggested.relative) < 5);
});

test('a benchmark that fails calibrates nothing and is no pass', async (t) => {
  const demo = await makeDemo(
    t,
    'comment-only',
    oneBenchmark('report', '    cwd: no/where\n    metrics: [ir]\n'),
  );
  const ran = await runCli(demo.directory, ['calibrate']);
  assert.equal(ran.code, 3);
  assert.match(ran.err, /no\/where does not exist/);
  assert.doesNotMatch(ran.out, /benchmarks:/);
});

test('a wrong option is told with the way out', async (t) => {
  const demo = await makeDemo(t, 'comment-only');
  const ran = await runCli(demo.directory, ['calibrate', '--seed', 'x']);
  assert.equal(ran.code, 2);
  assert.match(ran.err, /brakeline calibrate --help/);
});
