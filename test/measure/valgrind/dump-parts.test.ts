import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { CallProfile } from '../../../src/core/index.ts';
import { gatherDumpFiles } from '../../../src/measure/index.ts';
import { readSymbolisedDump } from '../../../src/measure/symbols/symbols.ts';
import { profileWithCallgrind } from '../../../src/measure/valgrind/callgrind-run.ts';
import { runCli } from '../../support/run-cli.ts';
import { benchmarkOf } from '../benchmark-of.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

/** Three threads after one another and beside each other; `DUMP` may ask callgrind for a part. */
const source = `#include <pthread.h>
#include <unistd.h>
#include <valgrind/callgrind.h>
static volatile long sum;
__attribute__((noinline)) static void *slow(void *x) { for (long i = 0; i < 60000; i++) sum += i; return x; }
__attribute__((noinline)) static void *fast(void *x) { for (long i = 0; i < 9000; i++) sum += i; return x; }
int main(void) {
  pthread_t one, other, last;
  pthread_create(&one, 0, slow, 0);
  pthread_create(&other, 0, fast, 0);
  pthread_join(one, 0);
  DUMP;
  pthread_join(other, 0);
  pthread_create(&last, 0, fast, 0);
  pthread_join(last, 0);
  DUMP;
  return 0;
}
`;

function build(directory: string, dump: string): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'p.c'), source);
  const options = ['-g', '-O1', '-pthread', `-DDUMP=${dump}`, '-o', 'bench', 'p.c'];
  execFileSync('gcc', options, { cwd: directory });
}

/** Runs callgrind as a user does; the files are those of its own naming. */
function record(context: TestContext, dump: string, ...options: readonly string[]) {
  const directory = temporaryDirectory(context);
  build(directory, dump);
  execFileSync('valgrind', ['--tool=callgrind', '--dump-instr=yes', ...options, './bench'], {
    cwd: directory,
    stdio: 'ignore',
  });
  const files = readdirSync(directory).filter((name) => name.startsWith('callgrind.out.'));
  const base = /^callgrind\.out\.\d+/.exec(files[0] ?? '')?.[0] ?? assert.fail(files.join(' '));
  return { directory, base, files };
}

async function read(directory: string, name: string) {
  const dump = join(directory, name);
  const made = await readSymbolisedDump({ dump, name, tree: directory, directory });
  return made.kind === 'ok' ? made : assert.fail(JSON.stringify(made.problems));
}

/** What the files themselves say at their ends, added up. */
function totalOf(directory: string, names: readonly string[]): number {
  return names
    .map((name) => /^totals: (\d+)/m.exec(readFileSync(join(directory, name), 'latin1'))?.[1] ?? '0')
    .reduce((sum, total) => sum + Number(total), 0);
}

function costOf({ lines, functions }: CallProfile, name: string): number {
  const rows = [...lines.fn.entries()].filter(([, fn]) => functions[fn]?.name === name);
  return rows.reduce((sum, [row]) => sum + (lines.self[0]?.[row] ?? 0), 0);
}

function selfOf({ lines }: CallProfile): number {
  return (lines.self[0] ?? new Float64Array()).reduce((sum, cost) => sum + cost, 0);
}

const none = '(void)0';
const client = 'CALLGRIND_DUMP_STATS';

for (const [title, dump, options] of [
  ['threads apart, and parts that the program asks for', client, ['--separate-threads=yes']],
  [
    'threads apart, and a part every 20,000 blocks',
    none,
    ['--separate-threads=yes', '--dump-every-bb=20000'],
  ],
  ['parts that the program asks for', client, []],
  ['a part at every entry of a function', none, ['--dump-before=fast']],
] as const) {
  test(`${title}: all files of a run are one profile, whose sum is that of their totals`, async (context) => {
    const { directory, base, files } = record(context, dump, ...options);
    const isApart = options.some((option) => option.startsWith('--separate'));
    const form = isApart ? /\.\d+-\d{2}$/ : /\d\.\d+$/;
    assert.ok(files.filter((name) => form.test(name)).length > 1, files.join(' '));
    const filled = files.filter((name) => statSync(join(directory, name)).size > 0);
    const gathered = gatherDumpFiles(join(directory, base)).files.map((file) => basename(file));
    assert.deepEqual([...gathered].sort(), [...filled].sort());
    const { value, warnings } = await read(directory, base);
    assert.equal(value.profile.damaged, undefined);
    assert.ok(warnings.every(({ code }) => code === 'profile-joined'));
    assert.equal(value.profile.totals[0], totalOf(directory, filled));
    assert.equal(selfOf(value.profile), totalOf(directory, filled));
    const whole = record(context, none);
    assert.deepEqual(whole.files, [whole.base]);
    const { profile } = (await read(whole.directory, whole.base)).value;
    for (const name of ['slow', 'fast']) {
      assert.ok(costOf(profile, name) > 9_000);
      assert.equal(costOf(value.profile, name), costOf(profile, name), name);
    }
    const drawn = await runCli(directory, ['flamegraph', base, '--format', 'folded', '-o', '-']);
    assert.equal(drawn.code, 0, drawn.err);
    assert.match(drawn.out, /slow \d/);
    assert.match(drawn.out, /fast \d/);
  });
}

async function profile(context: TestContext, dump: string, run: string) {
  const directory = temporaryDirectory(context);
  const [tree, scratch] = [join(directory, 'tree'), join(directory, 'scratch')];
  build(tree, dump);
  const out = join(scratch, 'callgrind.out.head');
  const benchmark = benchmarkOf({ run });
  const request = { benchmark, side: 'head', directory: tree, out, scratch } as const;
  return { made: await profileWithCallgrind(request), scratch, request };
}

test('a benchmark that asks callgrind for parts is one process, and its parts stay together', async (context) => {
  const { made, scratch, request } = await profile(context, client, './bench');
  assert.deepEqual(made, { kind: 'ok', value: request.out, warnings: [] });
  const kept = readdirSync(scratch).filter((name) => name.startsWith('callgrind.out.'));
  assert.deepEqual(kept.sort(), ['callgrind.out.head', 'callgrind.out.head.1', 'callgrind.out.head.2']);
  const { value } = await read(scratch, 'callgrind.out.head');
  assert.equal(value.profile.totals[0], totalOf(scratch, kept));
  const whole = await profile(context, none, './bench');
  assert.equal(whole.made.kind, 'ok');
  const { value: other } = await read(whole.scratch, 'callgrind.out.head');
  for (const name of ['slow', 'fast'])
    assert.equal(costOf(value.profile, name), costOf(other.profile, name), name);
  // The next benchmark goes to the same place, and parts of this one are none of its.
  build(request.directory, none);
  const next = await profileWithCallgrind(request);
  assert.deepEqual(next, { kind: 'ok', value: request.out, warnings: [] });
  assert.deepEqual(
    readdirSync(scratch).filter((name) => name.startsWith('callgrind.out.')),
    ['callgrind.out.head'],
  );
});

test('a process that goes on as another program keeps its number, and its parts are another process’s', async (context) => {
  const exec = 'CALLGRIND_DUMP_STATS; if (sum > 1) execl("/bin/true", "true", (char *)0)';
  const { made, scratch } = await profile(context, exec, './bench');
  if (made.kind === 'failed') return assert.fail(JSON.stringify(made.problems));
  const { value } = await read(scratch, 'callgrind.out.head');
  assert.ok(costOf(value.profile, 'slow') > 60_000);
  assert.deepEqual(
    made.warnings.map(({ code }) => code),
    ['profile-partial'],
  );
  assert.match(made.warnings[0]?.message ?? '', /ran 2 processes/);
});

test('a process that another one kills leaves nothing, which is told', async (context) => {
  const endless = "sh -c 'echo > started; while :; do :; done' & until test -e started; do sleep 0.1; done";
  const { made } = await profile(context, none, `${endless}; kill -9 $!; wait; ./bench`);
  if (made.kind === 'failed') return assert.fail(JSON.stringify(made.problems));
  assert.match(
    made.warnings.map(({ message }) => message).join('\n'),
    /^1 of the \d+ processes of benchmark parse left no profile, because they were killed before they ended$/m,
  );
});
