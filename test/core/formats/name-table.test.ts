import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NameTable } from '../../../src/core/formats/name-table.ts';

test('equal names have equal numbers and every name decodes to itself', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 500 }), (names) => {
      const table = new NameTable();
      const numbers = names.map((name) => {
        const bytes = new TextEncoder().encode(`<${name}>`);
        return table.intern(bytes, 1, bytes.length - 1);
      });
      const strings = table.strings();
      assert.deepEqual(
        numbers.map((number) => strings[number]),
        names.map((name) => name.toWellFormed()),
      );
      assert.equal(strings.length, new Set(names).size);
    }),
    { numRuns: 50 },
  );
});
