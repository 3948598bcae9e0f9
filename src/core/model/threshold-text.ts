import type { Metric } from './metric.ts';
import type { MetricGate } from './policy.ts';
import { formatDifference, formatPercent, formatQuantity, formatValue } from './quantity-text.ts';
import type { Comparison, RaisedThreshold, Reach } from './verdict.ts';

/** A fraction as a percentage with two digits that count: a floor is an estimate. */
function formatRough(fraction: number): string {
  return formatPercent(Number(fraction.toPrecision(2)));
}

function describeRaise({ why }: RaisedThreshold, was: string): string {
  const from = `raised from ${was}`;
  switch (why) {
    case 'noise':
      return `${from}: the base differs that much from itself in this run`;
    case 'layout':
      return `${from}: moving code alone can change it that much`;
  }
}

/** What a change had to be past in this run: `0.2 % and 20,000 instructions`, and why where that is more than the gate says. */
export function describeLimits(comparison: Comparison | undefined, gate: MetricGate, metric: Metric): string {
  const { raised, relative } = comparison ?? {};
  const hasRatio = comparison === undefined || relative !== undefined;
  const show = (limits: { readonly relative: number; readonly absolute: number }): string => {
    const percent = raised === undefined ? formatPercent(limits.relative) : formatRough(limits.relative);
    if (!hasRatio) return formatQuantity(limits.absolute, metric);
    if (limits.absolute === 0) return percent;
    return `${percent} and ${formatQuantity(limits.absolute, metric)}`;
  };
  if (raised === undefined) return show(gate);
  const was = hasRatio ? formatPercent(gate.relative) : formatQuantity(gate.absolute, metric);
  return `${show(raised)} (${describeRaise(raised, was)})`;
}

/** The same for a cell of a table, whose row names the metric: `0.2 %, 20,000`, marked where this run raised it. */
export function writeLimits(comparison: Comparison | undefined, gate: MetricGate, metric: Metric): string {
  const { raised, relative } = comparison ?? {};
  const limits = raised ?? gate;
  const percent = raised === undefined ? formatPercent(limits.relative) : formatRough(limits.relative);
  const amount = formatValue(limits.absolute, metric);
  const hasRatio = comparison === undefined || relative !== undefined;
  const text = !hasRatio ? amount : limits.absolute === 0 ? percent : `${percent}, ${amount}`;
  return raised === undefined ? text : `${text} ↑`;
}

/** The smallest regression that the evidence could have shown, in words. */
export function describeReach({ relative, absolute }: Reach, metric: Metric): string {
  const size = relative === undefined ? formatDifference(absolute, metric) : formatRough(relative);
  return `the smallest regression that these runs could have shown is ${size}`;
}
