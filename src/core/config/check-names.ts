import { type Fields, isFields } from '../text/fields.ts';
import { previewValue } from '../text/preview-value.ts';
import type { Path } from '../text/yaml.ts';
import { nameWithThreads } from './expand-threads.ts';

/** Takes a mistake at a place of the file. */
export type Tell = (path: Path, message: string, hint: string) => void;

/** Objects of a list of the file, with their place in it. */
export type Entries = readonly (readonly [index: number, entry: Fields])[];

/** The entries of a list that are objects, with their place in it. */
export function listEntries(value: unknown): Entries {
  if (!Array.isArray(value)) return [];
  return [...value.entries()].flatMap(([index, entry]) => (isFields(entry) ? [[index, entry] as const] : []));
}

/** The names under which benchmarks are measured: one a number of threads where they list some. */
export function namesOf(benchmarks: Entries): readonly string[] {
  return benchmarks.flatMap(([, benchmark]) => ownNames(benchmark));
}

/** The names of benchmarks as they stand in the file. */
export function plainNames(benchmarks: Entries): readonly string[] {
  return benchmarks.flatMap(([, { name }]) => (typeof name === 'string' ? [name] : []));
}

function ownNames({ name, threads }: Fields): readonly string[] {
  if (typeof name !== 'string') return [];
  if (!Array.isArray(threads)) return [name];
  return threads.flatMap((count) => (typeof count === 'number' ? [nameWithThreads(name, count)] : []));
}

/** Tells names that two entries have. A suite's name stands before those of its cases, so that it may not be a benchmark's either. */
export function checkNames(lists: Readonly<Record<string, Entries>>, tell: Tell): void {
  const first = new Map<string, string>();
  for (const [list, items] of Object.entries(lists)) {
    for (const [index, item] of items) {
      for (const name of new Set(ownNames(item))) {
        const before = first.get(name);
        if (before === undefined) {
          first.set(name, `${list}[${index}]`);
          continue;
        }
        const message = `the name ${previewValue(name)} is already that of \`${before}\``;
        const kind = list === 'suites' ? 'suite' : 'benchmark';
        tell([list, index, 'name'], message, `give each ${kind} a name of its own`);
      }
    }
  }
}

/** Tells aliases that do not lead to one benchmark. */
export function checkAliases(benchmarks: Entries, tell: Tell): void {
  const owners = new Map(benchmarks.map(([index, { name }]) => [name, `benchmarks[${index}]`]));
  for (const [index, { aliases }] of benchmarks) {
    if (!Array.isArray(aliases)) continue;
    for (const [place, alias] of aliases.entries()) {
      const owner = owners.get(alias);
      owners.set(alias, `benchmarks[${index}]`);
      if (owner === undefined || typeof alias !== 'string') continue;
      const message = `the alias ${previewValue(alias)} is already a name of \`${owner}\``;
      tell(['benchmarks', index, 'aliases', place], message, 'let each name lead to one benchmark');
    }
  }
}
