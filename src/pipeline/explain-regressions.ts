import { join } from 'node:path';
import {
  type BenchmarkResult,
  type Explanation,
  explainRegression,
  type FileDiff,
  findGate,
  findMetric,
  type Parsed,
  type Plan,
  type PlannedBenchmark,
  type Problem,
  parsed,
  renderFlamegraph,
  type SideName,
  type Verdict,
} from '../core/index.ts';
import { profileWithCallgrind, ranToEnd, readSymbolisedDump, type SymbolisedDump } from '../measure/index.ts';
import type { MeasuringContext } from './benchmark-session.ts';
import { createSourceTexts, type SourceTexts } from './source-texts.ts';
import { benchmarkDirectory, steadyBenchmark } from './steady-benchmark.ts';

/** The flame graph of one benchmark, a self-contained page. */
export interface Flamegraph {
  readonly benchmark: string;
  readonly html: string;
}

/** Why benchmarks got slower, and what could not be explained. */
export interface Explained {
  readonly explanations: readonly Explanation[];
  readonly flamegraphs: readonly Flamegraph[];
  readonly problems: readonly Problem[];
}

/** What is said where nothing had to be explained. */
const nothingExplained: Explained = {
  explanations: [],
  flamegraphs: [],
  problems: [],
};

interface Explaining extends MeasuringContext {
  readonly repository: string;
  /** SHA of the head. */
  readonly head: string;
  readonly benchmarks: readonly BenchmarkResult[];
  readonly verdicts: readonly Verdict[];
  readonly diff: readonly FileDiff[];
}

/**
 * Whether instruction counts can explain what regressed. A time that rose while the counts stayed has another reason, such
 * as a neighbour on the machine, and a profile of instructions would only mislead.
 */
function isWorthExplaining(verdicts: readonly Verdict[], plan: Plan): boolean {
  const gated = verdicts.flatMap((verdict) => {
    const metric = findMetric(verdict.metric);
    if (metric === undefined || findGate(plan.policy, verdict.benchmark, metric).on === 'off') return [];
    return [{ kind: verdict.kind, counted: metric.nature !== 'timed' }];
  });
  if (gated.some(({ kind, counted }) => counted && kind === 'regressed')) return true;
  if (gated.some(({ kind, counted }) => counted && (kind === 'steady' || kind === 'improved'))) return false;
  return gated.some(({ kind }) => kind === 'regressed');
}

function listExplained({ plan, benchmarks, verdicts }: Explaining): readonly PlannedBenchmark[] {
  const ran = benchmarks.filter(
    ({ base, head }) => base !== undefined && head !== undefined && ranToEnd(base) && ranToEnd(head),
  );
  const names = new Set(ran.map((benchmark) => benchmark.name));
  const ofBenchmark = Map.groupBy(verdicts, (verdict) => verdict.benchmark);
  return plan.benchmarks.filter(
    ({ config: { name } }) =>
      names.has(name) && (plan.explain === 'always' || isWorthExplaining(ofBenchmark.get(name) ?? [], plan)),
  );
}

async function profileSide(
  planned: PlannedBenchmark,
  side: SideName,
  context: Explaining,
): Promise<Parsed<SymbolisedDump>> {
  const { scratch, signal } = context;
  const { program } = await steadyBenchmark(planned, context);
  const name = `callgrind.out.${side}`;
  const dump = await profileWithCallgrind({
    benchmark: planned.config,
    side,
    directory: scratch.trees[side],
    out: join(scratch.directory, name),
    scratch: benchmarkDirectory(planned, context),
    program,
    signal,
  });
  if (dump.kind === 'failed') return dump;
  const read = await readSymbolisedDump({
    dump: dump.value,
    name,
    tree: scratch.trees[side],
    directory: scratch.directory,
    signal,
  });
  return read.kind === 'failed' ? read : parsed(read.value, [...dump.warnings, ...read.warnings]);
}

async function explainBenchmark(
  planned: PlannedBenchmark,
  context: Explaining,
  sources: SourceTexts,
): Promise<Explained> {
  const { name } = planned.config;
  const { trees } = context.scratch;
  const [base, head] = await context.stopwatch.time('profiles', () =>
    Promise.all([profileSide(planned, 'base', context), profileSide(planned, 'head', context)]),
  );
  if (base.kind === 'failed' || head.kind === 'failed') {
    const problems = [base, head].flatMap((side) => (side.kind === 'failed' ? side.problems : []));
    return { ...nothingExplained, problems };
  }
  const profiles = { base: base.value.profile, head: head.value.profile };
  const { symboliser } = head.value;
  const loaded = await sources.load([profiles.base, profiles.head]);
  const explanation = await context.stopwatch.time('blame', async () =>
    explainRegression({
      benchmark: name,
      event: 'Ir',
      ...profiles,
      diff: context.diff,
      roots: trees,
      readLine: sources.line,
    }),
  );
  const html = renderFlamegraph({
    title: name,
    sides: { kind: 'calls', event: 'Ir', ...profiles },
    culprits: explanation.culprits,
  });
  return {
    explanations: [{ ...explanation, ...(symboliser === undefined ? {} : { symboliser }) }],
    flamegraphs: [{ benchmark: name, html }],
    problems: [...base.warnings, ...head.warnings, ...(loaded.kind === 'failed' ? loaded.problems : [])],
  };
}

/** Runs callgrind for the benchmarks that regressed (or all, when the configuration asks) and finds the guilty lines. */
export async function explainRegressions(context: Explaining): Promise<Explained> {
  const planned = listExplained(context);
  if (planned.length === 0) return nothingExplained;
  const sources = createSourceTexts({
    repository: context.repository,
    sha: context.head,
    paths: context.diff.flatMap((file) => file.headPath ?? []),
  });
  const all: Explained[] = [];
  for (const benchmark of planned) {
    if (context.signal.aborted) break;
    context.progress.step(`Explain ${benchmark.config.name} with callgrind`);
    all.push(await explainBenchmark(benchmark, context, sources));
  }
  const problems = all.flatMap((one) => one.problems);
  for (const problem of problems) context.progress.problem(problem);
  return {
    explanations: all.flatMap((one) => one.explanations),
    flamegraphs: all.flatMap((one) => one.flamegraphs),
    problems,
  };
}
