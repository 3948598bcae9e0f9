/**
 * Reading 10,000 cases of Google Benchmark, in seconds and as a multiple of what `JSON.parse` alone takes for the same text.
 * Run with `node bench/read-cases.ts`; exits with 1 over a second.
 */
import { readSuite } from '../src/core/tools/index.ts';

const count = 10_000;

const benchmarks = Array.from({ length: count }, (_, index) => ({
  name: `Parse/${index}/real_time`,
  family_index: index,
  per_family_instance_index: 0,
  run_name: `Parse/${index}/real_time`,
  run_type: 'iteration',
  repetitions: 1,
  repetition_index: 0,
  threads: 1,
  iterations: 1000 + index,
  real_time: 1234.5 + index,
  cpu_time: 1230.25 + index,
  time_unit: 'ns',
  bytes_per_second: 1e9 + index,
}));
const text = JSON.stringify({
  context: { num_cpus: 2, mhz_per_cpu: 2400, library_build_type: 'release' },
  benchmarks,
});
const bytes = new TextEncoder().encode(text);

/** Median seconds of five runs. */
function timeOf(work: () => void): number {
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return runs.sort((one, other) => one - other)[2] ?? Number.NaN;
}

function readAll(): void {
  const read = readSuite('auto', { kind: 'file', source: { name: 'out.json', chunks: [bytes] } });
  if (read.kind === 'failed' || read.value.cases.length !== count) throw new Error('the cases were not read');
}

const parse = timeOf(() => JSON.parse(text));
const read = timeOf(readAll);
console.log(`read ${count} cases, ${(bytes.length / 1e6).toFixed(1)} MB, median of 5:`);
console.log(`  ${read.toFixed(2)} s, ${(read / parse).toFixed(1)} x JSON.parse (goal: less than 1 s)`);
if (read >= 1) process.exitCode = 1;
