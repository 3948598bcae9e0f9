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
