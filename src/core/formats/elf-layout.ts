/** Reads numbers of an ELF file in its class and byte order. Anything outside the file is `undefined`. */
export class ElfView {
  readonly wide: boolean;
  readonly #view: DataView;
  readonly #little: boolean;

  /** A part of a file is read in the class and byte order that the file's `header` tells. */
  constructor(bytes: Uint8Array, header: Uint8Array = bytes) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.wide = header[4] === 2;
    this.#little = header[5] === 1;
  }

  get length(): number {
    return this.#view.byteLength;
  }

  half(at: number): number | undefined {
    return this.#holds(at, 2) ? this.#view.getUint16(at, this.#little) : undefined;
  }

  word(at: number): number | undefined {
    return this.#holds(at, 4) ? this.#view.getUint32(at, this.#little) : undefined;
  }

  /** An address, offset or size: 8 bytes in a 64-bit file, else 4. Undefined also past 2^53. */
  native(at: number): number | undefined {
    if (!this.wide) return this.word(at);
    if (!this.#holds(at, 8)) return undefined;
    const value = Number(this.#view.getBigUint64(at, this.#little));
    return Number.isSafeInteger(value) ? value : undefined;
  }

  #holds(at: number, size: number): boolean {
    return at >= 0 && at + size <= this.#view.byteLength;
  }
}

/** Where the fields of the ELF header, of a program header and of a section header stand, by class. */
export interface ElfLayout {
  readonly headerSize: number;
  readonly programOffset: number;
  readonly sectionOffset: number;
  readonly programEntrySize: number;
  readonly programCount: number;
  readonly sectionEntrySize: number;
  readonly sectionCount: number;
  readonly sectionNames: number;
  readonly segment: {
    readonly size: number;
    readonly flags: number;
    readonly offset: number;
    readonly address: number;
    readonly fileSize: number;
    readonly memorySize: number;
  };
  readonly section: {
    readonly size: number;
    readonly offset: number;
    readonly bytes: number;
    readonly link: number;
  };
}

const layout64: ElfLayout = {
  headerSize: 64,
  programOffset: 32,
  sectionOffset: 40,
  programEntrySize: 54,
  programCount: 56,
  sectionEntrySize: 58,
  sectionCount: 60,
  sectionNames: 62,
  segment: { size: 56, flags: 4, offset: 8, address: 16, fileSize: 32, memorySize: 40 },
  section: { size: 64, offset: 24, bytes: 32, link: 40 },
};

const layout32: ElfLayout = {
  headerSize: 52,
  programOffset: 28,
  sectionOffset: 32,
  programEntrySize: 42,
  programCount: 44,
  sectionEntrySize: 46,
  sectionCount: 48,
  sectionNames: 50,
  segment: { size: 32, flags: 24, offset: 4, address: 8, fileSize: 16, memorySize: 20 },
  section: { size: 40, offset: 16, bytes: 20, link: 24 },
};

/** A view and the layout of its class, or undefined where the bytes do not begin with an ELF header. */
export function openElf(
  bytes: Uint8Array,
): { readonly view: ElfView; readonly layout: ElfLayout } | undefined {
  const magic = bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
  const knownClass = bytes[4] === 1 || bytes[4] === 2;
  const knownOrder = bytes[5] === 1 || bytes[5] === 2;
  if (!magic || !knownClass || !knownOrder) return undefined;
  const view = new ElfView(bytes);
  const layout = view.wide ? layout64 : layout32;
  return bytes.length >= layout.headerSize ? { view, layout } : undefined;
}
