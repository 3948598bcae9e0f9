import type { BenchmarkConfig, Config, SuiteConfig } from '../model/config.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import type { Policy } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type { SideName } from '../model/side-name.ts';
import { findRefusedAliases, findRenames } from '../renames/find-renames.ts';
import { definitionsOf, findRearrangement } from '../renames/removals.ts';
import type { Rename } from '../renames/rename.ts';
import { renamePolicy } from '../renames/rename-policy.ts';
import { renameSuites } from '../renames/rename-suites.ts';

/** A benchmark with the sides on which it exists. */
export interface PlannedBenchmark {
  readonly config: BenchmarkConfig;
  /** Its name in the base, where the head renamed it. */
  readonly formerName?: string;
  readonly sides: readonly SideName[];
}

/** A suite with the sides on which it exists. */
export interface PlannedSuite {
  readonly config: SuiteConfig;
  /** Its name in the base, where the head renamed it. */
  readonly formerName?: string;
  readonly sides: readonly SideName[];
}

/** What one gate run does: how each side is built, what is measured, and what is allowed. */
export interface Plan {
  readonly build: Readonly<Record<SideName, { readonly command?: string; readonly timeout: number }>>;
  readonly pin?: number;
  /** Builds a side; one when absent. */
  readonly layouts?: number;
  readonly explain: Config['explain'];
  readonly benchmarks: readonly PlannedBenchmark[];
  readonly suites: readonly PlannedSuite[];
  /** What the base expects and the head's own configuration gives up; measured on neither side. */
  readonly removed: readonly string[];
  readonly policy: Policy;
}

/** The configuration of each side, `undefined` where that commit has none. */
export interface SideConfigs {
  readonly path: string;
  readonly base?: Parsed<Config>;
  readonly head?: Parsed<Config>;
  /** Of the commit that the head is to be merged into; the base may be an old ancestor of it. */
  readonly tip?: Parsed<Config>;
}

function missing(path: string): Problem {
  return {
    code: 'config-missing',
    message: `${path} exists neither in the base nor in the head`,
    hint: 'write one with `brakeline init` and commit it',
  };
}

function notApplied(path: string, message: string): Problem {
  return {
    code: 'config-not-applied',
    message,
    hint: 'nothing to do: the base branch decides what a pull request may cost',
    at: { file: path, line: 1 },
  };
}

interface Planned<T> {
  readonly config: T;
  readonly formerName?: string;
  readonly sides: readonly SideName[];
}

/**
 * What both sides define; what both have runs as the base defines it, under the head's name for it, so that a head cannot
 * shorten it. What the head gives up is left out.
 */
function planSides<T extends { readonly name: string }>(
  base: readonly T[],
  head: readonly T[],
  renames: readonly Rename[],
): readonly Planned<T>[] {
  const newNames = new Map(renames.map(({ from, to }) => [from, to]));
  const inHead = new Set(head.map(({ name }) => name));
  const known = base.flatMap((config): readonly Planned<T>[] => {
    const { name: formerName } = config;
    const name = newNames.get(formerName) ?? formerName;
    if (!inHead.has(name)) return [];
    const sides = ['base', 'head'] as const;
    return [name === formerName ? { config, sides } : { config: { ...config, name }, formerName, sides }];
  });
  const taken = new Set(known.map(({ config }) => config.name));
  const added = head
    .filter(({ name }) => !taken.has(name))
    .map((config): Planned<T> => ({ config, sides: ['head'] }));
  return [...known, ...added];
}

function planOf(policySide: Config, base: Config, head: Config): Plan {
  const { aliases } = policySide.policy;
  const { renames, suiteRenames, removed } = findRearrangement(
    definitionsOf(base),
    definitionsOf(head),
    aliases,
  );
  return {
    build: { base: buildOf(base), head: buildOf(head) },
    ...(policySide.pin === undefined ? {} : { pin: policySide.pin }),
    ...(policySide.layouts === undefined ? {} : { layouts: policySide.layouts }),
    explain: policySide.explain,
    benchmarks: planSides(base.benchmarks, head.benchmarks, renames),
    suites: planSides(base.suites, head.suites, suiteRenames),
    removed,
    policy: renamePolicy(renameSuites(policySide.policy, suiteRenames), renames),
  };
}

/** The head calls other work by the name of a benchmark that it drops: that is for the base branch to say. */
function warnOfAliases(
  path: string,
  policySide: Config,
  sides: Record<SideName, Config>,
): readonly Problem[] {
  const input = {
    base: sides.base.benchmarks,
    head: sides.head.benchmarks,
    aliases: policySide.policy.aliases,
    headAliases: sides.head.policy.aliases,
  };
  return findRefusedAliases(input, findRenames(input)).map(({ from, to }) => ({
    code: 'config-not-applied',
    message: `the pull request calls ${to} another name of ${from}, which runs something else; the two are not compared`,
    hint: 'merge the alias into the base branch first, then rename; or keep the command',
    at: { file: path, line: 1 },
  }));
}

/** What the tip allows, of the benchmarks that the base has. */
function withPolicyOf(tip: Config, base: Config): Config {
  const { expected, expectedSuites } = base.policy;
  return {
    ...tip,
    policy: { ...tip.policy, expected, ...(expectedSuites === undefined ? {} : { expectedSuites }) },
  };
}

function buildOf(config: Config): Plan['build'][SideName] {
  return config.build === undefined
    ? { timeout: config.buildTimeout }
    : { command: config.build, timeout: config.buildTimeout };
}

function differs(base: Config, head: Config): boolean {
  const measured = (config: Config): string =>
    JSON.stringify([
      config.policy,
      config.benchmarks,
      config.suites,
      config.pin,
      config.layouts,
      config.explain,
    ]);
  return measured(base) !== measured(head);
}

/**
 * Joins the configurations of base and head. The definition of a benchmark comes from the base, policy from the tip of
 * the base's branch, so that nobody starts from an old commit for its lax thresholds;
 * the head may add benchmarks and change how it is built. Where the base has no usable configuration the head's is
 * taken, since there is nothing that it could loosen, and that is said.
 * Fails when there is none, or when the head's is wrong.
 */
export function planGate(configs: SideConfigs): Parsed<Plan> {
  const { path, head, tip } = configs;
  const base = configs.base?.kind !== 'ok' && tip?.kind === 'ok' ? tip : configs.base;
  if (head?.kind === 'failed') return head;
  if (base?.kind === 'ok') {
    const policySide = tip?.kind === 'ok' ? withPolicyOf(tip.value, base.value) : base.value;
    if (head === undefined) {
      return parsed(planOf(policySide, base.value, base.value), [
        notApplied(path, `the pull request has no ${path}; the base's applies`),
      ]);
    }
    const edit = differs(base.value, head.value)
      ? [
          notApplied(
            path,
            `the pull request edits ${path}; thresholds and known benchmarks are taken from the base`,
          ),
        ]
      : [];
    const aliases = warnOfAliases(path, policySide, { base: base.value, head: head.value });
    return parsed(planOf(policySide, base.value, head.value), [...edit, ...aliases, ...base.warnings]);
  }
  if (head === undefined) return base ?? failed(missing(path));
  const why = base === undefined ? 'the base has no' : 'the base has an unusable';
  return parsed(planOf(head.value, head.value, head.value), [
    ...head.warnings,
    {
      code: 'config-not-applied',
      message: `${why} ${path}, so the head's own is used`,
      hint: 'merge the configuration first; from then on the base branch decides',
    },
  ]);
}
