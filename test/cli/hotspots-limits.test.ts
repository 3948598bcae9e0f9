import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { temporaryDirectory } from '../measure/temporary-repository.ts';
import { runCli } from '../support/run-cli.ts';
import { makeStandInPerf, type StandInSettings } from '../support/stand-in-perf.ts';

function build(t: TestContext, source: string, ...options: readonly string[]): string {
  const directory = temporaryDirectory(t);
  writeFileSync(join(directory, 'app.c'), source);
  execFileSync('gcc', ['-g', '-O1', '-o', 'app', 'app.c', ...options], { cwd: directory });
  return directory;
}

/** A chain of frame pointers that leads to a frame whose place of return is a text. */
const broken = `static volatile unsigned long sink;
__attribute__((noinline)) void spin(void) { for (unsigned long i = 0; i < 300000000ul; i++) sink += i; }
int main(void) {
  struct { void *next; char back[8]; } fake = { 0, "SECRET-T" };
  __asm__ volatile("push %%rbp\\n mov %0, %%rbp\\n call spin\\n pop %%rbp"
    : : "r"(&fake) : "rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11", "memory", "cc");
  return 0;
}
`;

test('what a broken chain of frames leads to is dropped: text of the stack reaches no file', async (t) => {
  const cwd = build(t, broken, '-fno-omit-frame-pointer', '-mno-red-zone');
  const raw = execFileSync(
    'perf',
    [
      'record',
      '-q',
      '--no-bpf-event',
      '-e',
      'task-clock',
      '-c',
      '1000000',
      '--call-graph',
      'fp',
      '-o',
      '-',
      './app',
    ],
    { cwd, maxBuffer: 2 ** 30 },
  );
  assert.ok(raw.includes('SECRET-T'), 'perf recorded the text');
  const ran = await runCli(cwd, [
    'hotspots',
    '--json',
    '-o',
    'p.json',
    '--flamegraph',
    'f.html',
    '--',
    './app',
  ]);
  assert.equal(ran.code, 0, ran.err);
  assert.match(ran.out, /"function": "spin"/);
  const files = ['p.json', 'f.html'].map((name) => readFileSync(join(cwd, name), 'utf8'));
  for (const text of [ran.out, ran.err, ...files]) assert.doesNotMatch(text, /SECRET|542d544552434553/i);
});

const sleeper = `#include <pthread.h>
#include <unistd.h>
static volatile unsigned long sink;
__attribute__((noinline)) void nap(void) { for (int i = 0; i < 100; i++) usleep(1000); }
__attribute__((noinline)) void spin(void) { for (unsigned long i = 0; i < 100000000ul; i++) sink += i; }
int main(void) {
  nap();
  spin();
  return (int)sink == 7;
}
`;

test('waiting shows by stacks where the machine permits, else a problem says so', async (t) => {
  const cwd = build(t, sleeper, '-fno-omit-frame-pointer');
  const ran = await runCli(cwd, ['hotspots', '--json', '--waiting', '--stacks', 'dwarf', '--', './app']);
  assert.equal(ran.code, 0, ran.err);
  const profile = JSON.parse(ran.out);
  const waits = profile.counters.find(({ event }: { event: string }) => event === 'sched:sched_switch');
  if (waits === undefined) {
    const told = profile.problems.find(({ code }: { code: string }) => code === 'sampling-unavailable');
    assert.match(told?.message ?? '', /perf may not sample sched:sched_switch here/);
  } else {
    assert.ok(waits.samples >= 100, `${waits.samples}`);
    const nap = waits.functions.find((one: { function: string }) => one.function === 'nap');
    assert.ok(nap?.total.samples >= 90, JSON.stringify(waits.functions));
    assert.ok(!waits.functions.some((one: { function: string }) => one.function === 'spin'));
  }
});

/** A directory with a perf that hands all but some of its work to the real one. */
function partly(t: TestContext, cases: string): string {
  const programs = temporaryDirectory(t);
  const real = execFileSync('/bin/sh', ['-c', 'command -v perf'], { encoding: 'utf8' }).trim();
  writeFileSync(join(programs, 'perf'), `#!/bin/sh\ncase "$*" in\n${cases}\nesac\nexec ${real} "$@"\n`, {
    mode: 0o755,
  });
  return programs;
}

test('a kernel that lets nobody see who waits is told with what would, and the rest of the profile stands', async (t) => {
  const cwd = build(t, sleeper, '-fno-omit-frame-pointer');
  const said =
    "event syntax error: 'sched:sched_switch' can't access trace events: No permissions to read tracefs";
  const programs = partly(t, `*sched_switch*) echo "${said}" >&2; exit 129;;`);
  const ran = await runCli(cwd, ['hotspots', '--json', '--waiting', '--', './app'], { programs });
  assert.equal(ran.code, 0, ran.err);
  const { counters, problems } = JSON.parse(ran.out);
  assert.deepEqual(
    counters.map(({ event }: { event: string }) => event),
    ['task-clock'],
  );
  const told = problems.find(({ code }: { code: string }) => code === 'sampling-unavailable');
  assert.match(told?.message ?? '', /perf may not sample sched:sched_switch here .*No permissions/);
  assert.match(told?.hint ?? '', /kernel\.perf_event_paranoid=-1 and a readable \/sys\/kernel\/tracing/);
});

async function ratiosWith(t: TestContext, settings: StandInSettings) {
  const cwd = build(t, sleeper.replace('nap();', '').replace('100000000ul', '10000000ul'));
  const { path } = await makeStandInPerf(join(cwd, 'counting'), settings);
  const programs = partly(t, `stat*) exec ${path} "$@";;`);
  const ran = await runCli(cwd, ['hotspots', '--json', '--ratios', '--', './app'], { programs });
  assert.equal(ran.code, 0, ran.err);
  return JSON.parse(ran.out);
}

test('ratios of hardware counts are those of what was counted', async (t) => {
  const { metrics, problems } = await ratiosWith(t, {});
  assert.deepEqual(Object.keys(metrics).sort(), ['branch_miss_rate', 'cache_miss_rate', 'ipc']);
  assert.ok(metrics.ipc > 0 && metrics.ipc < 10, `${metrics.ipc}`);
  for (const rate of [metrics.cache_miss_rate, metrics.branch_miss_rate])
    assert.ok(rate > 0 && rate <= 1, `${rate}`);
  assert.ok(!problems.some(({ code }: { code: string }) => code === 'counters-unavailable'));
});

test('a ratio whose events do not count is absent and told, and the others stand', async (t) => {
  const { metrics, problems } = await ratiosWith(t, { unsupported: 'branch-misses' });
  assert.deepEqual(Object.keys(metrics).sort(), ['cache_miss_rate', 'ipc']);
  const told = problems.find(({ code }: { code: string }) => code === 'counters-unavailable');
  assert.match(told?.message ?? '', /^branch_miss_rate could not be measured/);
});
