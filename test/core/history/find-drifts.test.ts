import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findDrifts, lookBack } from '../../../src/core/history/find-drifts.ts';
import type { History } from '../../../src/core/history/history.ts';
import type { Policy } from '../../../src/core/model/policy.ts';
import type { BenchmarkResult } from '../../../src/core/model/sample.ts';
import { environment, makeSide, metricsNamed, plainPolicy } from '../compare/make-results.ts';
import { around, commitAt, makeHistory, shaAt } from './make-history.ts';

const million = 10_000_000;
/** One change of less than 1 % is nothing. */
const policy: Policy = {
  ...plainPolicy,
  gate: { instructions: { relative: 0.01, absolute: 0, better: 'lower', on: 'block' } },
};

function drifts(history: History, head: number, parts: Partial<Policy> = {}) {
  return findDrifts({
    history,
    benchmarks: [{ name: 'parse', command: './bench parse', head: makeSide({ instructions: around(head) }) }],
    metrics: metricsNamed('instructions'),
    environment,
    policy: { ...policy, ...parts },
  });
}

/** Levels that each rise by `step` of the one before. */
function slope(count: number, step: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => Math.round(million * (1 + step) ** place));
}

test('many changes below the threshold are seen once they add up to one above it', () => {
  const levels = slope(12, 0.009);
  const seen = levels.map((head, place) => drifts(makeHistory(levels.slice(0, place)), head).length);
  // Three commits have to hold a level before a head can be worse than it by two steps.
  assert.deepEqual(seen, [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1]);
});

test('a drift tells the commit that had the best level, and how far the head is above it', () => {
  const [drift] = drifts(makeHistory([million, million, million, million * 1.009]), million * 1.018);
  assert.equal(drift?.best?.sha, shaAt(0));
  assert.equal(drift?.best?.commits, 4);
  assert.ok(Math.abs((drift?.best?.comparison.relative?.value ?? 0) - 0.018) < 1e-5);
});

test('one lucky measurement is not what a head is held to', () => {
  assert.deepEqual(drifts(makeHistory([million, million, million * 0.9, million, million]), million), []);
});

test('fewer than three measured commits are no history', () => {
  assert.deepEqual(drifts(makeHistory([million, million]), million * 1.5), []);
});

test('what is beyond the window is forgotten', () => {
  const history = makeHistory([million, million, million, ...Array(5).fill(million * 1.02)]);
  assert.equal(drifts(history, million * 1.02, { drift: { on: 'warn', window: 8 } }).length, 1);
  assert.deepEqual(drifts(history, million * 1.02, { drift: { on: 'warn', window: 5 } }), []);
});

test('a release is a level too, however long ago it was measured', () => {
  const release = { ...commitAt(0, million), tag: 'v1.2' };
  const history = makeHistory(Array(6).fill(million * 1.02), { release });
  const [drift] = drifts(history, million * 1.02);
  assert.equal(drift?.best, undefined);
  assert.deepEqual([drift?.release?.tag, drift?.release?.sha], ['v1.2', shaAt(0)]);
});

test('from an accepted level on, what was before is no measure, also where its own commit was not measured', () => {
  const levels = [million, million, million, ...Array(4).fill(million * 1.05)];
  const accepted = (sha: string, hour: number) => ({
    benchmark: 'parse',
    sha,
    at: new Date(Date.UTC(2026, 0, 1, hour)).toISOString(),
  });
  assert.equal(drifts(makeHistory(levels), million * 1.05).length, 1);
  assert.deepEqual(drifts(makeHistory(levels, { accepted: [accepted(shaAt(3), 3)] }), million * 1.05), []);
  assert.deepEqual(
    drifts(makeHistory(levels, { accepted: [accepted('f'.repeat(40), 3)] }), million * 1.05),
    [],
  );
  assert.deepEqual(
    drifts(makeHistory(levels, { accepted: [accepted('f'.repeat(40), 90)] }), million * 1.05),
    [],
  );
  const release = { ...commitAt(0, million), tag: 'v1' };
  const history = makeHistory(levels, { accepted: [accepted(shaAt(3), 3)], release });
  assert.deepEqual(drifts(history, million * 1.05), [], 'nor is a release before it');
  const other = { ...accepted(shaAt(3), 3), benchmark: 'print' };
  assert.equal(drifts(makeHistory(levels, { accepted: [other] }), million * 1.05).length, 1);
});

test('commits of another machine, tool or command are left out', () => {
  const elsewhere = commitAt(0, million, { environment: { ...environment, arch: 'arm64' } });
  const renamed = commitAt(1, million).report;
  const command = commitAt(1, million, {
    benchmarks: renamed.benchmarks.map((one) => ({ ...one, command: './bench parse --fast' })),
  });
  const commits = [elsewhere, elsewhere, elsewhere, command, command, command];
  assert.deepEqual(drifts({ commits, accepted: [] }, million * 1.5), []);
});

test('a benchmark that got another name keeps its history where the base says so', () => {
  const commits = makeHistory([million, million, million]).commits.map(({ sha, report }) => ({
    sha,
    report: { ...report, benchmarks: report.benchmarks.map((one) => ({ ...one, name: 'old' })) },
  }));
  assert.deepEqual(drifts({ commits, accepted: [] }, million * 1.1), []);
  assert.equal(drifts({ commits, accepted: [] }, million * 1.1, { aliases: { parse: ['old'] } }).length, 1);
});

test('a gate or a policy that is off looks for no drift', () => {
  const history = makeHistory([million, million, million]);
  const off = { instructions: { relative: 0.01, absolute: 0, better: 'lower', on: 'off' } } as const;
  assert.deepEqual(drifts(history, million * 1.5, { gate: off }), []);
  assert.deepEqual(drifts(history, million * 1.5, { drift: { on: 'off', window: 30 } }), []);
});

test('a step in the history is named with its commit', () => {
  const history = makeHistory([...Array(8).fill(million), ...Array(8).fill(million * 1.009)]);
  const [drift] = drifts(history, million * 1.018);
  assert.deepEqual(
    drift?.changes.map(({ sha, comparison }) => [sha, comparison.runs]),
    [[shaAt(8), { base: 40, head: 40 }]],
  );
});

test('a head at the level of its base branch never drifts, whatever the level is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 1e9 }), fc.integer({ min: 0, max: 40 }), (level, commits) => {
      assert.deepEqual(drifts(makeHistory(Array(commits).fill(level)), level), []);
    }),
    { numRuns: 30 },
  );
});

/** A commit that a tool without raw values measured: its value, give or take one in a thousand. */
function summaryAt(level: number, interval = true): BenchmarkResult {
  const range = { low: level * 0.999, high: level * 1.001, confidence: 0.99 };
  const evidence = { kind: 'summary', value: level, ...(interval ? { interval: range } : {}) } as const;
  const samples = [{ metric: 'instructions', tool: 'k6', evidence }];
  return { name: 'parse', command: './bench parse', head: { samples, problems: [] } };
}

function summaryDrifts(levels: readonly number[], head: BenchmarkResult) {
  const commits = levels.map((level, place) => commitAt(place, level, { benchmarks: [summaryAt(level)] }));
  const history = { commits, accepted: [] };
  const metrics = metricsNamed('instructions');
  return findDrifts({ history, benchmarks: [head], metrics, environment, policy });
}

test('summaries of a tool are held by their own intervals, and one without an interval says nothing', () => {
  const [drift] = summaryDrifts([million, million, million, million], summaryAt(million * 1.05));
  assert.equal(drift?.best?.comparison.method, 'summary');
  assert.ok(Math.abs((drift?.best?.comparison.relative?.confidence ?? 0) - 0.98) < 1e-9);
  assert.deepEqual(summaryDrifts([million, million, million], summaryAt(million * 1.009)), []);
  assert.deepEqual(summaryDrifts([million, million, million], summaryAt(million * 2, false)), []);
});

test('raw values and summaries are not compared: those commits are left out', () => {
  const { drifts: found, unseen } = lookBack({
    history: makeHistory([million, million, million]),
    benchmarks: [summaryAt(million * 2)],
    metrics: metricsNamed('instructions'),
    environment,
    policy,
  });
  assert.deepEqual(found, []);
  assert.deepEqual(unseen, [{ benchmark: 'parse', metric: 'instructions', unlike: 3 }]);
});

test('commits that are not comparable are counted beside a drift', () => {
  const elsewhere = { environment: { ...environment, arch: 'arm64' } };
  const commits = [0, 1, 2, 3, 4].map((place) => commitAt(place, million, place < 2 ? elsewhere : {}));
  const [drift] = drifts({ commits, accepted: [] }, million * 1.05);
  assert.deepEqual([drift?.unlike, drift?.best?.commits], [2, 3]);
});
