import type { Environment } from '../model/environment.ts';
import type { Nature } from '../model/metric.ts';
import type { Problem } from '../model/problem.ts';

/** What a differing field does to metrics of one nature: they cannot be compared, a warning, or nothing. */
type Effect = 'refuses' | 'warns' | 'ignored';

/** A field of the environment that is compared. */
export interface Field {
  readonly name: string;
  readonly read: (environment: Environment) => string | number | null;
  readonly exact: Effect;
  readonly counted: Effect;
  readonly timed: Effect;
}

function field(
  name: string,
  read: Field['read'],
  effects: readonly [exact: Effect, counted: Effect, timed: Effect],
): Field {
  const [exact, counted, timed] = effects;
  return { name, read, exact, counted, timed };
}

function pinning(environment: Environment): string {
  return environment.pinnedTo === null ? 'no' : 'yes';
}

/** The table of docs/verdicts.md. Code and its libraries must be the same for all; the machine only for what it moves. */
export const comparedFields: readonly Field[] = [
  field('architecture', (it) => it.arch, ['refuses', 'refuses', 'refuses']),
  field('operating system', (it) => it.os, ['refuses', 'refuses', 'refuses']),
  field('compiler', (it) => it.tools.compiler, ['refuses', 'refuses', 'refuses']),
  field('valgrind', (it) => it.tools.valgrind, ['refuses', 'ignored', 'ignored']),
  field('CPU model', (it) => it.cpu.model, ['warns', 'refuses', 'refuses']),
  field('address-space randomisation', (it) => it.aslr, ['ignored', 'refuses', 'refuses']),
  field('CPU microcode', (it) => it.cpu.microcode, ['ignored', 'warns', 'refuses']),
  field('CPU count', (it) => it.cpu.cores, ['ignored', 'warns', 'refuses']),
  field('virtualisation', (it) => it.virtualisation, ['ignored', 'warns', 'refuses']),
  field('kernel', (it) => it.kernel, ['ignored', 'warns', 'refuses']),
  field('CPU governor', (it) => it.governor, ['ignored', 'ignored', 'refuses']),
  field('pinning to a CPU', pinning, ['ignored', 'warns', 'refuses']),
  field('perf', (it) => it.tools.perf, ['ignored', 'warns', 'warns']),
];

const natureWords: Readonly<Record<Nature, string>> = {
  exact: 'exact counts',
  counted: 'hardware counts',
  timed: 'timed metrics',
};

function describe(value: string | number | null): string {
  return value === null ? 'unknown' : String(value);
}

/** How two environments bear on metrics of the given natures. */
export interface EnvironmentMatch {
  /** Why metrics of a nature cannot be compared; a nature without entry can. */
  readonly refused: ReadonlyMap<Nature, Problem>;
  /** One a differing field, whether it refuses or not. */
  readonly problems: readonly Problem[];
}

function differenceProblem(
  field: Field,
  sides: { base: Environment; head: Environment },
  natures: Nature[],
): Problem {
  const refused = natures.filter((nature) => field[nature] === 'refuses');
  const difference = `${field.name} is ${describe(field.read(sides.base))} in the base and ${describe(field.read(sides.head))} in the head`;
  return refused.length === 0
    ? {
        code: 'environments-differ',
        message: difference,
        hint: 'measure both reports on one machine where a small difference matters',
      }
    : {
        code: 'environments-differ',
        message: `${difference}, so ${refused.map((nature) => natureWords[nature]).join(' and ')} cannot be compared`,
        hint: 'measure both on the same kind of machine, or use `brakeline pr`, which measures both together',
      };
}

/**
 * Compares two environments field by field. What a machine does not tell equals only what the other does not tell
 * either. `natures` are the ones that the reports hold.
 */
export function matchEnvironments(
  base: Environment,
  head: Environment,
  natures: readonly Nature[],
): EnvironmentMatch {
  const refused = new Map<Nature, Problem>();
  const problems: Problem[] = [];
  for (const field of comparedFields) {
    if (field.read(base) === field.read(head)) continue;
    const touched = natures.filter((nature) => field[nature] !== 'ignored');
    if (touched.length === 0) continue;
    const problem = differenceProblem(field, { base, head }, touched);
    problems.push(problem);
    for (const nature of touched) {
      if (field[nature] === 'refuses' && !refused.has(nature)) refused.set(nature, problem);
    }
  }
  return { refused, problems };
}
