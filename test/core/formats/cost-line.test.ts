import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CostLineReader } from '../../../src/core/formats/cost-line.ts';

function open(events: number): (text: string) => unknown {
  const reader = new CostLineReader();
  reader.expectEvents(Array.from({ length: events }, (_, event) => event));
  return (text) => {
    const bytes = new TextEncoder().encode(text);
    return reader.read(bytes, 0, bytes.length) ?? [reader.line, ...reader.values.subarray(0, reader.count)];
  };
}

test('numbers are whole, decimal or hexadecimal, and exact up to 2^53', () => {
  const read = open(2);
  assert.deepEqual(read('3 0x1f 9007199254740991'), [3, 31, 9007199254740991]);
  assert.equal(read('3 9007199254740992'), 'too-large');
  assert.equal(read('3 0xffffffffffffffff'), 'too-large');
  for (const text of ['3 1.5', '3 -1', '3 +1', '3 *', '3 1e3', '3 0x', '3 0xg'])
    assert.equal(read(text), 'cost', text);
  assert.equal(read('3 1 2 3'), 'too-many-costs');
});

test('spaces and tabs separate, and may stand at both ends', () => {
  assert.deepEqual(open(2)(' 3\t 4  5 \t'), [3, 4, 5]);
});

test('after a position that cannot be read, relative ones have no line until an absolute one comes', () => {
  const read = open(1);
  assert.equal(read('x 1'), 'position');
  assert.deepEqual(read('+3 1'), [0, 1]);
  assert.deepEqual(read('7 1'), [7, 1]);
  assert.deepEqual(read('+3 1'), [10, 1]);
});

test('lines below zero or beyond 31 bits are no positions', () => {
  const read = open(1);
  assert.equal(read('2147483648 1'), 'position');
  assert.deepEqual(read('2147483647 1'), [2147483647, 1]);
  assert.equal(read('+1 1'), 'position');
  read('5 1');
  assert.equal(read('-6 1'), 'position');
});
