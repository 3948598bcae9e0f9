import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { BenchmarkConfig } from '../../../src/core/index.ts';
import { type BuiltTrees, compareBinaries } from '../../../src/measure/builds/binary.ts';
import { benchmarkOf } from '../benchmark-of.ts';
import { temporaryDirectory, writeFiles } from '../temporary-repository.ts';

type Sources = Readonly<Record<string, string>>;

const program = '#include <stdio.h>\nint main(void) { puts("one"); return 0; }\n';
const slower = '#include <stdio.h>\nint main(void) { puts("one"); puts("two"); return 0; }\n';

/** Writes each side's sources and builds them there by the same shell command. */
function buildTrees(t: TestContext, command: string, sources: { base: Sources; head: Sources }): BuiltTrees {
  const directory = temporaryDirectory(t);
  const trees = { base: join(directory, 'base'), head: join(directory, 'head') };
  for (const side of ['base', 'head'] as const) {
    writeFiles(trees[side], sources[side]);
    execFileSync('sh', ['-c', command], { cwd: trees[side] });
  }
  return trees;
}

function benchmark(run: string, extra: Partial<BenchmarkConfig> = {}): BenchmarkConfig {
  return benchmarkOf({ run, cwd: '.', ...extra });
}

const build = 'cc -g -O2 -o bench bench.c';

test('A commit that edits a comment gives an identical binary, though its line information moved', async (t) => {
  const commented = `/* Two\n   lines. */\n${program}`;
  const trees = buildTrees(t, build, { base: { 'bench.c': program }, head: { 'bench.c': commented } });
  const compared = await compareBinaries({ benchmark: benchmark('./bench --fast'), trees });
  assert.deepEqual(compared, { path: 'bench', identical: true });
});

test('Changed code is not identical', async (t) => {
  const trees = buildTrees(t, build, { base: { 'bench.c': program }, head: { 'bench.c': slower } });
  const compared = await compareBinaries({ benchmark: benchmark('./bench'), trees });
  assert.deepEqual(compared, { path: 'bench', identical: false });
});

test('The path of the tree inside of the program does not count', async (t) => {
  const source = '#include <stdio.h>\nint main(void) { puts(__FILE__); return 0; }\n';
  const sources = { 'bench.c': source };
  const trees = buildTrees(t, 'cc -o bench "$PWD/bench.c"', { base: sources, head: sources });
  const compared = await compareBinaries({ benchmark: benchmark('./bench'), trees });
  assert.equal(compared?.identical, true);
});

test('A changed shared library makes an equal program a different one', async (t) => {
  const command = 'cc -shared -fPIC -o libwork.so work.c && cc -o bench bench.c -L. -lwork';
  const main = 'int work(void);\nint main(void) { return work(); }\n';
  const sides = (head: string) => ({
    base: { 'bench.c': main, 'work.c': 'int work(void) { return 1; }\n' },
    head: { 'bench.c': main, 'work.c': head },
  });
  const changed = buildTrees(t, command, sides('int work(void) { return 2; }\n'));
  const same = buildTrees(t, command, sides('/* One. */ int work(void) { return 1; }\n'));
  const request = { benchmark: benchmark('./bench') };
  assert.equal((await compareBinaries({ ...request, trees: changed }))?.identical, false);
  assert.equal((await compareBinaries({ ...request, trees: same }))?.identical, true);
});

test('A shared library on one side only makes the program a different one', async (t) => {
  const sources = { 'bench.c': program, 'lib/x.c': 'int x;\n' };
  const trees = buildTrees(t, `${build} && cc -shared -o lib/libx.so.1.2 lib/x.c`, {
    base: sources,
    head: sources,
  });
  rmSync(join(trees.base, 'lib', 'libx.so.1.2'));
  assert.equal((await compareBinaries({ benchmark: benchmark('./bench'), trees }))?.identical, false);
});

test('Another program that the command names counts too', async (t) => {
  const command = `${build} && cc -o worker worker.c`;
  const trees = buildTrees(t, command, {
    base: { 'bench.c': program, 'worker.c': program },
    head: { 'bench.c': program, 'worker.c': slower },
  });
  const compared = await compareBinaries({ benchmark: benchmark('./bench ./worker'), trees });
  assert.deepEqual(compared, { path: 'bench', identical: false });
});

test('The program is found from the directory of the benchmark, or named by the configuration', async (t) => {
  const sources = { 'out/bench.c': program, 'run.sh': '#!/bin/sh\nexec out/bench\n' };
  const trees = buildTrees(t, 'cd out && cc -o bench bench.c', { base: sources, head: sources });
  const inside = benchmark('./bench', { cwd: 'out' });
  assert.equal((await compareBinaries({ benchmark: inside, trees }))?.path, 'out/bench');
  const named = benchmark('sh run.sh | cat', { binary: 'out/bench' });
  assert.deepEqual(await compareBinaries({ benchmark: named, trees }), {
    path: 'out/bench',
    identical: true,
  });
});

test('Scripts, programs from outside and commands that need a shell are not compared', async (t) => {
  const sources = { 'bench.c': program, 'run.sh': '#!/bin/sh\nexec ./bench\n' };
  const trees = buildTrees(t, build, { base: sources, head: sources });
  symlinkSync('/bin/true', join(trees.base, 'link'));
  symlinkSync('/bin/true', join(trees.head, 'link'));
  copyFileSync('/bin/true', join(trees.head, 'only-head'));
  const runs = [
    './run.sh',
    '/bin/true',
    '../base/bench',
    'bench',
    './bench | cat',
    './link',
    './only-head',
    './',
  ];
  for (const run of runs) {
    assert.equal(await compareBinaries({ benchmark: benchmark(run), trees }), undefined, run);
  }
});
