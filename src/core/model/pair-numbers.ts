/** Two numbers below this make one key that a double holds exactly. */
const keyRange = 2 ** 26;

/** Numbers pairs of whole numbers from 0 to 2^26 - 1, so that a longer sequence has a number too: pair after pair. */
export class PairNumbers {
  readonly #numbers = new Map<number, number>();

  /** The pair's number: from 0, in the order in which pairs first come. */
  of(one: number, other: number): number {
    const key = one * keyRange + other;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(key, next);
    return next;
  }
}
