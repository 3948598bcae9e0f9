import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareRun } from '../../../src/core/compare/compare-run.ts';
import { decide } from '../../../src/core/gate/decide.ts';
import type { BenchmarkResult, Side } from '../../../src/core/model/sample.ts';
import { decodeReport } from '../../../src/core/report/decode.ts';
import { encodeReport } from '../../../src/core/report/encode.ts';
import { fitBenchmarks } from '../../../src/core/report/fit-benchmarks.ts';
import { makeReport, metricsNamed, plainPolicy } from '../compare/make-results.ts';

const side: Side = {
  samples: [{ metric: 'time', tool: 'test', evidence: { kind: 'values', values: [1] } }],
  problems: [],
};

type Sides = Partial<Pick<BenchmarkResult, 'base' | 'head'>>;

const both: Sides = { base: side, head: side };

function casesOf(suite: string, count: number, sides: Sides = both): readonly BenchmarkResult[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `${suite}/${at}`,
    command: `run ${suite}`,
    suite,
    ...sides,
  }));
}

function countOf(benchmarks: readonly BenchmarkResult[], suite: string): number {
  return benchmarks.filter(({ name }) => name.startsWith(`${suite}/`)).length;
}

function decideOn(benchmarks: readonly BenchmarkResult[]) {
  const input = { benchmarks, metrics: metricsNamed('time'), policy: plainPolicy };
  return decide({ ...input, ...compareRun(input) });
}

test('as many cases as fit are left as they are', () => {
  const cases = [...casesOf('a', 12_000), ...casesOf('b', 7_990)];
  assert.deepEqual(fitBenchmarks(cases, 10), { benchmarks: cases, problems: [] });
});

test('of suites that together have more, what is left out is told of each with its number, and blocks', () => {
  const cases = [...casesOf('a', 12_000), ...casesOf('b', 9_000)];
  const { benchmarks, problems } = fitBenchmarks(cases, 10);
  assert.equal(benchmarks.length, 20_000 - 10 - 1);
  assert.deepEqual([countOf(benchmarks, 'a'), countOf(benchmarks, 'b')], [12_000, 7_988]);
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message]),
    [
      [
        'cases-left-out',
        '1,012 of 9,000 cases of b were left out, since a report holds 20,000 benchmarks: b/7988, b/7989, b/7990 and 1,009 more',
      ],
    ],
  );
  const decision = decideOn(benchmarks);
  assert.equal(decision.kind, 'block');
  assert.match(
    decision.reasons.find(({ effect }) => effect === 'blocks')?.message ?? '',
    /^b is known in part: 1,012 of 9,000/,
  );
});

test('such a report can be read again, beside as many others as there are', () => {
  const others = casesOf('other', 10).map(({ suite: _, ...one }) => one);
  const cases = [...casesOf('a', 12_000), ...casesOf('b', 9_000)];
  const { benchmarks, problems } = fitBenchmarks(cases, others.length);
  const report = makeReport([...others, ...benchmarks], { metrics: metricsNamed('time') });
  const read = decodeReport({ file: 'report.json', text: encodeReport({ ...report, problems }) });
  assert.equal(read.kind, 'ok', JSON.stringify(read.kind === 'failed' ? read.problems : ''));
});

test('new cases of the head push out nothing that the base has, wherever they stand, and a suite of the head alone blocks too', () => {
  const cases = [...casesOf('new', 15_000, { head: side }), ...casesOf('old', 10_000)];
  const { benchmarks, problems } = fitBenchmarks(cases, 0);
  assert.equal(countOf(benchmarks, 'old'), 10_000);
  assert.equal(countOf(benchmarks, 'new'), 9_998);
  assert.match(problems[0]?.message ?? '', /^5,002 of 15,000 cases of new/);
  assert.equal(decideOn(benchmarks).kind, 'block');
});

test('a case that only the base has stays, so that it is told to be missing', () => {
  const cases = [...casesOf('a', 21_000), ...casesOf('gone', 1, { base: side })];
  const { benchmarks } = fitBenchmarks([...cases].reverse(), 0);
  assert.equal(countOf(benchmarks, 'gone'), 1);
  const missing = decideOn(benchmarks).reasons.find(({ kind }) => kind === 'benchmark-missing');
  assert.equal(missing?.benchmark, 'gone/0');
});

test('a suite that failed and has cases without room tells both', () => {
  const crash = { code: 'benchmark-crashed', message: 'a ended with exit code 1', hint: 'look' } as const;
  const failed: BenchmarkResult = {
    name: 'a',
    command: 'run a',
    suite: 'a',
    head: { samples: [], problems: [crash] },
  };
  const { benchmarks } = fitBenchmarks([failed, ...casesOf('a', 20_005)], 0);
  const own = benchmarks.filter(({ name }) => name === 'a');
  assert.deepEqual(
    own.map(({ head }) => head?.problems.map(({ code }) => code)),
    [['benchmark-crashed', 'cases-left-out']],
  );
  assert.equal(decideOn(benchmarks).kind, 'block');
});
