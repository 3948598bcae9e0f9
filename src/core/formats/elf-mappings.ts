import { ElfView, openElf } from './elf-layout.ts';
import type { ReadAt } from './elf-sections.ts';

/** A part of a file that the system maps into memory. */
export interface FileMapping {
  /** Of the first byte in the file. */
  readonly offset: number;
  /** Bytes in the file. */
  readonly size: number;
  /** Virtual address of the first byte as the file gives it, whatever it is loaded at. */
  readonly address: number;
}

const largestHeader = 64;
const typeLoad = 1;

/** The loadable segments of an ELF file in the order of its program headers; none where it is damaged or no ELF file. */
export function readFileMappings(readAt: ReadAt): readonly FileMapping[] {
  const header = readAt(0, largestHeader);
  const elf = openElf(header);
  const table = elf?.view.native(elf.layout.programOffset);
  if (elf === undefined || table === undefined) return [];
  const { view, layout } = elf;
  const { size, offset, address, fileSize } = layout.segment;
  if (view.half(layout.programEntrySize) !== size) return [];
  const count = view.half(layout.programCount) ?? 0;
  const headers = new ElfView(readAt(table, count * size), header);
  return Array.from({ length: count }, (_, index) => index * size).flatMap((at) => {
    if (headers.word(at) !== typeLoad) return [];
    const start = headers.native(at + offset);
    const bytes = headers.native(at + fileSize);
    const first = headers.native(at + address);
    if (start === undefined || bytes === undefined || first === undefined) return [];
    return { offset: start, size: bytes, address: first };
  });
}

/** The virtual address of a byte of the file; undefined where no segment holds it. */
export function addressOfOffset(mappings: readonly FileMapping[], offset: number): number | undefined {
  const mapping = mappings.find((each) => offset >= each.offset && offset < each.offset + each.size);
  return mapping === undefined ? undefined : offset - mapping.offset + mapping.address;
}
