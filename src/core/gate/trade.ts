import { findGate } from '../compare/find-gate.ts';
import { type Metric, metricNamed } from '../model/metric.ts';
import type { Tradeoff } from '../model/policy.ts';
import { describeChange, formatPercent } from '../model/quantity-text.ts';
import type { Comparison, Verdict } from '../model/verdict.ts';
import { matchesBenchmark } from '../renames/rename-results.ts';
import type { JudgedBenchmark, VerdictContext } from './judged-benchmark.ts';

/** What surely got worse by at most so much, and surely better by at least so much; fractions of the base. */
interface Bounds {
  readonly mostLoss: number;
  readonly leastGain: number;
}

function boundsOf(comparison: Comparison, better: Metric['better']): Bounds | undefined {
  const { relative } = comparison;
  if (relative === undefined) return undefined;
  return better === 'lower'
    ? { mostLoss: relative.high, leastGain: -relative.high }
    : { mostLoss: -relative.low, leastGain: relative.low };
}

function comparisonOf(verdict: Verdict | undefined): Comparison | undefined {
  return verdict !== undefined && 'comparison' in verdict ? verdict.comparison : undefined;
}

/** The gain in words, where it is surely as large as the trade-off asks. */
function findGain(tradeoff: Tradeoff, judged: JudgedBenchmark, context: VerdictContext): string | undefined {
  const { name, binary } = judged.benchmark;
  const metric = metricNamed(tradeoff.if.metric, context.metrics);
  // The same code on both sides cannot be faster: a timed difference comes from the machine and pays for nothing.
  if (metric.nature === 'timed' && binary?.identical === true) return undefined;
  const comparison = comparisonOf(judged.verdicts.find((verdict) => verdict.metric === metric.name));
  if (comparison === undefined) return undefined;
  const bounds = boundsOf(comparison, findGate(context.policy, name, metric).better);
  if (bounds === undefined || bounds.leastGain < tradeoff.if.gain) return undefined;
  return describeChange(comparison, metric);
}

/**
 * Why a loss is allowed, as the end of a sentence; undefined where no trade-off of the policy covers it. Both sides are
 * judged by the whole interval: the loss is surely at most what is allowed, the gain surely at least what is asked.
 */
export function describeTrade(
  lost: { readonly metric: Metric; readonly comparison: Comparison },
  judged: JudgedBenchmark,
  context: VerdictContext,
): string | undefined {
  const { name } = judged.benchmark;
  const bounds = boundsOf(lost.comparison, findGate(context.policy, name, lost.metric).better);
  if (bounds === undefined) return undefined;
  for (const tradeoff of context.policy.tradeoffs ?? []) {
    const { benchmark, allow } = tradeoff;
    if (allow.metric !== lost.metric.name || !matchesBenchmark(benchmark, judged.benchmark)) continue;
    if (bounds.mostLoss > allow.loss) continue;
    const gain = findGain(tradeoff, judged, context);
    if (gain === undefined) continue;
    const paying = metricNamed(tradeoff.if.metric, context.metrics).title;
    const rule = `up to ${formatPercent(allow.loss)} of ${lost.metric.title} may go for ${formatPercent(tradeoff.if.gain)} of ${paying}`;
    return `traded for ${gain}: ${rule}`;
  }
  return undefined;
}
