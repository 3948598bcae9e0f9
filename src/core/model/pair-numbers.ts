const fewestSlots = 1 << 8;

/**
 * Numbers pairs of whole numbers from 0 to 2^31 - 1, so that a longer sequence has a number too: pair after pair. Open
 * addressing over flat arrays: a `Map` needs a key of its own for each pair, which takes several times as long.
 */
export class PairNumbers {
  #count = 0;
  /** The pairs in the order of their numbers, both parts side by side. */
  #pairs = new Int32Array(fewestSlots);
  /** Numbers of pairs where their hashes put them; -1 where there is none. At most half of them are taken. */
  #slots = new Int32Array(fewestSlots).fill(-1);

  /** The pair's number: from 0, in the order in which pairs first come. */
  of(one: number, other: number): number {
    const slot = this.#slotOf(one, other);
    const known = this.#slots[slot] ?? -1;
    if (known >= 0) return known;
    const added = this.#count;
    this.#slots[slot] = added;
    this.#pairs[2 * added] = one;
    this.#pairs[2 * added + 1] = other;
    this.#count += 1;
    if (2 * this.#count >= this.#slots.length) this.#grow();
    return added;
  }

  /** The slot that holds the pair, or the free one where it belongs. */
  #slotOf(one: number, other: number): number {
    const slots = this.#slots;
    const pairs = this.#pairs;
    const mask = slots.length - 1;
    let slot = hashPair(one, other) & mask;
    for (;;) {
      const number = slots[slot] ?? -1;
      if (number < 0 || (pairs[2 * number] === one && pairs[2 * number + 1] === other)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const pairs = new Int32Array(2 * this.#pairs.length);
    pairs.set(this.#pairs);
    this.#pairs = pairs;
    this.#slots = new Int32Array(2 * this.#slots.length).fill(-1);
    for (let number = 0; number < this.#count; number += 1) {
      this.#slots[this.#slotOf(pairs[2 * number] ?? 0, pairs[2 * number + 1] ?? 0)] = number;
    }
  }
}

/**
 * Multiplies by odd constants and folds high bits down, as multiplicative hashes do. The low four bits tell neighbours apart,
 * so that lines and addresses that follow one another share a line of the processor's cache.
 */
function hashPair(one: number, other: number): number {
  const hash = Math.imul(Math.imul(one, 0x9e3779b1) ^ (other >>> 4), 0x85ebca6b);
  return ((hash ^ (hash >>> 15)) << 4) | (other & 15);
}
