import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clampAnnotations } from '../../../src/github/perform/clamp-annotations.ts';

const annotation = {
  path: 'src/a.c',
  startLine: 3,
  endLine: 3,
  level: 'warning',
  message: 'slow',
  title: 'parse',
} as const;

test('what GitHub takes stays as it is', () => {
  assert.deepEqual(clampAnnotations([annotation]), [annotation]);
});

test('paths that leave the repository or are none are left out', () => {
  const paths = [
    '/etc/passwd',
    '../x',
    'a/../../x',
    'a//b',
    './a',
    'a/',
    '',
    'a\\b',
    'a\nb',
    'a\0',
    'x'.repeat(5_000),
  ];
  assert.deepEqual(clampAnnotations(paths.map((path) => ({ ...annotation, path }))), []);
});

test('lines that no file has are left out', () => {
  const ranges = [
    [0, 1],
    [2, 1],
    [1.5, 2],
    [1, Number.POSITIVE_INFINITY],
    [2 ** 31, 2 ** 31],
    [Number.NaN, Number.NaN],
  ];
  const wrong = ranges.map(([startLine = 0, endLine = 0]) => ({ ...annotation, startLine, endLine }));
  assert.deepEqual(clampAnnotations(wrong), []);
});

test('the first 250 stay', () => {
  const many = Array.from({ length: 300 }, (_, at) => ({
    ...annotation,
    startLine: at + 1,
    endLine: at + 1,
  }));
  assert.deepEqual(clampAnnotations(many), many.slice(0, 250));
});

test('a message is cut by bytes, never within a character, and a title by characters', () => {
  const long = { ...annotation, message: `x${'é'.repeat(40_000)}`, title: '😀'.repeat(200) };
  const [cut] = clampAnnotations([long]);
  const bytes = Buffer.byteLength(cut?.message ?? '');
  assert.ok(bytes <= 65_536 && bytes > 65_500, String(bytes));
  assert.match(cut?.message ?? '', /^xé+…$/);
  assert.ok((cut?.title.length ?? 0) <= 255);
  assert.match(cut?.title ?? '', /^(😀)+…$/u);
});
