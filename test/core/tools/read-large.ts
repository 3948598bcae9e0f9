// Reads 200 MB of a tool named on the command line, as the tool would write them, and prints what was read as JSON. Run in a process
// of its own with little memory.
import { suiteTools } from '../../../src/core/tools/index.ts';

const megabytes = 200;

/** The beginning, one entry by its number, and the end of a document. */
interface Document {
  readonly begin: string;
  readonly entry: (at: number) => string;
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
};

function* write({ begin, entry, end }: Document): Generator<Uint8Array> {
  yield Buffer.from(begin);
  let bytes = 0;
  let at = 0;
  while (bytes < megabytes * 1e6) {
    let chunk = '';
    for (; chunk.length < 1 << 20; at += 1) chunk += `${at === 0 ? '' : ','}${entry(at)}`;
    bytes += chunk.length;
    yield Buffer.from(chunk);
  }
  yield Buffer.from(end);
}

const [id = ''] = process.argv.slice(2);
const tool = suiteTools.find((one) => one.id === id);
const document = documents[id];
if (tool === undefined || document === undefined) throw new Error(`no document of ${id}`);
const read = tool.read({ name: 'large.json', chunks: write(document) });
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
