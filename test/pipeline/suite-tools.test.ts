import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Report } from '../../src/core/index.ts';
import { createRepository, temporaryDirectory } from '../measure/temporary-repository.ts';
import { gateRepository } from '../support/gate-repository.ts';

const gated = (metric: string): string =>
  `{ ${metric}: { relative: 50 %, absolute: 0${metric === 'wall_time' || metric === 'time' || metric === 'latency' ? ' s' : ''}, on: block } }`;

/** Each tool in the way that its users run it; all read `work.txt` for how much there is to do. */
const configuration = `build: g++ -O1 -o micro micro.cc -lbenchmark -lpthread
suites:
  - { name: commands, run: sh commands.sh, path: commands.json, gate: ${gated('wall_time')} }
  - { name: micro, run: ./micro --benchmark_out=micro.json --benchmark_repetitions=20 --benchmark_min_time=0.001, path: micro.json, gate: ${gated('time')} }
  - { name: python, run: python3 -m pytest -q -p no:cacheprovider --benchmark-json=python.json test_work.py, path: python.json, env: { PATH: /usr/bin:/bin }, gate: ${gated('time')} }
  - { name: node, run: '"${process.execPath}" tasks.mjs', gate: ${gated('time')} }
  - { name: mitata, run: '"${process.execPath}" trials.mjs', gate: ${gated('time')} }
  - { name: load, run: sh load.sh, reads: wrk, rounds: 5, gate: { latency: { relative: 50 %, absolute: 0 s, on: warn } } }
`;

const files: Readonly<Record<string, string>> = {
  '.github/brakeline.yml': configuration,
  'commands.sh': `hyperfine -N --runs 14 --export-json commands.json -n one "sleep 0.0$(cat work.txt)"`,
  'micro.cc': `#include <benchmark/benchmark.h>
#include <fstream>
static void Work(benchmark::State& state) {
  long work = 0;
  std::ifstream("work.txt") >> work;
  for (auto _ : state)
    for (long at = 0; at < work * 20000; ++at) benchmark::DoNotOptimize(at);
}
BENCHMARK(Work)->Arg(7);
BENCHMARK_MAIN();
`,
  'test_work.py': `def test_work(benchmark):
    work = int(open("work.txt").read())
    benchmark.pedantic(lambda: sum(range(work * 2000)), rounds=20)
`,
  'tasks.mjs': `import { readFileSync } from 'node:fs';
import { Bench } from '${import.meta.resolve('tinybench')}';
const work = Number(readFileSync('work.txt', 'utf8'));
const bench = new Bench({ time: 0, iterations: 30, warmup: false, retainSamples: true });
bench.add('work', () => { let sum = 0; for (let at = 0; at < work * 20_000; at++) sum += at % 7; return sum; });
await bench.run();
console.log(JSON.stringify(bench.tasks.map(({ name, result }) => ({ name, result }))));
`,
  'trials.mjs': `import { readFileSync } from 'node:fs';
import { bench, do_not_optimize, run } from '${import.meta.resolve('mitata')}';
const work = Number(readFileSync('work.txt', 'utf8'));
bench('work $size', function* (state) {
  const size = state.get('size');
  yield () => { let sum = 0; for (let at = 0; at < work * size; at++) sum += at % 7; do_not_optimize(sum); };
}).args('size', [200_000]);
await run({ format: { json: { debug: false } }, print: (text) => {
  const document = JSON.parse(text);
  delete document.context.noop;
  console.log(JSON.stringify(document));
} });
`,
  'server.mjs': `import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
const work = Number(readFileSync('work.txt', 'utf8'));
const server = createServer((_, response) => setTimeout(() => response.end('hello'), work * 2));
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`,
  'load.sh': `"${process.execPath}" server.mjs > port & server=$!
until [ -s port ]; do sleep 0.05; done
wrk -t1 -c2 -d1s --latency "http://127.0.0.1:$(cat port)/index?q=1"
kill $server
rm port
`,
};

async function gate(t: TestContext): Promise<Report> {
  const directory = temporaryDirectory(t);
  const repository = createRepository(join(directory, 'repository'));
  const base = repository.commit('base', { ...files, 'work.txt': '1' });
  repository.commit('head', { 'work.txt': '9' });
  return (await gateRepository(directory, base)).report;
}

test('six tools that are really run tell that nine times the work takes longer', async (t) => {
  const report = await gate(t);
  const expected = [
    ['commands/one', 'wall_time', 'hyperfine'],
    ['micro/Work/7', 'time', 'Google Benchmark'],
    ['python/test_work.py::test_work', 'time', 'pytest-benchmark'],
    ['node/work', 'time', 'tinybench'],
    ['mitata/work 200000', 'time', 'mitata'],
    ['load/index?q=1', 'latency', 'wrk'],
  ] as const;
  const seen = expected.map(([name, metric]) => {
    const benchmark = report.benchmarks.find((one) => one.name === name.replace('load/index', 'load//index'));
    const verdict = report.verdicts.find((one) => one.benchmark === benchmark?.name && one.metric === metric);
    const sample = benchmark?.head?.samples.find((one) => one.metric === metric);
    // Whether the interval is past the threshold depends on what else runs; that the middle is does not.
    const isTold = verdict?.kind === 'regressed' || verdict?.kind === 'undecided';
    const change = isTold ? verdict.comparison?.relative?.value : undefined;
    return [name, metric, sample?.tool, (change ?? 0) > 1];
  });
  assert.deepEqual(
    seen,
    expected.map(([name, metric, tool]) => [name, metric, tool, true]),
    JSON.stringify([report.problems, report.verdicts]),
  );
  assert.equal(report.decision.kind, 'block');
});
