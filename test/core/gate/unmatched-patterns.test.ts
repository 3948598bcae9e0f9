import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareRun } from '../../../src/core/compare/compare-run.ts';
import { decide } from '../../../src/core/gate/decide.ts';
import { defaultRigour, type Policy } from '../../../src/core/model/policy.ts';
import type { BenchmarkResult } from '../../../src/core/model/sample.ts';
import { makeSide, metricsNamed, plainPolicy } from '../compare/make-results.ts';

const gate = { relative: 0.01, absolute: 0, better: 'lower', on: 'block' } as const;

function told(policy: Partial<Policy>, more: Partial<BenchmarkResult> = {}): readonly string[] {
  const side = makeSide({ ir: [1000, 1000] });
  const benchmarks = [{ name: 'micro/sort/64', command: 'run', base: side, head: side, ...more }];
  const run = {
    policy: { ...plainPolicy, rigour: defaultRigour, ...policy },
    metrics: metricsNamed('ir'),
    benchmarks,
  };
  const { kind, reasons } = decide({ ...run, ...compareRun(run) });
  assert.equal(kind, 'pass');
  return reasons.map(({ effect, message }) => `${effect}: ${message}`);
}

test('gates whose pattern fits no benchmark of the run are told, once', () => {
  const misspelt = { benchmark: 'mirco/*', gate: { ir: gate } };
  assert.deepEqual(told({ patternGates: [misspelt, misspelt] }), [
    'warns: the gates for mirco/* hold no benchmark of this run',
  ]);
  assert.deepEqual(told({ patternGates: [{ ...misspelt, gate: { ir: { ...gate, on: 'off' } } }] }), []);
  assert.deepEqual(told({ patternGates: [{ benchmark: 'micro/*', gate: { ir: gate } }] }), []);
});

test('a benchmark that got another name still fits the pattern of its old one', () => {
  const patternGates = [{ benchmark: 'old/*', gate: { ir: gate } }];
  assert.deepEqual(told({ patternGates }, { formerName: 'old/sort/64' }), [
    'informs: micro/sort/64 was called old/sort/64 in the base',
  ]);
});

test('a trade-off and a limit of growth that fit nothing are told', () => {
  const trade = { allow: { metric: 'ir', loss: 0.1 }, if: { metric: 'ir', gain: 0.1 } };
  const growth = {
    on: 'warn',
    rise: 0.1,
    families: [{ family: 'sorted/{n}', on: 'block', rise: 0.2 }],
  } as const;
  assert.deepEqual(told({ tradeoffs: [{ benchmark: 'macro/*', ...trade }], growth }), [
    'warns: the trade-off for macro/* is one of no benchmark of this run',
    'warns: the limit of growth for sorted/{n} holds no family of benchmarks of this run',
  ]);
});
