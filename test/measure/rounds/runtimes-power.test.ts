import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { compareBenchmarks, findMetric, type Verdict } from '../../../src/core/index.ts';
import type { Policy } from '../../../src/core/model/policy.ts';
import { openRounds } from '../../../src/measure/rounds/rounds.ts';
import { steadyProgram } from '../../../src/measure/rounds/runtimes.ts';
import { openExactCounts } from '../../../src/measure/valgrind/exact-counts.ts';
import { benchmarkOf } from '../benchmark-of.ts';
import { makeTrees, probe } from '../measured-trees.ts';

/** A gate at 0.005 %, which only a program that repeats can be held to. */
const policy: Policy = {
  gate: { ir: { relative: 0.00005, absolute: 0, better: 'lower', on: 'block' } },
  benchmarkGates: {},
  budgets: [],
  expected: [],
  undecided: 'warn',
};

interface Sources {
  readonly file: string;
  readonly run: string;
  readonly base: string;
  readonly head: string;
  /** Whether the program is judged without help too, which takes as long again; yes when absent. */
  readonly alone?: boolean;
}

/** The verdict on the instructions of both sides, with the help of the runtime and without. */
async function judgeBoth(context: TestContext, { file, run, base, head, alone = true }: Sources) {
  const made = makeTrees(context);
  const { trees } = made;
  writeFileSync(join(trees.base, file), base);
  writeFileSync(join(trees.head, file), head);
  const benchmark = benchmarkOf({ metrics: ['ir'], run });
  const scratch = join(made.directory, 'scratch');
  const setUp = { benchmark, trees, scratch, counters: await probe(scratch), seed: 1 };
  assert.deepEqual((await openRounds(setUp)).describe().head?.problems, []);
  const directory = join(made.directory, 'built');
  const steady = { benchmark, trees: [trees.base, trees.head], aslr: 'off', directory } as const;
  const { program } = await steadyProgram(steady);
  const judge = async (helped: boolean): Promise<Verdict | undefined> => {
    const request = { benchmark, trees, scratch, metrics: ['ir'], ...(helped ? { program } : {}) };
    const sides = (await openExactCounts(request)).describe();
    const metric = findMetric('ir') ?? assert.fail('ir is a metric');
    const benchmarks = [{ name: 'parse', command: run, ...sides }];
    return compareBenchmarks({ benchmarks, metrics: [metric], policy })[0];
  };
  return { helped: await judge(true), alone: alone ? await judge(false) : undefined };
}

function changeIn(verdict: Verdict | undefined): number {
  const comparison = verdict !== undefined && 'comparison' in verdict ? verdict.comparison : undefined;
  return comparison?.relative?.value ?? Number.NaN;
}

/** Walks a set whose order hangs on the seed of the hashes, then does so many turns of plain work. */
const python = (turns: number): string => `words = {str(i) * 3 for i in range(2000)}
total = 0
for word in words:
    total = (total * 31 + len(word) + (word > "500")) % 1000003
    if total % 3: total += 1
for i in range(${turns}): total += i
print(len(words))
`;

test('0.01 to 0.05 % more instructions of a python program are called with the fixed seed, and undecided without', async (context) => {
  const { helped, alone } = await judgeBoth(context, {
    file: 'main.py',
    run: '/usr/bin/python3 main.py',
    base: python(20_000),
    head: python(20_015),
  });
  assert.equal(helped?.kind, 'regressed', JSON.stringify(helped));
  const change = changeIn(helped);
  assert.ok(change > 0.0001 && change < 0.0005, `${change}`);
  assert.equal(alone?.kind, 'undecided', JSON.stringify(alone));
  assert.ok((alone.reach?.relative ?? 0) > change, 'it says how large a regression it could have seen');
});

const node = (turns: number): string =>
  `let sum = 0; for (let i = 0; i < ${turns}; i++) sum = (sum * 31 + i) % 1000003; console.log(sum);\n`;

test('0.01 to 0.1 % more instructions of a node program are called with --predictable', async (context) => {
  const { helped } = await judgeBoth(context, {
    alone: false,
    file: 'main.js',
    run: 'node main.js',
    base: node(3_000_000),
    head: node(3_002_500),
  });
  assert.equal(helped?.kind, 'regressed', JSON.stringify(helped));
  const change = changeIn(helped);
  assert.ok(change > 0.0001 && change < 0.001, `${change}`);
});

test('node refuses --predictable in NODE_OPTIONS, so that it has to stand in the command', () => {
  const start = (args: readonly string[], options: string) =>
    execFileSync('node', [...args, '-e', 'console.log(1)'], {
      env: { ...process.env, NODE_OPTIONS: options },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  assert.throws(() => start([], '--predictable'), /--predictable is not allowed in NODE_OPTIONS/);
  assert.equal(start(['--predictable'], ''), '1\n');
});
