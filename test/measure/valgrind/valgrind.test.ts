import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readCallgrind, type Side } from '../../../src/core/index.ts';
import { readChunks } from '../../../src/measure/processes/file-chunks.ts';
import { openDirectories } from '../../../src/measure/processes/side-directories.ts';
import { profileWithCallgrind } from '../../../src/measure/valgrind/callgrind-run.ts';
import { type ExactRequest, openExactCounts } from '../../../src/measure/valgrind/exact-counts.ts';
import { benchmarkOf } from '../benchmark-of.ts';
import { buildProgram, loopSource } from '../built-program.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

function makeTrees(context: TestContext, base: string, head: string) {
  const directory = temporaryDirectory(context);
  const trees = { base: join(directory, 'base'), head: join(directory, 'head') };
  buildProgram(trees.base, base);
  buildProgram(trees.head, head);
  return { trees, scratch: join(directory, 'scratch') };
}

async function countExactly(request: Omit<ExactRequest, 'metrics'>) {
  return (await openExactCounts({ ...request, metrics: ['ir'] })).describe();
}

function valuesOf(side: Side | undefined): readonly number[] {
  const evidence = side?.samples[0]?.evidence;
  return evidence?.kind === 'values' ? evidence.values : [];
}

/** Gives a tree and the home of its side a configuration on which valgrind would stop if it read it. */
async function plantHostileFiles(tree: string, scratch: string): Promise<void> {
  const home = join((await openDirectories(scratch)).own('head'), 'home');
  for (const place of [tree, home]) {
    writeFileSync(join(place, '.valgrindrc'), '--no-such-option=1\n', {
      mode: 0o644,
    });
  }
}

test('the same program counts the same to the last instruction, run after run and on both sides', async (context) => {
  const made = makeTrees(context, loopSource(1), loopSource(1));
  const { base, head } = await countExactly({ benchmark: benchmarkOf({}), ...made });
  assert.deepEqual(base?.problems, []);
  const values = valuesOf(base);
  assert.equal(values.length, 2);
  assert.equal(values[0], values[1]);
  assert.deepEqual(valuesOf(head), values);
});

test('files and variables of the tree do not change a count', async (context) => {
  const made = makeTrees(context, loopSource(1), loopSource(1));
  await plantHostileFiles(made.trees.head, made.scratch);
  const names = ['VALGRIND_OPTS', 'GLIBC_TUNABLES', 'LD_PRELOAD'] as const;
  const kept = names.map((name) => process.env[name]);
  const hostile = {
    VALGRIND_OPTS: '--no-such-option=1',
    GLIBC_TUNABLES: 'glibc.malloc.check=3',
    LD_LIBRARY_PATH: '.',
  };
  Object.assign(process.env, { VALGRIND_OPTS: '--no-such-option=1', GLIBC_TUNABLES: 'glibc.malloc.check=3' });
  const { base, head } = await countExactly({ benchmark: benchmarkOf({ env: hostile }), ...made });
  for (const [index, name] of names.entries()) {
    const value = kept[index];
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  assert.equal(valuesOf(base).length, 2);
  assert.deepEqual(valuesOf(head), valuesOf(base));
});

test('programs that a script starts are counted with it', async (context) => {
  const made = makeTrees(context, loopSource(1), loopSource(1));
  const once = await countExactly({ benchmark: benchmarkOf({ run: './bench' }), ...made });
  const twice = await countExactly({ benchmark: benchmarkOf({ run: './bench && ./bench' }), ...made });
  const [one = 0] = valuesOf(once.head);
  const [two = 0] = valuesOf(twice.head);
  assert.ok(two > 2 * one && two < 2 * one + 1e6, `${one} ${two}`);
});

test('a count that does not repeat is taken five times, kept whole and said', async (context) => {
  const source = `#include <unistd.h>
int main(void) { volatile long n = 0; for (long i = 0; i < getpid() * 10L; i++) n++; return 0; }
`;
  const made = makeTrees(context, source, source);
  const { head } = await countExactly({
    benchmark: benchmarkOf({}),
    trees: { head: made.trees.head },
    scratch: made.scratch,
  });
  assert.equal(valuesOf(head).length, 5);
  assert.equal(head?.problems[0]?.code, 'exact-not-repeating');
});

test('the side that repeats is taken five times too, so that an interval can be had', async (context) => {
  const wobbling = `#include <unistd.h>
int main(void) { volatile long n = 0; for (long i = 0; i < getpid() * 10L; i++) n++; return 0; }
`;
  const made = makeTrees(context, loopSource(1), wobbling);
  const { base, head } = await countExactly({ benchmark: benchmarkOf({}), ...made });
  assert.deepEqual([valuesOf(base).length, valuesOf(head).length], [5, 5]);
  assert.deepEqual(base?.problems, []);
});

test('repeated copies of the C library count as on the processor, not once a byte', async (context) => {
  const source = `#include <string.h>
#include <stdlib.h>
int main(void) {
  char *a = calloc(1, 200000), *b = malloc(200000);
  for (int i = 0; i < 200; i++) { memcpy(b, a, 200000); a[i] = b[i + 1]; }
  return a[7];
}
`;
  const made = makeTrees(context, source, source);
  const { head } = await countExactly({ benchmark: benchmarkOf({}), ...made });
  const [ir = 0] = valuesOf(head);
  assert.ok(ir > 0 && ir < 10e6, `${ir} for 40 million bytes`);
});

test('a crash under cachegrind is a problem with the last lines and no count', async (context) => {
  const made = makeTrees(
    context,
    loopSource(1),
    '#include <stdio.h>\nint main(void) { puts("bad"); return 9; }\n',
  );
  const { base, head } = await countExactly({ benchmark: benchmarkOf({}), ...made });
  assert.equal(valuesOf(base).length, 2);
  assert.deepEqual(valuesOf(head), []);
  assert.equal(head?.problems[0]?.code, 'benchmark-crashed');
  assert.match(head?.problems[0]?.message ?? '', /exit code 9 under cachegrind\nits last lines:\nbad$/);
});

test('a profile holds lines, addresses and calls of the program', async (context) => {
  const { trees, scratch } = makeTrees(context, loopSource(1), loopSource(1));
  await plantHostileFiles(trees.head, scratch);
  const out = join(scratch, 'profiles', 'callgrind.out.head');
  const run = await profileWithCallgrind({
    benchmark: benchmarkOf({}),
    side: 'head',
    directory: trees.head,
    out,
    scratch,
  });
  assert.deepEqual(run, { kind: 'ok', value: out, warnings: [] });
  assert.match(readFileSync(out, 'utf8'), /^positions: instr line\nevents: Ir\n/m);
  const profile = readCallgrind({ name: 'callgrind.out.head', chunks: readChunks(out) });
  assert.ok(profile.kind === 'ok' && profile.value.damaged !== true);
  assert.ok(profile.value.functions.some(({ name }) => name === 'main'));
});

test('of a script and its programs the largest is profiled', async (context) => {
  const { trees, scratch } = makeTrees(context, loopSource(1), loopSource(1));
  const out = join(scratch, 'dump');
  const benchmark = benchmarkOf({ run: 'true; ./bench; true' });
  const run = await profileWithCallgrind({ benchmark, side: 'base', directory: trees.base, out, scratch });
  assert.equal(run.kind, 'ok');
  assert.match(readFileSync(out, 'utf8'), /^cmd: +\.\/bench$/m);
});

const threadsAndForks = `#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>
static volatile long sum;
__attribute__((noinline)) static void *work(void *times) { for (long i = 0; i < (long)times; i++) sum += i; return 0; }
int main(void) {
  if (FORKS) {
    if (fork() == 0) { work((void *)500000L); _exit(0); }
    wait(0);
    work((void *)200000L);
    return 0;
  }
  pthread_t one, other;
  pthread_create(&one, 0, work, (void *)300000L);
  pthread_create(&other, 0, work, (void *)100000L);
  pthread_join(one, 0);
  pthread_join(other, 0);
  return 0;
}
`;

async function profileOf(context: TestContext, source: string) {
  const { trees, scratch } = makeTrees(context, source, source);
  const out = join(scratch, 'dump');
  const benchmark = benchmarkOf({});
  const run = await profileWithCallgrind({ benchmark, side: 'base', directory: trees.base, out, scratch });
  if (run.kind === 'failed') return assert.fail(JSON.stringify(run.problems));
  const read = readCallgrind({ name: 'dump', chunks: readChunks(out) });
  if (read.kind === 'failed') return assert.fail(JSON.stringify(read.problems));
  assert.equal(read.value.damaged, undefined);
  const { lines, functions } = read.value;
  const ofWork = [...lines.fn.entries()].filter(([, fn]) => functions[fn]?.name === 'work');
  const cost = ofWork.reduce((sum, [row]) => sum + (lines.self[0]?.[row] ?? 0), 0);
  return { warnings: run.warnings, cost };
}

test('the threads of a program are one profile, which lacks none of them', async (context) => {
  const threads = await profileOf(context, threadsAndForks.replace('FORKS', '0'));
  assert.deepEqual(threads.warnings, []);
  // 400,000 turns of the loop in both threads together.
  assert.ok(threads.cost > 3 * 400_000, `${threads.cost}`);
});

test('of a program that forks the larger process is profiled, and what the other ran is told', async (context) => {
  const forks = await profileOf(context, threadsAndForks.replace('FORKS', '1'));
  assert.ok(forks.cost > 3 * 500_000, `${forks.cost}`);
  assert.deepEqual(
    forks.warnings.map(({ code }) => code),
    ['profile-partial'],
  );
  assert.match(
    forks.warnings[0]?.message ?? '',
    /ran 2 processes; .* with [\d,]+ of their [\d,]+ instructions$/,
  );
});

test('an interrupted profile is said to be', async (context) => {
  const { trees, scratch } = makeTrees(context, loopSource(1), loopSource(1));
  const run = await profileWithCallgrind({
    benchmark: benchmarkOf({}),
    side: 'base',
    directory: trees.base,
    out: join(scratch, 'dump'),
    scratch,
    signal: AbortSignal.abort(),
  });
  assert.equal(run.kind === 'failed' ? run.problems[0].code : run.kind, 'interrupted');
});

test('counts that do not repeat can be continued, and the rest of the sample stays', async (context) => {
  const source = `#include <unistd.h>
int main(void) { volatile long sum = 0; for (int i = 0; i < 1000 + getpid() % 1000; i++) sum += i; return 0; }
`;
  const made = makeTrees(context, source, source);
  const session = await openExactCounts({ benchmark: benchmarkOf({}), metrics: ['ir'], ...made });
  const first = valuesOf(session.describe().base);
  assert.equal(first.length, 5);
  await session.countMore(2, ['ir']);
  const { base, head } = session.describe();
  assert.deepEqual(valuesOf(base).slice(0, 5), first);
  assert.deepEqual([valuesOf(base).length, valuesOf(head).length], [7, 7]);
  assert.equal(base?.problems.length ?? 0, 1);
  assert.equal(base?.problems[0]?.code, 'exact-not-repeating');
});
