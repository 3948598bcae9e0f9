import { findGate } from '../compare/find-gate.ts';
import type { Metric } from '../model/metric.ts';
import type { Enforcement, Policy } from '../model/policy.ts';
import { formatPercent, formatQuantity } from '../model/quantity-text.ts';
import { writeLimits } from '../model/threshold-text.ts';
import type { Verdict } from '../model/verdict.ts';

/** What crossing the threshold of a metric of a benchmark does. */
export function enforcementOf(policy: Policy, benchmark: string, metric: Metric): Enforcement {
  return findGate(policy, benchmark, metric).on;
}

/** What one comparison was held against, for a cell; marked with an arrow where that is more than the policy says. */
export function writeHeldTo(verdict: Verdict, policy: Policy, metric: Metric): string {
  const comparison = 'comparison' in verdict ? verdict.comparison : undefined;
  return writeLimits(comparison, findGate(policy, verdict.benchmark, metric), metric);
}

/** What a change of a metric must be past to count, as plain text: `0.2 % and 20,000 instructions`. */
export function describeThreshold(policy: Policy, benchmark: string, metric: Metric): string {
  const { relative, absolute } = findGate(policy, benchmark, metric);
  if (absolute === 0) return formatPercent(relative);
  return `${formatPercent(relative)} and ${formatQuantity(absolute, metric)}`;
}
