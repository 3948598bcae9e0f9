import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readActionHistory } from '../../../src/core/formats/action-history.ts';

const sourceOf = (text: string) => ({ name: 'data.js', chunks: [new TextEncoder().encode(text)] });

const recorded = readFileSync('fixtures/history/data.js', 'utf8');

test('every run of the history has its commit, its date and its values in base units', () => {
  const read = readActionHistory(sourceOf(recorded));
  assert.ok(read.kind === 'ok');
  assert.deepEqual(read.warnings, []);
  assert.deepEqual(
    read.value.map(({ suite, commit, tool, cases }) => [suite, commit.sha.slice(0, 4), tool, cases.length]),
    [
      ['Rust', '0123', 'cargo', 2],
      ['Rust', '89ab', 'cargo', 2],
      ['Scores', '89ab', 'customBiggerIsBetter', 1],
    ],
  );
  const [first] = read.value;
  assert.equal(first?.commit.title, 'Sort größer lists');
  assert.deepEqual(first?.cases[0]?.measures[0]?.evidence, { kind: 'summary', value: 1.25e-6 });
  assert.equal(read.value[2]?.cases[0]?.measures[0]?.metric.better, 'higher');
});

test('a run that breaks the format is told, and the others count', () => {
  const read = readActionHistory(sourceOf(recorded.replace('"id": "0123', '"id": "x123')));
  assert.ok(read.kind === 'ok');
  assert.equal(read.value.length, 2);
  assert.match(read.warnings[0]?.message ?? '', /Rust\[0\]\.commit\.id/);
});

test('a history that is cut anywhere is a problem', () => {
  for (let at = 0; at < recorded.trimEnd().length - 2; at += 1) {
    assert.equal(readActionHistory(sourceOf(recorded.slice(0, at))).kind, 'failed', `cut at ${at}`);
  }
});
