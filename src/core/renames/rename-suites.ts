import type { SuiteConfig } from '../model/config.ts';
import type { Policy } from '../model/policy.ts';
import { keepUnique, type Rename } from './rename.ts';

/** What a suite runs and what is read of it. How often it runs is the base's to say. */
function workOf({ run, cwd, env, setup, reads, path }: SuiteConfig): string {
  const variables = Object.entries(env).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([run, cwd, variables, setup, reads, path]);
}

/** The suites of which exactly one disappears and one appears that runs the same and is read the same. */
export function findSuiteRenames(
  base: readonly SuiteConfig[],
  head: readonly SuiteConfig[],
): readonly Rename[] {
  const namesOf = (suites: readonly SuiteConfig[]) => new Set(suites.map(({ name }) => name));
  const [inBase, inHead] = [namesOf(base), namesOf(head)];
  const come = Map.groupBy(
    head.filter(({ name }) => !inBase.has(name)),
    workOf,
  );
  const gone = base.filter(({ name }) => !inHead.has(name));
  return keepUnique(
    gone.flatMap((suite) =>
      (come.get(workOf(suite)) ?? []).map(({ name }): Rename => ({ from: suite.name, to: name })),
    ),
  );
}

/** What the renames of suites mean for cases of these names: `old/sum` is `new/sum` now. */
export function renameCases(suites: readonly Rename[], names: Iterable<string>): readonly Rename[] {
  if (suites.length === 0) return [];
  return [...names].flatMap((name) =>
    suites.flatMap(({ from, to }) =>
      name.startsWith(`${from}/`) ? [{ from: name, to: `${to}${name.slice(from.length)}` }] : [],
    ),
  );
}

/** The policy under the new names of suites: they stay expected, and their gates hold for their cases. */
export function renameSuites(policy: Policy, suites: readonly Rename[]): Policy {
  if (suites.length === 0) return policy;
  const newNames = new Map(suites.map(({ from, to }) => [from, to]));
  const { patternGates = [], expectedSuites = [] } = policy;
  const renamed = patternGates.flatMap(({ benchmark, gate }) =>
    renameCases(suites, [benchmark]).map(({ to }) => ({ benchmark: to, gate })),
  );
  return {
    ...policy,
    patternGates: [...patternGates, ...renamed],
    expectedSuites: expectedSuites.map((name) => newNames.get(name) ?? name),
  };
}
