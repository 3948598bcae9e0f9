import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type SamplingRequest, sampleProgram } from '../../../src/measure/index.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

type Stacks = Pick<SamplingRequest, 'stacks' | 'stackBytes'>;

/** Calls itself so many times, each time with so many bytes on the stack, and then turns. */
const source = `#include <string.h>
static volatile unsigned long sink;
__attribute__((noinline)) unsigned long turn(unsigned long turns) {
  unsigned long sum = 0;
  for (unsigned long i = 0; i < turns; i++) sum = sum * 31 + (sum >> 7) + i;
  return sum;
}
__attribute__((noinline)) unsigned long dive(int depth) {
  volatile char room[ROOM];
  FILL;
  unsigned long below = depth == 0 ? turn(500000000ul) : dive(depth - 1);
  sink += below + room[0];
  return below + 1;
}
int main(void) {
  return dive(DEPTH) == 7;
}
`;

async function sample(
  t: TestContext,
  {
    depth,
    room,
    options,
    isFilled = true,
    ...stacks
  }: Stacks & { depth: number; room: number; options: readonly string[]; isFilled?: boolean },
) {
  const directory = temporaryDirectory(t);
  writeFileSync(join(directory, 'app.c'), source);
  const fill = isFilled ? 'memset((char *)room, 1, ROOM)' : 'room[0] = 1';
  const sizes = [`-DDEPTH=${depth}`, `-DROOM=${room}`, `-DFILL=${fill}`];
  execFileSync('gcc', ['-O1', ...options, ...sizes, '-o', 'app', 'app.c'], { cwd: directory });
  const made = await sampleProgram({
    command: ['./app'],
    cwd: directory,
    env: { PATH: '/usr/bin:/bin' },
    event: 'task-clock',
    period: 1_000_000,
    directory,
    ...stacks,
  });
  if (made.kind === 'failed') return assert.fail(JSON.stringify(made.problems));
  const told = made.warnings.filter(({ code }) => code === 'stacks-truncated');
  return { told, samples: made.value.stats.samples };
}

const whole = ['-g', '-fno-omit-frame-pointer'];
const count = String.raw`the stacks of [\d,]+ of [\d,]+ samples end before the start of the program or thread: they`;

test('where all has frame pointers, or unwind information, and stacks are small, no stack is short', async (t) => {
  for (const stacks of ['fp', 'dwarf'] as const) {
    const { told, samples } = await sample(t, { depth: 20, room: 16, options: whole, stacks });
    assert.deepEqual(told, [], stacks);
    assert.ok(samples > 30);
  }
});

test('code without frame pointers is told with the flag that adds them', async (t) => {
  // A register that is no frame pointer is used for other things: in a loop of its own, for a number.
  const options = [
    '-g',
    '-O2',
    '-fomit-frame-pointer',
    '-fno-optimize-sibling-calls',
    '-ffixed-rbx',
    '-ffixed-r12',
  ];
  const { told } = await sample(t, { depth: 20, room: 16, options, stacks: 'fp' });
  assert.equal(told.length, 1, JSON.stringify(told));
  assert.match(told[0]?.message ?? '', new RegExp(`^${count} lead through code without frame pointers$`));
  assert.match(told[0]?.hint ?? '', /-fno-omit-frame-pointer .*--stacks dwarf/);
  const other = await sample(t, { depth: 20, room: 16, options, stacks: 'dwarf' });
  assert.deepEqual(other.told, []);
});

test('a recursion deeper than the kernel keeps frames is told as such, and copies of the stack see all of it', async (t) => {
  const { told } = await sample(t, { depth: 300, room: 16, options: whole, stacks: 'fp' });
  assert.equal(told.length, 1, JSON.stringify(told));
  assert.match(
    told[0]?.message ?? '',
    new RegExp(`^${count} are deeper than the \\d+ frames that are kept$`),
  );
  assert.match(told[0]?.hint ?? '', /sysctl kernel\.perf_event_max_stack=/);
  const all = await sample(t, { depth: 300, room: 16, options: whole, stacks: 'dwarf', stackBytes: 65_528 });
  assert.deepEqual(all.told, []);
});

test('a stack larger than the copy of it is told with a larger size, which then holds it', async (t) => {
  const big = { depth: 20, room: 1_000, options: whole, stacks: 'dwarf' } as const;
  const { told } = await sample(t, big);
  assert.equal(told.length, 1, JSON.stringify(told));
  assert.match(
    told[0]?.message ?? '',
    new RegExp(`^${count} lie on stacks of which only the 8,192 innermost bytes were copied$`),
  );
  assert.equal(told[0]?.hint, 'copy more: --stacks dwarf,32768');
  assert.deepEqual((await sample(t, { ...big, stackBytes: 32_768 })).told, []);
});

test('what no copy can hold is told so', async (t) => {
  const { told } = await sample(t, {
    depth: 20,
    room: 8_000,
    options: whole,
    stacks: 'dwarf',
    stackBytes: 65_528,
  });
  assert.equal(told.length, 1, JSON.stringify(told));
  assert.match(told[0]?.message ?? '', /only the 65,528 innermost bytes were copied$/);
  assert.match(told[0]?.hint ?? '', /^no more than this can be copied: .*--stacks fp$/);
});

test('code without unwind information is told with the flag that takes it away, although its stack is small', async (t) => {
  const options = ['-O2', '-fomit-frame-pointer', '-fno-asynchronous-unwind-tables', '-fno-unwind-tables'];
  const { told } = await sample(t, { depth: 20, room: 16, options, stacks: 'dwarf', stackBytes: 65_528 });
  assert.equal(told.length, 1, JSON.stringify(told));
  assert.match(
    told[0]?.message ?? '',
    new RegExp(`^${count} lead through code without unwind information, or`),
  );
  assert.match(told[0]?.hint ?? '', /without -fno-asynchronous-unwind-tables/);
});

test('a stack with pages that were never written to is not taken for one that was copied whole', async (t) => {
  const big = { depth: 20, room: 8_000, options: whole, isFilled: false } as const;
  const { told } = await sample(t, { ...big, stacks: 'dwarf', stackBytes: 65_528 });
  assert.equal(told.length, 1, JSON.stringify(told));
  assert.match(told[0]?.message ?? '', /or over a part of the stack that was never written to/);
  assert.deepEqual((await sample(t, { ...big, stacks: 'fp' })).told, []);
});
