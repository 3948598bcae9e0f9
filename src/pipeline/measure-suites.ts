import {
  type BenchmarkResult,
  findAliasRenames,
  findSharedCounters,
  fitBenchmarks,
  fitCounters,
  fitValues,
  joinRenamed,
  type Metric,
  type PlannedSuite,
  type Problem,
  type Side,
  type SideName,
  sideNames,
} from '../core/index.ts';
import { compareLayouts, type LayoutFindings, type MeasuredSuite, measureSuite } from '../measure/index.ts';
import type { MeasuringContext } from './benchmark-session.ts';

/** The cases of all suites as benchmarks, and the metrics that their tools brought along. */
export interface SuiteResults {
  readonly benchmarks: readonly BenchmarkResult[];
  /** Those of the base first. */
  readonly metrics: readonly Metric[];
  readonly problems: readonly Problem[];
}

/** What there is where no suite ran. */
export const noSuites: SuiteResults = { benchmarks: [], metrics: [], problems: [] };

/** What makes a whole side of a suite void or incomplete; the rest are remarks. */
const failures: ReadonlySet<Problem['code']> = new Set([
  'benchmark-crashed',
  'benchmark-timed-out',
  'setup-failed',
  'suite-unread',
  'results-cut',
  'interrupted',
]);

/** One suite as it was measured. */
interface MeasuredOne extends Pick<SuiteResults, 'benchmarks' | 'problems'> {
  readonly metrics: Readonly<Record<SideName, readonly Metric[]>>;
}

type Sides = Readonly<Partial<Record<SideName, MeasuredSuite>>>;

/** A suite that failed is a benchmark of its own name, so that the decision hears of it although it has no number. */
function failedSuite(planned: PlannedSuite, sides: Sides): readonly BenchmarkResult[] {
  const failed = sideNames.some((side) => sides[side]?.problems.some(({ code }) => failures.has(code)));
  if (!failed) return [];
  const { name, run } = planned.config;
  const side = (which: SideName): Partial<Record<SideName, Side>> => {
    const measured = sides[which];
    return measured === undefined
      ? {}
      : { [which]: { samples: [], problems: measured.problems.filter(({ code }) => failures.has(code)) } };
  };
  return [{ name, command: run, suite: name, ...side('base'), ...side('head') }];
}

function listCases(planned: PlannedSuite, sides: Sides, builds: LayoutFindings): readonly BenchmarkResult[] {
  const { name: suite, run, rounds } = planned.config;
  // A layout that no round has run on is no evidence.
  const layouts = Math.min(builds.layouts, rounds);
  const names = new Set(sideNames.flatMap((side) => [...(sides[side]?.cases.keys() ?? [])]));
  return [...names].map((name) => {
    const traits = sides.head?.traits.get(name) ?? sides.base?.traits.get(name);
    const { parameters = {}, work } = traits ?? {};
    const [base, head] = [sides.base?.cases.get(name), sides.head?.cases.get(name)];
    const isRenamed = planned.formerName !== undefined && base !== undefined && head !== undefined;
    return {
      name: `${suite}/${name}`,
      ...(isRenamed ? { formerName: `${planned.formerName}/${name}` } : {}),
      command: run,
      suite,
      ...(layouts > 1 ? { layouts } : {}),
      ...(rounds === 1 ? {} : { rounds: { first: rounds, extra: 0 } }),
      ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
      ...(work === undefined ? {} : { work }),
      ...(base === undefined ? {} : { base }),
      ...(head === undefined ? {} : { head }),
    };
  });
}

/** A suite whose rounds run on several layouts gets credit for them where its program, the command's first word, shows them. */
async function findLayouts(
  { config, sides }: PlannedSuite,
  layouts: MeasuringContext['scratch']['layouts'],
): Promise<LayoutFindings> {
  if (sides.length < 2 || layouts.length === 1) return { layouts: 1 };
  return compareLayouts({ benchmark: config, layouts });
}

async function measureOne(planned: PlannedSuite, context: MeasuringContext): Promise<MeasuredOne> {
  const { plan, scratch, seed, signal, progress, stopwatch } = context;
  const { config } = planned;
  const builds = await findLayouts(planned, scratch.layouts);
  const sides = await stopwatch.time('suites', () =>
    measureSuite({
      suite: config,
      layouts: scratch.layouts.map((trees) =>
        Object.fromEntries(planned.sides.map((side) => [side, trees[side]])),
      ),
      scratch: scratch.directory,
      seed,
      signal,
      onRound: (round, rounds) => progress.detail(`round ${round} of ${rounds}`),
    }),
  );
  const problems = [
    ...(builds.problem === undefined ? [] : [builds.problem]),
    ...sideNames.flatMap((side) => sides[side]?.problems ?? []),
  ];
  const cases = listCases(planned, sides, builds);
  const namesOf = (side: SideName) => cases.flatMap((one) => (one[side] === undefined ? [] : [one.name]));
  const renames = findAliasRenames(namesOf('base'), namesOf('head'), plan.policy.aliases);
  for (const problem of problems) progress.problem(problem);
  return {
    benchmarks: [...failedSuite(planned, sides), ...joinRenamed(cases, renames)],
    metrics: { base: sides.base?.metrics ?? [], head: sides.head?.metrics ?? [] },
    problems,
  };
}

/** Runs every suite of the plan, one after the other; stops early when the run is interrupted. */
export async function measureSuites(context: MeasuringContext): Promise<SuiteResults> {
  const results: MeasuredOne[] = [];
  for (const planned of context.plan.suites) {
    if (context.signal.aborted) break;
    context.progress.step(`Run the suite ${planned.config.name}: ${planned.config.run}`);
    results.push(await measureOne(planned, context));
  }
  const { policy, benchmarks: others } = context.plan;
  const measured = results.flatMap(({ benchmarks }) => benchmarks);
  const room = fitBenchmarks(measured, others.length);
  const fitted = fitCounters(room.benchmarks, policy);
  const thinned = fitValues(fitted.benchmarks);
  const metrics = sideNames.flatMap((side) => results.flatMap((one) => one.metrics[side]));
  const left = [...findSharedCounters(metrics), ...room.problems, ...fitted.problems, ...thinned.problems];
  for (const problem of left) context.progress.problem(problem);
  return {
    benchmarks: thinned.benchmarks,
    metrics,
    problems: [...results.flatMap(({ problems }) => problems), ...left],
  };
}
