import type { BenchmarkConfig, Config, SuiteConfig } from '../model/config.ts';
import type { Policy } from '../model/policy.ts';
import { findRenames } from './find-renames.ts';
import type { Rename } from './rename.ts';
import { findSuiteRenames } from './rename-suites.ts';

/** What a commit's own configuration defines. */
export interface Definitions {
  readonly benchmarks: readonly BenchmarkConfig[];
  readonly suites: readonly SuiteConfig[];
  /** Of the same configuration. */
  readonly aliases: Policy['aliases'];
}

/** What a configuration defines. */
export function definitionsOf({ benchmarks, suites, policy: { aliases } }: Config): Definitions {
  return { benchmarks, suites, aliases };
}

/** What a head's configuration did to the benchmarks of its base. */
export interface Rearrangement {
  readonly renames: readonly Rename[];
  /** Of suites; their cases are renamed with them. */
  readonly suiteRenames: readonly Rename[];
  /** Names of benchmarks and suites that the head does not define any more. */
  readonly removed: readonly string[];
}

/** Nothing was renamed nor removed, or nothing is known of it. */
export const unchanged: Rearrangement = { renames: [], suiteRenames: [], removed: [] };

/** What a head renamed and removed, by its own configuration and the aliases of the tip of its base branch. */
export function findRearrangement(
  base: Definitions,
  head: Definitions,
  aliases: Policy['aliases'],
): Rearrangement {
  const renames = findRenames({
    base: base.benchmarks,
    head: head.benchmarks,
    aliases,
    headAliases: head.aliases,
  });
  const suiteRenames = findSuiteRenames(base.suites, head.suites);
  const renamed = new Set([...renames, ...suiteRenames].map(({ from }) => from));
  const missing = (
    old: readonly { readonly name: string }[],
    now: readonly { readonly name: string }[],
  ): readonly string[] => {
    const names = new Set(now.map(({ name }) => name));
    return old.flatMap(({ name }) => (names.has(name) || renamed.has(name) ? [] : [name]));
  };
  return {
    renames,
    suiteRenames,
    removed: [...missing(base.benchmarks, head.benchmarks), ...missing(base.suites, head.suites)],
  };
}
