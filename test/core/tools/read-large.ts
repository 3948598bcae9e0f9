// Reads so many megabytes of a tool named on the command line, as the tool would write them, and prints what was read as JSON. Run in
// a process of its own with little memory.
import { suiteTools } from '../../../src/core/tools/index.ts';

/** The beginning, one entry by its number, what stands between two, and the end of a document. */
interface Document {
  readonly begin: string;
  readonly entry: (at: number) => string;
  readonly between?: string;
  readonly end: string;
}

function samples(count: number, at: number): string {
  return Array.from({ length: count }, (_, index) => (0.001 + ((at + index) % 97) / 1e7).toFixed(15)).join(
    ', ',
  );
}

function googleEntry(at: number): string {
  const name = `BM_Sum/${1 << (at % 8)}`;
  return `{"name": "${name}", "run_name": "${name}", "run_type": "iteration", "repetitions": 9, "iterations": 100,
    "real_time": ${1 + (at % 10)}.5e+01, "cpu_time": 1.25e+01, "time_unit": "ns", "label": "${'x'.repeat(200)}", "spread": NaN}`;
}

const documents: Readonly<Record<string, Document>> = {
  'google-benchmark': {
    begin: '{"context": {"num_cpus": 2}, "benchmarks": [',
    entry: googleEntry,
    end: ']}',
  },
  'pytest-benchmark': {
    begin: '{"machine_info": {}, "benchmarks": [',
    entry: (at) =>
      `{"fullname": "t.py::test[${at}]", "params": {"n": ${at}}, "stats": {"mean": 0.001, "data": [${samples(20_000, at)}]}}`,
    end: '], "version": "5.2.3"}',
  },
  jmh: {
    begin: '[',
    entry: (at) =>
      `{"jmhVersion": "1.37", "benchmark": "b${at}", "mode": "avgt", "primaryMetric": {"score": 1.0, "scoreUnit": "us/op", "rawData": [[${samples(20_000, at)}]]}}`,
    end: ']',
  },
  'go-bench': {
    begin: 'goos: linux\npkg: example.com/sums\n',
    entry: (at) =>
      `BenchmarkSum/n=${1 << (at % 8)}-8  \t 1000\t ${100 + (at % 97)}.5 ns/op\t ${at % 7} x/op\n`,
    between: '',
    end: 'PASS\n',
  },
  libtest: {
    begin: 'running 1 test\n',
    entry: (at) => `test sums::case_${at} ... bench: ${100 + (at % 97)}.25 ns/iter (+/- 3)\n`,
    between: '',
    end: 'test result: ok.\n',
  },
  'cargo-criterion': {
    begin: '',
    entry: (at) =>
      `{"reason":"benchmark-complete","id":"c${at}","unit":"ns","iteration_count":[${samples(15_000, at)}],"measured_values":[${samples(15_000, at)}]}\n`,
    between: '',
    end: '',
  },
  junit: {
    begin: '<testsuites><testsuite name="all">',
    entry: (at) =>
      `<testcase classname="c" name="t${at}" time="0.${at % 97}"><system-out>${'x'.repeat(400)}</system-out></testcase>\n`,
    between: '',
    end: '</testsuite></testsuites>',
  },
  catch2: {
    begin: '<?xml version="1.0"?><Catch2TestRun name="t"><TestCase name="c">',
    entry: (at) =>
      `<BenchmarkResults name="b${at}" samples="100"><mean value="${at % 97}.5" lowerBound="${at % 97}" upperBound="98" ci="0.95"/></BenchmarkResults>\n`,
    between: '',
    end: '</TestCase></Catch2TestRun>',
  },
  k6: {
    begin: '{"metrics": {',
    entry: (at) =>
      `"http_req_duration{n:${at}}": {"thresholds": {"${'x'.repeat(600)}": true}, "avg": ${at % 97}.5, "min": 1, "med": 2, "max": 3, "p(90)": 4, "p(95)": 5}`,
    end: '}}',
  },
  'benchmarktools-jl': {
    begin: '[{"Julia":"1.10.4","BenchmarkTools":"1.6.0"},[["BenchmarkGroup",{"data":{',
    entry: (at) =>
      `"b${at}":["Trial",{"allocs":0,"memory":0,"gctimes":[${samples(10_000, at)}],"times":[${samples(20_000, at)}]}]`,
    end: '},"tags":[]}]]]',
  },
  nyrkio: {
    begin: '[',
    entry: (at) =>
      `{"timestamp": ${at}, "metrics": [{"name": "a", "unit": "ns", "value": ${at % 97}}], "attributes": {"git_commit": "c"}, "extra_info": "${'x'.repeat(2_000)}"}`,
    end: ']',
  },
};

function* write({ begin, entry, end, between = ',' }: Document, megabytes: number): Generator<Uint8Array> {
  yield Buffer.from(begin);
  let bytes = 0;
  let at = 0;
  while (bytes < megabytes * 1e6) {
    let chunk = '';
    for (; chunk.length < 1 << 20; at += 1) chunk += `${at === 0 ? '' : between}${entry(at)}`;
    bytes += chunk.length;
    yield Buffer.from(chunk);
  }
  yield Buffer.from(end);
}

const [id = '', megabytes = ''] = process.argv.slice(2);
const tool = suiteTools.find((one) => one.id === id);
const document = documents[id];
if (tool === undefined || document === undefined) throw new Error(`no document of ${id}`);
const read = tool.read({ name: 'large.json', chunks: write(document, Number(megabytes)) });
const cases = read.kind === 'ok' && read.value.kind === 'cases' ? read.value.cases : [];
const problems = read.kind === 'ok' ? read.warnings : read.problems;
console.log(
  JSON.stringify({
    cases: cases.length,
    values: cases.map(({ measures: [first] }) =>
      first?.evidence.kind === 'values' ? first.evidence.values.length : 0,
    ),
    problems: problems.map(({ message }) => message),
  }),
);
