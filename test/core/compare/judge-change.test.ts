import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judgeChange } from '../../../src/core/compare/judge-change.ts';
import type { MetricGate } from '../../../src/core/model/policy.ts';
import type { Comparison } from '../../../src/core/model/verdict.ts';

type Ends = readonly [low: number, high: number];

function comparison(relative: Ends | undefined, absolute: Ends): Comparison {
  const estimate = ([low, high]: Ends) => ({ value: (low + high) / 2, low, high, confidence: 0.99 });
  return {
    base: 1,
    head: 1,
    ...(relative === undefined ? {} : { relative: estimate(relative) }),
    absolute: estimate(absolute),
    runs: { base: 5, head: 5 },
  };
}

const gate: MetricGate = { relative: 0.02, absolute: 100, better: 'lower', on: 'block' };

const cases: readonly (readonly [string, Ends | undefined, Ends, string])[] = [
  ['past both minima as a whole', [0.03, 0.05], [150, 250], 'regressed'],
  ['past the relative minimum only', [0.03, 0.05], [15, 25], 'steady'],
  ['past the absolute minimum only', [0.001, 0.005], [1500, 2500], 'steady'],
  ['reaching over the relative minimum', [0.01, 0.05], [150, 250], 'undecided'],
  ['reaching over the absolute minimum', [0.03, 0.05], [50, 250], 'undecided'],
  ['just at the minimum', [0.02, 0.02], [150, 150], 'steady'],
  ['better past both minima as a whole', [-0.05, -0.03], [-250, -150], 'improved'],
  ['perhaps better and surely not worse', [-0.05, 0.01], [-250, 50], 'steady'],
  ['no change at all', [0, 0], [0, 0], 'steady'],
  ['anything', [-0.5, 0.5], [-5000, 5000], 'undecided'],
  ['without a ratio, past the absolute minimum', undefined, [150, 250], 'regressed'],
  ['without a ratio, over the absolute minimum', undefined, [50, 250], 'undecided'],
];

for (const [title, relative, absolute, expected] of cases) {
  test(`a change ${title} is ${expected}`, () => {
    assert.equal(judgeChange(comparison(relative, absolute), gate), expected);
  });
}

test('where higher is better a fall is the regression', () => {
  const throughput: MetricGate = { ...gate, better: 'higher' };
  assert.equal(judgeChange(comparison([-0.05, -0.03], [-250, -150]), throughput), 'regressed');
  assert.equal(judgeChange(comparison([0.03, 0.05], [150, 250]), throughput), 'improved');
});

test('turning better round turns regressed into improved and back, and no wider interval decides more', () => {
  const end = fc.double({ min: -1, max: 1, noNaN: true });
  fc.assert(
    fc.property(end, end, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, by) => {
      const low = Math.min(one, other);
      const high = Math.max(one, other);
      const narrow = comparison([low, high], [low * 1e4, high * 1e4]);
      const wide = comparison([low - by, high + by], [(low - by) * 1e4, (high + by) * 1e4]);
      const verdict = judgeChange(narrow, gate);
      const turned = judgeChange(narrow, { ...gate, better: 'higher' });
      assert.equal(verdict === 'regressed', turned === 'improved');
      assert.equal(verdict === 'improved', turned === 'regressed');
      if (verdict === 'undecided') assert.equal(judgeChange(wide, gate), 'undecided');
    }),
  );
});
