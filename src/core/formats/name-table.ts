/**
 * Distinct byte strings, numbered from 0 in the order of their first appearance. Bytes are compared in place,
 * so a name that comes a million times costs no string; `strings` decodes each once.
 */
export class NameTable {
  #bytes = new Uint8Array(1 << 12);
  #view = new DataView(this.#bytes.buffer);
  /** The bytes that were looked at last, and a view of them: they change once a chunk, not once a name. */
  #seen: Uint8Array = this.#bytes;
  #seenView: DataView = this.#view;
  #ends = new Int32Array(1 << 6);
  #slots = new Int32Array(1 << 8).fill(-1);
  #count = 0;

  /** The number of the name `bytes[start, end)`, a new one where it was never seen. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    const slot = this.#slotOf(bytes, start, end);
    const known = this.#slots[slot] ?? -1;
    if (known >= 0) return known;
    const added = this.#append(bytes, start, end);
    this.#slots[slot] = added;
    if (this.#count * 2 > mask) this.#rehash();
    return added;
  }

  /** The number of the name `bytes[start, end)`, -1 where it was never seen. */
  find(bytes: Uint8Array, start: number, end: number): number {
    return this.#slots[this.#slotOf(bytes, start, end)] ?? -1;
  }

  /** Whether the name with that number is `bytes[start, end)`: far cheaper than finding it, where it can be guessed. */
  is(name: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#startOf(name);
    if ((this.#ends[name] ?? 0) - from !== end - start) return false;
    const view = this.#viewOf(bytes);
    const own = this.#view;
    let at = start;
    // Eight bytes at a step. Numbers are equal that differ in the sign of zero, and unlike themselves as NaN: the next loop
    // looks at those by their bytes, and at the first that differ.
    for (; at + 8 <= end; at += 8) {
      const eight = own.getFloat64(from + at - start, true);
      if (eight !== view.getFloat64(at, true) || eight === 0) break;
    }
    for (; at + 4 <= end; at += 4) {
      if (own.getInt32(from + at - start, true) !== view.getInt32(at, true)) return false;
    }
    for (; at < end; at++) if (own.getUint8(from + at - start) !== view.getUint8(at)) return false;
    return true;
  }

  /** The bytes of a name; empty for a number that was never given out. */
  bytesOf(name: number): Uint8Array {
    return this.#bytes.subarray(this.#startOf(name), this.#ends[name] ?? 0);
  }

  /** Every name, UTF-8 decoded, indexed by its number. */
  strings(): readonly string[] {
    const decoder = new TextDecoder();
    return Array.from({ length: this.#count }, (_, name) => decoder.decode(this.bytesOf(name)));
  }

  #startOf(name: number): number {
    return name === 0 ? 0 : (this.#ends[name - 1] ?? 0);
  }

  /** The slot that holds the name, or the free one where it belongs. */
  #slotOf(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashBytes(this.#viewOf(bytes), start, end) & mask;
    for (;;) {
      const name = this.#slots[slot] ?? -1;
      if (name < 0 || this.is(name, bytes, start, end)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #viewOf(bytes: Uint8Array): DataView {
    if (bytes !== this.#seen) {
      this.#seen = bytes;
      this.#seenView = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    return this.#seenView;
  }

  #append(bytes: Uint8Array, start: number, end: number): number {
    const from = this.#startOf(this.#count);
    const to = from + end - start;
    if (to > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(to, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, from));
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    if (this.#count === this.#ends.length) {
      const larger = new Int32Array(this.#count * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#bytes.set(bytes.subarray(start, end), from);
    this.#ends[this.#count] = to;
    return this.#count++;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let name = 0; name < this.#count; name++) {
      let slot = hashBytes(this.#view, this.#startOf(name), this.#ends[name] ?? 0) & mask;
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = name;
    }
  }
}

/** A hash of `bytes[start, end)` in the manner of FNV, four bytes at a step: the chain of multiplications is what takes time. */
function hashBytes(bytes: DataView, start: number, end: number): number {
  let hash = 0x811c9dc5;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    hash = Math.imul(hash ^ bytes.getInt32(at, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < end; at++) hash = Math.imul(hash ^ bytes.getUint8(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
