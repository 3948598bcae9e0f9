import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findGate } from '../../../src/core/compare/find-gate.ts';
import { defaultGate } from '../../../src/core/model/default-gate.ts';
import type { Metric } from '../../../src/core/model/metric.ts';
import type { MetricGate, Policy } from '../../../src/core/model/policy.ts';

const metric: Metric = {
  name: 'instructions',
  title: 'instructions',
  unit: 'count',
  better: 'lower',
  nature: 'counted',
};

function gate(relative: number): MetricGate {
  return { relative, absolute: 0, better: 'lower', on: 'block' };
}

function policy(parts: Partial<Policy>): Policy {
  return { gate: {}, benchmarkGates: {}, budgets: [], expected: [], undecided: 'warn', ...parts };
}

test("a benchmark's own gate wins over the policy's, and that over the default", () => {
  const own = { parse: { instructions: gate(0.3) } };
  const general = { instructions: gate(0.2) };
  assert.equal(findGate(policy({ gate: general, benchmarkGates: own }), 'parse', metric).relative, 0.3);
  assert.equal(findGate(policy({ gate: general, benchmarkGates: own }), 'print', metric).relative, 0.2);
  assert.deepEqual(findGate(policy({}), 'parse', metric), defaultGate(metric));
});

test('names that every object inherits find no gate', () => {
  const odd = { ...metric, name: 'constructor' };
  assert.deepEqual(findGate(policy({}), '__proto__', odd), defaultGate(odd));
  assert.deepEqual(findGate(policy({}), 'toString', odd), defaultGate(odd));
});
