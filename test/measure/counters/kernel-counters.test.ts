import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { measureRounds } from '../../../src/measure/rounds/rounds.ts';
import { makeStandInPerf, type StandInSettings } from '../../support/stand-in-perf.ts';
import { benchmarkOf } from '../benchmark-of.ts';
import { buildProgram } from '../built-program.ts';
import { makeTrees, probe, valuesOf } from '../measured-trees.ts';

const metrics = ['syscalls', 'cpu_migrations', 'energy', 'wall_time'];

/** Asks the kernel so many times for something that it never caches. */
const source = (calls: number): string => `#include <sys/syscall.h>
#include <unistd.h>
int main(void) { for (int i = 0; i < ${calls}; i++) syscall(SYS_getppid); return 0; }
`;

async function measure(context: TestContext, perf?: string) {
  const made = makeTrees(context);
  buildProgram(made.trees.base, source(1_000));
  buildProgram(made.trees.head, source(3_000));
  const scratch = join(made.directory, 'scratch');
  const counters = await probe(scratch, perf);
  const benchmark = benchmarkOf({ metrics, rounds: 2 });
  const sides = await measureRounds({ benchmark, trees: made.trees, scratch, counters, seed: 1 });
  return { counters, ...sides };
}

async function standIn(context: TestContext, settings: StandInSettings): Promise<string> {
  const made = makeTrees(context);
  return (await makeStandInPerf(join(made.directory, 'stand-in'), settings)).path;
}

test('system calls are counted by the perf of this machine, or the problem says why not', async (context) => {
  const { counters, base, head } = await measure(context);
  const [few, many] = [valuesOf(base, 'syscalls'), valuesOf(head, 'syscalls')];
  if (counters.kernel.includes('syscalls')) {
    assert.deepEqual([few.length, many.length], [2, 2]);
    assert.ok(Math.abs((many[0] ?? 0) - (few[0] ?? 0) - 2_000) <= 20, `${few} ${many}`);
  } else {
    const messages = (head?.samples ?? []).map(({ evidence }) =>
      evidence.kind === 'unmeasured' ? evidence.why.message : '',
    );
    assert.ok(
      messages.includes('syscalls was not measured: perf does not count raw_syscalls:sys_enter here'),
    );
  }
  assert.equal(valuesOf(head, 'wall_time').length, 2);
});

test('with a stand-in of perf, energy is that of the machine and the rest that of the program', async (context) => {
  const { base, head } = await measure(context, await standIn(context, {}));
  assert.deepEqual([base?.problems, head?.problems], [[], []]);
  assert.deepEqual(valuesOf(head, 'energy'), [1.25, 1.25]);
  assert.deepEqual(valuesOf(head, 'cpu_migrations'), [3, 3]);
  assert.deepEqual(valuesOf(base, 'syscalls'), [120, 120]);
});

test('an older perf writes energy in its separated form', async (context) => {
  const { head } = await measure(context, await standIn(context, { csv: '1' }));
  assert.deepEqual(valuesOf(head, 'energy'), [1.25, 1.25]);
});

test('what the kernel does not let perf count has no number, and the rest has', async (context) => {
  const { head } = await measure(context, await standIn(context, { kernel_denied: '1' }));
  for (const metric of ['syscalls', 'cpu_migrations', 'energy']) {
    const evidence = head?.samples.find((sample) => sample.metric === metric)?.evidence;
    assert.equal(evidence?.kind === 'unmeasured' ? evidence.why.code : '', 'counters-unavailable', metric);
  }
  assert.equal(valuesOf(head, 'wall_time').length, 2);
});
