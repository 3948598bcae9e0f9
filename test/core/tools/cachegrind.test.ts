import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCachegrindTotals } from '../../../src/core/tools/cachegrind.ts';

function read(text: string) {
  return readCachegrindTotals({ name: 'cg.out', chunks: [new TextEncoder().encode(text)] });
}

function messagesOf(text: string): readonly string[] {
  const totals = read(text);
  return totals.kind === 'failed' ? totals.problems.map(({ message }) => message) : [];
}

const header = 'desc: I1 cache: 32768 B, 64 B, 8-way associative\ncmd: ./app x=1\nevents: Ir I1mr\n';
const body = 'fl=a.c\nfn=main(int, char**)\n10 5 1\n12 3\nfn=(below main)\n0 4\n';

test('the instructions of all lines are the total', () => {
  assert.deepEqual(read(`${header}${body}summary: 12 1\n`), {
    kind: 'ok',
    value: {
      ir: 12,
      events: new Map([
        ['Ir', 12],
        ['I1mr', 1],
      ]),
    },
    warnings: [],
  });
});

test('a file that is cut short anywhere is never a smaller count', () => {
  const text = `${header}${body}summary: 12 1\n`;
  for (let length = 0; length < text.length; length++) {
    assert.equal(read(text.slice(0, length)).kind, 'failed', `${length} bytes`);
  }
});

test('costs that do not sum up to the summary are damage', () => {
  assert.match(messagesOf(`${header}${body}summary: 13 1\n`)[0] ?? '', /sum up to 12, but .* 13/);
});

test('a file without instructions is refused', () => {
  assert.match(messagesOf('events: Dr\nfn=f\n1 2\nsummary: 2\n')[0] ?? '', /not Ir/);
});

test('no bytes make the reader throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const totals = readCachegrindTotals({ name: 'cg.out', chunks: [bytes] });
      assert.equal(totals.kind, 'failed');
    }),
  );
});
