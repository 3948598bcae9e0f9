import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readMassif } from '../../../src/core/tools/massif.ts';

const leak = readFileSync('fixtures/tools/massif/leak.out', 'utf8');

function read(text: string): ReturnType<typeof readMassif> {
  return readMassif({ name: 'massif.out', chunks: [new TextEncoder().encode(text)] });
}

test('the peak has its time, its bytes and its tree', () => {
  const peak = read(leak);
  assert.equal(peak.kind, 'ok');
  const { time, timeUnit, heapBytes, extraBytes, stackBytes, amounts } = peak.value;
  assert.deepEqual([time, timeUnit, heapBytes, extraBytes, stackBytes], [136_107, 'i', 16_075, 53, 0]);
  assert.equal(
    amounts.stacks.reduce((sum, { amounts: [bytes = 0] }) => sum + bytes, 0),
    heapBytes,
  );
  assert.match(amounts.notes.join(' '), /after 136,107 instructions/);
});

test('what a branch holds and no twig of it is its own', () => {
  const tree = [
    'n2: 16075 (heap allocation functions) malloc/new/new[], --alloc-fns, etc.',
    ' n1: 16000 0x1: inner (a.c:1)',
    '  n0: 15000 0x2: outer (b.c:2)',
    ' n0: 75 in 1 place, below the threshold',
  ].join('\n');
  const peak = read(leak.replace(/n2: 16075[^#]*/, `${tree}\n`));
  assert.equal(peak.kind, 'ok', peak.kind === 'failed' ? peak.problems[0].message : '');
  assert.deepEqual(
    peak.value.amounts.stacks.map(({ frames, amounts }) => [frames.map((one) => one.function), amounts]),
    [
      [['inner', 'outer'], [15_000]],
      [['inner'], [1000]],
      [['in 1 place, below the threshold'], [75]],
    ],
  );
});

test('a program that allocates nothing has a peak of nothing', () => {
  const peak = read(`${leak.split('\n').slice(0, 10).join('\n')}\n`);
  assert.equal(peak.kind, 'ok');
  assert.deepEqual([peak.value.heapBytes, peak.value.amounts.stacks], [0, []]);
});

const damages: readonly (readonly [name: string, text: string, says: RegExp])[] = [
  ['a tree with a twig less', leak.replace(/ n0: 75 in[^\n]*\n/, ''), /announces 2 twigs and has 1/],
  [
    'a tree that does not add up',
    leak.replace('n2: 16075', 'n2: 15000'),
    /hold 16075 bytes and their branch/,
  ],
  [
    'a tree beside the heap',
    leak.replace(/mem_heap_B=16075/g, 'mem_heap_B=16076'),
    /holds 16075 bytes and the heap/,
  ],
  ['a file cut before the peak', leak.slice(0, 1200), /no snapshot of it is marked as the peak/],
  ['a strange line', leak.replace('time=134172', 'tine=134172'), /none that massif writes/],
  ['a strange time unit', leak.replace('time_unit: i', 'time_unit: x'), /time unit is "x"/],
  [
    'a missing value',
    leak.replace(/time=136107\nmem_heap_B=16075\n/, 'time=136107\n'),
    /a value of the snapshot/,
  ],
  ['an empty file', '', /tells no peak/],
];

for (const [name, text, says] of damages) {
  test(`${name} is a problem`, () => {
    const peak = read(text);
    assert.equal(peak.kind, 'failed');
    assert.match(peak.problems.map(({ message }) => message).join('\n'), says);
  });
}

test('cut anywhere, the file gives its own peak or a problem', () => {
  for (let at = 0; at < leak.length; at += 7) {
    const peak = read(leak.slice(0, at));
    if (peak.kind === 'ok') assert.ok([0, 16_075].includes(peak.value.heapBytes), `cut at ${at}`);
  }
});
