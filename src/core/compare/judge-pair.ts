import type { Metric } from '../model/metric.ts';
import type { MetricGate } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { describeChange } from '../model/quantity-text.ts';
import type { Sample } from '../model/sample.ts';
import { describeLimits, describeReach } from '../model/threshold-text.ts';
import type { Comparison, Reach, Verdict } from '../model/verdict.ts';
import { compareSummaries, type SummaryPair } from './compare-summaries.ts';
import { type ChangeEstimate, estimateChange } from './estimate-change.ts';
import { findReach, isSurelyWorse, judgeChange } from './judge-change.ts';
import { raiseThreshold } from './raise-gate.ts';

function unlikeTools(metric: Metric, base: Sample, head: Sample): Problem {
  return {
    code: 'environments-differ',
    message: `${metric.title} was measured by ${base.tool} in the base and by ${head.tool} in the head`,
    hint: 'measure both sides with the same tool',
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

/** What judges the pairs of one benchmark. */
export interface PairContext {
  readonly metric: Metric;
  readonly gate: MetricGate;
  /** Two-sided, of an interval for this pair. */
  readonly confidence: number;
  readonly interleaved: boolean;
  /** On how many layouts of the code the rounds ran. */
  readonly layouts: number;
  readonly identical: boolean;
}

function straddles(comparison: Comparison, reach: Reach, { metric, gate }: PairContext): Problem {
  const rounds =
    reach.rounds === undefined
      ? 'more than 1,000 rounds a side would be needed'
      : `about ${reach.rounds} rounds a side would decide it`;
  return {
    code: 'interval-straddles',
    message: `${describeChange(comparison, metric)} reaches over the threshold of ${describeLimits(comparison, gate, metric)}; ${describeReach(reach, metric)}`,
    hint: `${rounds}; or gate on a steadier metric, or widen the threshold`,
  };
}

function judgeComparison(comparison: Comparison, context: PairContext): Judgement {
  const { gate } = context;
  const threshold = { ...gate, ...(comparison.raised ?? {}) };
  const kind = judgeChange(comparison, threshold);
  switch (kind) {
    case 'undecided': {
      const reach = findReach(comparison, threshold);
      return { kind, comparison, why: straddles(comparison, reach, context), reach };
    }
    case 'steady':
      return isSurelyWorse(comparison, gate.better)
        ? { kind, comparison, drift: true }
        : { kind, comparison };
    case 'regressed':
    case 'improved':
      return { kind, comparison };
  }
}

function estimateSummaries(pair: SummaryPair, context: PairContext, tool: string): ChangeEstimate {
  const compared = compareSummaries(pair);
  if (compared === undefined) return { kind: 'unclear', why: noInterval(context.metric, tool) };
  return { kind: 'estimated', comparison: { ...compared, method: 'summary' } };
}

function estimatePair(base: Sample, head: Sample, context: PairContext): ChangeEstimate {
  const { metric, confidence, interleaved } = context;
  const [old, now] = [base.evidence, head.evidence];
  if (now.kind === 'unmeasured') return { kind: 'unclear', why: now.why };
  if (old.kind === 'unmeasured') return { kind: 'unclear', why: old.why };
  if (base.tool !== head.tool) return { kind: 'unclear', why: unlikeTools(metric, base, head) };
  if (old.kind === 'values' && now.kind === 'values') {
    const { nature, better } = metric;
    return estimateChange(
      { base: old.values, head: now.values },
      { nature, better, confidence, interleaved },
    );
  }
  if (old.kind === 'values' || now.kind === 'values') return { kind: 'unclear', why: unlikeEvidence(metric) };
  return estimateSummaries({ base: old, head: now }, context, head.tool);
}

type Judgement<V = Verdict> = V extends Verdict ? Omit<V, 'benchmark' | 'metric'> : never;

/**
 * Judges two samples of one metric: a decided kind with its comparison, or undecided with the reason and, where there is
 * one, the comparison that does not suffice.
 */
export function judgePair(base: Sample, head: Sample, context: PairContext): Judgement {
  const change = estimatePair(base, head, context);
  if (change.kind === 'unclear') {
    const shown = change.comparison === undefined ? {} : { comparison: change.comparison };
    return { kind: 'undecided', why: change.why, ...shown };
  }
  const raised = raiseThreshold(change.comparison, context.gate, context);
  const comparison = raised === undefined ? change.comparison : { ...change.comparison, raised };
  return judgeComparison(comparison, context);
}
