import type { Metric } from '../model/metric.ts';
import type { Policy } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type { BenchmarkResult, Sample, Side } from '../model/sample.ts';
import type { SideName } from '../model/side-name.ts';
import type { Verdict } from '../model/verdict.ts';
import { blockConfidence, canBlock, usualConfidence } from './block-level.ts';
import { findGate } from './find-gate.ts';
import { judgePair, type PairContext } from './judge-pair.ts';

/** What is compared: every benchmark of a run, by what the base allows. */
export interface ComparisonInput {
  readonly benchmarks: readonly BenchmarkResult[];
  /** Every metric that a sample names; a sample of another metric gets no verdict. */
  readonly metrics: readonly Metric[];
  readonly policy: Policy;
  /** Whether the rounds of both sides ran side by side, as those of one gate do; yes when absent. */
  readonly interleaved?: boolean;
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

function undecided(why: Problem): { readonly kind: 'undecided'; readonly why: Problem } {
  return { kind: 'undecided', why };
}

/** The verdict on one metric of one benchmark; undefined where neither side has a sample of it. */
function judgeMetric(
  benchmark: BenchmarkResult,
  metric: Metric,
  context: { readonly pair: Pair; readonly judging: Omit<PairContext, 'metric'> },
): Verdict | undefined {
  const { base, head } = context.pair;
  const subject = { benchmark: benchmark.name, metric: metric.name };
  if (base === undefined && head === undefined) return undefined;
  if (benchmark.base === undefined) return { ...subject, kind: 'only-in-head' };
  if (benchmark.head === undefined) return { ...subject, kind: 'only-in-base' };
  if (base === undefined) return { ...subject, ...undecided(notMeasured(metric, 'base', benchmark.base)) };
  if (head === undefined) return { ...subject, ...undecided(notMeasured(metric, 'head', benchmark.head)) };
  return { ...subject, ...judgePair(base, head, { ...context.judging, metric }) };
}

/**
 * Whether value i of the base ran next to value i of the head. The raw values of one run of a suite did not, and many tools
 * sort them, so that pairing them would make differences look far surer than they are.
 */
function hasRounds({ suite, rounds }: BenchmarkResult): boolean {
  return suite === undefined || (rounds?.first ?? 1) > 1;
}

/**
 * Judges every metric of every benchmark, in the order of both lists. A benchmark that one commit lacks gets
 * `only-in-base` or `only-in-head`; what was not measured on a side is undecided and never "no change". `sure` is the
 * confidence of what can block, where the caller knows it already.
 */
export function compareBenchmarks(
  input: ComparisonInput,
  sure: number = blockConfidence(input),
): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  const { interleaved = true } = input;
  for (const benchmark of input.benchmarks) {
    const identical = benchmark.binary?.identical === true;
    const { layouts = 1 } = benchmark;
    const paired = interleaved && hasRounds(benchmark);
    const base = samplesOf(benchmark.base);
    const head = samplesOf(benchmark.head);
    for (const metric of input.metrics) {
      const pair = { base: base.get(metric.name), head: head.get(metric.name) };
      const gate = findGate(input.policy, benchmark.name, metric);
      const blocks = canBlock(benchmark, metric, input.policy);
      const confidence = blocks ? sure : usualConfidence;
      const judging = { gate, confidence, interleaved: paired, layouts, identical };
      const verdict = judgeMetric(benchmark, metric, { pair, judging });
      if (verdict !== undefined) verdicts.push(verdict);
    }
  }
  return verdicts;
}
