import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareRun } from '../../../src/core/compare/compare-run.ts';
import { decide } from '../../../src/core/gate/decide.ts';
import type { Reason } from '../../../src/core/model/decision.ts';
import { knownMetrics as metrics } from '../../../src/core/model/metric.ts';
import type { NonEmpty } from '../../../src/core/model/parsed.ts';
import { makeSide, plainPolicy as policy } from '../compare/make-results.ts';

type Sides = Readonly<Record<string, NonEmpty<number>>>;

function near(level: number): NonEmpty<number> {
  return [level, level * 1.0001, level * 0.9999, level * 1.0002, level];
}

function reasonsOf(base: Sides, head: Sides, kind: Reason['kind']): readonly Reason[] {
  const benchmarks = [{ name: 'parse', command: './bench', base: makeSide(base), head: makeSide(head) }];
  const run = { benchmarks, metrics, policy };
  return decide({ ...run, ...compareRun(run) }).reasons.filter((reason) => reason.kind === kind);
}

test('more instructions in fewer cycles are said in words, with the misses that explain it', () => {
  const base = { instructions: near(1e9), cycles: near(5e8), cache_misses: near(1e6) };
  const head = { instructions: near(1.03e9), cycles: near(4.8e8), cache_misses: near(5e5) };
  const [reason] = reasonsOf(base, head, 'metrics-disagree');
  assert.equal(reason?.effect, 'informs');
  assert.match(
    reason.message,
    /^parse: \+3\.0 % instructions \(.* 5 and 5 runs\) but -4\.0 % cycles \(.* 5 and 5 runs\): fewer cache misses$/,
  );
});

test('instructions and cycles that move alike are not worth a word', () => {
  const base = { instructions: near(1e9), cycles: near(5e8) };
  const head = { instructions: near(1.2e9), cycles: near(6e8) };
  assert.deepEqual(reasonsOf(base, head, 'metrics-disagree'), []);
});

test('valgrind and hardware that count unlike are told apart where the count moved', () => {
  const base = { instructions: near(1e9), ir: near(1.03e9) };
  const head = { instructions: near(1.1e9), ir: near(1.133e9) };
  const [reason] = reasonsOf(base, head, 'metrics-disagree');
  assert.match(
    reason?.message ?? '',
    /^parse: valgrind counts 3 % more instructions than the hardware \(1,133,000,000 and 1,100,000,000 in the head, 5 and 5 runs\)/,
  );
  assert.deepEqual(reasonsOf(base, base, 'metrics-disagree'), []);
});

test('a regression surely above zero and under the threshold is drift, which only informs', () => {
  const exact = (level: number): Sides => ({ ir: [level, level] });
  const [reason] = reasonsOf(exact(1e9), exact(1.0005e9), 'drift');
  assert.equal(reason?.effect, 'informs');
  assert.equal(
    reason.message,
    'parse is surely slower, by less than the threshold of 0.1 % and 20,000 instructions (valgrind): +0.050 % instructions (valgrind) (exact, 2 and 2 runs)',
  );
  assert.deepEqual(reasonsOf(exact(1e9), exact(1e9), 'drift'), []);
});
