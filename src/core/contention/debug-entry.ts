import { withoutForm } from './read-file-tables.ts';

/** A member of a struct or class. */
export interface Member {
  readonly name: string;
  readonly type: number;
  /** From the struct's first byte. */
  readonly offset: number;
  /** Declared alignment in bytes; 0 where none is declared. */
  readonly alignment: number;
}

/** The part of the debug information that one run of the compiler made. */
export interface Unit {
  readonly name: string;
  readonly directory: string;
  /** Offset of its line table. */
  readonly table: number;
}

/** Before the first unit. */
export const noUnit: Unit = { name: '', directory: '', table: -1 };

/** An entry of the debug information while it is read. */
export interface Entry {
  readonly id: number;
  readonly depth: number;
  readonly tag: string;
  readonly attributes: Map<string, string>;
  readonly unit: Unit;
  readonly members: Member[];
  count: number;
}

/** The number of an attribute; 0 where it has none. */
export function numberOf(entry: Entry, attribute: string): number {
  const value = Number(
    /^(?:\(\w+\) )?(0x[0-9a-f]+|\d+)/.exec(entry.attributes.get(attribute) ?? '')?.[1] ?? 'NaN',
  );
  return Number.isSafeInteger(value) ? value : 0;
}

/** The entry that an attribute refers to; -1 for none. */
export function referenceOf(entry: Entry, attribute: string): number {
  const text = /<0x([0-9a-f]+)>/.exec(entry.attributes.get(attribute) ?? '')?.[1];
  return text === undefined ? -1 : Number.parseInt(text, 16);
}

/** Its name; empty for none. */
export function nameOf(entry: Entry): string {
  return withoutForm(entry.attributes.get('name') ?? '');
}

/** The unit that an entry of a compilation opens. */
export function unitOf(entry: Entry): Unit {
  return {
    name: nameOf(entry),
    directory: withoutForm(entry.attributes.get('comp_dir') ?? ''),
    table: entry.attributes.has('stmt_list') ? numberOf(entry, 'stmt_list') : -1,
  };
}

/** File numbers wait for the line tables, which follow. */
export interface Placed {
  readonly unit: Unit;
  readonly number: number;
}

/** Where it is declared; number -1 where it does not say. */
export function placedOf(entry: Entry): Placed {
  const number = entry.attributes.has('decl_file') ? numberOf(entry, 'decl_file') : -1;
  return { unit: entry.unit, number };
}
