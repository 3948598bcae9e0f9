import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readSuite } from '../../../src/core/tools/index.ts';

const sourceOf = (name: string, text: string) => ({ name, chunks: [new TextEncoder().encode(text)] });

function problemsOf(reads: string, text: string): readonly string[] {
  const read = readSuite(reads, { kind: 'file', source: sourceOf('out.json', text) });
  return read.kind === 'failed' ? read.problems.map(({ message }) => message) : [];
}

test('the tool is found from the first bytes, and told', () => {
  const text = readFileSync('fixtures/tools/google-benchmark/plain.json', 'utf8');
  const read = readSuite('auto', { kind: 'file', source: sourceOf('out.json', text) });
  assert.equal(read.kind === 'ok' ? read.value.tool.id : '', 'google-benchmark');
});

test('one file in a directory is read; of two nobody knows which one is meant', () => {
  const text = readFileSync('fixtures/tools/hyperfine/two-commands.json', 'utf8');
  const sources = [sourceOf('one.json', text)];
  const read = readSuite('hyperfine', { kind: 'directory', path: 'out', sources });
  assert.equal(read.kind, 'ok');
  const both = readSuite('hyperfine', {
    kind: 'directory',
    path: 'out',
    sources: [...sources, sourceOf('two.json', text)],
  });
  assert.match(both.kind === 'failed' ? both.problems[0].message : '', /holds 2 files/);
});

test('output of a tool that nobody knows is a problem that lists the tools', () => {
  assert.match(problemsOf('auto', 'all fine\n')[0] ?? '', /nobody knows the tool/);
});

test('a document without a case is a problem, never an empty success', () => {
  assert.match(problemsOf('hyperfine', '{"results": []}')[0] ?? '', /holds no case/);
});

test('an entry that breaks the format is told, and the others count', () => {
  const good = { command: 'a', mean: 1, user: 1, system: 0, times: [1, 1] };
  const text = JSON.stringify({ results: [{ ...good, times: 'x' }, good] });
  const read = readSuite('hyperfine', { kind: 'file', source: sourceOf('out.json', text) });
  assert.ok(read.kind === 'ok');
  assert.equal(read.value.cases.length, 1);
  assert.match(read.warnings[0]?.message ?? '', /results\[0\]\.times/);
});

test('two cases with one name are kept apart', () => {
  const good = { command: 'a', mean: 1, user: 1, system: 0, times: [1, 1] };
  const text = JSON.stringify({ results: [good, good] });
  const read = readSuite('hyperfine', { kind: 'file', source: sourceOf('out.json', text) });
  assert.ok(read.kind === 'ok');
  assert.deepEqual(
    read.value.cases.map(({ name }) => name),
    ['a', 'a #2'],
  );
  assert.equal(read.warnings[0]?.code, 'case-repeated');
});
