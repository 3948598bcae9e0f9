import type { LineField, LineLayout } from './contention.ts';
import type { DebugLayout, TypeEntry, Variable } from './read-layout.ts';

/** Deeper nesting does not come from a person; it stops what is damaged and refers to itself. */
const deepest = 32;
/** More fields than a line has bytes cannot be. */
const mostFields = 256;
/** Values that are looked into: an array of a thousand million empty values, or a type that holds itself twice, has no end to wait for. */
const mostVisits = 65_536;

const transparent = new Set(['typedef', 'const_type', 'volatile_type', 'atomic_type', 'restrict_type']);

/** The type itself, without typedefs and qualifiers. */
export function plainType({ types }: DebugLayout, id: number): TypeEntry | undefined {
  let type = types.get(id);
  for (let depth = 0; type !== undefined && transparent.has(type.tag) && depth < deepest; depth++) {
    type = types.get(type.type);
  }
  return type;
}

/** Bytes of a value of the type; 0 when unknown. */
export function sizeOf(layout: DebugLayout, id: number, depth = 0): number {
  const type = plainType(layout, id);
  if (type === undefined || depth > deepest) return 0;
  if (type.tag !== 'array_type') return type.tag.endsWith('pointer_type') ? type.size || 8 : type.size;
  return type.size || type.count * sizeOf(layout, type.type, depth + 1);
}

/** How a type is called where it is declared: `struct counters`. */
export function describeType(layout: DebugLayout, id: number, depth = 0): string {
  const named = layout.types.get(id);
  if (named?.tag === 'typedef') return named.name;
  const type = plainType(layout, id);
  if (type === undefined || depth > deepest) return '';
  if (type.tag === 'array_type') return `${describeType(layout, type.type, depth + 1)}[${type.count}]`;
  const words: Readonly<Record<string, string>> = {
    structure_type: 'struct',
    class_type: 'class',
    union_type: 'union',
    enumeration_type: 'enum',
  };
  return [words[type.tag] ?? '', type.name].filter((word) => word !== '').join(' ');
}

/** What is asked of a type: the bytes from `low` to before `high`, counted from the first byte of the outermost value. */
interface Window {
  readonly low: number;
  readonly high: number;
  readonly found: LineField[];
  visits: number;
}

function openWindow(low: number, high: number): Window {
  return { low, high, found: [], visits: 0 };
}

/** Whether there is nothing more to look for. */
function isFull({ found, visits }: Window): boolean {
  return found.length >= mostFields || visits >= mostVisits;
}

interface Spot {
  readonly name: string;
  readonly offset: number;
  readonly depth: number;
}

/** Names that C and C++ keep for the compiler and its library. */
const reserved = /^_[A-Z_]/;

/** The library's own wrappers of Rust, and how they call what they wrap. */
const rustWrappers = /^(?:Atomic\w*(?:<.*>)? v|(?:Unsafe)?Cell<.*> value)$/;

/** The name of a member beside that of its value: the library's own only member, such as `_M_i` of an atomic, adds nothing. */
function memberName(before: string, name: string, { name: type, members }: TypeEntry): string {
  const isLibrary = reserved.test(name) || rustWrappers.test(`${type} ${name}`);
  return name === '' || (members.length === 1 && isLibrary) ? before : `${before}.${name}`;
}

/** Adds the innermost fields of a value of the type that lie in the window. */
function collect(layout: DebugLayout, id: number, spot: Spot, window: Window): void {
  const size = sizeOf(layout, id);
  if (spot.offset >= window.high || spot.offset + size <= window.low || isFull(window)) return;
  window.visits += 1;
  const type = plainType(layout, id);
  if (type === undefined || spot.depth > deepest) return;
  const depth = spot.depth + 1;
  if (type.tag === 'structure_type' || type.tag === 'class_type') {
    for (const member of type.members) {
      const name = memberName(spot.name, member.name, type);
      collect(layout, member.type, { name, offset: spot.offset + member.offset, depth }, window);
    }
  } else if (type.tag === 'array_type') {
    const step = sizeOf(layout, type.type);
    if (step === 0) return;
    if (step === 1) {
      // Text and buffers: each byte as a field of its own would say nothing.
      window.found.push({ name: spot.name, offset: spot.offset, size });
      return;
    }
    const first = Math.max(0, Math.floor((window.low - spot.offset) / step));
    const end = Math.min(type.count, Math.ceil((window.high - spot.offset) / step));
    for (let at = first; at < end && !isFull(window); at++) {
      collect(
        layout,
        type.type,
        { name: `${spot.name}[${at}]`, offset: spot.offset + at * step, depth },
        window,
      );
    }
  } else if (size > 0) window.found.push({ name: spot.name, offset: spot.offset, size });
}

/** The innermost fields of a variable, or of a part of it, that begins at `variable.address`; at most 256. */
export function fieldsOfVariable(
  layout: DebugLayout,
  variable: Pick<Variable, 'name' | 'type' | 'address'>,
): readonly LineField[] {
  const { name, type, address } = variable;
  const window = openWindow(address, address + Math.max(1, sizeOf(layout, type)));
  collect(layout, type, { name, offset: address, depth: 0 }, window);
  return window.found;
}

function fieldsWithin(
  layout: DebugLayout,
  variable: Variable,
  low: number,
  high: number,
): readonly LineField[] {
  const window = openWindow(low, high);
  const spot = { name: variable.name, offset: variable.address, depth: 0 };
  collect(layout, variable.type, spot, window);
  return window.found.map((field) => ({ ...field, offset: field.offset - low }));
}

/** A value of a type, and where it lies in a line. */
export interface PlacedValue {
  readonly type: number;
  readonly name: string;
  /** Of its first byte, from the line's first byte. */
  readonly offset: number;
}

/** The innermost fields of a value that lie in a line of so many bytes; at most 256. */
export function fieldsInLine(
  layout: DebugLayout,
  { type, name, offset }: PlacedValue,
  lineBytes: number,
): readonly LineField[] {
  const window = openWindow(0, lineBytes);
  collect(layout, type, { name, offset, depth: 0 }, window);
  return window.found;
}

/** The fields of variables that lie in a line, by its address in the file; undefined where no variable does. */
export function nameLine(layout: DebugLayout, address: number, lineBytes: number): LineLayout | undefined {
  const end = address + lineBytes;
  const within = layout.variables.filter(
    (variable) => variable.address < end && variable.address + sizeOf(layout, variable.type) > address,
  );
  if (within.length === 0) return undefined;
  const fields = within
    .flatMap((variable) => fieldsWithin(layout, variable, address, end))
    .toSorted((one, other) => one.offset - other.offset);
  const owners = within.map((variable) => `${variable.name} (${describeType(layout, variable.type)})`);
  return { owner: [...new Set(owners)].join(', '), fields };
}

/** The fields that a use of a line touches. */
export function touchedFields(
  fields: readonly LineField[],
  bytes: readonly { readonly from: number; readonly to: number }[],
): readonly LineField[] {
  return fields.filter(({ offset, size }) =>
    bytes.some(({ from, to }) => from < offset + size && offset < to),
  );
}
