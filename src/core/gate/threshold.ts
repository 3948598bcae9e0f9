import { findGate } from '../compare/find-gate.ts';
import type { Metric } from '../model/metric.ts';
import type { Policy } from '../model/policy.ts';
import { formatPercent, formatQuantity } from '../model/quantity-text.ts';

/** What a change of a metric must be past to count, as plain text: `0.2 % and 20,000 instructions`. */
export function describeThreshold(policy: Policy, benchmark: string, metric: Metric): string {
  const { relative, absolute } = findGate(policy, benchmark, metric);
  if (absolute === 0) return formatPercent(relative);
  return `${formatPercent(relative)} and ${formatQuantity(absolute, metric)}`;
}
