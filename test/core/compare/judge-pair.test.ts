import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseMethod } from '../../../src/core/compare/choose-interval.ts';
import { compareBenchmarks } from '../../../src/core/compare/compare-benchmarks.ts';
import type { NonEmpty } from '../../../src/core/model/parsed.ts';
import type { MetricGate, Policy } from '../../../src/core/model/policy.ts';
import { makeSide, metricsNamed, plainPolicy } from './make-results.ts';

type Values = NonEmpty<number>;

function judge(
  metric: string,
  sides: { base: Values; head: Values; layouts?: number },
  policy: Policy = plainPolicy,
) {
  const { layouts = 1 } = sides;
  const base = makeSide({ [metric]: sides.base });
  const head = makeSide({ [metric]: sides.head });
  const benchmarks = [{ name: 'parse', command: './bench', layouts, base, head }];
  return compareBenchmarks({ benchmarks, metrics: metricsNamed(metric), policy })[0];
}

function blockOn(metric: string, relative: number): Policy {
  const gate: MetricGate = { relative, absolute: 0, better: 'lower', on: 'block' };
  return { ...plainPolicy, gate: { [metric]: gate } };
}

function around(level: number, spread: number): Values {
  const steps = [-2, 1, 0, 2, -1, 1, -2, 2, 0, -1];
  return [level, ...steps.map((step) => level * (1 + step * spread))];
}

test('the method follows from nature, rounds and confidence alone', () => {
  const choose = (nature: 'counted' | 'timed', rounds: number, interleaved = true) => {
    const choice = chooseMethod({
      nature,
      confidence: 1 - 2e-3 / 3,
      interleaved,
      runs: { base: rounds, head: rounds },
    });
    return choice.kind === 'chosen' ? choice.method : choice.needed;
  };
  assert.deepEqual(
    [4, 5, 6, 7, 40].map((rounds) => choose('counted', rounds)),
    [5, 'rank-sum-and-t', 'rank-sum-and-t', 'rank-sum', 'rank-sum'],
  );
  assert.deepEqual(
    [5, 6, 7, 17, 18, 64, 65].map((rounds) => choose('timed', rounds)),
    [7, 7, 'rank-sum', 'rank-sum', 'round-swaps', 'round-swaps', 'signed-rank'],
  );
  assert.equal(choose('timed', 20, false), 'rank-sum');
});

test('five rounds of instructions show 0.01 % past a threshold of 0.005 % at the noise of real programs', () => {
  const policy = blockOn('instructions', 5e-5);
  const noise = [0, 3e-6, -2e-6, 5e-6, -4e-6];
  const side = (level: number): Values => [level, ...noise.slice(1).map((part) => level * (1 + part))];
  assert.equal(judge('instructions', { base: side(1e9), head: side(1.0001e9) }, policy)?.kind, 'regressed');
  assert.equal(judge('instructions', { base: side(1e9), head: side(1e9) }, policy)?.kind, 'steady');
});

test('more blocking pairs widen the interval of each', () => {
  const side = makeSide({ instructions: around(1e9, 1e-4) });
  const confidenceOf = (count: number): number | undefined => {
    const benchmarks = Array.from({ length: count }, (_, index) => ({
      name: `${index}`,
      command: './bench',
      base: side,
      head: side,
    }));
    const [verdict] = compareBenchmarks({
      benchmarks,
      metrics: metricsNamed('instructions'),
      policy: plainPolicy,
    });
    return verdict !== undefined && 'comparison' in verdict
      ? verdict.comparison?.absolute.confidence
      : undefined;
  };
  assert.ok((confidenceOf(1) ?? 1) >= 1 - 2e-3 / 3);
  assert.ok((confidenceOf(100) ?? 0) >= 1 - 2e-3 / 300);
});

test('a timed gate under what layout moves is raised with that reason, unless layout is varied', () => {
  const sides = { base: around(1, 1e-4), head: around(1.02, 1e-4) };
  const policy = blockOn('cycles', 0.01);
  const raised = judge('cycles', sides, policy);
  assert.equal(raised?.kind, 'steady');
  assert.equal(raised.drift, true);
  assert.deepEqual(raised.comparison.raised, { relative: 0.03, absolute: 0, why: 'layout' });
  const nine = judge('cycles', { ...sides, layouts: 9 }, policy);
  assert.equal(nine?.kind, 'regressed');
  assert.equal(nine.comparison.raised, undefined);
  const four = judge('cycles', { ...sides, layouts: 4 }, policy);
  assert.equal(four?.kind, 'regressed');
  assert.equal(four.comparison.raised?.relative, 0.015, 'the luck of four layouts is half that of one');
});

test('a threshold under the noise of the base against itself is raised for this run', () => {
  const policy = blockOn('wall_time', 0.001);
  const verdict = judge('wall_time', { base: around(1, 0.1), head: around(1, 0.1) }, policy);
  assert.equal(verdict?.kind, 'undecided');
  assert.equal(verdict.comparison?.raised?.why, 'noise');
  assert.ok((verdict.comparison?.raised?.relative ?? 0) > 0.01);
  assert.match(verdict.why.message, /raised from 0\.1 %: the base differs that much from itself in this run/);
});

test('undecided says the smallest regression that could have been shown and the rounds that would decide', () => {
  const sides = { base: around(1, 0.02), head: around(1.03, 0.02) };
  const verdict = judge('wall_time', sides, blockOn('wall_time', 0.05));
  assert.equal(verdict?.kind, 'undecided');
  const { reach, comparison } = verdict;
  assert.ok(reach?.relative !== undefined && comparison?.relative !== undefined);
  const half = comparison.relative.value - comparison.relative.low;
  assert.ok(reach.relative > 0.05 + half && reach.relative < 0.05 + 1.6 * half, `${reach.relative}`);
  assert.ok((reach.rounds ?? 0) > 11);
  assert.match(verdict.why.hint, /^about \d+ rounds a side would decide it/);
});

test('a change that lies on the threshold would need more rounds than anybody is asked for', () => {
  const sides = { base: around(1, 0.02), head: around(1.05, 0.02) };
  const verdict = judge('wall_time', sides, blockOn('wall_time', 0.05));
  assert.equal(verdict?.kind, 'undecided');
  assert.equal(verdict.reach?.rounds, undefined);
  assert.match(verdict.why.hint, /^more than 1,000 rounds a side would be needed/);
});

test('a timed pair of too few rounds to block keeps what its weaker interval shows', () => {
  const sides: { base: Values; head: Values } = { base: [1, 1, 1, 1, 1], head: [2, 2, 2, 2, 2] };
  const verdict = judge('wall_time', sides, blockOn('wall_time', 0.05));
  assert.equal(verdict?.kind, 'undecided');
  assert.equal(verdict.why.hint, 'set `rounds` to 7 or more');
  assert.equal(verdict.comparison?.relative?.value, 1);
});

test('swapping the sides turns a regression into an improvement', () => {
  const [one, other] = [around(1, 0.01), around(1.2, 0.01)];
  const policy = blockOn('wall_time', 0.05);
  assert.equal(judge('wall_time', { base: one, head: other }, policy)?.kind, 'regressed');
  assert.equal(judge('wall_time', { base: other, head: one }, policy)?.kind, 'improved');
});
