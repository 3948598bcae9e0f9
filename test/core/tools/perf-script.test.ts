import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { StackProfile } from '../../../src/core/model/stack-profile.ts';
import { readPerfScript } from '../../../src/core/tools/perf-script.ts';

const folder = 'fixtures/tools/perf-script';
const stacksText = readFileSync(`${folder}/stacks.txt`, 'utf8');

function readText(text: string, size = 1 << 20) {
  const bytes = new TextEncoder().encode(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  return readPerfScript({ name: 'perf.txt', chunks });
}

function profileOf(text: string, size?: number): StackProfile {
  const read = readText(text, size);
  assert.ok(read.kind === 'ok', JSON.stringify(read));
  return read.value;
}

/** Every stack as `command;outer;inner count`. */
function fold({ frames, tree }: StackProfile): readonly string[] {
  const paths: string[] = [];
  for (let row = 0; row < tree.count; row++) {
    const name = frames[tree.frame[row] ?? -1]?.name ?? '?';
    const above = paths[tree.parent[row] ?? -1];
    paths.push(above === undefined ? name : `${above};${name}`);
  }
  return paths
    .map((path, row) => `${path} ${tree.samples[0]?.[row] ?? 0}`)
    .filter((line) => !line.endsWith(' 0'))
    .sort();
}

const sample = (frames: string): string => `app 7 1.5: 1000000 task-clock: \n${frames}\n`;

test('stacks are kept by command, outermost frame first', () => {
  const folded = fold(profileOf(stacksText));
  assert.ok(folded.some((line) => /^spin;__libc_start_call_main;main;scramble \d+$/.test(line)));
  assert.ok(folded.some((line) => /^io \[0\] 1\.0: x;start_thread;work;scramble \d+$/.test(line)));
});

test('periods are summed up, and addresses and objects kept for the symbols', () => {
  const { frames, tree } = profileOf(stacksText);
  assert.equal(
    tree.periods[0]?.reduce((sum, period) => sum + period, 0),
    83 * 2_000_000,
  );
  const scramble = frames.find(({ name, address }) => name === 'scramble' && address === '11a0');
  assert.equal(scramble?.object, 'build/spin');
});

test('source lines that perf resolved go to their frames', () => {
  const { frames } = profileOf(readFileSync(`${folder}/source-lines.txt`, 'utf8'));
  const work = frames.find(({ name }) => name === 'work');
  assert.deepEqual([work?.file, work?.line], ['spin.c', 24]);
});

test('chunks of any size give the same profile', () => {
  const whole = profileOf(stacksText);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (size) => {
      assert.deepEqual(profileOf(stacksText, size), whole);
    }),
    { numRuns: 25 },
  );
});

test('frames outside of every mapped object are dropped, and their bytes appear nowhere', () => {
  const { frames, strayFrames, tree } = profileOf(
    sample('\t11e0 leaf+0x20 (/opt/app)\n\t2e34362d3638782d [unknown] ([unknown])\n'),
  );
  assert.equal(strayFrames, 1);
  assert.ok(!JSON.stringify(frames).includes('2e34362d'));
  assert.equal(tree.samples[0]?.[1], 1);
});

test('a sample whose innermost frame is stray was spent in no known place, not in its caller', () => {
  const profile = profileOf(
    sample('\tffffffff81000c60 [unknown] ([unknown])\n\t11e0 leaf+0x20 (/opt/app)\n'),
  );
  assert.deepEqual(fold(profile), ['app;leaf;[unknown] 1']);
  assert.deepEqual(fold(profileOf(sample(''))), ['app;[unknown] 1']);
});

test('names and paths with spaces, brackets and markup are whole', () => {
  const frames = [
    '11e0 std::map<int, (anonymous namespace)::X>::find(int const&) const+0x20 (/opt/my app (2)/a)',
    '12e0 <alloc::vec::Vec<T> as core::ops::Drop>::drop+0xff (/opt/app (deleted))',
    '13e0 <img src=x onerror=alert(1)>+0x1 (//anon)',
    '14e0 inner (inlined)',
    '15e0 [unknown] (/usr/lib/libc.so.6)',
    '16e0 plain (/opt/app (deleted))',
    '17e0 ([vdso])',
  ];
  const profile = profileOf(sample(frames.map((frame) => `\t    ${frame}\n`).join('')));
  assert.deepEqual(
    profile.frames.slice(1).map(({ name, object }) => `${name} | ${object}`),
    [
      'std::map<int, (anonymous namespace)::X>::find(int const&) const | /opt/my app (2)/a',
      '<alloc::vec::Vec<T> as core::ops::Drop>::drop | /opt/app (deleted)',
      '<img src=x onerror=alert(1)> | //anon',
      'inner | ',
      '[unknown] | /usr/lib/libc.so.6',
      'plain | /opt/app (deleted)',
      '[unknown] | [vdso]',
    ],
  );
});

test('several events have columns of their own, with and without periods', () => {
  const text =
    'my app  [x] 12/13 [001] 3.25:  5 cpu/event=0x3c,umask=0x0/: 11e0 leaf+0x20 (/opt/app)\nb 1 1.0: instructions:u: 11e0 leaf+0x20 (/opt/app)\n';
  const { events, frames, tree } = profileOf(text);
  assert.deepEqual(events, ['cpu/event=0x3c,umask=0x0/', 'instructions:u']);
  assert.deepEqual(
    frames.filter(({ kind }) => kind === 'command').map(({ name }) => name),
    ['my app  [x]', 'b'],
  );
  assert.deepEqual([...(tree.periods[0] ?? [])], [0, 5, 0, 0]);
  assert.deepEqual([...(tree.periods[1] ?? [])], [0, 0, 0, 1]);
});

test('lost samples are told', () => {
  const read = readText(`app 7 1.0: PERF_RECORD_LOST lost 6\n\n${sample('\t11e0 leaf+0x20 (/opt/app)\n')}`);
  assert.ok(read.kind === 'ok');
  assert.equal(read.value.lostSamples, 6);
  assert.deepEqual(
    read.warnings.map(({ code }) => code),
    ['samples-lost'],
  );
});

test('a text cut anywhere gives no more samples than it holds, and says so', () => {
  const whole = profileOf(stacksText);
  const count = (profile: StackProfile): number =>
    profile.tree.samples[0]?.reduce((sum, n) => sum + n, 0) ?? 0;
  fc.assert(
    fc.property(fc.integer({ min: 300, max: stacksText.length - 1 }), (at) => {
      const text = stacksText.slice(0, at);
      const read = readText(text);
      assert.ok(read.kind === 'ok');
      const ends = text.endsWith('\n\n');
      assert.equal(read.warnings.length > 0, !ends, JSON.stringify(text.slice(-40)));
      assert.equal(count(read.value), (text.match(/\n\n/g) ?? []).length);
      assert.ok(count(read.value) <= count(whole));
    }),
    { numRuns: 60 },
  );
});

test('damaged lines are told with their number, and the rest is read', () => {
  const read = readText(`nonsense\n${sample('\t11e0 leaf+0x20 (/opt/app)\n\tzzz\n')}`);
  assert.ok(read.kind === 'ok');
  assert.deepEqual(
    read.warnings.map(({ code, at }) => [code, at?.line]),
    [
      ['format-damaged', 1],
      ['format-damaged', 4],
    ],
  );
  assert.deepEqual(fold(read.value), ['app;leaf 1']);
});

test('a text without samples fails, and any text ends', () => {
  assert.equal(readText('').kind, 'failed');
  assert.equal(readText('app 7 1.0: PERF_RECORD_LOST lost 6\n').kind, 'failed');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const read = readText(text);
      assert.ok(read.kind === 'failed' || read.value.tree.count > 0);
    }),
  );
});

test('a stack of thousands of frames is read', () => {
  const frames = Array.from({ length: 9000 }, (_, at) => `\t${(4096 + at).toString(16)} f+0x1 (/opt/app)\n`);
  const profile = profileOf(sample(frames.join('')));
  assert.ok(profile.tree.count >= 8192);
});
