import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { visitJsonLines, visitLines } from '../../../src/core/formats/text-lines.ts';

function sourceOf(text: string, size = text.length + 1) {
  const bytes = new TextEncoder().encode(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  return { name: 'out', chunks };
}

function linesOf(text: string, size?: number) {
  const lines: string[] = [];
  const problems = visitLines(sourceOf(text, size), (line) => lines.push(line));
  return { lines, problems };
}

test('a last line without an end is left out and told with its byte and line, for nobody knows whether its number is whole', () => {
  assert.deepEqual(linesOf('a 1\r\nb 2\n'), { lines: ['a 1', 'b 2'], problems: [] });
  assert.deepEqual(linesOf('a 1\nb 2'), {
    lines: ['a 1'],
    problems: [
      {
        code: 'results-cut',
        message: 'out is cut at byte 7: its last line "b 2" has no end, and was left out',
        hint: 'see whether the tool was stopped or the disk is full; it ends every line',
        at: { file: 'out', line: 2 },
      },
    ],
  });
});

test('lines are the same in whatever pieces the text comes', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ß', '数', ' ', '\n', '\r\n'), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (given, size) => {
      assert.deepEqual(linesOf(given, size), linesOf(given));
      assert.deepEqual(linesOf(`${given}\n`).lines, `${given}\n`.split(/\r?\n/).slice(0, -1));
    }),
  );
});

test('of 200 MB without a line end no more is held than a line may have', () => {
  const chunk = Buffer.alloc(1 << 20, 'x');
  function* write(): Generator<Uint8Array> {
    for (let at = 0; at < 200; at += 1) yield chunk;
    yield Buffer.from('\nb 2\n');
  }
  const lines: string[] = [];
  const problems = visitLines({ name: 'out', chunks: write() }, (line) => lines.push(line));
  assert.deepEqual(lines, ['b 2']);
  assert.deepEqual(
    problems.map(({ code, at }) => [code, at?.line]),
    [['results-cut', 1]],
  );
});

function valuesOf(text: string) {
  const values: unknown[] = [];
  const problems = visitJsonLines(sourceOf(text), (value) => values.push(value));
  return { values, problems };
}

test('a damaged line of JSON lines is told with its line, and the others count', () => {
  const { values, problems } = valuesOf('hello\n{"a":1}\n{"b":\n{"c":3}\n');
  assert.deepEqual(values, [{ a: 1 }, { c: 3 }]);
  assert.deepEqual(
    problems.map(({ at }) => at?.line),
    [3],
  );
});

test('a last JSON value without a line end counts where it is whole', () => {
  assert.deepEqual(valuesOf('{"a":1}\n{"c":3}'), { values: [{ a: 1 }, { c: 3 }], problems: [] });
  const { values, problems } = valuesOf('{"a":1}\n{"c":3');
  assert.deepEqual(values, [{ a: 1 }]);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['results-cut'],
  );
});
