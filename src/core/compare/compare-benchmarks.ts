import type { Metric } from '../model/metric.ts';
import type { MetricGate, Policy } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { describeChange, formatPercent, formatQuantity } from '../model/quantity-text.ts';
import type { BenchmarkResult, Sample, Side } from '../model/sample.ts';
import type { SideName } from '../model/side-name.ts';
import type { Comparison, Verdict } from '../model/verdict.ts';
import { compareSummaries } from './compare-summaries.ts';
import { type ChangeEstimate, estimateChange } from './estimate-change.ts';
import { findGate } from './find-gate.ts';
import { judgeChange } from './judge-change.ts';

/** What is compared: every benchmark of a run, by what the base allows. */
export interface ComparisonInput {
  readonly benchmarks: readonly BenchmarkResult[];
  /** Every metric that a sample names; a sample of another metric gets no verdict. */
  readonly metrics: readonly Metric[];
  readonly policy: Policy;
}

interface Pair {
  readonly base?: Sample | undefined;
  readonly head?: Sample | undefined;
}

function samplesOf(side: Side | undefined): ReadonlyMap<string, Sample> {
  return new Map(side?.samples.map((sample) => [sample.metric, sample]));
}

function notMeasured(metric: Metric, name: SideName, side: Side): Problem {
  return (
    side.problems[0] ?? {
      code: 'benchmark-unmeasured',
      message: `${metric.title} was not measured in the ${name}`,
      hint: 'see the problems of the run for the reason',
    }
  );
}

function unlikeTools(metric: Metric, base: Sample, head: Sample): Problem {
  return {
    code: 'environments-differ',
    message: `${metric.title} was measured by ${base.tool} in the base and by ${head.tool} in the head`,
    hint: 'measure both sides with the same tool',
  };
}

function straddles(comparison: Comparison, gate: MetricGate, metric: Metric): Problem {
  const relative = comparison.relative === undefined ? '' : `${formatPercent(gate.relative)} and `;
  const threshold = `${relative}${formatQuantity(gate.absolute, metric)}`;
  return {
    code: 'interval-straddles',
    message: `${describeChange(comparison, metric)} reaches over the threshold of ${threshold}`,
    hint: 'raise `rounds`, gate on a steadier metric, or widen the threshold',
  };
}

/** One side has raw values and the other a summary, which happens where a tool was configured anew in between. */
function unlikeEvidence(metric: Metric): Problem {
  return {
    code: 'environments-differ',
    message: `${metric.title} has raw values on one side and only a summary on the other`,
    hint: 'measure both sides with the same version and options of the tool',
  };
}

function noInterval(metric: Metric, tool: string): Problem {
  return {
    code: 'too-few-rounds',
    message: `${tool} gives one number for ${metric.title} and says nothing about its noise`,
    hint: 'set `rounds` of the suite to 5 or more, so that its runs are the sample',
  };
}

function estimatePair(base: Sample, head: Sample, metric: Metric): ChangeEstimate {
  const [old, now] = [base.evidence, head.evidence];
  if (now.kind === 'unmeasured') return { kind: 'unclear', why: now.why };
  if (old.kind === 'unmeasured') return { kind: 'unclear', why: old.why };
  if (base.tool !== head.tool) return { kind: 'unclear', why: unlikeTools(metric, base, head) };
  if (old.kind === 'values' && now.kind === 'values') {
    return estimateChange({ base: old.values, head: now.values }, metric.nature);
  }
  if (old.kind === 'values' || now.kind === 'values') return { kind: 'unclear', why: unlikeEvidence(metric) };
  const comparison = compareSummaries({ base: old, head: now });
  return comparison === undefined
    ? { kind: 'unclear', why: noInterval(metric, head.tool) }
    : { kind: 'estimated', comparison };
}

/** Both samples exist. */
function judgePair(base: Sample, head: Sample, context: { metric: Metric; gate: MetricGate }) {
  const { metric, gate } = context;
  const change = estimatePair(base, head, metric);
  if (change.kind === 'unclear') return undecided(change.why);
  const kind = judgeChange(change.comparison, gate);
  return kind === 'undecided'
    ? { ...undecided(straddles(change.comparison, gate, metric)), comparison: change.comparison }
    : { kind, comparison: change.comparison };
}

function undecided(why: Problem): { readonly kind: 'undecided'; readonly why: Problem } {
  return { kind: 'undecided', why };
}

/** The verdict on one metric of one benchmark; undefined where neither side has a sample of it. */
function judgeMetric(
  benchmark: BenchmarkResult,
  metric: Metric,
  context: { readonly pair: Pair; readonly gate: MetricGate },
): Verdict | undefined {
  const { base, head } = context.pair;
  const subject = { benchmark: benchmark.name, metric: metric.name };
  if (base === undefined && head === undefined) return undefined;
  if (benchmark.base === undefined) return { ...subject, kind: 'only-in-head' };
  if (benchmark.head === undefined) return { ...subject, kind: 'only-in-base' };
  if (base === undefined) return { ...subject, ...undecided(notMeasured(metric, 'base', benchmark.base)) };
  if (head === undefined) return { ...subject, ...undecided(notMeasured(metric, 'head', benchmark.head)) };
  return { ...subject, ...judgePair(base, head, { metric, gate: context.gate }) };
}

/**
 * Judges every metric of every benchmark, in the order of both lists. A benchmark that one commit lacks gets
 * `only-in-base` or `only-in-head`; what was not measured on a side is undecided and never "no change".
 */
export function compareBenchmarks(input: ComparisonInput): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  for (const benchmark of input.benchmarks) {
    const base = samplesOf(benchmark.base);
    const head = samplesOf(benchmark.head);
    for (const metric of input.metrics) {
      const pair = { base: base.get(metric.name), head: head.get(metric.name) };
      const gate = findGate(input.policy, benchmark.name, metric);
      const verdict = judgeMetric(benchmark, metric, { pair, gate });
      if (verdict !== undefined) verdicts.push(verdict);
    }
  }
  return verdicts;
}
