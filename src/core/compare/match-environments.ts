import type { Environment } from '../model/environment.ts';
import type { Nature } from '../model/metric.ts';
import type { Problem } from '../model/problem.ts';

/** What a differing field does to metrics of one nature: they cannot be compared, a warning, or nothing. */
type Effect = 'refuses' | 'warns' | 'ignored';

/** A field of the environment that is compared. */
export interface Field {
  readonly name: string;
  readonly read: (environment: Environment) => string | number | null | undefined;
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

/** `6.1` of `6.1.0-13-amd64`: what a distribution patches within a series leaves instructions of programs alone. */
function kernelSeries({ kernel }: Environment): string {
  return /^\d+\.\d+/.exec(kernel)?.[0] ?? kernel;
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
  field('cache geometry of valgrind', (it) => it.cacheGeometry, ['refuses', 'ignored', 'ignored']),
  field('C library', (it) => it.libc?.version, ['refuses', 'refuses', 'refuses']),
  field('string functions of the C library', (it) => it.libc?.variant, ['refuses', 'refuses', 'refuses']),
  field('CPU model', (it) => it.cpu.model, ['warns', 'refuses', 'refuses']),
  field('address-space randomisation', (it) => it.aslr, ['ignored', 'refuses', 'refuses']),
  field('CPU microcode', (it) => it.cpu.microcode, ['ignored', 'warns', 'refuses']),
  field('CPU count', (it) => it.cpu.cores, ['ignored', 'warns', 'refuses']),
  field('virtualisation', (it) => it.virtualisation, ['ignored', 'warns', 'refuses']),
  field('kernel series', kernelSeries, ['ignored', 'warns', 'refuses']),
  field('kernel patch level', (it) => it.kernel, ['ignored', 'ignored', 'refuses']),
  field('CPU governor', (it) => it.governor, ['ignored', 'ignored', 'refuses']),
  field('pinning to a CPU', pinning, ['ignored', 'warns', 'refuses']),
  field('perf', (it) => it.tools.perf, ['ignored', 'warns', 'warns']),
];

const natureWords: Readonly<Record<Nature, string>> = {
  exact: 'exact counts',
  counted: 'hardware counts',
  timed: 'timed metrics',
};

function describe(value: string | number | null | undefined): string {
  if (value === undefined) return 'not recorded';
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

/** A field that a report of an older version does not hold warns at most. */
function warning(field: Field): Field {
  return { ...field, exact: 'warns', counted: 'warns', timed: 'warns' };
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
    const sides = { base, head };
    const untold = field.read(base) === undefined || field.read(head) === undefined;
    const touched = natures.filter((nature) => field[nature] !== 'ignored');
    if (touched.length === 0) continue;
    const problem = differenceProblem(untold ? warning(field) : field, sides, touched);
    problems.push(problem);
    for (const nature of touched) {
      if (!untold && field[nature] === 'refuses' && !refused.has(nature)) refused.set(nature, problem);
    }
  }
  return { refused, problems };
}
