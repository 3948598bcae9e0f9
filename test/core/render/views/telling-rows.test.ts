import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MetricRow, viewBenchmarks } from '../../../../src/core/render/views/benchmark-view.ts';
import { describeQuiet, divideRows } from '../../../../src/core/render/views/telling-rows.ts';
import { readExampleReport } from '../example-report.ts';

function rowsOf(name: string): readonly MetricRow[] {
  return viewBenchmarks(readExampleReport()).find((view) => view.name === name)?.rows ?? [];
}

function namesOf(rows: readonly MetricRow[]): readonly string[] {
  return rows.map(({ metric }) => metric.name);
}

test('what repeats and the wall time are told, other times and memory only where they matter', () => {
  const { telling, quiet } = divideRows(rowsOf('parse'));
  assert.deepEqual(namesOf(telling), ['instructions', 'branches', 'cache_misses', 'wall_time']);
  assert.deepEqual(namesOf(quiet), ['task_clock', 'peak_rss']);
});

test('an undecided time that the gate warns of is told, and what blocks stands first', () => {
  const rows = rowsOf('parse')
    .map((row): MetricRow => (row.metric.name === 'task_clock' ? { ...row, effect: 'warns' } : row))
    .toReversed();
  const { telling } = divideRows(rows);
  assert.equal(telling[0]?.metric.name, 'instructions');
  assert.ok(namesOf(telling).includes('task_clock'));
});

test('where only quiet metrics are measured all are told', () => {
  const rows = rowsOf('parse').filter(({ metric }) => metric.name === 'peak_rss');
  assert.deepEqual(divideRows(rows), { telling: rows, quiet: [] });
});

test('quiet rows are named by their verdict', () => {
  const { quiet } = divideRows(rowsOf('parse'));
  assert.equal(
    describeQuiet(quiet, ({ name }) => name),
    'steady: peak_rss; undecided: task_clock',
  );
  assert.equal(
    describeQuiet([], ({ name }) => name),
    '',
  );
});
