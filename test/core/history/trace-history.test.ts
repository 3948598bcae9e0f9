import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeTrace } from '../../../src/core/gate/describe-trace.ts';
import { traceHistory } from '../../../src/core/history/trace-history.ts';
import { isNonEmpty } from '../../../src/core/model/parsed.ts';
import type { Report } from '../../../src/core/model/report.ts';
import { commitAt, shaAt } from './make-history.ts';

const million = 10_000_000;

function trace(reports: readonly Report[]) {
  return isNonEmpty(reports) ? traceHistory(reports) : assert.fail('reports are given');
}

function reportsAt(levels: readonly number[]): readonly Report[] {
  return levels.map((level, place) => commitAt(place, level).report);
}

test('a history is in the order of time whatever the order of the reports, with its step and its drift', () => {
  const levels = [...Array<number>(10).fill(million), ...Array<number>(10).fill(million * 1.05)];
  const [first, ...others] = trace(reportsAt(levels).toReversed());
  assert.deepEqual(others, []);
  assert.deepEqual(
    first?.points.map(({ sha }) => sha),
    levels.map((_, place) => shaAt(place)),
  );
  assert.deepEqual(
    first?.changes.map(({ sha }) => sha),
    [shaAt(10)],
  );
  assert.equal(first?.drift?.best?.commits, 19);
  const lines = first === undefined ? [] : describeTrace(first);
  assert.match(lines[0] ?? '', /^parse: instructions of 20 commits$/);
  assert.match(lines[1] ?? '', /^ {2}0000000000 {2}[\d,. ]+.* \(.* to .*, 5 runs\)$/);
  assert.match(lines.at(-2) ?? '', /^ {2}level changed by \+5\.0\d* % instructions .* with 000000000a$/);
  assert.match(lines.at(-1) ?? '', /^ {2}the newest drifts: \+5\.0/);
});

test('of several reports of one commit the newest counts', () => {
  const early = commitAt(0, million).report;
  const again = { ...commitAt(1, million * 2).report, head: early.head };
  assert.deepEqual(
    trace([again, early])[0]?.points.map(({ value }) => value),
    [million * 2],
  );
});
