import { failed, isNonEmpty, type Parsed, parsed } from '../model/parsed.ts';
import { type ElfLayout, type ElfView, openElf } from './elf-layout.ts';

/** What the system maps into memory from one PT_LOAD entry, without what a rebuild changes for no reason. */
export interface LoadableSegment {
  readonly address: number;
  readonly memorySize: number;
  /** PF_X 1, PF_W 2, PF_R 4. */
  readonly flags: number;
  /** A copy, with zeros for the build id and for the fields of the ELF header that point at section headers. */
  readonly content: Uint8Array;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface ProgramHeader extends Range {
  readonly type: number;
  readonly flags: number;
  readonly address: number;
  readonly memorySize: number;
}

const typeLoad = 1;
const typeNote = 4;
const noteBuildId = 3;
/** A linked file has one. */
const mostBuildIds = 16;
/** `GNU` and its zero, the owner of the build id note. */
const gnu = [0x47, 0x4e, 0x55, 0];

/**
 * The loadable segments of an ELF executable or library, 32 or 64 bits, in the order of its program headers. Fails where the
 * bytes are no ELF file, a header or a segment reaches out of them, or there is nothing to load (an object file).
 * Format: System V ABI, chapters 4 and 5.
 */
export function readLoadableSegments(bytes: Uint8Array): Parsed<readonly LoadableSegment[]> {
  const elf = openElf(bytes);
  if (elf === undefined) return notElf('the file does not begin with an ELF header');
  const headers = readProgramHeaders(elf.view, elf.layout);
  if (headers === undefined) return notElf('a program header or a segment reaches out of the file');
  const loads = headers.filter(({ type }) => type === typeLoad);
  if (!isNonEmpty(loads)) return notElf('the file has nothing to load');
  const notes = headers.filter(({ type }) => type === typeNote);
  // Overlapping segments could ask for many copies of one large file.
  const size = [...loads, ...notes].reduce((sum, { start, end }) => sum + end - start, 0);
  if (size > bytes.length * 2) return notElf('the segments overlap');
  const buildIds = notes.flatMap((note) => findBuildIds(elf.view, bytes, note)).slice(0, mostBuildIds);
  const ignored = [...sectionFields(elf.layout), ...buildIds];
  return parsed(loads.map((load) => describe(load, bytes, ignored)));
}

/**
 * Whether two ELF files load the same bytes to the same addresses. Debug information, symbol tables, section headers and
 * the build id do not count. `not-elf` where either cannot be read.
 */
export function compareLoadable(base: Uint8Array, head: Uint8Array): 'identical' | 'different' | 'not-elf' {
  const before = readLoadableSegments(base);
  const after = readLoadableSegments(head);
  if (before.kind === 'failed' || after.kind === 'failed') return 'not-elf';
  const same =
    before.value.length === after.value.length &&
    sameBytes(entryAndMachine(base), entryAndMachine(head)) &&
    before.value.every((segment, index) => sameSegment(segment, after.value[index]));
  return same ? 'identical' : 'different';
}

function notElf(message: string): Parsed<never> {
  return failed({
    code: 'format-damaged',
    message,
    hint: 'name the program that the benchmark runs as `binary`',
  });
}

function readProgramHeaders(view: ElfView, layout: ElfLayout): readonly ProgramHeader[] | undefined {
  const table = view.native(layout.programOffset);
  const count = view.half(layout.programCount);
  if (table === undefined || count === undefined) return undefined;
  if (count > 0 && view.half(layout.programEntrySize) !== layout.segment.size) return undefined;
  const headers: ProgramHeader[] = [];
  for (let index = 0; index < count; index++) {
    const header = readProgramHeader(view, layout, table + index * layout.segment.size);
    if (header === undefined) return undefined;
    headers.push(header);
  }
  return headers;
}

function readProgramHeader(view: ElfView, { segment }: ElfLayout, at: number): ProgramHeader | undefined {
  const type = view.word(at);
  const flags = view.word(at + segment.flags);
  const start = view.native(at + segment.offset);
  const address = view.native(at + segment.address);
  const fileSize = view.native(at + segment.fileSize);
  const memorySize = view.native(at + segment.memorySize);
  if (type === undefined || flags === undefined || start === undefined || address === undefined)
    return undefined;
  if (fileSize === undefined || memorySize === undefined) return undefined;
  const end = start + fileSize;
  const needed = type === typeLoad || type === typeNote;
  return needed && end > view.length ? undefined : { type, flags, start, end, address, memorySize };
}

function sectionFields(layout: ElfLayout): readonly Range[] {
  const { sectionOffset, sectionCount, headerSize } = layout;
  // The count and the index of the names are the last two fields.
  const offsetSize = layout.headerSize === 64 ? 8 : 4;
  return [
    { start: sectionOffset, end: sectionOffset + offsetSize },
    { start: sectionCount, end: headerSize },
  ];
}

/** Notes are name size, description size, type, name, description; both texts padded to 4 bytes. */
function findBuildIds(view: ElfView, bytes: Uint8Array, note: Range): readonly Range[] {
  const found: Range[] = [];
  for (let at = note.start; at + 12 <= note.end; ) {
    const name = at + 12;
    const description = name + pad(view.word(at) ?? 0);
    const end = description + (view.word(at + 4) ?? 0);
    if (end > note.end) return found;
    const owned = view.word(at) === gnu.length && gnu.every((byte, index) => bytes[name + index] === byte);
    if (owned && view.word(at + 8) === noteBuildId) found.push({ start: description, end });
    at = description + pad(view.word(at + 4) ?? 0);
  }
  return found;
}

function pad(size: number): number {
  return Math.ceil(size / 4) * 4;
}

function describe(load: ProgramHeader, bytes: Uint8Array, ignored: readonly Range[]): LoadableSegment {
  const content = bytes.slice(load.start, load.end);
  for (const { start, end } of ignored) {
    content.fill(0, Math.max(0, start - load.start), Math.max(0, end - load.start));
  }
  return { address: load.address, memorySize: load.memorySize, flags: load.flags, content };
}

/** Class, byte order, type, machine and entry: a header that no segment loads counts up to here. */
function entryAndMachine(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, openElf(bytes)?.layout.programOffset ?? 0);
}

function sameSegment(one: LoadableSegment, other: LoadableSegment | undefined): boolean {
  return (
    other !== undefined &&
    one.address === other.address &&
    one.memorySize === other.memorySize &&
    one.flags === other.flags &&
    sameBytes(one.content, other.content)
  );
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
