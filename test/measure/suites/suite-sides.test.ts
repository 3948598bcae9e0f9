import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BenchmarkCase, Evidence } from '../../../src/core/index.ts';
import { joinRuns, keepPaired } from '../../../src/measure/suites/suite-sides.ts';

const time = { name: 'time', title: 'time', unit: 'second', better: 'lower', nature: 'timed' } as const;

const caseOf = (evidence: Evidence, name = 'a'): BenchmarkCase => ({
  name,
  parameters: {},
  measures: [{ metric: time, evidence }],
  problems: [],
});

function evidenceOf(...runs: readonly Evidence[]): Evidence | undefined {
  const side = joinRuns(
    runs.map((evidence) => [caseOf(evidence)]),
    'tool',
  );
  return side.cases.get('a')?.samples[0]?.evidence;
}

test('one run keeps its raw values, several runs give one value each', () => {
  const one = { kind: 'values', values: [1, 2, 9] } as const;
  assert.deepEqual(evidenceOf(one), one);
  assert.deepEqual(evidenceOf(one, { kind: 'values', values: [4] }, { kind: 'summary', value: 3 }), {
    kind: 'values',
    values: [2, 4, 3],
  });
});

test('more raw values than a report holds are thinned evenly', () => {
  const values = [0, ...Array.from({ length: 9_999 }, (_, index) => index + 1)] as const;
  const kept = evidenceOf({ kind: 'values', values });
  assert.ok(kept?.kind === 'values');
  assert.equal(kept.values.length, 1_000);
  assert.deepEqual([kept.values[0], kept.values[1], kept.values[999]], [0, 10, 9_990]);
});

test('a case that failed in one run has no number at all', () => {
  const good = caseOf({ kind: 'values', values: [1] });
  const problem = { code: 'benchmark-crashed', message: 'a crashed', hint: 'look' } as const;
  const side = joinRuns([[good], [{ ...good, measures: [], problems: [problem] }]], 'tool');
  assert.deepEqual(side.cases.get('a'), { samples: [], problems: [problem] });
});

test('a case that one side lacks in a round is left out of that round on both', () => {
  const value = (number: number, name = 'a') => caseOf({ kind: 'values', values: [number] }, name);
  const base = [[value(1)], [], [value(3)]];
  const head = [[value(4), value(7, 'new')], [value(5), value(8, 'new')], []];
  assert.deepEqual(keepPaired(base, head), [[value(1)], [], []]);
  assert.deepEqual(keepPaired(head, base), [[value(4), value(7, 'new')], [value(8, 'new')], []]);
  assert.deepEqual(keepPaired(head, []), head);
});

test('parameters and the work of an iteration stay with the case', () => {
  const one = {
    ...caseOf({ kind: 'values', values: [1] }),
    parameters: { size: '64' },
    work: { amount: 64, unit: 'byte' },
  } as const;
  const { parameters, work } = joinRuns([[one]], 'tool').traits.get('a') ?? {};
  assert.deepEqual({ parameters, work }, { parameters: { size: '64' }, work: { amount: 64, unit: 'byte' } });
});

test('a number that is missing from some runs is not measured, so that nobody chooses among the runs', () => {
  const good = caseOf({ kind: 'values', values: [1] });
  const side = joinRuns([[good], [{ ...good, measures: [] }], [good]], 'tool');
  const evidence = side.cases.get('a')?.samples[0]?.evidence;
  assert.equal(
    evidence?.kind === 'unmeasured' ? evidence.why.message : '',
    '1 of 3 runs of the suite have no number of it',
  );
});
