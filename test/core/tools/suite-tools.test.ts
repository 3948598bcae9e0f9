import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { BenchmarkCase } from '../../../src/core/index.ts';
import type { Measure } from '../../../src/core/model/case.ts';
import { readSuite } from '../../../src/core/tools/index.ts';
import { listFixtures, readFixtureWith } from './suite-fixtures.ts';

const fixtures = new Map(listFixtures().map((fixture) => [fixture.title, fixture]));

function caseOf(title: string, name: string): BenchmarkCase {
  const fixture = fixtures.get(title);
  assert.ok(fixture !== undefined, title);
  const read = readFixtureWith(fixture, -1, new Uint8Array());
  assert.equal(read.kind, 'ok');
  const found = read.value.cases.find((one) => one.name === name);
  assert.ok(found !== undefined, `${title} has ${name}`);
  return found;
}

function measureOf(one: BenchmarkCase, metric: string): Measure {
  const found = one.measures.find((measure) => measure.metric.name === metric);
  assert.ok(found !== undefined, `${one.name} has ${metric}`);
  return found;
}

function readText(reads: string, text: string) {
  const source = { name: 'out', chunks: [new TextEncoder().encode(text)] };
  return readSuite(reads, { kind: 'file', source });
}

const directions = [
  ['jmh/plain.json', 'sums.Sums.sums/size=64:thrpt', 'operations_per_second', 'count', 'higher'],
  ['jmh/plain.json', 'sums.Sums.sums/size=64:avgt', 'time', 'second', 'lower'],
  ['jmh/plain.json', 'sums.Sums.sums/size=64:sample', 'time', 'second', 'lower'],
  ['jmh/plain.json', 'sums.Sums.sums/size=64:ss', 'time', 'second', 'lower'],
  [
    'go-bench/units.txt',
    'example.com/units.BenchmarkRender/format=png/size=64',
    'counter_frames_s',
    'ratio',
    'higher',
  ],
  [
    'go-bench/units.txt',
    'example.com/units.BenchmarkRender/format=png/size=64',
    'counter_text_bytes',
    'byte',
    'lower',
  ],
  ['go-bench/repeated.txt', 'example.com/sums/alpha.BenchmarkSum/n=64', 'bytes_per_second', 'byte', 'higher'],
  ['go-bench/repeated.txt', 'example.com/sums/alpha.BenchmarkGröße', 'counter_p99_ns', 'second', 'lower'],
  ['divan/plain.txt', 'sums/nested/copies', 'bytes_per_second', 'byte', 'higher'],
  [
    'benchmarkdotnet/full.json',
    'Example.Sums.Parse.Lines(N: 1000, Name: größe)',
    'counter_threading_count',
    'ratio',
    'higher',
  ],
] as const;

for (const [title, name, metric, unit, better] of directions) {
  test(`${title}: ${metric} of ${name} is in ${unit}, and ${better} is better`, () => {
    const found = measureOf(caseOf(title, name), metric).metric;
    assert.deepEqual([found.unit, found.better], [unit, better]);
  });
}

test('what the author of a Go benchmark calls exact is compared as exact', () => {
  const one = caseOf('go-bench/units.txt', 'example.com/units.BenchmarkRender/format=png/size=64');
  assert.equal(measureOf(one, 'counter_nodes').metric.nature, 'exact');
});

test('the counts of gungraun are exact, and its new values are taken', () => {
  const one = caseOf('gungraun/version-6', 'sums::sum_group::bench_sum large');
  const { metric, evidence } = measureOf(one, 'ir');
  assert.equal(metric.nature, 'exact');
  assert.deepEqual(evidence, { kind: 'values', values: [4125] });
  // Past 2^53 the nearest number that there is.
  assert.deepEqual(measureOf(one, 'ram_hits').evidence, { kind: 'values', values: [9007199254740992] });
});

test('parameters are kept by name', () => {
  const go = caseOf('go-bench/units.txt', 'example.com/units.BenchmarkRender/format=png/size=64');
  assert.deepEqual(go.parameters, { format: 'png', size: '64', procs: '16' });
  assert.deepEqual(caseOf('jmh/plain.json', 'sums.Sums.sums/size=64:avgt').parameters, { size: '64' });
  assert.deepEqual(caseOf('criterion/typed', 'parse/1024').parameters, { value: '1024' });
  const dotNet = caseOf('benchmarkdotnet/full.json', 'Example.Sums.Parse.Lines(N: 1000, Name: größe)');
  assert.deepEqual(dotNet.parameters, { N: '1000', Name: 'größe' });
  const google = caseOf('google-benchmark/growth.json', 'Sum/n:64/threads:2');
  assert.deepEqual(google.parameters, { n: '64', threads: '2' });
});

test('the work of one iteration is kept', () => {
  assert.deepEqual(caseOf('criterion/typed', 'parse/1024').work, { amount: 1024, unit: 'byte' });
  assert.deepEqual(caseOf('criterion/typed', 'summary').work, { amount: 512, unit: 'byte' });
  const map = caseOf('criterion/release-0.3', 'sum/of numbers/map/1024');
  assert.deepEqual(map.work, { amount: 1024, unit: 'item' });
  assert.deepEqual(caseOf('nanobench/plain.json', 'sum of numbers/n=64').work, { amount: 64, unit: 'byte' });
});

test('a saved baseline of Criterion is read only where the path names its directory', () => {
  const all = fixtures.get('criterion/typed')?.files ?? [];
  const saved = all.filter(({ name }) => name.startsWith('summary/main/'));
  const sources = saved.map(({ name, bytes }) => ({
    name: name.slice('summary/main/'.length),
    chunks: [bytes],
  }));
  const read = readSuite('criterion', { kind: 'directory', path: 'summary/main', sources });
  assert.equal(read.kind, 'ok');
  assert.deepEqual(read.value.cases[0]?.measures[0]?.evidence, { kind: 'values', values: [7e-9] });
});

test('where Criterion keeps no samples its interval is taken', () => {
  const { evidence } = measureOf(caseOf('criterion/typed', 'summary'), 'time');
  assert.equal(evidence.kind === 'summary' ? evidence.interval?.confidence : 0, 0.95);
});

test('one file of a Criterion tree is refused with the directory as the next step', () => {
  const read = readText('criterion', '{"group_id":"a","full_id":"a"}\n');
  assert.match(read.kind === 'failed' ? read.problems[0].hint : '', /path: target\/criterion/);
});

test('Go benchmarks whose processors differ keep them in their names', () => {
  const text = readFileSync('fixtures/tools/go-bench/cpus.txt', 'utf8');
  const read = readText('go-bench', text);
  assert.equal(read.kind, 'ok');
  const names = read.value.cases.map(({ name }) => name);
  assert.ok(names.includes('example.com/sums/alpha.BenchmarkSum/n=64'));
  assert.ok(names.includes('example.com/sums/alpha.BenchmarkSum/n=64-2'));
});

test('a Go benchmark that fails after some repetitions has no value', () => {
  const text = 'pkg: p\nBenchmarkA-2 10 5 ns/op\n--- FAIL: BenchmarkA\n    a_test.go:3: wrong\nFAIL\n';
  const read = readText('go-bench', text);
  assert.equal(read.kind, 'ok');
  const found = read.value.cases.map(({ name, measures, problems }) => [
    name,
    measures.length,
    problems[0]?.code,
  ]);
  assert.deepEqual(found, [['p.BenchmarkA', 0, 'benchmark-crashed']]);
});

const blanks = ' '.repeat(1_000_000);
const columns = '1 ns │ 2 ns │ 1.5 ns │ 1.5 ns │ 100 │ 6400';
const blankLines = [
  [
    'libtest',
    `test ${blanks}!\ntest a${blanks}... bench: 1${blanks}\ntest a${blanks} ... bench: 5 ns/iter (+/- 1)\n`,
  ],
  [
    'divan',
    `d  fastest │ slowest │\n├─ ${blanks}!\n├─ b${blanks}1 ns │ 2\n╰─ a${blanks}${columns}\n${blanks}!${blanks}│\n`,
  ],
] as const;

for (const [tool, text] of blankLines) {
  // Where the time grew with the square of a line, these would take hours.
  test(`${tool}: lines of a megabyte of blanks are no more work than others`, { timeout: 60_000 }, () => {
    const read = readText(tool, text);
    assert.equal(read.kind, 'ok');
    assert.deepEqual(
      read.value.cases.map(({ name, measures }) => [name, measures.length]),
      [[tool === 'divan' ? 'd/a' : 'a', 1]],
    );
  });
}

const emptySuites = [
  ['catch2', '<Catch2TestRun name="t"></Catch2TestRun>\n'],
  ['nanobench', '{"results": []}\n'],
  ['cargo-criterion', '{"reason":"group-complete","group_name":"g","benchmarks":[]}\n'],
  ['libtest', '\nrunning 0 tests\n\ntest result: ok. 0 passed; 0 failed\n'],
  ['divan', 'Timer precision: 20 ns\n'],
  ['go-bench', 'PASS\nok  \texample.com/p\t0.003s\n'],
  ['jmh', '[]\n'],
  ['benchmarkdotnet', '{"Title":"t","HostEnvironmentInfo":{},"Benchmarks":[]}\n'],
  [
    'benchmarktools-jl',
    '[{"Julia":"1.10.4","BenchmarkTools":"1.6.0"},[["BenchmarkGroup",{"data":{},"tags":[]}]]]\n',
  ],
  ['google-benchmark', '{"context": {"num_cpus": 2}, "benchmarks": []}\n'],
] as const;

for (const [tool, text] of emptySuites) {
  test(`${tool}: a suite without a case is a problem, never a success`, () => {
    const read = readText(tool, text);
    assert.match(read.kind === 'failed' ? read.problems[0].message : '', /holds no case/);
  });
}

const jmhScore = (score: number) => ({ score, scoreUnit: 'counts' });
const benchmarkDotNetMetric = (Id: string, Value: number) => ({ Value, Descriptor: { Id, Unit: '' } });

/** One case with the counters `a/b` and `a_b`, 7 and 9, as each tool writes it. */
const alikeCounters: Readonly<Record<string, string>> = {
  'google-benchmark': JSON.stringify({
    context: { num_cpus: 2 },
    benchmarks: [{ name: 'c', run_type: 'iteration', real_time: 1, 'a/b': 7, a_b: 9 }],
  }),
  'pytest-benchmark': JSON.stringify({
    machine_info: {},
    benchmarks: [{ fullname: 'c', extra_info: { 'a/b': 7, a_b: 9 }, stats: { mean: 1 } }],
  }),
  bencher: JSON.stringify({ c: { 'a/b': { value: 7 }, a_b: { value: 9 } } }),
  benchmarkdotnet: JSON.stringify({
    Benchmarks: [
      {
        FullName: 'c',
        Statistics: { Median: 1 },
        Metrics: [benchmarkDotNetMetric('a/b', 7), benchmarkDotNetMetric('a_b', 9)],
      },
    ],
  }),
  'go-bench': 'BenchmarkC 1 5 ns/op 7 a/b 9 a_b\n',
  jmh: JSON.stringify([
    {
      benchmark: 'c',
      mode: 'avgt',
      primaryMetric: { score: 1, scoreUnit: 'us/op' },
      secondaryMetrics: { 'a/b': jmhScore(7), a_b: jmhScore(9) },
    },
  ]),
};

for (const [tool, text] of Object.entries(alikeCounters)) {
  test(`${tool}: two counters whose names become one are both kept, and told`, () => {
    const read = readText(tool, text);
    assert.equal(read.kind, 'ok', JSON.stringify(read));
    assert.deepEqual(
      read.warnings.map(({ code }) => code),
      ['counters-alike'],
    );
    const counters = (read.value.cases[0]?.measures ?? []).flatMap(({ metric, evidence }) => {
      if (!metric.name.startsWith('counter_') || evidence.kind === 'unmeasured') return [];
      return [
        [
          metric.title.replace(/ counts$/, ''),
          ...(evidence.kind === 'values' ? evidence.values : [evidence.value]),
        ],
      ];
    });
    assert.deepEqual(counters.toSorted(), [
      ['a/b', 7],
      ['a_b', 9],
    ]);
  });
}

test('a unit that stands twice in one line of Go is no repetition', () => {
  const read = readText('go-bench', 'BenchmarkC 1 5 ns/op 7 x 9 x\nBenchmarkC 1 6 ns/op 7 x 9 x\n');
  assert.equal(read.kind, 'ok');
  const measures = read.value.cases[0]?.measures ?? [];
  assert.deepEqual(
    measures.map(({ metric, evidence }) => [metric.name, evidence.kind]),
    [
      ['time', 'values'],
      ['counter_x', 'unmeasured'],
    ],
  );
});

test('where callgrind and cachegrind both counted, callgrind’s count is read, in whatever order they stand', () => {
  const profile = (tool: string, ir: number) => ({
    tool,
    summaries: { total: { summary: { [tool]: { Ir: { metrics: { Left: { Int: ir } } } } } } },
  });
  const profiles = [profile('Cachegrind', 5), profile('Callgrind', 4)];
  for (const order of [profiles, profiles.toReversed()]) {
    const read = readText('gungraun', JSON.stringify({ version: '6', module_path: 'c', profiles: order }));
    assert.equal(read.kind, 'ok', JSON.stringify(read));
    assert.deepEqual(
      read.value.cases[0]?.measures.map(({ metric, evidence }) => [metric.name, evidence]),
      [['ir', { kind: 'values', values: [4] }]],
    );
  }
});

test('google-benchmark: a counter that only later repetitions have is kept too, and too many are told', () => {
  const entry = { name: 'c', run_type: 'iteration', real_time: 1 };
  const read = readText(
    'google-benchmark',
    JSON.stringify({ context: {}, benchmarks: [entry, { ...entry, late: 3 }, { ...entry, late: 4 }] }),
  );
  assert.equal(read.kind, 'ok', JSON.stringify(read));
  const found = read.value.cases[0] ?? assert.fail();
  assert.deepEqual(measureOf(found, 'counter_late').evidence, { kind: 'values', values: [3, 4] });
  const many = Object.fromEntries(Array.from({ length: 1_500 }, (_, at) => [`k${at}`, at]));
  const told = readText(
    'google-benchmark',
    JSON.stringify({ context: {}, benchmarks: [{ ...entry, ...many }] }),
  );
  assert.deepEqual(told.kind === 'ok' ? told.warnings.map(({ message }) => message) : [], [
    '"c" has more than 1000 counters, and 501 numbers of the others were left out',
  ]);
});
