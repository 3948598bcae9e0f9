/**
 * Distinct byte strings, numbered from 0 in the order of their first appearance. Bytes are compared in place,
 * so a name that comes a million times costs no string; `strings` decodes each once.
 */
export class NameTable {
  #bytes = new Uint8Array(1 << 12);
  #ends = new Int32Array(1 << 6);
  #slots = new Int32Array(1 << 8).fill(-1);
  #count = 0;

  /** The number of the name `bytes[start, end)`, a new one where it was never seen. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashBytes(bytes, start, end) & mask;
    for (;;) {
      const name = this.#slots[slot] ?? -1;
      if (name < 0) break;
      if (this.#equals(name, bytes, start, end)) return name;
      slot = (slot + 1) & mask;
    }
    const added = this.#append(bytes, start, end);
    this.#slots[slot] = added;
    if (this.#count * 2 > mask) this.#rehash();
    return added;
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

  #equals(name: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#startOf(name);
    if ((this.#ends[name] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at++) {
      if (this.#bytes[from + at - start] !== bytes[at]) return false;
    }
    return true;
  }

  #append(bytes: Uint8Array, start: number, end: number): number {
    const from = this.#startOf(this.#count);
    const to = from + end - start;
    if (to > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(to, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, from));
      this.#bytes = larger;
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
      let slot = hashBytes(this.#bytes, this.#startOf(name), this.#ends[name] ?? 0) & mask;
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = name;
    }
  }
}

/** FNV-1a, 32 bits, of `bytes[start, end)`. */
function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}
