import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planMoreRounds, type RoundsSpent } from '../../../src/core/compare/plan-rounds.ts';
import type { NonEmpty } from '../../../src/core/model/parsed.ts';
import type { Policy } from '../../../src/core/model/policy.ts';
import type { BenchmarkResult } from '../../../src/core/model/sample.ts';
import { makeSide, metricsNamed, plainPolicy } from './make-results.ts';

const metrics = metricsNamed('instructions', 'wall_time');
const steady: NonEmpty<number> = [1e9, 1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4];
const noisy: NonEmpty<number> = [1e9, 1.01e9, 0.99e9, 1.02e9, 1.005e9];

function benchmark(name: string, values: NonEmpty<number>): BenchmarkResult {
  const base = makeSide({ instructions: values, wall_time: noisy });
  const head = makeSide({ instructions: [...values], wall_time: noisy });
  return { name, command: './bench', base, head };
}

function plan(
  benchmarks: readonly BenchmarkResult[],
  spent: Readonly<Record<string, RoundsSpent>>,
  policy: Policy = plainPolicy,
) {
  return planMoreRounds({ benchmarks, metrics, policy, roundsSpent: new Map(Object.entries(spent)) });
}

test('only a benchmark with an undecided pair that can block gets more rounds, up to the next look', () => {
  const benchmarks = [benchmark('calm', steady), benchmark('wild', noisy)];
  const first = { first: 5, spent: 5 };
  assert.deepEqual(plan(benchmarks, { calm: first, wild: first }), [
    { benchmark: 'wild', rounds: 5, metrics: ['instructions'] },
  ]);
});

test('a benchmark that strayed from a look gets what is missing up to the next one', () => {
  assert.equal(plan([benchmark('wild', noisy)], { wild: { first: 5, spent: 7 } })[0]?.rounds, 3);
});

test('after the last look nothing more is planned', () => {
  assert.deepEqual(plan([benchmark('wild', noisy)], { wild: { first: 5, spent: 15 } }), []);
  const once = { ...plainPolicy, rigour: { falseBlocks: 0.001, looks: 1, extraRounds: 2 } };
  assert.deepEqual(plan([benchmark('wild', noisy)], { wild: { first: 5, spent: 5 } }, once), []);
});

test('the budget is that of the whole gate and goes to the first that need it', () => {
  const benchmarks = ['a', 'b', 'c'].map((name) => benchmark(name, noisy));
  const spent = { a: { first: 5, spent: 10 }, b: { first: 5, spent: 5 }, c: { first: 5, spent: 5 } };
  const policy = { ...plainPolicy, rigour: { falseBlocks: 0.001, looks: 3, extraRounds: 1 } };
  assert.deepEqual(
    plan(benchmarks, spent, policy).map(({ benchmark: name }) => name),
    ['a', 'b'],
  );
});

test('a metric that only warns, or was not measured, is worth no rounds', () => {
  const warns = { relative: 0, absolute: 0, better: 'lower', on: 'warn' } as const;
  const policy: Policy = { ...plainPolicy, gate: { instructions: warns } };
  assert.deepEqual(plan([benchmark('wild', noisy)], { wild: { first: 5, spent: 5 } }, policy), []);
  const gone = { ...benchmark('wild', noisy), head: makeSide({ instructions: undefined }) };
  assert.deepEqual(plan([gone], { wild: { first: 5, spent: 5 } }), []);
});

test('without a record of its rounds a benchmark gets none', () => {
  assert.deepEqual(plan([benchmark('wild', noisy)], {}), []);
});

test('a plan followed to its end spends at most twice the first rounds', () => {
  const benchmarks = ['a', 'b'].map((name) => benchmark(name, noisy));
  const spent: Record<string, RoundsSpent> = { a: { first: 5, spent: 5 }, b: { first: 7, spent: 7 } };
  let steps = 0;
  for (let more = plan(benchmarks, spent); more.length > 0; more = plan(benchmarks, spent)) {
    for (const { benchmark: name, rounds } of more) {
      const { first = 0, spent: all = 0 } = spent[name] ?? {};
      spent[name] = { first, spent: all + rounds };
    }
    steps += 1;
  }
  assert.equal(steps, 2);
  assert.deepEqual(spent, { a: { first: 5, spent: 15 }, b: { first: 7, spent: 21 } });
});

test('pairs of suites get no rounds and make every pair surer that is planned for', () => {
  // Above the noise for one pair, not for two thousand.
  const slower: NonEmpty<number> = [1.06e9, 1.0706e9, 1.0494e9, 1.0812e9, 1.0653e9];
  const one = { ...benchmark('one', noisy), head: makeSide({ instructions: slower, wall_time: noisy }) };
  const cases = Array.from({ length: 2000 }, (_, index) => benchmark(`suite/${index}`, steady));
  const spent = { one: { first: 5, spent: 5 } };
  const lax = { ...plainPolicy, rigour: { falseBlocks: 0.05, looks: 3, extraRounds: 2 } };
  assert.deepEqual(plan([one], spent, lax), []);
  assert.deepEqual(
    plan([one, ...cases], spent, lax).map(({ benchmark: name }) => name),
    ['one'],
  );
});
