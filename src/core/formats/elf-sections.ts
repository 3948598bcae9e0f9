import { ElfView, openElf } from './elf-layout.ts';

/** Bytes of a file from an offset; fewer than asked for where the file ends. */
export type ReadAt = (offset: number, length: number) => Uint8Array;

/** A section of an ELF file. */
interface Section {
  readonly name: string;
  readonly offset: number;
  /** Bytes in the file. */
  readonly size: number;
  readonly isCompressed: boolean;
}

/**
 * What a file says of source lines: `lines` a line table; `flat` a line table of code that inlines nothing, as compilers
 * leave it without optimisation; `split` a line table whose rest is in `.dwo` files (`-gsplit-dwarf`), so that nothing is
 * known of inlined code; `none` no line table; `not-elf` no ELF file.
 */
export type DebugInfo = 'lines' | 'flat' | 'split' | 'none' | 'not-elf';

const largestHeader = 64;
/** More than the largest programs have, with a section for each function. */
const mostSections = 1 << 20;
const longestNames = 1 << 26;
/** Section bit of a compressed section (gABI), at its place in the section header of both classes. */
const flagCompressed = 0x800;
/** Abbreviations of the first compilation units tell how a program was compiled, if not whether all of it is flat. */
const readAbbreviations = 1 << 20;

/** Reads what debug information an ELF executable or library has, from its section headers alone and a little more. */
export function readDebugInfo(readAt: ReadAt): DebugInfo {
  const header = readAt(0, largestHeader);
  if (openElf(header) === undefined) return 'not-elf';
  const sections = readSections(header, readAt);
  const lines = sections.find(({ name, size }) => /^\.z?debug_line$/.test(name) && size > 0);
  if (lines === undefined) return 'none';
  const abbreviations = sections.find(({ name }) => name === '.debug_abbrev');
  if (abbreviations === undefined || abbreviations.isCompressed) return 'lines';
  const { offset, size } = abbreviations;
  const seen = scanAbbreviations(readAt(offset, Math.min(size, readAbbreviations)));
  if (seen.dwo) return 'split';
  return seen.inlined || seen.units === 0 || size > readAbbreviations ? 'lines' : 'flat';
}

/** Whether an ELF file in memory holds a line table (`.debug_line`, or compressed as `.zdebug_line`). */
export function hasDebugLines(bytes: Uint8Array): boolean {
  const info = readDebugInfo((offset, length) => bytes.subarray(offset, offset + length));
  return info === 'lines' || info === 'flat' || info === 'split';
}

function readSections(header: Uint8Array, readAt: ReadAt): readonly Section[] {
  const elf = openElf(header);
  const table = elf?.view.native(elf.layout.sectionOffset) ?? 0;
  if (elf === undefined || table === 0) return [];
  const { view, layout } = elf;
  if (view.half(layout.sectionEntrySize) !== layout.section.size) return [];
  const first = new ElfView(readAt(table, layout.section.size), header);
  // Files with very many sections keep the count and the index of the names in section 0.
  const count = view.half(layout.sectionCount) || (first.native(layout.section.bytes) ?? 0);
  const escaped = view.half(layout.sectionNames) ?? 0;
  const namesIndex = escaped === 0xffff ? (first.word(layout.section.link) ?? 0) : escaped;
  if (count > mostSections || namesIndex >= count) return [];
  const { size, offset, bytes } = layout.section;
  const headers = new ElfView(readAt(table, count * size), header);
  const range = (index: number) => ({
    offset: headers.native(index * size + offset) ?? 0,
    size: headers.native(index * size + bytes) ?? 0,
  });
  const names = range(namesIndex);
  const texts = readAt(names.offset, Math.min(names.size, longestNames));
  return Array.from({ length: count }, (_, index) => ({
    name: textAt(texts, headers.word(index * size) ?? 0),
    ...range(index),
    isCompressed: ((headers.word(index * size + 8) ?? 0) & flagCompressed) !== 0,
  }));
}

/** The zero-terminated text at that place; names of sections that matter here are short. */
function textAt(bytes: Uint8Array, start: number): string {
  const end = bytes.subarray(start, start + 32).indexOf(0);
  return end < 0 ? '' : String.fromCharCode(...bytes.subarray(start, start + end));
}

/** DW_AT_dwo_name of DWARF 5, and the GNU attribute of DWARF 4 with the same meaning. */
const dwoNames = new Set([0x76, 0x2130]);
const formImplicitConst = 0x21;

/** DW_TAG_compile_unit, and DW_TAG_inlined_subroutine: code of a function that was inlined into another. */
const [unitTag, inlinedTag] = [0x11, 0x1d];

/** What the abbreviations declare: units, inlined code, the name of a `.dwo` file. Format: DWARF 5, section 7.5.3. */
function scanAbbreviations(bytes: Uint8Array): { units: number; inlined: boolean; dwo: boolean } {
  const seen = { units: 0, inlined: false, dwo: false };
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let scale = 1; at < bytes.length; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) break;
    }
    return value;
  };
  while (at < bytes.length && !seen.dwo) {
    // A zero ends the declarations of one compilation unit.
    if (number() === 0) continue;
    const tag = number();
    if (tag === unitTag) seen.units++;
    if (tag === inlinedTag) seen.inlined = true;
    at++;
    for (;;) {
      const attribute = number();
      const form = number();
      if (form === formImplicitConst) number();
      if (dwoNames.has(attribute)) seen.dwo = true;
      if (attribute === 0 || at >= bytes.length) break;
    }
  }
  return seen;
}
