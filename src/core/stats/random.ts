/** A source of numbers in [0, 1), the same sequence for the same seed on every machine. */
export type Random = () => number;

/** Spreads a seed over 32 bits, so that neighbouring seeds give unlike sequences (finaliser of MurmurHash3). */
function mix(value: number): number {
  let bits = value >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * A pseudo-random sequence: xorshift128 (Marsaglia, "Xorshift RNGs", 2003), period 2^128 - 1. Good for orders and
 * resampling, not for secrets.
 * @param seed any safe integer.
 */
export function createRandom(seed: number): Random {
  const low = seed >>> 0;
  const high = Math.floor(seed / 2 ** 32) >>> 0;
  // The last word is never zero: from four zeros the sequence would not move.
  let [x, y, z, w] = [mix(low), mix(high ^ 0x9e3779b9), mix(low ^ high ^ 0x7f4a7c15), mix(low + 1) | 1];
  return () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = (w ^ (w >>> 19) ^ t ^ (t >>> 8)) >>> 0;
    return w / 2 ** 32;
  };
}

/** The items in an order in which every permutation is equally likely (Fisher and Yates); the input stays as it is. */
export function shuffle<T>(items: readonly T[], random: Random): readonly T[] {
  const rest = [...items];
  const order: T[] = [];
  while (rest.length > 0) order.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return order;
}
