/** Rows beyond this are not added: the memory of a profile stays bounded whatever the text holds. */
const mostRows = 500_000;
/** A power of two. */
const guessCount = 1 << 15;

/**
 * Stacks as a tree: a row is found by its parent's row and its frame. Open addressing over flat arrays, no object a row.
 * A parent always has a smaller number than its children.
 */
export class StackRows {
  #count = 0;
  #parents = new Int32Array(1 << 8);
  #frames = new Int32Array(1 << 8);
  #slots = new Int32Array(1 << 10).fill(-1);
  readonly #most: number;
  /** The row of a whole stack seen before, by a hash of the stack: checked before it is believed. */
  readonly #guesses = new Int32Array(guessCount);

  constructor(most = mostRows) {
    this.#most = most;
  }

  get count(): number {
    return this.#count;
  }

  /** The row of that frame below that parent (-1: outermost), a new one where it was never seen; -1 where no more fit. */
  find(parent: number, frame: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashPair(parent, frame) & mask;
    for (;;) {
      const row = this.#slots[slot] ?? -1;
      if (row < 0) break;
      if (this.#parents[row] === parent && this.#frames[row] === frame) return row;
      slot = (slot + 1) & mask;
    }
    if (this.#count >= this.#most) return -1;
    const row = this.#append(parent, frame);
    this.#slots[slot] = row;
    if (this.#count * 2 > mask) this.#rehash();
    return row;
  }

  /** The row of a whole stack (innermost frame first, below the frame `root`) if it was remembered, else -1. */
  findStack(root: number, stack: Int32Array, depth: number): number {
    const guess = this.#guesses[hashStack(stack, depth)] ?? 0;
    if (this.#count === 0) return -1;
    let row = guess;
    for (let at = 0; at < depth; at++) {
      if (row < 0 || this.#frames[row] !== stack[at]) return -1;
      row = this.#parents[row] ?? -1;
    }
    return row >= 0 && this.#frames[row] === root && this.#parents[row] === -1 ? guess : -1;
  }

  /** Lets `findStack` find that row for that stack until another stack takes its place. */
  remember(stack: Int32Array, depth: number, row: number): void {
    this.#guesses[hashStack(stack, depth)] = row;
  }

  parents(): Int32Array {
    return this.#parents.slice(0, this.#count);
  }

  frames(): Int32Array {
    return this.#frames.slice(0, this.#count);
  }

  #append(parent: number, frame: number): number {
    if (this.#count === this.#parents.length) {
      this.#parents = doubled(this.#parents);
      this.#frames = doubled(this.#frames);
    }
    this.#parents[this.#count] = parent;
    this.#frames[this.#count] = frame;
    return this.#count++;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let row = 0; row < this.#count; row++) {
      let slot = hashPair(this.#parents[row] ?? 0, this.#frames[row] ?? 0) & mask;
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = row;
    }
  }
}

function doubled(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

function hashStack(stack: Int32Array, depth: number): number {
  let hash = depth;
  for (let at = 0; at < depth; at++) hash = Math.imul(hash ^ (stack[at] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  return (hash ^ (hash >>> 16)) & (guessCount - 1);
}

/** Multiplies each part by an odd constant and folds high bits down. */
function hashPair(parent: number, frame: number): number {
  const hash = Math.imul(parent, 0x9e3779b1) ^ Math.imul(frame, 0x85ebca6b);
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
