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
