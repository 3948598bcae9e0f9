import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTimeSpent } from '../../../src/core/attribute/find-time-spent.ts';
import type { StackProfile } from '../../../src/core/model/stack-profile.ts';
import { decodeReport } from '../../../src/core/report/decode.ts';
import { encodeReport } from '../../../src/core/report/encode.ts';
import { exampleWith, readExampleReport } from '../render/example-report.ts';

/** Samples by function, each in a line of its own; a name after a slash is the whole path of its file. */
type Samples = Readonly<Record<string, number>>;

function profileOf(root: string, samples: Samples, fileOf: (name: string) => string): StackProfile {
  const names = Object.keys(samples);
  const counts = Float64Array.from(Object.values(samples));
  return {
    events: ['task-clock'],
    frames: names.map((name, at) => ({
      kind: 'code',
      name,
      file: fileOf(name) === '' ? '' : `${root}${fileOf(name)}`,
      line: at + 1,
      object: '/usr/lib/libc.so.6',
      address: String(at),
    })),
    tree: {
      count: names.length,
      parent: new Int32Array(names.length).fill(-1),
      frame: Int32Array.from(names.keys()),
      samples: [counts],
      periods: [counts],
    },
    strayFrames: 0,
    lostSamples: 0,
  };
}

function find(base: Samples, head: Samples, fileOf = (name: string) => `/src/${name}.c`) {
  return findTimeSpent({
    benchmark: 'parse',
    event: 'task-clock',
    period: 1_000_000,
    base: profileOf('/w/base', base, fileOf),
    head: profileOf('/w/head', head, fileOf),
    roots: { base: '/w/base', head: '/w/head' },
    exists: () => false,
  });
}

function spentOf(found: ReturnType<typeof findTimeSpent>) {
  return found.kind === 'ok' ? found.value : assert.fail(found.problems[0].message);
}

const [walk, copy] = [
  { function: 'walk', file: 'src/walk.c', object: '' },
  { function: 'copy', file: 'src/copy.c', object: '' },
];

test('functions of both sides stand together, each share with its interval and samples, the largest of either side first', () => {
  const found = find({ copy: 60, walk: 40 }, { walk: 1500, copy: 60, fresh: 12 });
  const { samples, functions, lines, meaning } = spentOf(found);
  assert.equal(meaning, 'time is spent here');
  assert.deepEqual(samples, { base: 100, head: 1572 });
  assert.deepEqual(functions, [
    {
      ...walk,
      base: { samples: 40, percent: 40, interval: [30.94, 49.8] },
      head: { samples: 1500, percent: 95.42, interval: [94.27, 96.35] },
    },
    {
      ...copy,
      base: { samples: 60, percent: 60, interval: [50.2, 69.06] },
      head: { samples: 60, percent: 3.82, interval: [2.98, 4.88] },
    },
    {
      function: 'fresh',
      file: 'src/fresh.c',
      object: '',
      base: { samples: 0 },
      head: { samples: 12 },
    },
  ]);
  assert.deepEqual(
    lines.map(({ file, line, samples: taken }) => [file, line, taken]),
    [
      ['src/walk.c', 1, 1500],
      ['src/copy.c', 2, 60],
      ['src/fresh.c', 3, 12],
    ],
  );
});

test('a function that only the base has is told where much of its time was spent there', () => {
  const { functions } = spentOf(find({ gone: 90, stays: 10 }, { stays: 100 }));
  assert.deepEqual(
    functions.map((one) => [one.function, one.base.samples, one.head.samples]),
    [
      ['stays', 10, 100],
      ['gone', 90, 0],
    ],
  );
});

test('that samples stand in for counts is told in one short line, which names no line of the program', () => {
  const found = find({ walk: 50 }, { walk: 500 });
  assert.equal(found.kind, 'ok');
  const [told, ...others] = found.warnings;
  assert.equal(others.length, 0);
  assert.equal(told?.code, 'profile-sampled');
  assert.doesNotMatch(told.message, /\n|%|walk/);
  assert.ok(told.message.length < 200);
});

test('below 30 samples of a side there is no number, only the words', () => {
  const found = find({ walk: 29 }, { walk: 4000 });
  assert.equal(found.kind, 'failed');
  assert.equal(found.problems[0].code, 'too-few-samples');
  assert.match(found.problems[0].message, /^only 29 samples were taken of the base of parse/);
  const head = find({ walk: 30 }, { walk: 1 });
  assert.equal(head.kind, 'failed');
  assert.match(head.problems[0].message, /^only 1 sample was taken of the head/);
});

test('code from elsewhere has the name of its library and no path of the machine', () => {
  const { functions, lines } = spentOf(find({ memcpy: 50 }, { memcpy: 50 }, () => ''));
  assert.deepEqual([functions[0]?.file, functions[0]?.object], ['', 'libc.so.6']);
  assert.deepEqual(lines, []);
});

test('what the longest and strangest names leave is a report that can be read', () => {
  const names = Array.from({ length: 90 }, (_, at) => `${'n\u001b\n'.repeat(3_000)}${at}`);
  const samples = Object.fromEntries(names.map((name) => [name, 50]));
  const files = ['/src/a\nb.c', `/${'d/'.repeat(3_000)}x.c`, '/../../etc/passwd', '/ok.c'];
  for (const file of files) {
    const value = spentOf(find(samples, samples, () => file));
    const [parse] = readExampleReport().benchmarks;
    assert.equal(parse?.name, value.benchmark);
    const text = encodeReport(exampleWith({ timeSpent: [value] }));
    const decoded = decodeReport({ file: 'r.json', text });
    assert.equal(decoded.kind, 'ok', decoded.kind === 'failed' ? decoded.problems[0].message : '');
    assert.equal(decoded.value.timeSpent?.[0]?.functions[0]?.file, file === '/ok.c' ? 'ok.c' : '');
  }
});
