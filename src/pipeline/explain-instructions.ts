import { join } from 'node:path';
import {
  explainRegression,
  findGate,
  findMetric,
  joinParsed,
  type Parsed,
  type Plan,
  type PlannedBenchmark,
  parsed,
  refuseDamaged,
  renderFlamegraph,
  type SideName,
  type Verdict,
} from '../core/index.ts';
import { profileWithCallgrind, readSymbolisedPair, type SymbolisedDump } from '../measure/index.ts';
import { uniqueProblems } from './assemble-report.ts';
import { isHeapMetric } from './explain-heap.ts';
import { explainWithSamples } from './explain-samples.ts';
import type { Explained, Explaining } from './explaining.ts';
import type { SourceTexts } from './source-texts.ts';
import { benchmarkDirectory, steadyBenchmark } from './steady-benchmark.ts';

/**
 * Whether instruction counts can explain what regressed. A time that rose while the counts stayed has another reason, such
 * as a neighbour on the machine, and a profile of instructions would only mislead; memory has profiles of its own.
 */
export function isWorthExplaining(verdicts: readonly Verdict[], plan: Plan): boolean {
  const gated = verdicts.flatMap((verdict) => {
    const metric = findMetric(verdict.metric);
    if (metric === undefined || isHeapMetric(metric.name)) return [];
    if (findGate(plan.policy, verdict.benchmark, metric).on === 'off') return [];
    return [{ kind: verdict.kind, counted: metric.nature !== 'timed' }];
  });
  if (gated.some(({ kind, counted }) => counted && kind === 'regressed')) return true;
  if (gated.some(({ kind, counted }) => counted && (kind === 'steady' || kind === 'improved'))) return false;
  return gated.some(({ kind }) => kind === 'regressed');
}

/** The event of callgrind's simulation that stands for a simulated metric; two thirds of all accesses are reads. */
const missEvents: ReadonlyMap<string, string> = new Map([
  ['sim_d1_misses', 'D1mr'],
  ['sim_ll_misses', 'DLmr'],
  ['sim_i1_misses', 'I1mr'],
  ['sim_branch_misses', 'Bcm'],
]);

/** Instructions, unless only a simulated metric regressed: then what that one counts. */
function chooseEvent(verdicts: readonly Verdict[]): string {
  const regressed = verdicts.filter(({ kind }) => kind === 'regressed').map(({ metric }) => metric);
  if (regressed.includes('instructions') || regressed.includes('ir')) return 'Ir';
  return regressed.flatMap((metric) => missEvents.get(metric) ?? [])[0] ?? 'Ir';
}

async function profileSide(
  planned: PlannedBenchmark,
  side: SideName,
  { context, event }: { readonly context: Explaining; readonly event: string },
): Promise<Parsed<string>> {
  const { scratch, signal } = context;
  const { program } = await steadyBenchmark(planned, context);
  const name = `callgrind.out.${side}`;
  return profileWithCallgrind({
    benchmark: planned.config,
    side,
    directory: scratch.trees[side],
    out: join(scratch.directory, name),
    scratch: benchmarkDirectory(planned, context),
    program,
    misses: event !== 'Ir',
    signal,
  });
}

/** The profiles of both sides with symbols, or why there are none. */
async function profileSides(
  planned: PlannedBenchmark,
  request: { readonly context: Explaining; readonly event: string },
): Promise<Parsed<Readonly<Record<SideName, SymbolisedDump>>>> {
  const { scratch, signal } = request.context;
  const dumps = await Promise.all([
    profileSide(planned, 'base', request),
    profileSide(planned, 'head', request),
  ]);
  const made = joinParsed(...dumps);
  if (made.kind === 'failed') return made;
  const requestOf = (side: SideName, dump: string) => ({
    dump,
    name: `callgrind.out.${side}`,
    tree: scratch.trees[side],
    directory: scratch.directory,
    signal,
  });
  const [ofBase, ofHead] = made.value;
  const { base, head } = await readSymbolisedPair({
    base: requestOf('base', ofBase),
    head: requestOf('head', ofHead),
  });
  const read = joinParsed(base, head);
  if (read.kind === 'failed') return read;
  const [baseDump, headDump] = read.value;
  // That a program's parts were joined is of no use to a reader who has none of the files.
  const told = read.warnings.filter(({ code }) => code !== 'profile-joined');
  return parsed({ base: baseDump, head: headDump }, [...made.warnings, ...told]);
}

/**
 * Profiles both sides of a benchmark with callgrind and finds the guilty lines of what its verdicts say. What callgrind cannot
 * run is sampled.
 */
export async function explainWithCallgrind(
  planned: PlannedBenchmark,
  context: Explaining,
  sources: SourceTexts,
): Promise<Explained> {
  const { name } = planned.config;
  const { trees } = context.scratch;
  const event = chooseEvent(context.verdicts.filter((verdict) => verdict.benchmark === name));
  const read = await context.stopwatch.time('profiles', () => profileSides(planned, { context, event }));
  if (read.kind === 'failed') {
    return explainWithSamples(planned, context, { why: uniqueProblems(read.problems), sources });
  }
  const { base, head } = read.value;
  const profiles = { base: base.profile, head: head.profile };
  const refused = refuseDamaged(
    { name: `callgrind.out.base of ${name}`, profile: profiles.base },
    { name: `callgrind.out.head of ${name}`, profile: profiles.head },
  );
  if (refused !== undefined) {
    return { explanations: [], flamegraphs: [], timeSpent: [], problems: [refused, ...read.warnings] };
  }
  const { symboliser } = head;
  const loaded = await sources.load([profiles.base, profiles.head]);
  const explanation = await context.stopwatch.time('blame', async () =>
    explainRegression({
      benchmark: name,
      event,
      ...profiles,
      diff: context.diff,
      roots: trees,
      readLine: sources.line,
    }),
  );
  const html = renderFlamegraph({
    title: name,
    sides: { kind: 'calls', event, ...profiles },
    culprits: explanation.culprits,
  });
  return {
    explanations: [{ ...explanation, ...(symboliser === undefined ? {} : { symboliser }) }],
    flamegraphs: [{ benchmark: name, html }],
    timeSpent: [],
    problems: [...read.warnings, ...(loaded.kind === 'failed' ? loaded.problems : [])],
  };
}
