import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runGate } from '../../src/pipeline/run-gate.ts';
import { createRepository, temporaryDirectory } from '../measure/temporary-repository.ts';
import { keepProgress } from '../support/silent-progress.ts';

const configuration = `build: g++ -O1 -o micro micro.cc -lbenchmark -lpthread
suites:
  - name: micro
    run: ./micro --benchmark_out=micro.json --benchmark_out_format=json --benchmark_repetitions=12 --benchmark_min_time=0.001
    path: micro.json
    gate: { counter_allocs_op: { better: lower, relative: 1 %, absolute: 0, on: block } }
`;

/** A real benchmark of Google's library with these counters. */
function program(counters: Readonly<Record<string, number>>): string {
  const lines = Object.entries(counters).map(([name, value]) => `  state.counters["${name}"] = ${value};`);
  return `#include <benchmark/benchmark.h>
static void Work(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(state.iterations());
${lines.join('\n')}
}
BENCHMARK(Work);
BENCHMARK_MAIN();
`;
}

test('a head cannot hide a counter that blocks behind another one whose name becomes the same', async (t) => {
  const directory = temporaryDirectory(t);
  const repository = createRepository(join(directory, 'repository'));
  const base = repository.commit('base', {
    '.github/brakeline.yml': configuration,
    'micro.cc': program({ 'allocs/op': 10 }),
  });
  repository.commit('head', { 'micro.cc': program({ allocs_op: 9, 'allocs/op': 40 }) });
  const temporary = join(directory, 'runner');
  mkdirSync(temporary);
  const outcome = await runGate({
    repository: repository.path,
    base,
    config: '.github/brakeline.yml',
    out: join(directory, 'out'),
    category: 'default',
    seed: 1,
    temporary,
    progress: keepProgress(),
    signal: new AbortController().signal,
  });
  assert.equal(outcome.kind, 'decided', JSON.stringify(outcome));
  const { report } = outcome;
  assert.equal(report.decision.kind, 'not-comparable', JSON.stringify(report.decision));
  const verdict = report.verdicts.find(({ metric }) => metric === 'counter_allocs_op');
  assert.equal(verdict?.kind === 'undecided' ? verdict.why.code : verdict?.kind, 'counters-alike');
  const told = report.problems.find(({ code }) => code === 'counters-alike');
  assert.match(
    told?.message ?? '',
    /"Work" has 2 numbers .*"allocs\/op", "allocs_op"; they are called counter_/,
  );
  const head = report.benchmarks[0]?.head?.samples.map(({ metric, evidence }) => [
    metric.replace(/[0-9a-f]{8}$/, ''),
    evidence.kind === 'values' ? evidence.values[0] : evidence.kind,
  ]);
  assert.deepEqual(
    head?.filter(([metric]) => String(metric).startsWith('counter_')),
    [
      ['counter_allocs_op', 'unmeasured'],
      ['counter_allocs_op_', 40],
      ['counter_allocs_op_', 9],
    ],
  );
});
