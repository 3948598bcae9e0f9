import { mkdir } from 'node:fs/promises';
import { join } from 'node:path/posix';
import {
  type BenchmarkResult,
  type ContentionEvidence,
  contentionGate,
  type LocateFile,
  type Parsed,
  type PlannedBenchmark,
  type Problem,
  parsed,
  type SideName,
} from '../core/index.ts';
import {
  buildEnvironment,
  buildInstrumented,
  createWorktrees,
  listFiles,
  type ObservedSide,
  observeCounted,
  observeRecorded,
  observeSampled,
  ranToEnd,
} from '../measure/index.ts';
import type { MeasuringContext } from './benchmark-session.ts';

/** What was measured, and where it came from. */
export interface ContentionContext extends MeasuringContext {
  readonly repository: string;
  readonly commits: { readonly base: string; readonly head: string };
  readonly benchmarks: readonly BenchmarkResult[];
}

/** The results with what is known of their cache lines, and what was said on the way. */
export interface ContentionResults {
  readonly benchmarks: readonly BenchmarkResult[];
  readonly problems: readonly Problem[];
}

/** Trees that were built with recorded accesses, or why they could not be. */
interface RecordedTrees {
  readonly trees: Readonly<Partial<Record<SideName, string>>>;
  readonly why: Readonly<Partial<Record<SideName, Problem>>>;
  readonly remove: () => Promise<readonly Problem[]>;
}

const noBuild: Problem = {
  code: 'benchmark-unmeasured',
  message: 'there is no `build` whose accesses could be recorded',
  hint: 'add `build`, by which gcc or g++ builds the benchmark',
};

/** Code of the repository by the path that debug information or a tool tells; a bare name where only one file has it. */
function createLocator(paths: readonly string[]): LocateFile {
  const known = new Set(paths);
  const byName = Map.groupBy(paths, (path) => path.slice(path.lastIndexOf('/') + 1));
  return (file) => {
    const path = join(file);
    if (known.has(path)) return path;
    const [only, ...others] = file.includes('/') ? [] : (byName.get(file) ?? []);
    return only === undefined || others.length > 0 ? '' : only;
  };
}

async function buildRecorded(
  sides: readonly SideName[],
  { repository, commits, plan, scratch, signal }: ContentionContext,
): Promise<Parsed<RecordedTrees>> {
  const directory = join(scratch.directory, 'recorded');
  const made = await createWorktrees({ repository, ...commits, directory });
  if (made.kind === 'failed') return made;
  const built = await Promise.all(
    sides.map(async (side): Promise<readonly [SideName, Problem | undefined]> => {
      const { command } = plan.build[side];
      if (command === undefined) return [side, noBuild];
      const own = join(directory, `${side}-runtime`);
      await mkdir(own, { recursive: true });
      const cwd = made.value[side];
      const result = await buildInstrumented({
        build: command,
        cwd,
        env: buildEnvironment(),
        directory: own,
        signal,
      });
      return [side, result.kind === 'failed' ? result.problems[0] : undefined];
    }),
  );
  const pick = <T>(value: (side: SideName, why: Problem | undefined) => T | undefined) =>
    Object.fromEntries(built.flatMap(([side, why]) => [[side, value(side, why)] as const]));
  return parsed({
    trees: pick((side, why) => (why === undefined ? made.value[side] : undefined)),
    why: pick((_, why) => why),
    remove: made.value.remove,
  });
}

type Evidence = Partial<Record<SideName, ContentionEvidence>>;

function isTold(evidence: ContentionEvidence | undefined): boolean {
  return evidence !== undefined && evidence.kind !== 'unmeasured';
}

/** Both sides by one means: the first by which the base, or the only side, can be told. */
async function observeSides(
  planned: PlannedBenchmark,
  recorded: RecordedTrees,
  context: ContentionContext & { readonly locators: Readonly<Record<SideName, LocateFile>> },
): Promise<{ readonly evidence: Evidence; readonly problems: readonly Problem[] }> {
  const { scratch, signal, locators } = context;
  const { config: benchmark, sides } = planned;
  const problems: Problem[] = [];
  const sideOf = (side: SideName, tree: string): ObservedSide => ({
    benchmark,
    tree,
    directory: scratch.directory,
    locate: locators[side],
    signal,
  });
  const means: readonly ((side: SideName) => Promise<ContentionEvidence>)[] = [
    async (side) => {
      const tree = recorded.trees[side];
      if (tree === undefined) return { kind: 'unmeasured', why: recorded.why[side] ?? noBuild };
      const told = await observeRecorded(sideOf(side, tree));
      if (told.kind === 'failed') return { kind: 'unmeasured', why: told.problems[0] };
      problems.push(...told.warnings);
      return told.value;
    },
    (side) => observeSampled(sideOf(side, scratch.trees[side])),
    (side) => observeCounted(sideOf(side, scratch.trees[side])),
  ];
  let first: Evidence | undefined;
  for (const observe of means) {
    const evidence: Evidence = {};
    for (const side of sides) evidence[side] = await observe(side);
    first ??= evidence;
    const [leading = 'head'] = sides;
    if (isTold(evidence[leading])) return { evidence, problems };
  }
  return { evidence: first ?? {}, problems };
}

function withEvidence(benchmark: BenchmarkResult, evidence: Evidence): BenchmarkResult {
  const { base, head } = benchmark;
  return {
    ...benchmark,
    ...(base === undefined || evidence.base === undefined
      ? {}
      : { base: { ...base, contention: evidence.base } }),
    ...(head === undefined || evidence.head === undefined
      ? {}
      : { head: { ...head, contention: evidence.head } }),
  };
}

async function listPaths(repository: string, commit: string): Promise<LocateFile> {
  const files = await listFiles(repository, commit);
  return createLocator(files.kind === 'failed' ? [] : files.value.map(({ path }) => path));
}

/** The benchmarks whose cache lines the policy asks for, and that ran. */
function listAsked({ plan, benchmarks }: ContentionContext): readonly PlannedBenchmark[] {
  const ran = new Map(benchmarks.map((benchmark) => [benchmark.name, benchmark]));
  return plan.benchmarks.filter(({ config, sides }) => {
    const result = ran.get(config.name);
    return (
      contentionGate(plan.policy, config.name) !== 'off' &&
      sides.every((side) => result?.[side] !== undefined && ranToEnd(result[side]))
    );
  });
}

/**
 * Looks for cache lines that threads fight over, in the benchmarks for which the policy asks: exactly, by a further build
 * with recorded accesses; where that cannot be built, by samples of perf; where memory cannot be sampled, by counters. Base
 * and head are told by the same means.
 */
export async function observeContention(context: ContentionContext): Promise<ContentionResults> {
  const { benchmarks, repository, commits, progress, stopwatch, signal } = context;
  const asked = listAsked(context);
  if (asked.length === 0 || signal.aborted) return { benchmarks, problems: [] };
  progress.step('Build with recorded accesses, for cache lines');
  const sides = [...new Set(asked.flatMap((planned) => planned.sides))];
  const built = await stopwatch.time('contention', () => buildRecorded(sides, context));
  const recorded: RecordedTrees =
    built.kind === 'ok'
      ? built.value
      : { trees: {}, why: { base: built.problems[0], head: built.problems[0] }, remove: async () => [] };
  const locators = {
    base: await listPaths(repository, commits.base),
    head: await listPaths(repository, commits.head),
  };
  const problems: Problem[] = [];
  const found = new Map<string, Evidence>();
  for (const planned of asked) {
    if (signal.aborted) break;
    const { name } = planned.config;
    progress.step(`Look for cache lines that threads of ${name} fight over`);
    const observed = await stopwatch.time('contention', () =>
      observeSides(planned, recorded, { ...context, locators }),
    );
    problems.push(...observed.problems);
    found.set(name, observed.evidence);
  }
  problems.push(...(await recorded.remove()));
  for (const problem of problems) progress.problem(problem);
  return { benchmarks: benchmarks.map((one) => withEvidence(one, found.get(one.name) ?? {})), problems };
}
