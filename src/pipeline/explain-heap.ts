import {
  type CallProfile,
  explainRegression,
  findGate,
  findMetric,
  formatDifference,
  formatEventCost,
  type Parsed,
  type PlannedBenchmark,
  type Problem,
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
  /** The rise of the process's peak memory in bytes, which the heap can explain in part only. */
  readonly rss?: number;
}

const traces: ReadonlyMap<string, Trace> = new Map([
  ['heap_bytes', { tool: 'dhat', event: 'allocated bytes' }],
  ['heap_blocks', { tool: 'dhat', event: 'allocations' }],
  ['heap_peak', { tool: 'dhat', event: 'bytes at the peak' }],
  ['leaked_bytes', { tool: 'memcheck', event: 'leaked bytes' }],
]);

/** Whether a profile of the heap explains a metric, and none of instructions does. */
export function isHeapMetric(metric: string): boolean {
  return traces.has(metric) || metric === 'peak_rss';
}

/** What regressed past a gate that is on, of one benchmark. */
function listRegressed(verdicts: readonly Verdict[], { plan }: Explaining) {
  return verdicts.flatMap((verdict) => {
    const metric = findMetric(verdict.metric);
    if (verdict.kind !== 'regressed' || metric === undefined) return [];
    return findGate(plan.policy, verdict.benchmark, metric).on === 'off' ? [] : [verdict];
  });
}

/**
 * The traces of what regressed, one a tool: the first metric of the list speaks for its tool. Peak memory, which every run
 * tells at no cost, asks for the costly look at the heap only where no count of the heap was there to ask.
 */
function tracesOf(verdicts: readonly Verdict[], context: Explaining): readonly Trace[] {
  const regressed = listRegressed(verdicts, context);
  const found = regressed.flatMap(({ metric }) => traces.get(metric) ?? []);
  const rss = regressed.find(({ metric }) => metric === 'peak_rss')?.comparison.absolute.value;
  const isCounted = verdicts.some(({ metric }) => traces.get(metric)?.tool === 'dhat');
  const estimate: readonly Trace[] =
    rss === undefined || isCounted ? [] : [{ tool: 'dhat', event: 'bytes at the peak', rss }];
  return [...new Map([...found, ...estimate].toReversed().map((trace) => [trace.tool, trace])).values()];
}

/** How much of the rise of a process's peak memory its heap can explain. */
function describeEstimate(rss: number, heap: number): Problem {
  const rise = formatEventCost(heap, 'bytes at the peak');
  return {
    code: 'memory-estimated',
    message: `the peak memory of the process changed by ${formatDifference(rss, { unit: 'byte' })}, its heap by ${rise}`,
    hint: 'take the lines as an estimate: code, stacks and what the allocator keeps are in the one and not in the other; add `heap_peak` to `metrics` to gate the heap itself',
  };
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
    return { explanations: [], flamegraphs: [], timeSpent: [], problems };
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
  const estimate =
    trace.rss === undefined ? [] : [describeEstimate(trace.rss, explanation.head - explanation.base)];
  const title = `${name}, ${event}`;
  const html = renderFlamegraph({ title, sides: { kind: 'calls', event, ...profiles }, culprits });
  return {
    explanations: [{ ...explanation, problems: [...estimate, ...explanation.problems] }],
    flamegraphs: [{ benchmark: title, html }],
    timeSpent: [],
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
