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

test('a history that is cut anywhere is a problem, and gives the runs before that place', () => {
  const whole = readActionHistory(sourceOf(recorded));
  assert.equal(whole.kind, 'ok');
  const end = recorded.lastIndexOf('}');
  const counts = new Set<number>();
  for (let at = 0; at <= end; at += 1) {
    const read = readActionHistory(sourceOf(recorded.slice(0, at)));
    const problems = read.kind === 'ok' ? read.warnings : read.problems;
    assert.match(problems[0]?.message ?? '', /^data\.js (?:is cut at byte|has no `entries`)/, `cut at ${at}`);
    if (read.kind === 'failed') continue;
    assert.deepEqual(read.value, whole.value.slice(0, read.value.length));
    counts.add(read.value.length);
  }
  assert.deepEqual([...counts], [0, 1, 2, 3]);
});

test('the script around the history may come in pieces, begin with a mark and end in a semicolon', () => {
  const bytes = new TextEncoder().encode(`\ufeff\n${recorded.trim().replace(/;$/, '')} ;\n`);
  const whole = readActionHistory(sourceOf(recorded));
  for (const size of [1, 7, 1000]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    assert.deepEqual(readActionHistory({ name: 'data.js', chunks }), whole);
  }
});

test('a script that is something else is no history', () => {
  const read = readActionHistory(sourceOf('alert(1); window.BENCHMARK_DATA = {"entries": {}}'));
  assert.equal(read.kind === 'failed' ? read.problems[0].code : '', 'format-damaged');
});
