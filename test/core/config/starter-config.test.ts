import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { decodeConfig } from '../../../src/core/config/decode.ts';
import { starterConfig } from '../../../src/core/config/starter-config.ts';

test('the first configuration decodes to what was found', () => {
  const benchmarks = [
    { name: 'parse', run: './bench parse' },
    { name: 'a: #b', run: 'sh -c \'echo "x"\' # no' },
  ];
  const result = decodeConfig({ file: 'a.yml', text: starterConfig({ build: 'make -j2', benchmarks }) });
  if (result.kind === 'failed') assert.fail(JSON.stringify(result.problems));
  assert.equal(result.value.build, 'make -j2');
  assert.deepEqual(
    result.value.benchmarks.map(({ name, run }) => ({ name, run })),
    benchmarks,
  );
});

test('without a benchmark an example stands in its place and asks to be replaced', () => {
  const text = starterConfig({ benchmarks: [] });
  assert.match(text, /# Replace this/);
  assert.equal(decodeConfig({ file: 'a.yml', text }).kind, 'ok');
});

test('the keys that are commented out are right as well', () => {
  const text = starterConfig({ benchmarks: [] }).replace(/^# (?=build|gate|budgets| )/gm, '');
  const result = decodeConfig({ file: 'a.yml', text });
  if (result.kind === 'failed') assert.fail(JSON.stringify(result.problems));
  assert.equal(result.value.policy.budgets.length, 1);
  assert.deepEqual(Object.keys(result.value.policy.gate), ['instructions', 'wall_time']);
});

test('any one-line text comes back from the file as it went in', () => {
  const line = fc.string({ minLength: 1, unit: 'grapheme' });
  fc.assert(
    fc.property(line, line, (name, run) => {
      const written: unknown = parse(starterConfig({ build: run, benchmarks: [{ name, run }] }));
      assert.deepEqual(written, { build: run, benchmarks: [{ name, run }] });
    }),
  );
});
