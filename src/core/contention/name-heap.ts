import type { ByteRange, CodePlace, HeapBlock } from '../model/cache-line.ts';
import type { LineBlock, LineField, LineLayout } from './contention.ts';
import { findNamed } from './find-named.ts';
import { describeType, fieldsInLine, plainType, sizeOf } from './name-fields.ts';
import { type AllocationClues, namesOfType, readAllocation, readAllocator } from './read-allocation.ts';
import type { DebugLayout } from './read-layout.ts';

/** A block of the heap with what is known of who asked for it. */
export interface AskedBlock extends Pick<HeapBlock, 'offset' | 'size'> {
  /** From the innermost call outwards, inlined ones too; files of the repository are relative to its root, others absolute. */
  readonly callers: readonly CodePlace[];
  /** The source of the first line of the repository among them; empty when unknown. */
  readonly source: string;
  /** The debug information of the program or library that asked; absent where there is none. */
  readonly layout?: DebugLayout;
}

/** More of the compiler's own counting before an array's values than this or their alignment is none. */
const countBytes = 16;

function isOwn({ file }: CodePlace): boolean {
  return file !== '' && !file.startsWith('/');
}

/** The first line of the repository that a block was asked for at. */
export function findAsker(callers: readonly CodePlace[]): CodePlace | undefined {
  return callers.find(isOwn);
}

/** What two declarations of one type have in common: they are the same to the byte. */
function shapeOf(layout: DebugLayout, type: number): string {
  const size = sizeOf(layout, type);
  const fields = fieldsInLine(layout, { type, name: '', offset: 0 }, Math.max(size, 1));
  return JSON.stringify([describeType(layout, type), size, fields]);
}

/** The only type among some; undefined where there is none, or where they are unlike. */
function agree(layout: DebugLayout, types: readonly number[]): number | undefined {
  const [first] = types;
  return new Set(types.map((type) => shapeOf(layout, type))).size === 1 ? first : undefined;
}

function typesCalled(layout: DebugLayout, name: string): readonly number[] {
  return namesOfType(name)
    .flatMap((one) => findNamed(layout, `struct ${one}`))
    .flatMap(({ root, offset, size }) => (offset === 0 && size > 0 ? [root] : []));
}

/** What pointers point to: those that are declared on the line, and those of the names, wherever in the file. */
function typesPointedTo(layout: DebugLayout, { file, line }: CodePlace, names: readonly string[]) {
  const here = layout.pointers.filter((one) => one.file === file || one.file.endsWith(`/${file}`));
  const declared = here.filter((one) => one.line === line);
  const named = here.filter(({ name }) => names.includes(name));
  return [...declared, ...named].map(({ target }) => target).filter((type) => sizeOf(layout, type) > 0);
}

function isWhole(layout: DebugLayout, type: number, size: number, clues: AllocationClues): boolean {
  const each = sizeOf(layout, type);
  // Text and buffers: a byte of them has no name.
  if (each <= 1) return false;
  if (each === size) return true;
  if (!clues.several || size % each !== 0) return false;
  const plain = plainType(layout, type);
  const isPlain = plain?.tag === 'base_type' || plain?.tag === 'pointer_type';
  return !clues.counted || isPlain || each > Math.max(countBytes, plain?.alignment ?? 0);
}

/** The type of the values of a block, where only one is possible. */
function typeOf({ callers, source, size }: AskedBlock, layout: DebugLayout): number | undefined {
  const asker = callers.findIndex(isOwn);
  for (const { function: name } of asker === -1 ? callers : callers.slice(0, asker + 1)) {
    const element = readAllocator(name);
    if (element === undefined) continue;
    const type = agree(layout, typesCalled(layout, element));
    const each = type === undefined ? 0 : sizeOf(layout, type);
    return each > 1 && size % each === 0 ? type : undefined;
  }
  const place = callers[asker];
  if (place === undefined) return undefined;
  const clues = readAllocation(source);
  const named = clues.types.map((name) => typesCalled(layout, name));
  // A name that the debug information does not know could be any type.
  if (named.some((types) => types.length === 0)) return undefined;
  const type = agree(layout, [...named.flat(), ...typesPointedTo(layout, place, clues.variables)]);
  return type !== undefined && isWhole(layout, type, size, clues) ? type : undefined;
}

function describeAsker({ callers }: AskedBlock): string {
  const place = findAsker(callers);
  if (place === undefined) return '';
  return place.line > 0 ? `${place.file}:${place.line}` : place.file;
}

function bareName(layout: DebugLayout, type: number): string {
  return describeType(layout, type).replace(/^(?:struct|class|union|enum) /, '');
}

/** The fields of a block's values that lie in a line; none where their type is not known. */
function fieldsOf(block: AskedBlock, type: number | undefined, lineBytes: number): readonly LineField[] {
  const { offset, size, layout } = block;
  if (layout === undefined || type === undefined) return [];
  const each = sizeOf(layout, type);
  const name = bareName(layout, type);
  if (name === '') return [];
  const count = size / each;
  if (count === 1) return fieldsInLine(layout, { type, name, offset }, lineBytes);
  const first = Math.max(0, Math.floor(-offset / each));
  const end = Math.min(count, Math.ceil((lineBytes - offset) / each));
  return Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at).flatMap((at) =>
    fieldsInLine(layout, { type, name: `${name}[${at}]`, offset: offset + at * each }, lineBytes),
  );
}

function describeBlock(block: AskedBlock, type: number | undefined): LineBlock {
  const { offset, size, layout } = block;
  const name = layout === undefined || type === undefined ? '' : describeType(layout, type);
  const count = layout === undefined || type === undefined ? 1 : size / sizeOf(layout, type);
  return { offset, size, asker: describeAsker(block), type: count > 1 ? `${name}[${count}]` : name };
}

/** A block of the heap in words: `struct item[2], 32 bytes of the heap from src/pool.c:12`. */
export function describeHeapBlock({ size, asker, type }: LineBlock): string {
  const what = type === '' ? '' : `${type}, `;
  return `${what}${size} bytes of the heap${asker === '' ? '' : ` from ${asker}`}`;
}

/**
 * The blocks of the heap that lie in a line, with their fields where the code that asked for a block leaves only one type: the
 * library's allocator of that type; or the cast, `sizeof` or `new` on its line and the pointers that are given the block, where all of
 * them agree and the block is as large as such a value, or as many of them as were asked for. The owner is the blocks that the
 * bytes which are fought over lie in. Undefined without blocks, or where blocks overlap, which is a record that cannot be true.
 */
export function nameHeap(
  blocks: readonly AskedBlock[],
  fought: readonly ByteRange[],
  lineBytes: number,
): LineLayout | undefined {
  const sorted = blocks.toSorted((one, other) => one.offset - other.offset);
  const overlap = sorted.some(({ offset, size }, at) => offset + size > (sorted[at + 1]?.offset ?? Infinity));
  if (sorted.length === 0 || overlap) return undefined;
  const typed = sorted.map((block) => ({
    block,
    type: block.layout === undefined ? undefined : typeOf(block, block.layout),
  }));
  const told = typed.map(({ block, type }) => describeBlock(block, type));
  const isFought = ({ offset, size }: LineBlock): boolean =>
    fought.some(({ from, to }) => from < offset + size && offset < to);
  return {
    owner: told.filter(isFought).map(describeHeapBlock).join('; '),
    fields: typed.flatMap(({ block, type }) => fieldsOf(block, type, lineBytes)),
    blocks: told,
  };
}
