import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStatement } from '../../../src/core/attribute/statements.ts';

/** The lines of the statement that holds the line with a mark, joined. */
function statementAt(text: string, mark: string): string {
  const lines = text.split('\n');
  const line = lines.findIndex((entry) => entry.includes(mark)) + 1;
  const { first, last } = findStatement('a.c', line, (_, at) => lines[at - 1]);
  return lines
    .slice(first - 1, last)
    .map((entry) => entry.trim())
    .join(' ');
}

const rust = `pub fn new() -> SmallVec<A> {
    unsafe {
        SmallVec {
            len: 0,
            data: Inline { array: mem::zeroed() },
        }
    }
}`;

test('a literal of several lines is one statement, the blocks around it are not', () => {
  const literal = 'SmallVec { len: 0, data: Inline { array: mem::zeroed() }, }';
  assert.equal(statementAt(rust, '        SmallVec {'), literal);
  assert.equal(statementAt(rust, 'len: 0'), literal);
  assert.equal(statementAt(rust, 'unsafe {'), 'unsafe {');
});

const c = `int run(int count,
        int size) {
  struct limits given = {
    .most = 4,
    .least = 1,
  };
  for (int i = 0; i < count &&
                  i < size; i++) {
    put(given, "(",
        i); // (
    each(count, [](int one) {
      one += 1;
    });
  }
  return 0;
}`;

test('a call and a condition end where their brackets close, and a body begins no statement', () => {
  assert.equal(statementAt(c, 'put('), 'put(given, "(", i); // (');
  assert.equal(statementAt(c, '.least'), 'struct limits given = { .most = 4, .least = 1, };');
  assert.equal(statementAt(c, 'for ('), 'for (int i = 0; i < count && i < size; i++) {');
  assert.equal(statementAt(c, 'each('), 'each(count, [](int one) {');
  assert.equal(statementAt(c, 'one += 1'), 'one += 1;');
  assert.equal(statementAt(c, 'return 0'), 'return 0;');
  assert.equal(statementAt(c, 'int size'), 'int run(int count, int size) {');
});

test('brackets that never close end the search', () => {
  assert.equal(statementAt('f(\n  a', 'a'), 'f( a');
  assert.equal(statementAt(')\n}\na', 'a'), 'a');
});
