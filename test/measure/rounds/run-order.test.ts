import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../../../src/core/stats/random.ts';
import { swapInterval } from '../../../src/core/stats/swap-interval.ts';
import { drawOrder } from '../../../src/measure/rounds/run-order.ts';

const sides = ['base', 'head'] as const;
const runs = sides.flatMap((side) => [0, 1].map((pass) => `${side}${pass}`));

/** Of each round, whether the base comes first. */
function throwCoins(rounds: number, seed: number): readonly boolean[] {
  const random = createRandom(seed);
  return Array.from({ length: rounds }, () => drawOrder(sides, random)[0] === 'base');
}

function isNear(seen: number, of: number, part: number): void {
  const deviation = Math.sqrt(of * part * (1 - part));
  assert.ok(Math.abs(seen - of * part) < 4 * deviation, `${seen} of ${of}, ${part} expected`);
}

test('a seed gives the same orders again, and another seed others', () => {
  assert.deepEqual(throwCoins(40, 11), throwCoins(40, 11));
  assert.notDeepEqual(throwCoins(40, 11), throwCoins(40, 12));
});

test('each round is a fair coin that knows nothing of the rounds before', () => {
  const gates = Array.from({ length: 2_000 }, (_, seed) => throwCoins(20, seed));
  const coins = gates.flat();
  isNear(coins.filter((first) => first).length, coins.length, 1 / 2);
  for (const distance of [1, 2, 3]) {
    const pairs = gates.flatMap((gate) => gate.slice(distance).map((first, at) => first === gate[at]));
    isNear(pairs.filter((alike) => alike).length, pairs.length, 1 / 2);
  }
  // With 20 coins 10 heads come up 184,756 times in 2^20, and all alike twice in a million.
  const even = gates.filter((gate) => gate.filter((first) => first).length === 10).length;
  isNear(even, gates.length, 184_756 / 2 ** 20);
});

test('with several passes every order of a round comes up, and of each pass the base first half of the time', () => {
  const random = createRandom(5);
  const orders = Array.from({ length: 24_000 }, () => drawOrder(runs, random));
  const counts = new Map<string, number>();
  for (const order of orders) counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
  assert.equal(counts.size, 24);
  for (const count of counts.values()) isNear(count, orders.length, 1 / 24);
  for (const pass of [0, 1]) {
    const first = orders.filter((order) => order.indexOf(`base${pass}`) < order.indexOf(`head${pass}`));
    isNear(first.length, orders.length, 1 / 2);
  }
});

const level = 0.01;

/** Of all orders that a rule can draw, the part with which the gate would find a regression of identical code. */
function rejectedPart(moments: readonly (readonly [number, number])[], orders: readonly number[]): number {
  const rejected = orders.filter((order) => {
    const isSwapped = (round: number): boolean => ((order >> round) & 1) === 1;
    const base = moments.map(([first, second], round) => (isSwapped(round) ? second : first));
    const head = moments.map(([first, second], round) => (isSwapped(round) ? first : second));
    const shift = swapInterval(base, head, 1 - 2 * level);
    return shift.kind === 'interval' && shift.low > 0;
  });
  return rejected.length / orders.length;
}

const every = Array.from({ length: 2 ** 12 }, (_, order) => order);
/** Every second round is the reverse of the one before. */
const reversed = every.filter((order) => ((order ^ (order >> 1)) & 0b0101_0101_0101) === 0b0101_0101_0101);

/** Twelve rounds of identical code: what its two moments cost. The load comes and goes with every second round. */
const comingAndGoing = Array.from({ length: 12 }, (_, round): readonly [number, number] => {
  const [early, late] = [100 + round / 10, 100.03 + round / 9];
  return round % 2 === 0 ? [early, late + 5] : [early + 5, late];
});
const strays = Array.from({ length: 12 }, (_, round): readonly [number, number] => [
  100 + ((7 * round) % 12),
  100.5 + ((5 * round) % 12) * (round % 3),
]);
const drifting = Array.from({ length: 12 }, (_, round): readonly [number, number] => [
  100 + 2 * round,
  101 + 2 * round,
]);

test('over all orders that can be drawn, identical code is rejected no more often than the level says, whatever the machine does', () => {
  for (const moments of [comingAndGoing, strays, drifting]) {
    assert.ok(rejectedPart(moments, every) <= level);
  }
});

test('were every second round the reverse of the one before, a load that comes and goes would be taken for a regression', () => {
  assert.equal(reversed.length, 2 ** 6);
  assert.ok(rejectedPart(comingAndGoing, reversed) > level);
});
