import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  collectProblems,
  collectUndecided,
  collectUnmeasured,
  listFew,
} from '../../../../src/core/render/views/benchmark-notes.ts';
import { viewBenchmarks } from '../../../../src/core/render/views/benchmark-view.ts';
import { exampleWith, readExampleReport } from '../example-report.ts';

test('one reason for many undecided metrics that the gate minds is told once, with all it concerns', () => {
  const views = viewBenchmarks(readExampleReport()).map((view) => ({
    ...view,
    rows: view.rows.map((row) => ({ ...row, effect: 'warns' as const })),
  }));
  assert.deepEqual(
    collectUndecided(views).map(({ problem, subjects, metrics }) => [problem.code, subjects, metrics]),
    [
      ['counter-rejected', ['parse', 'lookup', 'report'], ['cache_misses']],
      ['interval-straddles', ['parse', 'lookup'], ['task_clock', 'wall_time']],
    ],
  );
});

test('what is undecided for information only is no note; what the machine lacks is told once for all', () => {
  const views = viewBenchmarks(readExampleReport());
  assert.deepEqual(collectUndecided(views), []);
  assert.deepEqual(
    collectUnmeasured(views).map(({ subjects, metrics }) => [subjects, metrics]),
    [[[], ['cache_misses']]],
  );
});

test('a benchmark of which nothing was decided keeps its reasons among the undecided', () => {
  const views = viewBenchmarks(readExampleReport()).map((view) => ({
    ...view,
    rows: view.rows.filter(({ metric }) => metric.name === 'cache_misses'),
  }));
  assert.equal(collectUndecided(views).length, 1);
  assert.deepEqual(collectUnmeasured(views), []);
});

test('a problem of several sides is told once and names them', () => {
  const problem = { code: 'benchmark-crashed', message: 'it crashed', hint: 'mend it' } as const;
  const benchmarks = readExampleReport()
    .benchmarks.slice(0, 1)
    .map((benchmark) => ({
      ...benchmark,
      base: { samples: [], problems: [problem] },
      head: { samples: [], problems: [problem] },
    }));
  const notes = collectProblems(exampleWith({ benchmarks, problems: [] }), []);
  assert.deepEqual(notes, [{ problem, subjects: ['parse (base)', 'parse (head)'], metrics: [] }]);
  assert.deepEqual(collectProblems(exampleWith({ benchmarks, problems: [] }), notes), []);
});

test('a long list is cut and counted', () => {
  assert.equal(listFew(['a', 'b', 'c'], 3), 'a, b, c');
  assert.equal(listFew(['a', 'b', 'c', 'd'], 2), 'a, b and 2 more');
});
