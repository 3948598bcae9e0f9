import { findGate } from '../compare/find-gate.ts';
import type { Metric } from '../model/metric.ts';
import type { Enforcement, Policy } from '../model/policy.ts';
import { formatPercent, formatQuantity } from '../model/quantity-text.ts';

/** What crossing the threshold of a metric of a benchmark does. */
export function enforcementOf(policy: Policy, benchmark: string, metric: Metric): Enforcement {
  return findGate(policy, benchmark, metric).on;
}

/** What a change of a metric must be past to count, as plain text: `0.2 % and 20,000 instructions`. */
export function describeThreshold(policy: Policy, benchmark: string, metric: Metric): string {
  const { relative, absolute } = findGate(policy, benchmark, metric);
  if (absolute === 0) return formatPercent(relative);
  return `${formatPercent(relative)} and ${formatQuantity(absolute, metric)}`;
}
