import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeHistory } from '../../../src/core/gate/describe-history.ts';
import { evaluateAgainst, evaluateReport } from '../../../src/core/gate/evaluate-report.ts';
import type { Report } from '../../../src/core/model/report.ts';
import { makeReport, makeSide, plainPolicy } from '../compare/make-results.ts';

const fast = makeSide({ ir: [1_000_000, 1_000_000] });
const slow = makeSide({ ir: [1_100_000, 1_100_000] });
const claim = { kind: 'pass', title: 'all is well', reasons: [] } as const;

function gateReport(parts: Partial<Report>): Report {
  const base = { sha: 'c'.repeat(40), title: 'the base' };
  return { ...makeReport([]), kind: 'gate', base, decision: claim, ...parts };
}

test("verdicts and decision come from the raw samples under the base's policy, whatever the report claims", () => {
  const lax = {
    ...plainPolicy,
    gate: { ir: { relative: 9, absolute: 0, better: 'lower', on: 'off' } },
  } as const;
  const report = gateReport({
    policy: lax,
    benchmarks: [{ name: 'parse', command: './p', base: fast, head: slow }],
  });
  const evaluated = evaluateReport(report, plainPolicy);
  assert.equal(evaluated.decision.kind, 'block');
  assert.deepEqual(
    evaluated.verdicts.map(({ kind }) => kind),
    ['regressed'],
  );
  assert.deepEqual(evaluated.policy, plainPolicy);
});

test('an expected benchmark without numbers of the base is not new: nothing is decided', () => {
  const benchmarks = [
    { name: 'parse', command: './p', head: slow },
    { name: 'lookup', command: './l', base: fast, head: fast },
  ];
  const policy = { ...plainPolicy, expected: ['parse', 'lookup'] };
  const { decision } = evaluateReport(gateReport({ benchmarks }), policy);
  assert.equal(decision.kind, 'not-comparable');
  assert.equal(evaluateReport(gateReport({ benchmarks }), plainPolicy).decision.kind, 'pass');
});

test('a build that failed counts for its side, and one that does not say which for the head', () => {
  const failedBuild = (message: string) => {
    const problem = { code: 'build-failed', message, hint: 'run make' } as const;
    return evaluateReport(gateReport({ problems: [problem] }), plainPolicy).decision.kind;
  };
  assert.equal(failedBuild('the build of the base ended with 2\ncc: error'), 'not-comparable');
  assert.equal(failedBuild('the build of the head ended with 2\ncc: error'), 'block');
  assert.equal(failedBuild('it went wrong'), 'block');
});

test('a head that was measured alone is judged against a stored baseline of the same kind of machine', () => {
  const baseline = makeReport([{ name: 'parse', command: './p', head: fast }]);
  const head = makeReport([{ name: 'parse', command: './p', head: slow }]);
  const judged = evaluateAgainst(baseline, head, { policy: plainPolicy });
  assert.equal(judged.kind === 'ok' ? judged.value.decision.kind : judged.kind, 'block');
  const elsewhere = { ...head, environment: { ...head.environment, arch: 'arm64' } };
  const refused = evaluateAgainst(baseline, elsewhere, { policy: plainPolicy });
  assert.equal(refused.kind, 'failed');
  assert.match(
    refused.kind === 'failed' ? refused.problems[0].message : '',
    /architecture is x64 in the base and arm64/,
  );
});

test('history says where a baseline comes from, and what cannot be compared and why', () => {
  const baseline = makeReport([
    { name: 'parse', command: './p', head: makeSide({ wall_time: [1, 1, 1, 1, 1] }) },
  ]);
  const cpu = { ...baseline.environment.cpu, model: 'Other 1' };
  const other = { ...baseline, environment: { ...baseline.environment, cpu } };
  const [first = '', why = ''] = describeHistory({ report: other, distance: 2 }, baseline, plainPolicy);
  assert.match(first, /^`aaaaaaaaaa`, 2 commits before the base, .*: not comparable$/);
  assert.match(
    why,
    /CPU model is Other 1 in the base and Made-up 9000 in the head, so timed metrics cannot be compared/,
  );
  const [same = ''] = describeHistory({ report: baseline, distance: 0 }, baseline, plainPolicy);
  assert.match(same, /the base itself, .*: 0 metrics worse, 0 better, 1 steady$/);
});

const renamed = { name: 'decode', formerName: 'parse', command: './p', base: fast, head: slow };
const lookup = { name: 'lookup', command: './l', base: fast, head: fast };
const expecting = { ...plainPolicy, expected: ['parse', 'lookup'] };

test('a rename that a report claims is not believed: the benchmark is missing, and another is new', () => {
  const { decision } = evaluateReport(gateReport({ benchmarks: [renamed, lookup] }), expecting);
  assert.deepEqual(
    decision.reasons.map(({ kind, benchmark }) => `${kind} ${benchmark}`),
    ['benchmark-missing parse', 'benchmark-new decode'],
  );
});

test("a rename by the head's configuration, or by an alias of the base branch, is compared as one and said", () => {
  const rearranged = { suiteRenames: [], renames: [{ from: 'parse', to: 'decode' }], removed: [] };
  const report = gateReport({ benchmarks: [renamed, lookup] });
  const byAlias = { ...expecting, aliases: { parse: ['decode'] } };
  for (const evaluated of [
    evaluateReport(report, expecting, { rearranged }),
    evaluateReport(report, byAlias),
  ]) {
    const { decision } = evaluated;
    assert.deepEqual(
      decision.reasons.map(({ kind, benchmark }) => `${kind} ${benchmark}`),
      ['regressed decode', 'benchmark-renamed decode'],
    );
    assert.match(decision.reasons[1]?.message ?? '', /^decode was called parse in the base$/);
    assert.match(decision.title, /decode \+10/);
  }
});

test('a renamed benchmark of a stored baseline is found again', () => {
  const baseline = makeReport([{ name: 'parse', command: './p', head: fast }]);
  const head = makeReport([{ name: 'decode', command: './p', head: slow }]);
  const policy = { ...plainPolicy, expected: ['parse'] };
  const rearranged = { suiteRenames: [], renames: [{ from: 'parse', to: 'decode' }], removed: [] };
  const judged = evaluateAgainst(baseline, head, { policy, rearranged });
  assert.equal(judged.kind === 'ok' ? judged.value.decision.kind : judged.kind, 'block');
  const alone = evaluateAgainst(baseline, head, { policy });
  const kinds = alone.kind === 'ok' ? alone.value.decision.reasons.map(({ kind }) => kind) : [];
  assert.deepEqual(kinds, ['benchmark-missing', 'benchmark-new']);
});

test("what the head's configuration gives up warns first in every title; what is only missing blocks", () => {
  const report = gateReport({ benchmarks: [lookup] });
  const removed = evaluateReport(report, expecting, {
    rearranged: { suiteRenames: [], renames: [], removed: ['parse'] },
  });
  assert.equal(removed.decision.kind, 'pass');
  assert.equal(removed.decision.title, 'Removes parse: No regression in 1 benchmark');
  assert.match(removed.decision.reasons[0]?.message ?? '', /parse is removed by this pull request's conf/);
  assert.equal(evaluateReport(report, expecting).decision.kind, 'block');
  const worse = gateReport({ benchmarks: [{ ...lookup, head: slow }] });
  const both = evaluateReport(worse, expecting, {
    rearranged: { suiteRenames: [], renames: [], removed: ['parse'] },
  });
  assert.match(both.decision.title, /^Removes parse: 1 benchmark got slower: lookup/);
});

test('a head that gives up every benchmark passes nothing', () => {
  const rearranged = { suiteRenames: [], renames: [], removed: ['parse', 'lookup'] };
  const { decision } = evaluateReport(gateReport({ benchmarks: [] }), expecting, { rearranged });
  assert.equal(decision.kind, 'not-comparable');
  assert.match(decision.title, /^Removes 2 benchmarks \(parse, and 1 more\): Not comparable/);
});

test('budgets hold for both names of a renamed benchmark', () => {
  const budget = { metric: 'ir', benchmark: 'parse', quantile: 1, limit: 10, on: 'block' } as const;
  const rearranged = { suiteRenames: [], renames: [{ from: 'parse', to: 'decode' }], removed: [] };
  const report = gateReport({ benchmarks: [{ ...renamed, head: fast }, lookup] });
  const { decision } = evaluateReport(report, { ...expecting, budgets: [budget] }, { rearranged });
  assert.match(decision.title, /decode is over its budget/);
});
