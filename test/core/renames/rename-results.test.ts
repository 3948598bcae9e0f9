import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findGate } from '../../../src/core/compare/find-gate.ts';
import { findMetric } from '../../../src/core/model/metric.ts';
import type { MetricGate, Policy } from '../../../src/core/model/policy.ts';
import { renamesOf } from '../../../src/core/renames/rename.ts';
import { renamePolicy } from '../../../src/core/renames/rename-policy.ts';
import { joinRenamed, splitRenamed } from '../../../src/core/renames/rename-results.ts';
import { makeSide, plainPolicy } from '../compare/make-results.ts';

const rename = { from: 'parse', to: 'parse-file' };
const base = makeSide({ ir: [1, 1] });
const head = makeSide({ ir: [2, 2] });

function gate(relative: number): MetricGate {
  return { relative, absolute: 0, better: 'lower', on: 'block' };
}

function gateOf(policy: Policy, name: string): number {
  const metric = findMetric('ir');
  return metric === undefined ? assert.fail('ir is known') : findGate(policy, name, metric).relative;
}

test('a benchmark under two names is joined, and split again it is what it was', () => {
  const apart = [
    { name: 'parse', command: './p', base },
    { name: 'parse-file', command: './p', head },
  ];
  const joined = joinRenamed(apart, [rename]);
  assert.deepEqual(joined, [{ name: 'parse-file', formerName: 'parse', command: './p', base, head }]);
  assert.deepEqual(splitRenamed(joined), apart);
  assert.deepEqual(renamesOf(joined), [rename]);
});

test('what has both sides, or the wrong one, is not joined', () => {
  const both = [
    { name: 'parse', command: './p', base, head },
    { name: 'parse-file', command: './p', head },
  ];
  assert.deepEqual(joinRenamed(both, [rename]), both);
  const alone = [{ name: 'parse-file', command: './p', head }];
  assert.deepEqual(joinRenamed(alone, [rename]), alone);
});

test('a renamed benchmark stays expected, keeps its gates and finds its history', () => {
  const policy: Policy = {
    ...plainPolicy,
    expected: ['other', 'parse'],
    benchmarkGates: { parse: { ir: gate(0.001) } },
  };
  const renamed = renamePolicy(policy, [rename]);
  assert.deepEqual(renamed.expected, ['other', 'parse-file']);
  assert.equal(gateOf(renamed, 'parse-file'), 0.001);
  assert.deepEqual(renamed.aliases, { 'parse-file': ['parse'] });
  assert.deepEqual(renamePolicy(renamed, [rename]), renamed);
});

test('the gate of a pattern that fits the old name alone holds for the new one', () => {
  const policy: Policy = {
    ...plainPolicy,
    patternGates: [
      { benchmark: 's/*', gate: { ir: gate(0.3) } },
      { benchmark: 's/old*', gate: { ir: gate(0.2) } },
    ],
  };
  assert.equal(gateOf(policy, 's/new'), 0.3);
  assert.equal(gateOf(renamePolicy(policy, [{ from: 's/old', to: 's/new' }]), 's/new'), 0.2);
});

test('a gate that the base branch has for the new name already wins', () => {
  const benchmarkGates = { parse: { ir: gate(0.1) }, 'parse-file': { ir: gate(0.2) } };
  assert.equal(gateOf(renamePolicy({ ...plainPolicy, benchmarkGates }, [rename]), 'parse-file'), 0.2);
});
