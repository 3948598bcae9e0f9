import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeConfig } from '../../../src/core/config/decode.ts';
import { planGate } from '../../../src/core/config/plan-benchmarks.ts';

const path = '.github/brakeline.yml';
const baseText =
  'build: make\nbenchmarks:\n  - {name: parse, run: ./bench parse}\n  - {name: report, run: ./bench report}\n';

function config(text: string) {
  return decodeConfig({ file: path, text });
}

function plan(configs: { readonly base?: string; readonly head?: string; readonly tip?: string }) {
  const result = planGate({
    path,
    ...(configs.tip === undefined ? {} : { tip: config(configs.tip) }),
    ...(configs.base === undefined ? {} : { base: config(configs.base) }),
    ...(configs.head === undefined ? {} : { head: config(configs.head) }),
  });
  if (result.kind === 'failed') assert.fail(JSON.stringify(result.problems));
  return { ...result.value, warnings: result.warnings };
}

function refusal(configs: { readonly base?: string; readonly head?: string }): string {
  const result = planGate({
    path,
    ...(configs.base === undefined ? {} : { base: config(configs.base) }),
    ...(configs.head === undefined ? {} : { head: config(configs.head) }),
  });
  return result.kind === 'failed' ? result.problems[0].code : assert.fail('accepted');
}

test('equal configurations measure every benchmark on both sides and say nothing', () => {
  const { benchmarks, warnings, build } = plan({ base: baseText, head: baseText });
  assert.deepEqual(
    benchmarks.map(({ config: { name }, sides }) => [name, sides]),
    [
      ['parse', ['base', 'head']],
      ['report', ['base', 'head']],
    ],
  );
  assert.deepEqual(build, {
    base: { command: 'make', timeout: 1800 },
    head: { command: 'make', timeout: 1800 },
  });
  assert.deepEqual(warnings, []);
});

test('a head cannot loosen the policy nor shorten a known benchmark, and is told so', () => {
  const head = `${baseText.replace('./bench parse', './fast')}gate: {instructions: {on: off}}\nundecided: warn\n`;
  const { benchmarks, policy, warnings } = plan({ base: baseText, head });
  assert.equal(benchmarks[0]?.config.run, './bench parse');
  assert.deepEqual(policy.gate, {});
  assert.deepEqual(
    warnings.map(({ code, at }) => [code, at?.file]),
    [['config-not-applied', path]],
  );
});

test('each side is built as it says itself', () => {
  const { build } = plan({
    base: baseText,
    head: baseText.replace('make', 'ninja').concat('build_timeout: 5 min\n'),
  });
  assert.deepEqual(build, {
    base: { command: 'make', timeout: 1800 },
    head: { command: 'ninja', timeout: 300 },
  });
});

test('a benchmark that the head adds runs on the head, one that it drops on neither side, and stays expected', () => {
  const head =
    'benchmarks:\n  - {name: parse, run: ./bench parse}\n  - {name: lookup, run: ./bench lookup}\n';
  const { benchmarks, policy, removed } = plan({ base: baseText, head });
  assert.deepEqual(removed, ['report']);
  assert.deepEqual(
    benchmarks.map(({ config: { name }, sides }) => [name, sides]),
    [
      ['parse', ['base', 'head']],
      ['lookup', ['head']],
    ],
  );
  assert.deepEqual(policy.expected, ['parse', 'report']);
});

test("a head without the file is measured by the base's, and that is said", () => {
  const { benchmarks, warnings } = plan({ base: baseText });
  assert.equal(benchmarks.length, 2);
  assert.match(warnings[0]?.message ?? '', /has no/);
});

test("where the base has no file, or an unusable one, the head's is taken and that is said", () => {
  for (const base of [{}, { base: 'benchmarks: 5\n' }]) {
    const { benchmarks, warnings } = plan({ ...base, head: baseText });
    assert.equal(benchmarks.length, 2);
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ['config-not-applied'],
    );
  }
});

test("a wrong file in the head is refused, whatever the base's", () => {
  assert.equal(refusal({ base: baseText, head: 'benchmarks: 5\n' }), 'config-invalid');
});

test('no file on either side is a problem of its own', () => {
  assert.equal(refusal({}), 'config-missing');
});

test("a head that starts from an old commit is held to the tip's thresholds, for the benchmarks of its base", () => {
  const base = `${baseText}gate: {instructions: {on: off}}\n`;
  const tip = `${baseText}  - {name: lookup, run: ./bench lookup}\nundecided: block\n`;
  const { benchmarks, policy } = plan({ base, head: base, tip });
  assert.deepEqual(policy.gate, {});
  assert.equal(policy.undecided, 'block');
  assert.deepEqual(policy.expected, ['parse', 'report']);
  assert.equal(benchmarks.length, 2);
});

test("where the old commit has no file, or an unusable one, the tip's is taken and not the head's", () => {
  const head = baseText.replace('./bench parse', './fast');
  for (const base of [{}, { base: 'benchmarks: 5\n' }]) {
    const { benchmarks, policy } = plan({ ...base, head, tip: `${baseText}undecided: block\n` });
    assert.equal(benchmarks[0]?.config.run, './bench parse');
    assert.equal(policy.undecided, 'block');
  }
});

test('a renamed benchmark runs on both sides as the base defines it, under the name of the head', () => {
  const head = baseText.replace(
    'name: parse, run: ./bench parse',
    'name: decode, run: ./bench parse, rounds: 1',
  );
  const { benchmarks, policy, removed } = plan({ base: baseText, head });
  const [first] = benchmarks;
  assert.deepEqual(
    [first?.config.name, first?.formerName, first?.config.rounds, first?.sides],
    ['decode', 'parse', 5, ['base', 'head']],
  );
  assert.deepEqual(policy.expected, ['decode', 'report']);
  assert.deepEqual(removed, []);
});

test('an alias of the tip joins other work, which then runs as the base defines it', () => {
  const head = baseText.replace('name: parse, run: ./bench parse', 'name: decode, run: ./fast');
  const tip = baseText.replace('run: ./bench parse', 'run: ./bench parse, aliases: [decode]');
  const { benchmarks } = plan({ base: baseText, head, tip });
  assert.deepEqual(
    [benchmarks[0]?.config.name, benchmarks[0]?.formerName, benchmarks[0]?.config.run],
    ['decode', 'parse', './bench parse'],
  );
});

test('an alias of the head alone joins no other work: one is removed, one is new, and that is said', () => {
  const head = baseText.replace(
    'name: parse, run: ./bench parse',
    'name: decode, run: ./fast, aliases: [parse]',
  );
  const { benchmarks, removed, warnings } = plan({ base: baseText, head });
  assert.deepEqual(removed, ['parse']);
  assert.deepEqual(
    benchmarks.map(({ config: { name }, sides }) => [name, sides]),
    [
      ['report', ['base', 'head']],
      ['decode', ['head']],
    ],
  );
  assert.ok(warnings.some(({ message }) => message.includes('calls decode another name of parse')));
});
