import { forEachLine, type LineVisitor } from '../formats/byte-lines.ts';
import type { Source } from '../formats/source.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import {
  type Entry,
  type Member,
  nameOf,
  noUnit,
  numberOf,
  type Placed,
  placedOf,
  referenceOf,
  unitOf,
} from './debug-entry.ts';
import { FileTables } from './read-file-tables.ts';

/** A type of the debug information; `type` is what it is made of: the element, the target of a typedef. */
export interface TypeEntry {
  readonly tag: string;
  readonly name: string;
  readonly size: number;
  readonly type: number;
  readonly alignment: number;
  readonly members: readonly Member[];
  /** Elements of an array. */
  readonly count: number;
  /** Where it is declared: absolute where the compiler's directory is known; empty where nothing is. */
  readonly file: string;
  readonly line: number;
}

/** A variable with a fixed address. */
export interface Variable {
  readonly name: string;
  readonly type: number;
  /** As in the file: before it is loaded. */
  readonly address: number;
  readonly file: string;
  readonly line: number;
}

/** A variable, wherever it lies, that points to a value of a known type. */
export interface PointerVariable {
  readonly name: string;
  /** What it points to. */
  readonly target: number;
  readonly file: string;
  readonly line: number;
}

/** Types and variables of one object file. */
export interface DebugLayout {
  readonly types: ReadonlyMap<number, TypeEntry>;
  /** In the order of their addresses. */
  readonly variables: readonly Variable[];
  readonly pointers: readonly PointerVariable[];
}

const typeTags: ReadonlySet<string> = new Set([
  'typedef',
  ...'base structure class union array const volatile atomic restrict enumeration pointer reference rvalue_reference'
    .split(' ')
    .map((name) => `${name}_type`),
]);
const aliases: ReadonlySet<string> = new Set(['typedef', 'const_type', 'volatile_type', 'restrict_type']);
/** A chain of names for one type that is longer is damaged and refers to itself. */
const deepestAlias = 32;
const entryPattern = /^\s*<([0-9a-f]+)><([0-9a-f]+)>: Abbrev Number: \d+ \(DW_TAG_(\w+)\)/;
const attributePattern = /^\s*<[0-9a-f]+>\s+DW_AT_(\w+)\s*: ?(.*)$/;

/** Collects the entries that say how memory is laid out; all others are passed by. */
class LayoutReader implements LineVisitor {
  readonly #types = new Map<number, Omit<TypeEntry, 'file'> & { readonly placed: Placed }>();
  readonly #files = new FileTables();
  readonly #variables: { readonly entry: Entry; readonly address: number | undefined }[] = [];
  readonly #decoder = new TextDecoder();
  readonly #open: Entry[] = [];
  #unit = noUnit;
  entries = 0;

  line(bytes: Uint8Array, start: number, end: number): void {
    if (FileTables.isStatement(bytes, start)) return;
    const text = this.#decoder.decode(bytes.subarray(start, end));
    const attribute = attributePattern.exec(text);
    if (attribute !== null) {
      const [, name = '', value = ''] = attribute;
      this.#open.at(-1)?.attributes.set(name, value);
      return;
    }
    const entry = entryPattern.exec(text);
    if (entry === null) {
      this.#files.row(text);
      return;
    }
    const [, depth = '', id = '', tag = ''] = entry;
    this.#enter(Number.parseInt(depth, 16), Number.parseInt(id, 16), tag);
  }

  tooLong(): void {
    // Only a string can be as long; what it belonged to keeps its other attributes.
  }

  unfinished(): void {
    // The last line of a listing is empty.
  }

  #enter(depth: number, id: number, tag: string): void {
    this.#closeTo(depth);
    this.entries++;
    this.#open.push({ id, depth, tag, attributes: new Map(), unit: this.#unit, members: [], count: 1 });
  }

  #closeTo(depth: number): void {
    for (let last = this.#open.at(-1); last !== undefined && last.depth >= depth; last = this.#open.at(-1)) {
      this.#open.pop();
      this.#close(last, this.#open.at(-1));
    }
    const [unit] = this.#open;
    if (unit?.tag === 'compile_unit') this.#unit = unitOf(unit);
  }

  #close(entry: Entry, parent: Entry | undefined): void {
    if (entry.tag === 'member' || entry.tag === 'inheritance') {
      parent?.members.push({
        name: nameOf(entry),
        type: referenceOf(entry, 'type'),
        offset: numberOf(entry, 'data_member_location'),
        alignment: numberOf(entry, 'alignment'),
      });
    } else if (entry.tag === 'subrange_type' && parent !== undefined) {
      const upper = entry.attributes.has('upper_bound') ? numberOf(entry, 'upper_bound') + 1 : 0;
      parent.count *= entry.attributes.has('count') ? numberOf(entry, 'count') : upper;
    } else if (entry.tag === 'variable') this.#addVariable(entry);
    else if (typeTags.has(entry.tag)) this.#addType(entry);
  }

  #addType(entry: Entry): void {
    this.#types.set(entry.id, {
      tag: entry.tag,
      name: nameOf(entry),
      size: numberOf(entry, 'byte_size'),
      type: referenceOf(entry, 'type'),
      alignment: numberOf(entry, 'alignment'),
      members: entry.members,
      count: entry.count,
      placed: placedOf(entry),
      line: numberOf(entry, 'decl_line'),
    });
  }

  #addVariable(entry: Entry): void {
    const address = /\(DW_OP_addr: ([0-9a-f]+)\)/.exec(entry.attributes.get('location') ?? '')?.[1];
    this.#variables.push({
      entry,
      address: address === undefined ? undefined : Number.parseInt(address, 16),
    });
  }

  #fileOf({ unit, number }: Placed): string {
    // Without a line table, file 1 is the unit's own.
    const path = this.#files.find(unit.table, number) ?? (number === 1 ? unit.name : '');
    return path === '' || path.startsWith('/') || unit.directory === '' ? path : `${unit.directory}/${path}`;
  }

  finish(): DebugLayout {
    this.#closeTo(0);
    const types = [...this.#types].map(
      ([id, { placed, ...type }]) => [id, { ...type, file: this.#fileOf(placed) }] as const,
    );
    return { types: new Map(types), variables: this.#listVariables(), pointers: this.#listPointers() };
  }

  /** The type that a pointer points to; -1 for what is no pointer, or one to nothing known. */
  #targetOf(id: number): number {
    let type = this.#types.get(id);
    for (let depth = 0; type !== undefined && aliases.has(type.tag) && depth < deepestAlias; depth++)
      type = this.#types.get(type.type);
    return type?.tag === 'pointer_type' ? type.type : -1;
  }

  #listPointers(): readonly PointerVariable[] {
    return this.#variables.flatMap(({ entry }) => {
      const target = this.#targetOf(referenceOf(entry, 'type'));
      const line = numberOf(entry, 'decl_line');
      if (target === -1 || line === 0) return [];
      return [{ name: nameOf(entry), target, file: this.#fileOf(placedOf(entry)), line }];
    });
  }

  #listVariables(): readonly Variable[] {
    const declared = new Map(this.#variables.map(({ entry }) => [entry.id, entry]));
    return this.#variables
      .flatMap(({ entry, address }) => {
        if (address === undefined) return [];
        // A variable that a class or header declares names its declaration.
        const named = declared.get(referenceOf(entry, 'specification')) ?? entry;
        const type = referenceOf(entry, 'type');
        const placed = entry.attributes.has('decl_line') ? entry : named;
        return [
          {
            name: nameOf(named),
            type: type === -1 ? referenceOf(named, 'type') : type,
            address,
            file: this.#fileOf(placedOf(entry.attributes.has('decl_file') ? entry : named)),
            line: numberOf(placed, 'decl_line'),
          },
        ];
      })
      .toSorted((one, other) => one.address - other.address);
  }
}

/**
 * Reads how types and variables are laid out from what `readelf --debug-dump=info,rawline` writes (DWARF 2 to 5).
 * An object without debug information is a problem.
 */
export function readDebugLayout(source: Source): Parsed<DebugLayout> {
  const reader = new LayoutReader();
  forEachLine(source.chunks, reader);
  if (reader.entries > 0) return parsed(reader.finish());
  return failed({
    code: 'debug-info-missing',
    message: `${source.name} has no debug information: lines of the cache cannot be named by their fields`,
    hint: 'compile and link with -g and do not strip; optimisation may stay on',
  });
}
