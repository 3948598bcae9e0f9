import { join } from 'node:path';
import {
  type BenchmarkResult,
  type Claim,
  type ClaimResult,
  type ContentionEvidence,
  contentionGate,
  type LocateFile,
  type PlannedBenchmark,
  type Problem,
  type RecordedRun,
  type Side,
  type SideName,
} from '../core/index.ts';
import {
  checkClaims,
  confirmWrites,
  measuredProgram,
  type ObservedSide,
  observeCounted,
  observeRecorded,
  observeSampled,
  type RecordedSide,
  ranToEnd,
} from '../measure/index.ts';
import type { MeasuringContext } from './benchmark-session.ts';
import { locateFiles } from './locate-files.ts';
import { buildRecorded, noBuild, type RecordedTrees } from './recorded-trees.ts';

/** What was measured, and where it came from. */
export interface MemoryContext extends MeasuringContext {
  readonly repository: string;
  readonly commits: { readonly base: string; readonly head: string };
  readonly benchmarks: readonly BenchmarkResult[];
}

/** The results with what is known of their memory, and what was said on the way. */
export interface MemoryResults {
  readonly benchmarks: readonly BenchmarkResult[];
  readonly problems: readonly Problem[];
}

/** What is asked about one benchmark. */
interface Asked {
  readonly planned: PlannedBenchmark;
  readonly contention: boolean;
  readonly claims: readonly Claim[];
}

type BySide<T> = Partial<Record<SideName, T>>;
type Findings = BySide<Pick<Side, 'contention' | 'claims'>>;

interface Looking extends MemoryContext {
  readonly recorded: RecordedTrees;
  readonly locators: Readonly<Record<SideName, LocateFile>>;
}

function needsRecord({ contention, claims }: Asked): boolean {
  return contention || claims.some(({ statement }) => statement.kind === 'one-thread');
}

function observedSide({ planned }: Asked, side: SideName, tree: string, looking: Looking): ObservedSide {
  const { scratch, locators, signal } = looking;
  return { benchmark: planned.config, tree, directory: scratch.directory, locate: locators[side], signal };
}

async function record(asked: Asked, looking: Looking): Promise<BySide<RecordedSide>> {
  const { recorded } = looking;
  const results: BySide<RecordedSide> = {};
  for (const side of asked.planned.sides) {
    const tree = recorded.trees[side];
    results[side] =
      tree === undefined
        ? { evidence: { kind: 'unmeasured', why: recorded.why[side] ?? noBuild }, problems: [] }
        : await observeRecorded(observedSide(asked, side, tree, looking));
  }
  return results;
}

function isTold(evidence: ContentionEvidence | undefined): boolean {
  return evidence !== undefined && evidence.kind !== 'unmeasured';
}

/** Both sides by one means: the first by which the base, or the only side, can be told. */
async function observeSides(
  asked: Asked,
  recorded: BySide<RecordedSide>,
  looking: Looking,
): Promise<BySide<ContentionEvidence>> {
  const { sides } = asked.planned;
  const [leading = 'head'] = sides;
  const first: BySide<ContentionEvidence> = {};
  for (const side of sides) {
    const evidence = recorded[side]?.evidence;
    if (evidence !== undefined) first[side] = evidence;
  }
  if (isTold(first[leading])) return first;
  for (const observe of [observeSampled, observeCounted]) {
    const evidence: BySide<ContentionEvidence> = {};
    for (const side of sides)
      evidence[side] = await observe(observedSide(asked, side, looking.scratch.trees[side], looking));
    if (isTold(evidence[leading])) return evidence;
  }
  return first;
}

function describeMissing(side: RecordedSide | undefined): string {
  return side?.evidence.kind === 'unmeasured' ? side.evidence.why.message : noBuild.message;
}

async function checkSide(
  asked: Asked,
  side: SideName,
  context: { readonly looking: Looking; readonly run: RecordedSide | undefined },
): Promise<readonly ClaimResult[]> {
  const { looking, run } = context;
  const path = measuredProgram(asked.planned.config);
  const tree = looking.recorded.trees[side];
  const runs: readonly RecordedRun[] | undefined = run?.runs;
  return checkClaims({
    statements: asked.claims.map(({ statement }) => statement),
    program: path === undefined ? undefined : join(looking.scratch.trees[side], path),
    recorded:
      runs === undefined || tree === undefined || path === undefined
        ? { why: describeMissing(run) }
        : { program: join(tree, path), runs },
    roots: [looking.scratch.trees[side], ...(tree === undefined ? [] : [tree])],
    locate: looking.locators[side],
    directory: looking.scratch.directory,
    signal: looking.signal,
  });
}

/** What is known of the head, with what breakpoints saw in the program that is measured. */
async function confirmHead(
  asked: Asked,
  { base, head }: BySide<ContentionEvidence>,
  looking: Looking,
): Promise<ContentionEvidence | undefined> {
  const path = measuredProgram(asked.planned.config);
  const tree = looking.scratch.trees.head;
  if (head === undefined || path === undefined) return head;
  const side = observedSide(asked, 'head', tree, looking);
  return confirmWrites({ ...side, program: join(tree, path), head, ...(base === undefined ? {} : { base }) });
}

async function lookAt(
  asked: Asked,
  looking: Looking,
): Promise<{ readonly found: Findings; readonly problems: readonly Problem[] }> {
  const { sides } = asked.planned;
  const runs = needsRecord(asked) ? await record(asked, looking) : {};
  const evidence = asked.contention ? await observeSides(asked, runs, looking) : {};
  const found: Findings = {};
  const head = await confirmHead(asked, evidence, looking);
  for (const side of sides) {
    const contention = side === 'head' ? head : evidence[side];
    const claims = await checkSide(asked, side, { looking, run: runs[side] });
    found[side] = {
      ...(contention === undefined ? {} : { contention }),
      ...(asked.claims.length === 0 ? {} : { claims }),
    };
  }
  return { found, problems: sides.flatMap((side) => runs[side]?.problems ?? []) };
}

function withFindings(benchmark: BenchmarkResult, found: Findings): BenchmarkResult {
  const { base, head } = benchmark;
  return {
    ...benchmark,
    ...(base === undefined ? {} : { base: { ...base, ...found.base } }),
    ...(head === undefined ? {} : { head: { ...head, ...found.head } }),
  };
}

/** The benchmarks about whose memory the policy asks, and that ran. */
function listAsked({ plan, benchmarks }: MemoryContext): readonly Asked[] {
  const ran = new Map(benchmarks.map((benchmark) => [benchmark.name, benchmark]));
  return plan.benchmarks.flatMap((planned): readonly Asked[] => {
    const { name } = planned.config;
    const result = ran.get(name);
    const contention = contentionGate(plan.policy, name) !== 'off';
    const claims = (plan.policy.claims ?? []).filter(({ benchmark }) => benchmark === name);
    const isWhole = planned.sides.every((side) => result?.[side] !== undefined && ranToEnd(result[side]));
    return isWhole && (contention || claims.length > 0) ? [{ planned, contention, claims }] : [];
  });
}

async function buildAsked(all: readonly Asked[], context: MemoryContext): Promise<RecordedTrees> {
  const { progress, stopwatch } = context;
  const needing = all.filter(needsRecord);
  const nothing = async (): Promise<readonly Problem[]> => [];
  if (needing.length === 0) return { trees: {}, why: {}, remove: nothing };
  progress.step('Build with recorded accesses');
  const sides = [...new Set(needing.flatMap(({ planned }) => planned.sides))];
  const built = await stopwatch.time('memory', () => buildRecorded(sides, context));
  if (built.kind === 'ok') return built.value;
  const [why] = built.problems;
  return { trees: {}, why: { base: why, head: why }, remove: nothing };
}

/**
 * Looks for cache lines that threads fight over, and checks claims about memory, in the benchmarks for which the policy asks:
 * exactly, by a further build with recorded accesses; lines also by samples of perf where that cannot be built, and by
 * counters where memory cannot be sampled. Base and head are told by the same means.
 */
export async function observeMemory(context: MemoryContext): Promise<MemoryResults> {
  const { benchmarks, repository, commits, progress, stopwatch, signal } = context;
  const all = listAsked(context);
  if (all.length === 0 || signal.aborted) return { benchmarks, problems: [] };
  const recorded = await buildAsked(all, context);
  const locators = {
    base: await locateFiles(repository, commits.base),
    head: await locateFiles(repository, commits.head),
  };
  const problems: Problem[] = [];
  const found = new Map<string, Findings>();
  for (const asked of all) {
    if (signal.aborted) break;
    const { name } = asked.planned.config;
    progress.step(`Look at the memory of ${name}`);
    const looked = await stopwatch.time('memory', () => lookAt(asked, { ...context, recorded, locators }));
    problems.push(...looked.problems);
    found.set(name, looked.found);
  }
  problems.push(...(await recorded.remove()));
  for (const problem of problems) progress.problem(problem);
  return { benchmarks: benchmarks.map((one) => withFindings(one, found.get(one.name) ?? {})), problems };
}
