import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { forEachLine } from '../../../src/core/formats/byte-lines.ts';

function walk(chunks: Iterable<Uint8Array>): readonly string[] {
  const seen: string[] = [];
  forEachLine(chunks, {
    line: (bytes, start, end, number) =>
      seen.push(`${number}:${new TextDecoder().decode(bytes.subarray(start, end))}`),
    tooLong: (number) => seen.push(`${number} too long`),
    unfinished: (number) => seen.push(`${number} unfinished`),
  });
  return seen;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

test('lines are the same however the bytes are cut into chunks', () => {
  const text = fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', 'é', ' '), { maxLength: 30 });
  fc.assert(
    fc.property(text, fc.array(fc.nat(8), { minLength: 1, maxLength: 40 }), (pieces, sizes) => {
      const bytes = bytesOf(pieces.join(''));
      const chunks: Uint8Array[] = [];
      let start = 0;
      for (const size of sizes) {
        chunks.push(bytes.subarray(start, start + size));
        start += size;
      }
      chunks.push(bytes.subarray(start));
      const whole = pieces.join('').split('\n');
      const rest = whole.pop();
      const expected = whole.map(
        (line, index) => `${index + 1}:${line.endsWith('\r') ? line.slice(0, -1) : line}`,
      );
      if (rest !== '') expected.push(`${whole.length + 1} unfinished`);
      assert.deepEqual(walk(chunks), expected);
    }),
  );
});

test('a line of more than a megabyte is left out and the next one is read', () => {
  const chunk = new Uint8Array(600_000).fill(97);
  assert.deepEqual(walk([bytesOf('x\n'), chunk, chunk, bytesOf('\ny\n')]), ['1:x', '2 too long', '3:y']);
  assert.deepEqual(walk([chunk, chunk]), ['1 too long']);
});

test('a view into a larger buffer is read at its own place', () => {
  const buffer = Buffer.from('skip|a\nb\n|skip');
  assert.deepEqual(walk([buffer.subarray(5, 9)]), ['1:a', '2:b']);
});
