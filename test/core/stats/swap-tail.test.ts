import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { signedRankTail } from '../../../src/core/stats/signed-rank.ts';
import { swapTail } from '../../../src/core/stats/swap-tail.ts';

/** Every choice of the sizes written out. */
function countOut(sizes: readonly number[], most: number): number {
  let hits = 0;
  for (let choice = 0; choice < 2 ** sizes.length; choice += 1) {
    const sum = sizes.reduce((total, size, index) => total + ((choice >> index) & 1) * size, 0);
    if (sum <= most) hits += 1;
  }
  return hits / 2 ** sizes.length;
}

test('the tail of chosen sizes is what writing out every choice gives', () => {
  const sizes = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: -1, max: 300 }), (list, most) => {
      assert.ok(Math.abs(swapTail(list, most) - countOut(list, most)) < 1e-12);
    }),
  );
});

test('with the sizes 1 to n it is the signed-rank distribution', () => {
  for (const [n, w] of [
    [8, 3],
    [20, 40],
    [50, 300],
  ] as const) {
    const ranks = Array.from({ length: n }, (_, index) => index + 1);
    assert.ok(Math.abs(swapTail(ranks, w) / signedRankTail(n, w) - 1) < 1e-12, `${n} ${w}`);
  }
});
