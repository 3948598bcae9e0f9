import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMetric } from '../../../src/core/model/metric.ts';
import type { MetricGate } from '../../../src/core/model/policy.ts';
import { writeLimits } from '../../../src/core/model/threshold-text.ts';
import type { Comparison } from '../../../src/core/model/verdict.ts';

const time = findMetric('wall_time') ?? assert.fail();
const gate: MetricGate = { relative: 0.05, absolute: 0.001, better: 'lower', on: 'warn' };
const estimate = { value: 0, low: 0, high: 0, confidence: 0.99 };
const comparison: Comparison = {
  method: 'rank-sum',
  base: 1,
  head: 1,
  relative: estimate,
  absolute: estimate,
  runs: { base: 5, head: 5 },
};

test('a cell holds both limits, or the one that there is', () => {
  assert.equal(writeLimits(comparison, gate, time), '5 %, 1 ms');
  assert.equal(writeLimits(comparison, { ...gate, absolute: 0 }, time), '5 %');
  const { relative: _, ...withoutRatio } = comparison;
  assert.equal(writeLimits(withoutRatio, gate, time), '1 ms');
});

test('a limit that this run raised is marked', () => {
  const raised = { relative: 0.4217, absolute: 0.001, why: 'noise' } as const;
  assert.equal(writeLimits({ ...comparison, raised }, gate, time), '42 %, 1 ms ↑');
});
