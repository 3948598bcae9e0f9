import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchmarkConfig, Side } from '../../src/core/index.ts';
import { defaultRigour } from '../../src/core/model/policy.ts';
import { type Counters, probeCounters } from '../../src/measure/counters/counters.ts';
import { openRounds } from '../../src/measure/rounds/rounds.ts';
import { openExactCounts } from '../../src/measure/valgrind/exact-counts.ts';
import { judgeRounds, type Trial } from './judge-trial.ts';

/** Instructions that one turn of the loop takes on no processor exactly; the two programs differ in turns alone. */
const turns = { cachegrind: 200_000, hardware: 20_000_000 } as const;

const programOf = (count: number): string => `int main(void) {
  volatile unsigned long x = 1;
  for (int i = 0; i < ${count}; i++) x = x * 6364136223846793005UL + 1442695040888963407UL;
  return x == 0;
}
`;

interface Trees {
  readonly base: string;
  readonly head: string;
}

interface Lane {
  readonly trees: Trees;
  readonly scratch: string;
}

/** What counts one or more gates of two trees. */
type CountGates = (lane: Lane) => Promise<readonly Trial[]>;

const benchmark: BenchmarkConfig = {
  name: 'trial',
  run: './bench',
  cwd: '.',
  env: {},
  timeout: 60,
  rounds: 5,
  constantRandomness: false,
  metrics: ['instructions'],
};

function build(directory: string, count: number): string {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'bench.c'), programOf(count));
  execFileSync('cc', ['-O1', '-static', '-o', 'bench', 'bench.c'], { cwd: directory });
  return directory;
}

function valuesOf(side: Side | undefined, metric: string): readonly number[] {
  const evidence = side?.samples.find((sample) => sample.metric === metric)?.evidence;
  if (evidence?.kind === 'values') return evidence.values;
  throw new Error(side?.problems[0]?.message ?? `${metric} was not measured`);
}

/** Two runs a side make two gates of one run a side, which is what an exact count needs. */
const countWithCachegrind: CountGates = async ({ trees, scratch }) => {
  const { base, head } = (await openExactCounts({ metrics: ['ir'], benchmark, trees, scratch })).describe();
  const heads = valuesOf(head, 'ir');
  return valuesOf(base, 'ir').flatMap((value, run) => {
    const other = heads[run];
    return other === undefined ? [] : [{ base: [value], head: [other] }];
  });
};

function countWithHardware(counters: Counters): CountGates {
  return async ({ trees, scratch }) => {
    const session = await openRounds({ benchmark, trees, scratch, counters, seed: Math.random() * 2 ** 32 });
    await session.measureMore(benchmark.rounds);
    const { base, head } = session.describe();
    return [{ base: valuesOf(base, 'instructions'), head: valuesOf(head, 'instructions') }];
  };
}

interface Plan {
  readonly metric: string;
  readonly count: CountGates;
  readonly lanes: readonly string[];
}

async function collect(plan: Plan, trees: Trees, wanted: number): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  await Promise.all(
    plan.lanes.map(async (scratch) => {
      while (trials.length < wanted) trials.push(...(await plan.count({ trees, scratch })));
    }),
  );
  return trials.slice(0, wanted);
}

function countKind(trials: readonly Trial[], metric: string, kind: string): number {
  const gate = {
    metric,
    relative: 0.00005,
    first: 5,
    rigour: { ...defaultRigour, looks: 1, extraRounds: 0 },
  };
  const verdicts = trials.map((trial) => judgeRounds(trial, gate, trial.base.length));
  return verdicts.filter((verdict) => verdict.kind === kind).length;
}

/** Goal 1: gates on instructions at a threshold of 0.005 %. Prints; gives whether it holds. */
export async function benchExact(directory: string, gates: number): Promise<boolean> {
  const probed = await probeCounters({ scratch: directory });
  if (probed.kind === 'failed') throw new Error(probed.problems[0].message);
  const counters = probed.value;
  const hardware = counters.hardware.includes('instructions');
  if (!hardware)
    console.log('  no hardware counters here: counted by cachegrind (ir), one run a side and gate');
  const lanes = hardware ? [directory] : [join(directory, 'lane-1'), join(directory, 'lane-2')];
  const plan: Plan = hardware
    ? { metric: 'instructions', count: countWithHardware(counters), lanes }
    : { metric: 'ir', count: countWithCachegrind, lanes };
  const count = hardware ? turns.hardware : turns.cachegrind;
  const base = build(join(directory, 'one', 'base'), count);
  const same = build(join(directory, 'one', 'head'), count);
  const slower = build(join(directory, 'two', 'head'), count * 1.0001);
  const identical = await collect(plan, { base, head: same }, gates);
  const blocks = countKind(identical, plan.metric, 'regressed');
  const powered = Math.max(1, Math.ceil(gates / 10));
  const changed = await collect(plan, { base, head: slower }, powered);
  const called = countKind(changed, plan.metric, 'regressed');
  const [example] = changed;
  const change = (example?.head[0] ?? Number.NaN) / (example?.base[0] ?? Number.NaN) - 1;
  console.log(`  identical code: ${blocks} of ${gates} gates block (0 allowed)`);
  console.log(
    `  ${(100 * change).toFixed(4)} % more instructions (${example?.base[0]} to ${example?.head[0]}): called in ${called} of ${powered} (99 % wanted)`,
  );
  return blocks === 0 && called >= 0.99 * powered;
}
