import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hashLines } from '../../../../src/core/render/sarif/fingerprint.ts';

const sevenLines = [
  'e9496ae3ebfced30:1',
  'fb7c023a8b9ccb3f:1',
  'ce8ba1a563dcdaca:1',
  'e20e36e16fcb0cc8:1',
  'b3edc88f2938467e:1',
  'c8e28b0b4002a3a0:1',
  'c129715d7a2bc9a3:1',
];

test('the hashes are those that GitHub publishes for its uploader', () => {
  assert.deepEqual(hashLines(''), ['c129715d7a2bc9a3:1']);
  assert.deepEqual(hashLines(' a\nb\n  \t\tc\n d'), [
    '271789c17abda88f:1',
    '54703d4cd895b18:1',
    '180aee12dab6264:1',
    'a23a3dc5e078b07b:1',
  ]);
  assert.deepEqual(hashLines(' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End'), [
    '8b7cf3e952e7aeb2:1',
    'b1ae1287ec4718d9:1',
    'bff680108adb0fcc:1',
    'c6805c5e1288b612:1',
    'b86d3392aea1be30:1',
    'e6ceba753e1a442:1',
  ]);
});

test('every kind of line ending gives the same hashes', () => {
  assert.deepEqual(hashLines(' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n'), sevenLines);
  assert.deepEqual(hashLines(' hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r'), sevenLines);
  assert.deepEqual(hashLines(' hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n'), sevenLines);
  assert.deepEqual(hashLines(' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n'), sevenLines);
});

test('lines with the same hash are numbered in their order', () => {
  assert.deepEqual(hashLines('Lorem ipsum dolor sit amet.\n'.repeat(10)), [
    'a7f2ff13bc495cf2:1',
    'a7f2ff13bc495cf2:2',
    'a7f2ff13bc495cf2:3',
    'a7f2ff13bc495cf2:4',
    'a7f2ff13bc495cf2:5',
    'a7f2ff13bc495cf2:6',
    'a7f2ff1481e87703:1',
    'a9cf91f7bbf1862b:1',
    '55ec222b86bcae53:1',
    'cc97dc7b1d7d8f7b:1',
    'c129715d7a2bc9a3:1',
  ]);
});

test('a file has a hash for every line, and the arithmetic is that of 64-bit integers', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 150 }), { maxLength: 6 }), (parts) => {
      const text = parts.join('\n');
      const hashes = hashLines(text);
      assert.equal(hashes.length, text.split(/\r\n|\r|\n/).length);
      const kept = text.replace(/\r\n?/g, '\n').replace(/[ \t]/g, '');
      const units = [...Array(kept.length).keys()].map((index) => BigInt(kept.charCodeAt(index)));
      const first = [...units, 65_535n, ...Array<bigint>(100).fill(0n)].slice(0, 100);
      const expected = first.reduce((hash, unit) => BigInt.asUintN(64, hash * 37n + unit), 0n);
      assert.equal(hashes[0], `${expected.toString(16)}:1`);
    }),
  );
});
