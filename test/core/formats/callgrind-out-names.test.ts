import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NameSpace, unknownName } from '../../../src/core/formats/callgrind-out-names.ts';
import { NameTable } from '../../../src/core/formats/name-table.ts';

function open(stripRecursion = false): { resolve: (text: string) => string | undefined; space: NameSpace } {
  const table = new NameTable();
  const space = new NameSpace(table, { stripRecursion });
  const resolve = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const name = space.resolve(bytes, 0, bytes.length);
    return name === unknownName ? undefined : table.strings()[name];
  };
  return { resolve, space };
}

test('an id stands for the name that was last written after it', () => {
  const { resolve, space } = open();
  assert.equal(resolve('(3)'), undefined);
  assert.equal(resolve('(3) one name'), 'one name');
  assert.equal(resolve('(3)'), 'one name');
  assert.equal(resolve('(3) other'), 'other');
  assert.equal(resolve('(3)'), 'other');
  space.reset();
  assert.equal(resolve('(3)'), undefined);
});

test('what only looks like an id is a name', () => {
  const { resolve } = open();
  for (const name of ['(below main)', '(', '(12', '()', 'f(1)']) assert.equal(resolve(name), name);
});

test('the level of a recursion is cut off, and a quote elsewhere is not', () => {
  const { resolve } = open(true);
  assert.equal(resolve("fibonacci'2"), 'fibonacci');
  assert.equal(resolve("f'main"), "f'main");
  assert.equal(resolve("'2"), "'2");
  assert.equal(open().resolve("file'2"), "file'2");
});

test('a name made of ids is put together', () => {
  const { resolve, space } = open(true);
  resolve('(1) main');
  assert.equal(space.composed, false);
  resolve('(2) work');
  assert.equal(resolve("(3) (2)'(1)"), "work'main");
  assert.equal(space.composed, true);
  assert.equal(resolve("(4) (2)'2"), 'work');
  assert.equal(resolve("(5) (9)'(1)"), undefined);
});

test('an id that no file has is unknown and costs no memory', () => {
  const { resolve } = open();
  assert.equal(resolve('(99999999999999999999) f'), undefined);
  assert.equal(resolve('(99999999999999999999)'), undefined);
});
