import type { BenchmarkConfig } from '../model/config.ts';
import type { Policy } from '../model/policy.ts';
import { keepUnique, type Rename } from './rename.ts';

type Aliases = Policy['aliases'];

/** Names come from files: only own keys count. */
function aliasesOf(aliases: Aliases, name: string): readonly string[] {
  return aliases !== undefined && Object.hasOwn(aliases, name) ? (aliases[name] ?? []) : [];
}

function areAliases(aliases: Aliases, one: string, other: string): boolean {
  return aliasesOf(aliases, one).includes(other) || aliasesOf(aliases, other).includes(one);
}

/** The names that only the base has, and those that only the head has. */
function changedNames(
  base: readonly string[],
  head: readonly string[],
): { readonly gone: readonly string[]; readonly come: readonly string[] } {
  const [inBase, inHead] = [new Set(base), new Set(head)];
  return {
    gone: [...inBase].filter((name) => !inHead.has(name)),
    come: [...inHead].filter((name) => !inBase.has(name)),
  };
}

/**
 * What the aliases of a policy say was renamed between two lists of names. The policy must be one that the head cannot
 * write: an alias leads from an expected benchmark to whatever the head calls so.
 */
export function findAliasRenames(
  base: readonly string[],
  head: readonly string[],
  aliases: Aliases,
): readonly Rename[] {
  if (aliases === undefined) return [];
  const { gone, come } = changedNames(base, head);
  const arrived = new Set(come);
  const naming = Map.groupBy(
    come.flatMap((to) => aliasesOf(aliases, to).map((from) => ({ from, to }))),
    ({ from }) => from,
  );
  const pairs = gone.flatMap((from) => {
    const named = aliasesOf(aliases, from).filter((to) => arrived.has(to));
    const all = new Set([...named, ...(naming.get(from) ?? []).map(({ to }) => to)]);
    return [...all].map((to) => ({ from, to }));
  });
  return keepUnique(pairs);
}

/** What a benchmark runs: all that decides about its cost but the code itself. */
function workOf(config: BenchmarkConfig): string {
  const { run, cwd, env, setup, binary, runtime, constantRandomness } = config;
  const variables = Object.entries(env).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([run, cwd, variables, setup, binary, runtime, constantRandomness]);
}

/** The benchmarks of a base and of a head, with who may say that one is the other. */
export interface RenameInput {
  readonly base: readonly BenchmarkConfig[];
  readonly head: readonly BenchmarkConfig[];
  /** Of the tip of the base branch; they hold whatever the command. */
  readonly aliases: Aliases;
  /** The head's own; they only choose among benchmarks that run the same. */
  readonly headAliases: Aliases;
}

/**
 * The benchmarks that a head renamed: those of which exactly one disappears and one appears with the same work, and those
 * that the base branch's aliases join. The head's own aliases choose between equals and never lead to other work, so that
 * no head puts a cheaper program in the place of an expected one.
 */
export function findRenames({ base, head, aliases, headAliases }: RenameInput): readonly Rename[] {
  const namesOf = (configs: readonly BenchmarkConfig[]) => configs.map(({ name }) => name);
  const byAlias = findAliasRenames(namesOf(base), namesOf(head), aliases);
  const joined = new Set(byAlias.flatMap(({ from, to }) => [from, to]));
  const { gone, come } = changedNames(namesOf(base), namesOf(head));
  const left = (configs: readonly BenchmarkConfig[], names: readonly string[]) => {
    const wanted = new Set(names);
    return configs.filter(({ name }) => wanted.has(name) && !joined.has(name));
  };
  const arrived = Map.groupBy(left(head, come), workOf);
  const equal = left(base, gone).flatMap((config) =>
    (arrived.get(workOf(config)) ?? []).map((other): Rename => ({ from: config.name, to: other.name })),
  );
  const chosen = keepUnique(equal.filter(({ from, to }) => areAliases(headAliases, from, to)));
  const taken = new Set(chosen.flatMap(({ from, to }) => [from, to]));
  const rest = equal.filter(({ from, to }) => !taken.has(from) && !taken.has(to));
  return [...byAlias, ...chosen, ...keepUnique(rest)];
}

/** The aliases of a head that claim other work for a benchmark that it drops: nobody but the base branch may say so. */
export function findRefusedAliases(input: RenameInput, found: readonly Rename[]): readonly Rename[] {
  const names = (configs: readonly BenchmarkConfig[]) => configs.map(({ name }) => name);
  const claimed = findAliasRenames(names(input.base), names(input.head), input.headAliases);
  const known = new Set(found.flatMap(({ from, to }) => [from, to]));
  return claimed.filter(({ from, to }) => !known.has(from) && !known.has(to));
}
