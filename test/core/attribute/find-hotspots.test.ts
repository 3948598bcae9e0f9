import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankFunctions, rankHotspots, shareOf } from '../../../src/core/attribute/find-hotspots.ts';
import { buildStacks } from '../render/flame-trees.ts';

test('a function has its own samples and those of what it called, recursion once', () => {
  const profile = buildStacks({ 'main;fib': 40, 'main;fib;fib;fib': 60, 'main;other': 100 });
  const { samples, functions } = rankFunctions(profile, 'task-clock', 10);
  assert.equal(samples, 200);
  const rows = functions.map(({ function: name, self, total }) => [name, self.samples, total.samples]);
  assert.deepEqual(rows, [
    ['fib', 100, 100],
    ['other', 100, 100],
    ['main', 0, 200],
  ]);
});

test('no number stands for less than 30 samples, and others have their interval', () => {
  assert.deepEqual(shareOf(29, 1000), { samples: 29 });
  assert.deepEqual(shareOf(0, 0), { samples: 0 });
  // Wilson's interval for 30 of 100, computed by hand.
  assert.deepEqual(shareOf(30, 100), { samples: 30, percent: 30, interval: [21.89, 39.59] });
});

test('the hottest places come first, at most as many as asked for', () => {
  const profile = buildStacks({ 'main;a': 40, 'main;b': 90, 'main;c': 50 });
  const names = rankHotspots(profile, 'task-clock', 2).map((spot) => spot.function);
  assert.deepEqual(names, ['b', 'c']);
});

test('an event that was not sampled has no functions', () => {
  const profile = buildStacks({ 'main;a': 40 });
  assert.deepEqual(rankFunctions(profile, 'cycles', 5), { event: 'cycles', samples: 0, functions: [] });
});
