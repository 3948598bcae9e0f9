import { forEachLine, type LineVisitor } from '../formats/byte-lines.ts';
import type { Source } from '../formats/source.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';

/** A member of a struct or class. */
export interface Member {
  readonly name: string;
  readonly type: number;
  /** From the struct's first byte. */
  readonly offset: number;
  /** Declared alignment in bytes; 0 where none is declared. */
  readonly alignment: number;
}

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
  /** Where it is declared; the file is empty when it is not the unit's own. */
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

/** Types and variables of one object file. */
export interface DebugLayout {
  readonly types: ReadonlyMap<number, TypeEntry>;
  /** In the order of their addresses. */
  readonly variables: readonly Variable[];
}

/** An entry of the debug information while it is read. */
interface Entry {
  readonly id: number;
  readonly depth: number;
  readonly tag: string;
  readonly attributes: Map<string, string>;
  readonly unit: string;
  readonly members: Member[];
  count: number;
}

const typeTags: ReadonlySet<string> = new Set([
  'typedef',
  ...'base structure class union array const volatile atomic restrict enumeration pointer reference rvalue_reference'
    .split(' ')
    .map((name) => `${name}_type`),
]);
/** What readelf writes before a string, by where the string is; older and newer versions differ. */
const formPattern =
  /^\((?:indirect|alt indirect|indexed|line_strp|strp|strx|string)[^)]*\)(?: \(offset: 0x[0-9a-f]+\))?:? ?/;
const entryPattern = /^\s*<([0-9a-f]+)><([0-9a-f]+)>: Abbrev Number: \d+ \(DW_TAG_(\w+)\)/;
const attributePattern = /^\s*<[0-9a-f]+>\s+DW_AT_(\w+)\s*: ?(.*)$/;

function numberOf(entry: Entry, attribute: string): number {
  const value = Number(
    /^(?:\(\w+\) )?(0x[0-9a-f]+|\d+)/.exec(entry.attributes.get(attribute) ?? '')?.[1] ?? 'NaN',
  );
  return Number.isSafeInteger(value) ? value : 0;
}

function referenceOf(entry: Entry, attribute: string): number {
  const text = /<0x([0-9a-f]+)>/.exec(entry.attributes.get(attribute) ?? '')?.[1];
  return text === undefined ? -1 : Number.parseInt(text, 16);
}

function nameOf(entry: Entry): string {
  const text = entry.attributes.get('name') ?? '';
  return text.replace(formPattern, '').trim();
}

function fileOf(entry: Entry): string {
  return numberOf(entry, 'decl_file') === 1 ? entry.unit : '';
}

/** Collects the entries that say how memory is laid out; all others are passed by. */
class LayoutReader implements LineVisitor {
  readonly types = new Map<number, TypeEntry>();
  readonly #variables: { readonly entry: Entry; readonly address: number | undefined }[] = [];
  readonly #decoder = new TextDecoder();
  readonly #open: Entry[] = [];
  #unit = '';
  entries = 0;

  line(bytes: Uint8Array, start: number, end: number): void {
    const text = this.#decoder.decode(bytes.subarray(start, end));
    const attribute = attributePattern.exec(text);
    if (attribute !== null) {
      const [, name = '', value = ''] = attribute;
      this.#open.at(-1)?.attributes.set(name, value);
      return;
    }
    const entry = entryPattern.exec(text);
    if (entry === null) return;
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
    if (unit?.tag === 'compile_unit') this.#unit = nameOf(unit);
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
    this.types.set(entry.id, {
      tag: entry.tag,
      name: nameOf(entry),
      size: numberOf(entry, 'byte_size'),
      type: referenceOf(entry, 'type'),
      alignment: numberOf(entry, 'alignment'),
      members: entry.members,
      count: entry.count,
      file: fileOf(entry),
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

  finish(): readonly Variable[] {
    this.#closeTo(0);
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
            file: fileOf(entry.attributes.has('decl_file') ? entry : named),
            line: numberOf(placed, 'decl_line'),
          },
        ];
      })
      .toSorted((one, other) => one.address - other.address);
  }
}

/**
 * Reads how types and variables are laid out from what `readelf --debug-dump=info` writes (DWARF 2 to 5).
 * An object without debug information is a problem.
 */
export function readDebugLayout(source: Source): Parsed<DebugLayout> {
  const reader = new LayoutReader();
  forEachLine(source.chunks, reader);
  const variables = reader.finish();
  if (reader.entries > 0) return parsed({ types: reader.types, variables });
  return failed({
    code: 'debug-info-missing',
    message: `${source.name} has no debug information: lines of the cache cannot be named by their fields`,
    hint: 'compile and link with -g and do not strip; optimisation may stay on',
  });
}
