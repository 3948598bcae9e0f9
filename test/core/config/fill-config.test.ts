import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decodeConfig } from '../../../src/core/config/decode.ts';

function decodeFull() {
  const result = decodeConfig({ file: 'full.yml', text: readFileSync('fixtures/config/full.yml', 'utf8') });
  if (result.kind === 'failed') assert.fail(JSON.stringify(result.problems, null, 1));
  assert.deepEqual(result.warnings, []);
  return result.value;
}

test('a gate keeps the default of what the file does not say', () => {
  assert.deepEqual(decodeFull().policy.gate, {
    instructions: { relative: 0.005, absolute: 50_000, better: 'lower', on: 'block' },
    wall_time: { relative: 0.03, absolute: 0.002, better: 'lower', on: 'warn' },
    peak_rss: { relative: 0.05, absolute: 1_048_576, better: 'lower', on: 'warn' },
    ipc: { relative: 0.05, absolute: 0.05, better: 'higher', on: 'off' },
  });
});

test("a benchmark's gate is laid over the file's key by key, and names only what the benchmark names", () => {
  assert.deepEqual(decodeFull().policy.benchmarkGates, {
    'parse small': {
      instructions: { relative: 0.01, absolute: 50_000, better: 'lower', on: 'block' },
      cycles: { relative: 0.03, absolute: 1_000_000, better: 'lower', on: 'block' },
    },
  });
});

test('a budget names its quantile, and its limit is in base units', () => {
  assert.deepEqual(decodeFull().policy.budgets, [
    { metric: 'wall_time', benchmark: 'parse*', quantile: 0.95, limit: 0.05, on: 'block' },
    { metric: 'peak_rss', benchmark: '*', quantile: 1, limit: 5e8, on: 'warn' },
    { metric: 'ipc', benchmark: '*', quantile: 0.25, limit: 0.8, on: 'block' },
  ]);
});

test('a trade-off holds fractions of the base, and for every benchmark where it names none', () => {
  assert.deepEqual(decodeFull().policy.tradeoffs, [
    {
      allow: { metric: 'peak_rss', loss: 0.05 },
      if: { metric: 'instructions', gain: 0.03 },
      benchmark: 'rep*',
    },
    { allow: { metric: 'wall_time', loss: 0.01 }, if: { metric: 'peak_rss', gain: 0.2 }, benchmark: '*' },
  ]);
});

test('the policy holds how drift is judged, and the other names of benchmarks', () => {
  const { drift, aliases } = decodeFull().policy;
  assert.deepEqual(drift, { on: 'block', window: 50 });
  assert.deepEqual(aliases, { 'parse small': ['parse', 'parse tiny'] });
});

test('variables hold the text that was written, not the number that it means', () => {
  assert.deepEqual(decodeFull().benchmarks[0]?.env, {
    WORKERS: '1',
    VERSION: '1.10',
    DEBUG: 'false',
    LD_LIBRARY_PATH: '/opt/lib:/usr/local/lib',
  });
});

test('what concerns the whole run is taken over', () => {
  const { build, buildTimeout, pin, explain, policy } = decodeFull();
  assert.deepEqual([build, buildTimeout, pin, explain], ['make -j2', 600, 1, 'always']);
  assert.deepEqual([policy.undecided, policy.expected], ['block', ['parse small', 'report']]);
});
