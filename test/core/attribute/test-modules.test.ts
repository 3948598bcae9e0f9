import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestModules } from '../../../src/core/attribute/test-modules.ts';

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
