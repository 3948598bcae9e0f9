import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from '../../../src/core/attribute/changes.ts';
import { createDeletedTests, createTestModules } from '../../../src/core/attribute/test-modules.ts';

const lines = [
  'fn run() {}',
  '#[cfg(test)]',
  'use std::fmt;',
  '#[cfg(test)]',
  '#[allow(dead_code)]',
  'mod tests {',
  '    fn check() {',
  '    }',
  '}',
  'fn more() {}',
];
const isOfTest = createTestModules((_, line) => lines[line - 1]);

test('a module for tests reaches from its attribute to its brace', () => {
  const inside = lines.flatMap((_, at) => (isOfTest('src/lib.rs', at + 1) ? at + 1 : []));
  assert.deepEqual(inside, [4, 5, 6, 7, 8, 9]);
});

test('other languages have no such modules', () => {
  assert.equal(isOfTest('src/lib.c', 7), false);
});

test('a module for tests that was deleted is known by its deleted lines, also where its brace stayed', () => {
  const change = (from: number, count: number): Change => ({
    file: 'src/lib.rs',
    added: [],
    arrived: [],
    deleted: lines.slice(from - 1, from - 1 + count).map((text, at) => {
      return { stretch: 0, file: 'src/lib.rs', line: from + at, text, code: text.trim() };
    }),
    next: 20,
  });
  const [code, head, body] = [change(1, 1), change(4, 3), change(7, 2)];
  const isDeletedTest = createDeletedTests([code, head, body]);
  assert.deepEqual([code, head, body].map(isDeletedTest), [false, true, true]);
});
