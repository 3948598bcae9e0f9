import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeWrites, type WatchedRun } from '../../../src/core/contention/judge-writes.ts';
import { readBreakpoints } from '../../../src/core/contention/read-breakpoints.ts';

/** As perf 6.1 writes it. */
const events = {
  mapping:
    '7/7 1.000000: PERF_RECORD_MMAP2 7/7: [0x555555555000(0x1000) @ 0x1000 fe:00 26 39]: r-xp /tmp/pie',
  forkOne: '7/7 2.000000: PERF_RECORD_FORK(7:8):(7:7)',
  exitOne: '7/8 3.000000: PERF_RECORD_EXIT(7:8):(7:7)',
  forkTwo: '7/7 4.000000: PERF_RECORD_FORK(7:9):(7:7)',
  hitOne: '    7/8 2.500000: mem:0x555555558040:      555555555178',
  hitTwo: '    7/9 4.500000: mem:0x555555558048:      5555555551a6',
};

function read(lines: readonly string[]) {
  const chunks = [new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))];
  const record = readBreakpoints({ name: 'a recording', chunks });
  return record.kind === 'ok' ? record.value : assert.fail(JSON.stringify(record));
}

function judge(lines: readonly string[]): number {
  const unknown = { function: '', file: '', line: 0, object: '' };
  const run: WatchedRun = { record: read(lines), bias: 0x555555554000, place: () => unknown };
  const fields = [
    { name: 'totals.left', address: 0x4040, size: 8 },
    { name: 'totals.right', address: 0x4048, size: 8 },
  ];
  const layout = { types: new Map(), variables: [], pointers: [] };
  return judgeWrites([run], { object: '/tmp/pie', layout, fields, lineBytes: 64, period: 100 }).length;
}

const { mapping, forkOne, exitOne, forkTwo, hitOne, hitTwo } = events;
const often = (line: string): readonly string[] => Array.from({ length: 10 }, () => line);

test('hits are counted by address and thread, threads by their creation, mappings by their file', () => {
  const { hits, mappings, lives } = read([mapping, forkOne, ...often(hitOne), exitOne, forkTwo, hitTwo]);
  assert.deepEqual(hits, [
    { address: 0x555555558040, thread: 1, samples: 10, code: 0x555555555178 },
    { address: 0x555555558048, thread: 2, samples: 1, code: 0x5555555551a6 },
  ]);
  assert.deepEqual(mappings, [{ start: 0x555555555000, offset: 0x1000, path: '/tmp/pie' }]);
  assert.deepEqual(
    [...lives.values()],
    [
      [2, 3],
      [4, Number.POSITIVE_INFINITY],
    ],
  );
});

test('threads that lived at the same time fight; those that took turns, or wrote seldom, do not', () => {
  assert.equal(judge([forkOne, forkTwo, ...often(hitOne), ...often(hitTwo)]), 1);
  assert.equal(judge([forkOne, ...often(hitOne), exitOne, forkTwo, ...often(hitTwo)]), 0);
  assert.equal(judge([forkOne, forkTwo, ...often(hitOne), hitTwo]), 0);
  assert.equal(judge([forkOne, forkTwo, ...often(hitOne), ...often(hitTwo.replace('7/9', '7/8'))]), 0);
});

test('an empty recording is damaged', () => {
  assert.equal(readBreakpoints({ name: 'a recording', chunks: [] }).kind, 'failed');
});
