import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findCycles } from '../../../src/core/model/call-cycles.ts';

test('nodes that reach each other share a cycle, callers outside have larger numbers', () => {
  const cycles = findCycles({ count: 5, from: [0, 1, 2, 2], to: [1, 2, 1, 3] });
  assert.equal(cycles[1], cycles[2]);
  assert.equal(new Set(cycles).size, 4);
  assert.ok((cycles[0] ?? 0) > (cycles[1] ?? 0) && (cycles[1] ?? 0) > (cycles[3] ?? 0));
});

test('a path of a hundred thousand calls needs no deep stack', () => {
  const from = Array.from({ length: 100_000 }, (_, at) => at);
  const cycles = findCycles({ count: 100_001, from, to: from.map((at) => at + 1) });
  assert.equal(cycles[0], 100_000);
});

test('two nodes share a cycle exactly when each can reach the other', () => {
  const arrow = fc.tuple(fc.nat(6), fc.nat(6));
  fc.assert(
    fc.property(fc.array(arrow, { maxLength: 14 }), (arrows) => {
      const cycles = findCycles({ count: 7, from: arrows.map(([a]) => a), to: arrows.map(([, b]) => b) });
      const reach = Array.from({ length: 7 }, (_, start) => {
        const seen = new Set([start]);
        for (const node of seen) for (const [a, b] of arrows) if (a === node) seen.add(b);
        return seen;
      });
      for (const [a, seen] of reach.entries()) {
        for (const [b, back] of reach.entries()) {
          assert.equal(cycles[a] === cycles[b], seen.has(b) && back.has(a));
          if (seen.has(b) && !back.has(a)) assert.ok((cycles[a] ?? 0) > (cycles[b] ?? 0));
        }
      }
    }),
  );
});
