import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectProblems, collectUndecided, listFew } from '../../../src/core/render/benchmark-notes.ts';
import { viewBenchmarks } from '../../../src/core/render/benchmark-view.ts';
import { exampleWith, readExampleReport } from './example-report.ts';

test('one reason for many undecided metrics is told once, with all it concerns', () => {
  const notes = collectUndecided(viewBenchmarks(readExampleReport()));
  assert.deepEqual(
    notes.map(({ problem, subjects, metrics }) => [problem.code, subjects, metrics]),
    [
      ['counter-rejected', ['parse', 'lookup', 'report'], ['cache_misses']],
      ['interval-straddles', ['parse', 'lookup'], ['task_clock', 'wall_time']],
    ],
  );
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
