import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { readStackCopies } from '../../../src/core/formats/perf-data.ts';
import { temporaryDirectory } from '../../measure/temporary-repository.ts';

const source = `#include <unistd.h>
static volatile unsigned long sink;
__attribute__((noinline)) void turn(void) {
  for (int i = 0; i < 300; i++) {
    for (unsigned long j = 0; j < 500000ul; j++) sink += j;
    for (int j = 0; j < 300; j++) sink += getppid();
  }
}
int main(void) {
  volatile char room[4000];
  room[sink] = 1;
  turn();
  return room[9] == 7;
}
`;

/** What perf records with stacks of so many bytes, and the times that it tells of the samples, in nanoseconds. */
function record(context: TestContext, bytes: number) {
  const cwd = temporaryDirectory(context);
  writeFileSync(join(cwd, 'app.c'), source);
  execFileSync('gcc', ['-O1', '-g', '-o', 'app', 'app.c'], { cwd });
  const options = ['-q', '--no-bpf-event', '--no-buildid', '-e', 'task-clock', '-c', '500000'];
  execFileSync('perf', ['record', ...options, '--call-graph', `dwarf,${bytes}`, '-o', 'data', './app'], {
    cwd,
  });
  const text = execFileSync('perf', ['script', '--ns', '-F', 'time', '-i', 'data'], {
    cwd,
    encoding: 'utf8',
  });
  const times = [...text.matchAll(/(\d+)\.(\d{9}):/g)].map(([, s, ns]) => Number(s) * 1e9 + Number(ns));
  return { data: readFileSync(join(cwd, 'data')), times };
}

function* inPieces(data: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < data.length; at += size) yield data.subarray(at, at + size);
}

test('every sample that perf tells has its copy, and a copy is full where the stack is larger than it', (context) => {
  for (const [bytes, fills] of [
    [1_024, true],
    [65_528, false],
  ] as const) {
    const { data, times } = record(context, bytes);
    const copies = [...readStackCopies([data])];
    assert.ok(times.length > 50, `${times.length}`);
    assert.deepEqual(copies.map(({ time }) => time).sort(), [...times].sort());
    // Samples before the program began have no stack of it.
    const full = copies.filter(({ isFull }) => isFull).length;
    assert.ok(fills ? full > 0.9 * copies.length : full === 0, `${full} of ${copies.length}`);
    for (const size of [1_000, 65_537])
      assert.deepEqual([...readStackCopies(inPieces(data, size))], copies, `pieces of ${size}`);
  }
});

test('a recording that is cut or has any other bytes ends and tells no more samples than it holds', (context) => {
  const { data } = record(context, 1_024);
  const all = [...readStackCopies([data])];
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: data.length - 1 }),
      fc.integer({ min: 0, max: 255 }),
      (at, byte) => {
        assert.deepEqual(
          [...readStackCopies([data.subarray(0, at)])],
          all.slice(0, [...readStackCopies([data.subarray(0, at)])].length),
        );
        const other = Uint8Array.from(data);
        other[at % 4_096] = byte;
        assert.ok([...readStackCopies([other])].length <= data.length / 8);
      },
    ),
    { numRuns: 60 },
  );
  assert.deepEqual([...readStackCopies([new Uint8Array(200_000)])], []);
  assert.deepEqual([...readStackCopies([])], []);
});
