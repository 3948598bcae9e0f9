import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCallgrind } from '../../../src/core/formats/callgrind-out.ts';

const encoder = new TextEncoder();

function outcomeOf(...lines: readonly string[]) {
  return readCallgrind({
    name: 'cg.out',
    chunks: [encoder.encode(lines.map((line) => `${line}\n`).join(''))],
  });
}

function problemsOf(...lines: readonly string[]): readonly string[] {
  const profile = outcomeOf(...lines);
  return profile.kind === 'failed'
    ? profile.problems.map(({ at, message }) => `${at?.line}: ${message}`)
    : assert.fail('the file was read');
}

const header = ['creator: callgrind-3.19.0', 'events: Ir'];

test('costs that do not sum up to the totals are damage', () => {
  assert.deepEqual(problemsOf(...header, 'fn=f', '1 5', 'totals: 6'), [
    "5: the costs of Ir sum up to 5, but the file's totals say 6",
  ]);
});

test('a file of callgrind that is cut short anywhere is damage', () => {
  const text = [
    ...header,
    'fl=(1) a.c',
    'fn=(1) f',
    '1 5',
    'cfn=(2) g',
    'calls=1 1',
    '* 3',
    'totals: 5',
    '',
  ].join('\n');
  for (let length = 0; length < text.length; length++) {
    const profile = readCallgrind({ name: 'cg.out', chunks: [encoder.encode(text.slice(0, length))] });
    assert.equal(profile.kind, 'failed', `${length} bytes`);
  }
});

test('each damaged line is a problem with its number', () => {
  const damaged = [
    '1 x',
    '1 5 6',
    '1 9007199254740993',
    '-5000 1',
    '99999999999 1',
    'fn=(77)',
    'cfn=(78)',
    'calls=1 1',
    'what is this',
    '=',
    '\u0000\u0001',
  ];
  const found = problemsOf(...header, 'fn=f', ...damaged);
  const lines = new Set(found.map((problem) => Number.parseInt(problem, 10)));
  for (const index of damaged.keys()) assert.ok(lines.has(index + 4), `line ${index + 4}: ${damaged[index]}`);
});

test('headers that cannot be right are damage', () => {
  assert.match(problemsOf('events: Ir Ir')[0] ?? '', /^1: the events/);
  assert.match(problemsOf('events:')[0] ?? '', /^1: the events/);
  assert.match(problemsOf('positions: line instr', 'events: Ir')[0] ?? '', /^1: the positions/);
  assert.match(problemsOf('events: Ir', 'totals: 1 2')[0] ?? '', /^2: the totals/);
  assert.match(problemsOf('')[0] ?? '', /names no events/);
});

test('calls without a position of their own are damage', () => {
  assert.match(problemsOf(...header, 'fn=f', 'cfn=g', 'calls=1 1', 'fn=h', '1 1')[0] ?? '', /^6: the calls/);
});

test('more than twenty problems are counted, not listed', () => {
  const found = problemsOf(...header, ...Array.from({ length: 1000 }, () => 'damaged'));
  assert.equal(found.length, 21);
  assert.match(found[20] ?? '', /981 more damaged lines/);
});

test('names that grow from ids of names are refused before they fill the memory', () => {
  const doubling = Array.from({ length: 60 }, (_, id) => `fn=(${id + 2}) (${id + 1})(${id + 1})`);
  assert.match(problemsOf(...header, 'fn=(1) abcdefgh', ...doubling)[0] ?? '', /no line before it/);
});

test('sums beyond 2^53 are refused', () => {
  const body = ['fn=f', '1 9007199254740991', '1 9007199254740991', 'totals: 0'];
  assert.ok(problemsOf(...header, ...body).some((problem) => problem.includes('above 2^53')));
});
