import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeConfig } from '../../../src/core/config/decode.ts';

function warnings(text: string): readonly string[] {
  const result = decodeConfig({ file: 'a.yml', text });
  if (result.kind === 'failed') assert.fail(JSON.stringify(result.problems));
  return result.warnings.map(({ at, code, message }) => `${at?.line}:${at?.column} ${code} ${message}`);
}

const benchmarks = 'benchmarks:\n  - name: parse\n    run: x\n';

test('fewer than five rounds are told once, where they were asked for', () => {
  const words = 'are too few for a verdict on anything but `ir`';
  assert.deepEqual(warnings(`${benchmarks}    rounds: 4\n`), [
    `4:13 too-few-rounds \`benchmarks[0].rounds\`: 4 rounds ${words}`,
  ]);
  assert.deepEqual(warnings(`rounds: 4\n${benchmarks}  - name: other\n    run: x\n`), [
    `1:9 too-few-rounds \`rounds\`: 4 rounds ${words}`,
  ]);
  assert.deepEqual(warnings(`rounds: 5\n${benchmarks}`), []);
});

test('a budget on what nothing measures is told', () => {
  assert.deepEqual(warnings(`${benchmarks}budgets:\n  - {metric: l1d_misses, max: 5}\n`), [
    '5:14 config-invalid `budgets[0]` limits `l1d_misses`, which none of its benchmarks measures',
  ]);
  assert.deepEqual(warnings(`${benchmarks}budgets:\n  - {metric: peak_rss, max: 5 MB}\n`), []);
});

test('a trade-off of what nothing measures is told', () => {
  const trade = (lost: string, paid: string) =>
    warnings(
      `${benchmarks}tradeoffs:\n  - {allow: {metric: ${lost}, loss: 5 %}, if: {metric: ${paid}, gain: 3 %}}\n`,
    );
  assert.deepEqual(trade('peak_rss', 'ir'), []);
  assert.deepEqual(trade('peak_rss', 'l1d_misses'), [
    '5:57 config-invalid `tradeoffs[0]` trades `l1d_misses`, which none of its benchmarks measures',
  ]);
  assert.deepEqual(trade('cache_misses', 'l1d_misses').length, 2);
});

test('a budget on ir needs no metric, since machines without counters measure it unasked', () => {
  assert.deepEqual(warnings(`${benchmarks}budgets:\n  - {metric: ir, max: 5}\n`), []);
});

const timed = (relative: string, rest = '') =>
  `${rest}${benchmarks}    metrics: [wall_time]\n    gate: { wall_time: { relative: ${relative}, on: block } }\n`;

test('a timed gate that blocks below what moving code changes is told', () => {
  assert.deepEqual(warnings(timed('1 %')), [
    '5:24 config-invalid `benchmarks[0].gate.wall_time` blocks at 1 %, but moving code alone changes `wall_time` by up to 3 %, to which every run raises the threshold',
  ]);
  assert.deepEqual(warnings(timed('3 %')), []);
  assert.deepEqual(warnings(timed('1 %').replace('block', 'warn')), []);
  assert.deepEqual(warnings(`gate: { instructions: { relative: 0.01 % } }\n${benchmarks}`), []);
});

test('a gate whose rounds can never reach the confidence of all blocking pairs is told, with the number that would', () => {
  const once = 'rigour: { looks: 1 }\nrounds: 6\n';
  assert.deepEqual(warnings(timed('5 %', once)), [
    '7:24 too-few-rounds `benchmarks[0].gate.wall_time` can never block in benchmark parse: it gets at most 6 rounds a side, and 7 are needed for 99.8 %, which its one blocking pair asks',
  ]);
  assert.deepEqual(warnings(timed('5 %', 'rounds: 5\n')), [], 'extra rounds count');
  const many = Array.from({ length: 200 }, (_, index) => `  - { name: b${index}, run: x }\n`).join('');
  const file = `rounds: 7\nrigour: { extra_rounds: 0 }\nmetrics: [wall_time]\ngate: { wall_time: { on: block } }\nbenchmarks:\n${many}`;
  const [told, ...others] = warnings(file);
  assert.match(
    told ?? '',
    /^4:\d+ too-few-rounds `gate\.wall_time` can never block .* 200 blocking pairs ask$/,
  );
  assert.deepEqual(others, [], 'one warning for one place');
});

test('a gate on efficiency is told like one on a time, at its own place, and each number of threads is a pair', () => {
  const file = (gate: string) => `rounds: 5
rigour: { looks: 1 }
benchmarks:
  - { name: plain, run: x, metrics: [ir] }
  - { name: join, run: x, metrics: [ir], threads: [1, 2, 4], gate: { ${gate} } }
`;
  const [told, ...others] = warnings(file('efficiency: { relative: 10 %, on: block }'));
  assert.match(
    told ?? '',
    /^5:\d+ too-few-rounds `benchmarks\[1\]\.gate\.efficiency` can never block in benchmark join@threads=4: .* 6 blocking pairs ask$/,
  );
  assert.deepEqual(others, []);
  assert.deepEqual(warnings(file('efficiency: { on: warn }')), []);
});

test('layouts that share the luck of one lower what a timed gate may block at, and need as many rounds', () => {
  assert.deepEqual(warnings(timed('1 %', 'layouts: 9\nrounds: 9\n')), []);
  assert.match(warnings(timed('1 %', 'layouts: 4\n'))[0] ?? '', /up to 1\.5 % with 4 layouts, to which/);
  assert.match(
    warnings(timed('1 %', 'layouts: 9\n'))[0] ?? '',
    /^1:10 too-few-rounds `layouts`: the 5 rounds of benchmark parse do not reach 9 layouts$/,
  );
});
