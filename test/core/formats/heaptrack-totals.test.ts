import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHeaptrackTotals } from '../../../src/core/formats/heaptrack-totals.ts';

/** The end of what heaptrack_print 1.4.0 wrote for `fixtures/tools/programs/leak.c`. */
const text = `total runtime: 0.00s.
calls to allocation functions: 12 (12000/s)
temporary memory allocations: 7 (7000/s)
peak heap memory consumption: 88.78K
peak RSS (including heaptrack overhead): 3.90M
total memory leaked: 75B
`;

test('the totals are read in their base units', () => {
  assert.deepEqual(readHeaptrackTotals(text), {
    allocations: 12,
    temporary: 7,
    peakBytes: 88_780,
    leakedBytes: 75,
  });
});

test('a text that lacks one of them tells none', () => {
  for (const line of text.split('\n').filter((one) => /allocation|consumption|leaked/.test(one))) {
    assert.equal(readHeaptrackTotals(text.replace(line, '')), undefined, line);
  }
});
