import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judgeSharing, rangesOf } from '../../../src/core/contention/judge-sharing.ts';
import { readSharing } from '../../../src/core/contention/read-sharing.ts';

const nowhere = { function: '', file: '', line: 0, object: '' };

/** A record of threads 1 and 2, created at events 1 and 2, of which the lives are given. */
function record(uses: readonly string[], lives = ['thread 1 1 3', 'thread 2 2 4']): string {
  const lines = ['brakeline-sharing 1 64', 'thread 0 0 0', ...lives, 'line 404040 0', ...uses, 'end 1 0'];
  return `${lines.join('\n')}\n`;
}

function judge(text: string) {
  const read = readSharing(text, 'record');
  return read.kind === 'ok' ? judgeSharing(read.value, () => nowhere) : assert.fail(JSON.stringify(read));
}

test('two writers of bytes that are apart contend', () => {
  const [found] = judge(record(['use 1 w ff 5000 1 1 0 10', 'use 2 w ff00 6000 2 2 0 20']));
  assert.ok(found?.kind === 'false-sharing');
  assert.deepEqual(
    found.pair.map(({ bytes, threads }) => [bytes, threads]),
    [
      [[{ from: 0, to: 8 }], ['t1']],
      [[{ from: 8, to: 16 }], ['t2']],
    ],
  );
});

test('a reader beside a writer contends', () => {
  assert.equal(judge(record(['use 1 w ff 5000 1 1 0 10', 'use 2 r ff00 5000 2 2 0 20'])).length, 1);
});

test('what is no false sharing is not told', () => {
  const clean: Readonly<Record<string, readonly string[]>> = {
    'the same bytes': ['use 1 w ff 5000 1 1 0 10', 'use 2 w ff 5000 2 2 0 20'],
    'a reader of what the other writes': ['use 1 w ff 5000 1 1 0 10', 'use 2 r ffff 5000 2 2 0 20'],
    'two readers': ['use 1 r ff 5000 1 1 0 10', 'use 2 r ff00 5000 2 2 0 20'],
    'a thread that came by': ['use 1 w ff 5000 1 1 0 10', 'use 2 w ff00 10 2 2 0 20'],
  };
  for (const [why, uses] of Object.entries(clean)) assert.deepEqual(judge(record(uses)), [], why);
});

test('a thread that was joined before the other was created does not contend with it', () => {
  const uses = ['use 1 w ff 5000 1 1 0 10', 'use 2 w ff00 5000 3 3 0 20'];
  assert.deepEqual(judge(record(uses, ['thread 1 1 2', 'thread 2 3 4'])), []);
});

test('what the first thread does before it creates others, and after it joined them, does not count', () => {
  const worker = 'use 1 w ff 5000 1 1 0 10';
  const lives = ['thread 1 1 2'];
  assert.deepEqual(judge(record([worker, 'use 0 w ff00 5000 0 0 0 20'], lives)), []);
  assert.deepEqual(judge(record([worker, 'use 0 w ff00 5000 2 2 0 20'], lives)), []);
  assert.equal(judge(record([worker, 'use 0 w ff00 5000 1 1 0 20'], lives)).length, 1);
});

test('an access across two lines is told once for each place', () => {
  const found = judge(
    record(['use 1 r f000000000000000 5000 1 1 5000 10', 'use 1 w f000000000000000 5000 1 1 5000 20']),
  );
  assert.deepEqual(
    found.map((one) => one.kind === 'crossing' && [one.times, one.use.stores]),
    [[5000, 5000]],
  );
});

test('a record that is cut anywhere is damaged', () => {
  const rows = record(['use 1 w ff 5000 1 1 0 10']).trimEnd().split('\n');
  for (let kept = 0; kept < rows.length; kept++) {
    assert.equal(readSharing(rows.slice(0, kept).join('\n'), 'record').kind, 'failed', `${kept}`);
  }
});

test('ranges are the bits that are set', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (mask) => {
      const bits = rangesOf(mask).flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, at) => from + at),
      );
      assert.equal(
        bits.reduce((sum, bit) => sum | (1n << BigInt(bit)), 0n),
        mask,
      );
    }),
  );
});

test('what found no room on a line that somebody writes is lost', () => {
  const text = record(['use 1 w ff 5000 1 1 0 10', 'use 2 r ff 5000 2 2 0 20']).replace(
    '404040 0',
    '404040 7',
  );
  const read = readSharing(text.replace('end 1 0', 'end 1 5'), 'record');
  assert.equal(read.kind === 'ok' ? read.value.lost : read.kind, 12);
});

test('a line has the blocks of the heap that it was recorded with, and who asked for them; none where none is known', () => {
  const uses = ['use 1 w ff 5000 1 1 0 10', 'use 2 w ff00 6000 2 2 0 20'];
  const rows = ['block 404048 8 3', 'block 404030 24 0', 'site 3 1a 2b'];
  const [found] = judge(record([...uses, ...rows]));
  assert.deepEqual(found?.line.blocks, [
    { offset: -16, size: 24, callers: [] },
    { offset: 8, size: 8, callers: [0x1a, 0x2b] },
  ]);
  const [bare] = judge(record(uses));
  assert.ok(bare !== undefined && !('blocks' in bare.line));
});

test('a line that is recorded twice, because a part of it was given back, is told once', () => {
  const uses = ['use 1 w ff 5000 1 1 0 10', 'use 2 w ff00 6000 2 2 0 20'];
  assert.equal(judge(record([...uses, 'line 404040 0', ...uses])).length, 1);
  assert.equal(judge(record([...uses, 'line 404080 0', ...uses])).length, 2);
});

test('a record with a block of no line, or with a caller that is no address, is damaged', () => {
  for (const row of ['block 404048 8', 'block x 8 3', 'site 3 zz', 'site 3']) {
    const read = readSharing(record(['use 1 w ff 5000 1 1 0 10', row]), 'record');
    assert.ok(read.kind === 'failed' && read.problems[0].code === 'format-damaged', row);
  }
});

test('a line with more users or blocks than anything records is damaged, since every two of them are compared', () => {
  for (const row of ['use 1 w ff 5000 1 1 0 10', 'block 404048 8 3']) {
    const many = (count: number) => ['use 1 w ff 5000 1 1 0 10', ...Array<string>(count).fill(row)];
    assert.equal(readSharing(record(many(20)), 'record').kind, 'ok', row);
    assert.equal(readSharing(record(many(100_000)), 'record').kind, 'failed', row);
  }
});
