import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepApart, readDocument, readLines } from '../../../src/core/formats/case-list.ts';

const sourceOf = (text: string) => ({ name: 'out', chunks: [new TextEncoder().encode(text)] });

function namesOf(...names: readonly string[]): readonly string[] {
  const cases = names.map((name) => ({ name, parameters: {}, measures: [], problems: [] }));
  const kept = keepApart(sourceOf(''), { cases, problems: [] });
  return kept.kind === 'ok' ? kept.value.map(({ name }) => name) : [];
}

test('a name of 1,024 characters is kept as it is, whatever its letters are', () => {
  const names = ['n'.repeat(1024), 'größe/✓/数', '"quoted" <b>'];
  assert.deepEqual(namesOf(...names), names);
});

test('of two longer names that differ at their end each has a name of its own, the same in every run', () => {
  const [one = '', other = ''] = namesOf(`${'n'.repeat(1024)}1`, `${'n'.repeat(1024)}2`);
  assert.ok(one.length <= 1024 && other.length <= 1024);
  assert.notEqual(one, other);
  assert.deepEqual(namesOf(`${'n'.repeat(1024)}2`), [other]);
});

test('a name of several lines, or of none, becomes one line', () => {
  assert.deepEqual(namesOf('a\nb\tc\u2028d\u0000', ' ', ''), ['a b c d', '(no name)', '(no name) #2']);
});

test('half of a pair of code units does not stand alone in a name', () => {
  assert.deepEqual(namesOf('a\ud83d'), ['a\ufffd']);
});

test('parameters fit a report: one line each, a hundred at most', () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`p\n${at}`, 'a\tb']));
  const one = { name: 'a', parameters: many, measures: [], problems: [] };
  const kept = keepApart(sourceOf(''), { cases: [one], problems: [] });
  const entries = kept.kind === 'ok' ? Object.entries(kept.value[0]?.parameters ?? {}) : [];
  assert.equal(entries.length, 100);
  assert.deepEqual(entries[0], ['p 0', 'a b']);
});

test('after twenty problems only their number is told', () => {
  const kept = keepApart(sourceOf(''), {
    cases: Array.from({ length: 30 }, () => ({ name: 'a', parameters: {}, measures: [], problems: [] })),
    problems: [],
  });
  assert.equal(kept.kind === 'ok' ? kept.warnings.length : 0, 21);
  assert.match(kept.kind === 'ok' ? (kept.warnings.at(-1)?.message ?? '') : '', /^9 more problems/);
});

test('a last line without an end is a problem, for nobody knows whether its number is whole', () => {
  assert.deepEqual(readLines(sourceOf('a 1\r\nb 2\n')), { lines: ['a 1', 'b 2'], problems: [] });
  const cut = readLines(sourceOf('a 1\nb 2'));
  assert.deepEqual(cut.lines, ['a 1']);
  assert.match(cut.problems[0]?.message ?? '', /ends inside the line "b 2"/);
});

test('of 200 MB no more than the limit is read, and the problem names it', () => {
  let chunks = 0;
  const chunk = Buffer.alloc(1 << 20, ' ');
  function* writeForever(): Generator<Uint8Array> {
    for (; chunks < 200; chunks += 1) yield chunk;
  }
  const read = readDocument({ name: 'large.json', chunks: writeForever() });
  assert.match(
    read.kind === 'failed' ? read.problems[0].message : '',
    /large\.json has more than 67108864 characters, which is the limit/,
  );
  assert.ok(chunks <= 65, `${chunks} MB were read`);
});

test('of more cases than a report holds the first count, and the file counts as cut', () => {
  const cases = Array.from({ length: 20_001 }, (_, n) => ({
    name: `${n}`,
    parameters: {},
    measures: [],
    problems: [],
  }));
  const read = keepApart(sourceOf(''), { cases, problems: [] });
  assert.equal(read.kind, 'ok');
  assert.equal(read.value.length, 20_000);
  assert.deepEqual(
    read.warnings.map(({ code, message }) => [code, message]),
    [['results-cut', 'out has 20001 cases, and the first 20000 of them count, which is what a report holds']],
  );
});
