import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { BenchmarkConfig } from '../../../src/core/index.ts';
import { type SteadyRequest, steadyProgram } from '../../../src/measure/rounds/runtimes.ts';
import { benchmarkOf } from '../benchmark-of.ts';
import { makeTrees } from '../measured-trees.ts';

type Files = Readonly<Record<string, string>>;

interface Given {
  readonly base?: Files;
  readonly head?: Files;
  readonly aslr?: SteadyRequest['aslr'];
}

async function steady(context: TestContext, benchmark: Partial<BenchmarkConfig>, given: Given = {}) {
  const { trees, directory } = makeTrees(context);
  for (const side of ['base', 'head'] as const) {
    for (const [name, text] of Object.entries(given[side] ?? given.base ?? {})) {
      writeFileSync(join(trees[side], name), text);
      chmodSync(join(trees[side], name), 0o755);
    }
  }
  return steadyProgram({
    benchmark: benchmarkOf(benchmark),
    trees: [trees.base, trees.head],
    aslr: given.aslr ?? 'off',
    directory: join(directory, 'built'),
  });
}

test('node gets --predictable as its first option, and that is told', async (context) => {
  for (const run of [
    'node main.js --fast',
    '/usr/bin/node main.js --fast',
    'env A=1 nodejs main.js --fast',
  ]) {
    const { program, use, problems } = await steady(context, { run });
    assert.match(program.words.join(' '), /node(js)? --predictable main\.js --fast$/);
    assert.deepEqual(use, { name: 'node', found: 'detected', applied: ['--predictable'] });
    assert.deepEqual(problems, []);
  }
});

test('a script is run by the interpreter of its first line', async (context) => {
  const base = { 'cli.js': '#!/usr/bin/env node\nconsole.log(1);\n' };
  const { program } = await steady(context, { run: './cli.js 7' }, { base });
  assert.deepEqual(program.words, ['/usr/bin/env', 'node', '--predictable', './cli.js', '7']);
  const python = { tool: '#!/usr/bin/python3 -B\nprint(1)\n' };
  const { use } = await steady(context, { run: './tool' }, { base: python });
  assert.deepEqual(use, {
    name: 'python',
    found: 'detected',
    applied: ['PYTHONHASHSEED=0', 'fixed addresses'],
  });
});

test('a script whose first line differs between the sides runs on each as it says itself', async (context) => {
  const base = { tool: '#!/usr/bin/env node\n' };
  const head = { tool: '#!/bin/sh\n' };
  const { program, use } = await steady(context, { run: './tool' }, { base, head });
  assert.deepEqual(program, { words: ['./tool'], env: {} });
  assert.equal(use, undefined);
});

test('an option that the command has already is not added', async (context) => {
  for (const option of ['--predictable', '--single-threaded', '--no-predictable']) {
    const { program, use } = await steady(context, { run: `node ${option} main.js` });
    assert.deepEqual(program.words, ['node', option, 'main.js']);
    assert.deepEqual(use?.applied, []);
  }
});

test('a shell line cannot be helped where an option is needed, and that is said with the way out', async (context) => {
  const { use, problems } = await steady(context, { run: 'node main.js | tail -1', runtime: 'node' });
  assert.deepEqual(use, { name: 'node', found: 'configured', applied: [] });
  assert.equal(problems[0]?.code, 'runtime-unsteady');
  assert.match(problems[0]?.hint ?? '', /node --predictable/);
  const python = await steady(context, { run: 'python3 main.py | tail -1', runtime: 'python' });
  assert.deepEqual(python.program.env, { PYTHONHASHSEED: '0' });
});

for (const option of ['-E', '-I', '-IB', '-X dev -E']) {
  test(`python ${option} ignores the seed, which is said`, async (context) => {
    const { program, problems } = await steady(context, { run: `python3 ${option} main.py` });
    assert.deepEqual(program.env, {});
    assert.match(problems[0]?.message ?? '', /ignores PYTHONHASHSEED because of `-I?E?B?`/);
  });
}

test("options of python's program are not python's", async (context) => {
  for (const run of ['python3 main.py -E', 'python3 -c print() -I', 'python3 -m timeit -E']) {
    const { problems } = await steady(context, { run });
    assert.deepEqual(problems, []);
  }
});

test('a seed that the configuration sets stays', async (context) => {
  const { program, use } = await steady(context, { run: 'python3 a.py', env: { PYTHONHASHSEED: '7' } });
  assert.deepEqual(program.env, {});
  assert.deepEqual(use?.applied, ['fixed addresses']);
});

test('python without fixed addresses is said to vary', async (context) => {
  const { problems, use } = await steady(context, { run: 'python3 main.py' }, { aslr: 'on' });
  assert.equal(problems[0]?.code, 'runtime-unsteady');
  assert.deepEqual(use?.applied, ['PYTHONHASHSEED=0']);
});

test('a native program, and one that is said to be, is left alone', async (context) => {
  for (const benchmark of [{ run: './bench' }, { run: 'node main.js', runtime: 'native' as const }]) {
    const { program, use } = await steady(context, benchmark);
    assert.equal(program.words.join(' '), benchmark.run);
    assert.equal(use, undefined);
  }
});
