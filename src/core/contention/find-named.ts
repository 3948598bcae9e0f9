import { plainType, sizeOf } from './name-fields.ts';
import type { DebugLayout, TypeEntry } from './read-layout.ts';

/** A variable, a type, or a field of one, by the name that a person gave. */
export interface NamedPlace {
  readonly type: number;
  /** Bytes from the first byte of the variable or type. */
  readonly offset: number;
  readonly size: number;
  /** Of the variable, as in the file; absent for a type, which may lie anywhere. */
  readonly address?: number;
  /** The variable's or type's own alignment in bytes, and its id where it is a type. */
  readonly alignment: number;
  readonly root: number;
  /** Where it is declared; the file is empty where the debug information does not say. */
  readonly file: string;
  readonly line: number;
}

/** Types that one is made of; what is damaged may have no end. */
const mostTypes = 1_000;
const keywords = /^(?:struct|class|union|enum)\s+/;

/**
 * The alignment of a type in bytes: what is declared, else that of its members; 1 when unknown. `seen` are the types that were
 * looked into already: damaged debug information lets one hold itself, twice at every level.
 */
function alignmentOf(layout: DebugLayout, id: number, seen = new Set<number>()): number {
  const named = layout.types.get(id);
  const type = plainType(layout, id);
  if (type === undefined || seen.has(id) || seen.size === mostTypes) return 1;
  seen.add(id);
  const declared = Math.max(named?.alignment ?? 0, type.alignment);
  const natural = (): number => {
    if (type.tag === 'array_type') return alignmentOf(layout, type.type, seen);
    if (type.members.length === 0) return Math.max(1, Math.min(sizeOf(layout, id), 16));
    return type.members.reduce(
      (most, member) => Math.max(most, member.alignment, alignmentOf(layout, member.type, seen)),
      1,
    );
  };
  return Math.max(declared, natural());
}

/** `a.b[2].c` as `a`, `.b`, `[2]`, `.c`; undefined where it is no such name. */
function splitName(name: string): readonly string[] | undefined {
  const plain = name.trim().replace(keywords, '');
  const [first = '', rest = ''] = [/^[^.[]+/.exec(plain)?.[0], plain.replace(/^[^.[]+/, '')];
  const steps = rest.match(/\.[^.[]+|\[\d+\]/g) ?? [];
  return first === '' || steps.join('') !== rest ? undefined : [withoutNamespace(first), ...steps];
}

/** `web::Padded<std::atomic<long> >` as `Padded<std::atomic<long> >`: debug information names it so inside its namespace. */
function withoutNamespace(name: string): string {
  const [outer = ''] = /^[^<]*/.exec(name) ?? [];
  return name.slice(outer.lastIndexOf('::') === -1 ? 0 : outer.lastIndexOf('::') + 2);
}

/** Whether a type is called so; a template's name without arguments means every type that is made of it. */
function isCalled({ name }: TypeEntry, wanted: string): boolean {
  const spaceless = (text: string): string => text.replaceAll(' ', '');
  return name === wanted || spaceless(name) === spaceless(wanted) || name.startsWith(`${wanted}<`);
}

interface Step {
  /** `.name` or `[2]`. */
  readonly step: string;
  /** Types that were looked into already, and have no such member. */
  readonly seen: Set<number>;
}

/** One step into a value: its type and how many bytes further it begins. */
function stepInto(
  layout: DebugLayout,
  id: number,
  { step, seen }: Step,
): readonly [type: number, offset: number] | undefined {
  const type = plainType(layout, id);
  if (type === undefined || seen.has(id) || seen.size === mostTypes) return undefined;
  seen.add(id);
  if (step.startsWith('[')) {
    const index = Number(step.slice(1, -1));
    const inside = type.tag === 'array_type' && index < type.count;
    return inside ? [type.type, index * sizeOf(layout, type.type)] : undefined;
  }
  const wanted = step.slice(1);
  for (const member of type.members) {
    if (member.name === wanted) return [member.type, member.offset];
    // Members of an unnamed struct or of a base class count as its own.
    const inner = member.name === '' || plainType(layout, member.type)?.name === member.name;
    const found = inner ? stepInto(layout, member.type, { step, seen }) : undefined;
    if (found !== undefined) return [found[0], member.offset + found[1]];
  }
  return undefined;
}

function follow(layout: DebugLayout, start: NamedPlace, steps: readonly string[]): readonly NamedPlace[] {
  let at: NamedPlace | undefined = start;
  for (const step of steps) {
    const next: readonly [number, number] | undefined =
      at === undefined ? undefined : stepInto(layout, at.type, { step, seen: new Set() });
    at =
      at === undefined || next === undefined
        ? undefined
        : { ...at, type: next[0], offset: at.offset + next[1] };
  }
  return at === undefined ? [] : [{ ...at, size: sizeOf(layout, at.type) }];
}

/**
 * Every variable of the name, else every type: `totals.left`, `counts[2].hits`, `struct counters.left`. With `struct` or
 * `class` before it only types; namespaces are passed over, and a template's name means all of its types. Static variables of several files can have one name.
 */
export function findNamed(layout: DebugLayout, name: string): readonly NamedPlace[] {
  const [first, ...steps] = splitName(name) ?? [];
  if (first === undefined) return [];
  const variables = keywords.test(name.trim()) ? [] : layout.variables.filter((one) => one.name === first);
  if (variables.length > 0) {
    return variables.flatMap(({ type, address, file, line }) => {
      const alignment = alignmentOf(layout, type);
      return follow(layout, { type, root: type, offset: 0, size: 0, address, alignment, file, line }, steps);
    });
  }
  const types = [...layout.types].filter(
    ([, type]) => isCalled(type, first) && sizeOf(layout, type.type) + type.size > 0,
  );
  return types.flatMap(([type, { file, line }]) => {
    const alignment = alignmentOf(layout, type);
    return follow(layout, { type, root: type, offset: 0, size: 0, alignment, file, line }, steps);
  });
}
