import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBudget } from '../../../src/core/gate/budget-findings.ts';
import type { Budget } from '../../../src/core/model/policy.ts';
import type { BenchmarkResult } from '../../../src/core/model/sample.ts';
import { metricsNamed } from '../compare/make-results.ts';

const metrics = new Map(metricsNamed('latency').map((metric) => [metric.name, metric]));

/** A load test of which the tool tells three quantiles, in seconds. */
const load: BenchmarkResult = {
  name: 'load/checkout',
  command: 'k6 run load.js',
  head: {
    problems: [],
    samples: [
      {
        metric: 'latency',
        tool: 'k6',
        evidence: {
          kind: 'summary',
          value: 0.02,
          count: 5_000,
          quantiles: [
            [0.5, 0.02],
            [0.95, 0.08],
            [0.99, 0.2],
          ],
        },
      },
    ],
  },
};

function find(quantile: number, limit: number, on: Budget['on'] = 'block') {
  const budget = { metric: 'latency', benchmark: 'load/*', quantile, limit, on };
  return findBudget(budget, [load], metrics).map(({ reason }) => reason);
}

for (const [quantile, name, value] of [
  [0.5, 'median', 0.02],
  [0.95, 'p95', 0.08],
  [0.99, 'p99', 0.2],
] as const) {
  test(`a budget on the ${name} takes the quantile that the tool tells, and a value at the limit keeps it`, () => {
    assert.deepEqual(find(quantile, value), []);
    const [reason] = find(quantile, value * 0.99);
    assert.deepEqual([reason?.kind, reason?.effect], ['budget-exceeded', 'blocks']);
    assert.match(
      reason?.message ?? '',
      new RegExp(`^load/checkout is over its budget \\(${name} latency at most`),
    );
    assert.match(reason?.message ?? '', /of 5000 measurements, as k6 tells$/);
    assert.equal(find(quantile, value * 0.99, 'warn')[0]?.effect, 'warns');
  });
}

test('a quantile that the tool does not tell is not made up from its neighbours', () => {
  const [reason] = find(0.9, 1);
  assert.deepEqual([reason?.kind, reason?.effect], ['nothing-measured', 'prevents-comparison']);
  assert.match(reason?.message ?? '', /k6 does not tell the p90$/);
  assert.equal(find(0.9, 1, 'warn')[0]?.effect, 'warns');
});
