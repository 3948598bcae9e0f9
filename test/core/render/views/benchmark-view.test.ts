import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../../../src/core/model/verdict.ts';
import {
  describeCalm,
  divideViews,
  viewBenchmarks,
} from '../../../../src/core/render/views/benchmark-view.ts';
import { exampleWith, readExampleReport } from '../example-report.ts';

const why = { code: 'benchmark-unmeasured', message: 'no output', hint: 'run it' } as const;

function undecided(benchmark: string, metric: string): Verdict {
  return { benchmark, metric, kind: 'undecided', why };
}

test('what blocks comes before what is calm, else the order is the report’s', () => {
  const names = viewBenchmarks(readExampleReport()).map(({ name }) => name);
  assert.deepEqual(names, ['parse', 'lookup', 'report']);
});

test('a row knows what the gate made of it', () => {
  const [parse] = viewBenchmarks(readExampleReport());
  assert.deepEqual(
    parse?.rows.map(({ metric, effect }) => [metric.name, effect]),
    [
      ['instructions', 'blocks'],
      ['branches', 'warns'],
      ['cache_misses', 'informs'],
      ['task_clock', 'informs'],
      ['wall_time', 'informs'],
      ['peak_rss', undefined],
    ],
  );
});

test('a benchmark of which everything is undecided is not calm', () => {
  const steady = readExampleReport()
    .verdicts.filter(({ kind }) => kind === 'steady')
    .slice(0, 1);
  const verdicts = [
    ...steady.map((verdict) => ({ ...verdict, benchmark: 'parse' })),
    undecided('lookup', 'ir'),
  ];
  const { stirred, calm } = divideViews(viewBenchmarks(exampleWith({ verdicts })));
  assert.deepEqual(
    calm.map(({ name }) => name),
    ['parse'],
  );
  assert.deepEqual(
    stirred.map(({ name }) => name),
    ['report', 'lookup'],
  );
});

test('a calm benchmark with an unmeasured metric is never counted as steady', () => {
  const { calm } = divideViews(viewBenchmarks(readExampleReport()));
  assert.equal(describeCalm(calm), '1 steady but for undecided metrics');
});
