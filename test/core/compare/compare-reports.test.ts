import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareReports } from '../../../src/core/compare/compare-reports.ts';
import type { NonEmpty } from '../../../src/core/model/parsed.ts';
import type { Report } from '../../../src/core/model/report.ts';
import type { BenchmarkResult } from '../../../src/core/model/sample.ts';
import { environment, makeReport, makeSide, metricsNamed, plainPolicy } from './make-results.ts';

function measured(name: string, values: Readonly<Record<string, NonEmpty<number>>>): BenchmarkResult {
  return { name, command: `./bench ${name}`, head: makeSide(values) };
}

function joined(base: Report, head: Report) {
  const outcome = compareReports(base, head);
  assert.equal(outcome.kind, 'ok');
  return { ...outcome.value, warnings: outcome.warnings };
}

const before = measured('parse', { ir: [1_000_000, 1_000_000] });
const after = measured('parse', { ir: [1_129_000, 1_129_000] });

test('the heads of two reports are compared by the policy of the base', () => {
  const strict = { ...plainPolicy, undecided: 'block' } as const;
  const { verdicts, benchmarks, policy, warnings } = joined(
    makeReport([before], { policy: strict }),
    makeReport([after]),
  );
  assert.deepEqual(
    verdicts.map(({ kind }) => kind),
    ['regressed'],
  );
  assert.deepEqual([benchmarks[0]?.base, benchmarks[0]?.head], [before.head, after.head]);
  assert.equal(policy, strict);
  assert.deepEqual(warnings, []);
});

test('the base side of a gate report is not what it stands for', () => {
  const gate = makeReport([{ ...after, base: makeSide({ ir: [1, 1] }) }]);
  const { verdicts } = joined(makeReport([before]), gate);
  assert.equal(verdicts[0]?.kind, 'regressed');
});

test('benchmarks of one report only keep their side', () => {
  const { verdicts } = joined(
    makeReport([before, measured('old', { ir: [1, 1] })]),
    makeReport([after, measured('new', { ir: [1, 1] })]),
  );
  assert.deepEqual(
    verdicts.map(({ benchmark, kind }) => [benchmark, kind]),
    [
      ['parse', 'regressed'],
      ['old', 'only-in-base'],
      ['new', 'only-in-head'],
    ],
  );
});

test('nothing comparable in unlike environments fails with every difference', () => {
  const other = { ...environment, arch: 'arm64', os: 'Alpine 3.20' };
  const outcome = compareReports(makeReport([before]), makeReport([after], { environment: other }));
  assert.equal(outcome.kind, 'failed');
  assert.deepEqual(
    outcome.problems.map(({ code }) => code),
    ['environments-differ', 'environments-differ'],
  );
});

test('where some metrics are comparable the others are undecided and the difference is a warning', () => {
  const other = { ...environment, cpu: { ...environment.cpu, model: 'Made-up 9001' } };
  const wall: NonEmpty<number> = [1, 1, 1, 1, 1];
  const { verdicts, warnings } = joined(
    makeReport([measured('parse', { ir: [1_000_000], wall_time: wall })]),
    makeReport([measured('parse', { ir: [1_000_000], wall_time: wall })], { environment: other }),
  );
  assert.deepEqual(
    verdicts.map(({ metric, kind }) => [metric, kind]),
    [
      ['ir', 'steady'],
      ['wall_time', 'undecided'],
    ],
  );
  assert.match(
    warnings[0]?.message ?? '',
    /^CPU model is Made-up 9000 in the base and Made-up 9001 in the head/,
  );
});

test('a benchmark that ran another command is not compared', () => {
  const { verdicts } = joined(makeReport([before]), makeReport([{ ...after, command: './bench --quick' }]));
  const [verdict] = verdicts;
  assert.equal(verdict?.kind, 'undecided');
  assert.equal(
    verdict.why.message,
    'parse ran `./bench parse` in the base and `./bench --quick` in the head',
  );
});

test('a metric whose unit differs is not compared', () => {
  const metrics = metricsNamed('ir').map((metric) => ({ ...metric, unit: 'second' as const }));
  const outcome = compareReports(makeReport([before]), makeReport([after], { metrics }));
  assert.equal(outcome.kind, 'failed');
  assert.equal(outcome.problems[0].message, 'the unit of ir is count in the base and second in the head');
});

test('reports without a shared metric give one-sided verdicts and no failure', () => {
  const { verdicts } = joined(makeReport([]), makeReport([after]));
  assert.deepEqual(
    verdicts.map(({ kind }) => kind),
    ['only-in-head'],
  );
});

test('reports alone tell a rename by the same command, where one disappears and one appears', () => {
  const called = (name: string, command = './p') => ({ ...after, name, command });
  const base = makeReport([called('parse')]);
  const { verdicts, benchmarks } = joined(base, makeReport([called('decode')]));
  assert.deepEqual(
    verdicts.map(({ benchmark, kind }) => [benchmark, kind]),
    [['decode', 'steady']],
  );
  assert.equal(benchmarks[0]?.formerName, 'parse');
  const twice = joined(base, makeReport([called('decode'), called('again')]));
  assert.deepEqual(
    twice.verdicts.map(({ kind }) => kind),
    ['only-in-base', 'only-in-head', 'only-in-head'],
  );
  const unlike = joined(base, makeReport([called('decode', './q')]));
  assert.equal(unlike.verdicts[0]?.kind, 'only-in-base');
});

test("an alias of the base's policy joins two names, and another command is then undecided", () => {
  const policy = { ...plainPolicy, aliases: { parse: ['decode'] } };
  const { verdicts } = joined(
    makeReport([before], { policy }),
    makeReport([{ ...after, name: 'decode', command: './q' }]),
  );
  assert.deepEqual(
    verdicts.map(({ benchmark, kind }) => [benchmark, kind]),
    [['decode', 'undecided']],
  );
});

test('a case keeps its suite, so that its suite is not missed', () => {
  const report = makeReport([{ ...before, suite: 's' }]);
  assert.equal(joined(report, report).benchmarks[0]?.suite, 's');
});
