import {
  type CallProfile,
  explainRegression,
  findGate,
  findMetric,
  type Parsed,
  type PlannedBenchmark,
  renderFlamegraph,
  type SideName,
  type Verdict,
} from '../core/index.ts';
import { profileHeap } from '../measure/index.ts';
import type { Explained, Explaining } from './explaining.ts';
import type { SourceTexts } from './source-texts.ts';
import { benchmarkDirectory, steadyBenchmark } from './steady-benchmark.ts';

/** How a metric of memory is explained: by which tool, and by which event of its profile. */
interface Trace {
  readonly tool: 'dhat' | 'memcheck';
  readonly event: string;
}

const traces: ReadonlyMap<string, Trace> = new Map([
  ['heap_bytes', { tool: 'dhat', event: 'allocated bytes' }],
  ['heap_blocks', { tool: 'dhat', event: 'allocations' }],
  ['heap_peak', { tool: 'dhat', event: 'bytes at the peak' }],
  ['leaked_bytes', { tool: 'memcheck', event: 'leaked bytes' }],
]);

/** Whether a profile of the heap explains a metric, and none of instructions does. */
export function isHeapMetric(metric: string): boolean {
  return traces.has(metric);
}

/** The traces of what regressed past a gate that is on, one a tool: the first metric of the list speaks for its tool. */
function tracesOf(verdicts: readonly Verdict[], { plan }: Explaining): readonly Trace[] {
  const regressed = verdicts.flatMap(({ kind, benchmark, metric: name }) => {
    const metric = findMetric(name);
    const trace = traces.get(name);
    if (kind !== 'regressed' || metric === undefined || trace === undefined) return [];
    return findGate(plan.policy, benchmark, metric).on === 'off' ? [] : [trace];
  });
  return [...new Map(regressed.toReversed().map((trace) => [trace.tool, trace])).values()];
}

async function traceSide(
  planned: PlannedBenchmark,
  side: SideName,
  { context, tool }: { readonly context: Explaining; readonly tool: Trace['tool'] },
): Promise<Parsed<CallProfile>> {
  const { program } = await steadyBenchmark(planned, context);
  return profileHeap({
    benchmark: planned.config,
    program,
    side,
    directory: context.scratch.trees[side],
    scratch: benchmarkDirectory(planned, context),
    tool,
    signal: context.signal,
  });
}

async function explainTrace(
  planned: PlannedBenchmark,
  trace: Trace,
  { context, sources }: { readonly context: Explaining; readonly sources: SourceTexts },
): Promise<Explained> {
  const { name } = planned.config;
  const { tool, event } = trace;
  context.progress.step(`Explain the memory of ${name} with ${tool}`);
  const [base, head] = await context.stopwatch.time('profiles', () =>
    Promise.all([
      traceSide(planned, 'base', { context, tool }),
      traceSide(planned, 'head', { context, tool }),
    ]),
  );
  if (base.kind === 'failed' || head.kind === 'failed') {
    const problems = [base, head].flatMap((side) => (side.kind === 'failed' ? side.problems : []));
    return { explanations: [], flamegraphs: [], problems };
  }
  const profiles = { base: base.value, head: head.value };
  const loaded = await sources.load([profiles.base, profiles.head]);
  const explanation = explainRegression({
    benchmark: name,
    event,
    ...profiles,
    diff: context.diff,
    roots: context.scratch.trees,
    readLine: sources.line,
  });
  const { culprits } = explanation;
  const title = `${name}, ${event}`;
  const html = renderFlamegraph({ title, sides: { kind: 'calls', event, ...profiles }, culprits });
  return {
    explanations: [explanation],
    flamegraphs: [{ benchmark: title, html }],
    problems: loaded.kind === 'failed' ? loaded.problems : [],
  };
}

/** Finds the lines that allocate more, or lose more, than in the base, for every benchmark whose memory regressed. */
export async function explainHeap(
  context: Explaining,
  ran: readonly PlannedBenchmark[],
  sources: SourceTexts,
): Promise<readonly Explained[]> {
  const verdicts = Map.groupBy(context.verdicts, (verdict) => verdict.benchmark);
  const all: Explained[] = [];
  for (const planned of ran) {
    for (const trace of tracesOf(verdicts.get(planned.config.name) ?? [], context)) {
      if (context.signal.aborted) return all;
      all.push(await explainTrace(planned, trace, { context, sources }));
    }
  }
  return all;
}
