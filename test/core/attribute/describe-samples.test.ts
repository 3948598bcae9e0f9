import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeSamples } from '../../../src/core/attribute/describe-samples.ts';
import type { StackProfile } from '../../../src/core/model/stack-profile.ts';

/** Samples of functions that call nothing, each in a line of its own. */
function profileOf(root: string, samples: Readonly<Record<string, number>>): StackProfile {
  const names = Object.keys(samples);
  const counts = Float64Array.from(Object.values(samples));
  return {
    events: ['task-clock'],
    frames: names.map((name, at) => ({
      kind: 'code',
      name,
      file: `${root}/src/${name}.c`,
      line: at + 1,
      object: `${root}/app`,
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

function describe(base: Readonly<Record<string, number>>, head: Readonly<Record<string, number>>) {
  return describeSamples({
    benchmark: 'sort',
    event: 'task-clock',
    base: profileOf('/w/base', base),
    head: profileOf('/w/head', head),
    roots: { base: '/w/base', head: '/w/head' },
  });
}

test('functions of the head stand beside those of the base, each share with its interval and samples', () => {
  const { code, message } = describe({ copy: 60, walk: 40 }, { walk: 1500, copy: 60, fresh: 12 });
  assert.equal(code, 'profile-sampled');
  assert.deepEqual(message.split('\n'), [
    'time of sort is spent here, by 100 samples of the base and 1,572 of the head (task-clock)',
    'functions, their own time:',
    '  walk (src/walk.c): head 1,500 samples, 95.4 % (94.3 to 96.3 %); base 40 samples, 40.0 % (30.9 to 49.8 %)',
    '  copy (src/copy.c): head 60 samples, 3.8 % (3.0 to 4.9 %); base 60 samples, 60.0 % (50.2 to 69.1 %)',
    '  fresh (src/fresh.c): head 12 samples; base 0 samples',
    'lines of the head:',
    '  src/walk.c:1: 1,500 samples, 95.4 % (94.3 to 96.3 %)',
    '  src/copy.c:2: 60 samples, 3.8 % (3.0 to 4.9 %)',
    '  src/fresh.c:3: 12 samples',
  ]);
});

test('below 30 samples of a side there is no number, only the words', () => {
  const { code, message } = describe({ walk: 29 }, { walk: 4000 });
  assert.equal(code, 'too-few-samples');
  assert.match(message, /^only 29 samples were taken of the base of sort/);
  assert.doesNotMatch(message, /%/);
  assert.match(describe({ walk: 30 }, { walk: 3 }).message, /^only 3 samples were taken of the head/);
});

test('the longest names leave a message that a report holds', () => {
  const long = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${'n'.repeat(5_000)}${at}`, 50]));
  assert.ok(describe(long, long).message.length < 8_192);
});
