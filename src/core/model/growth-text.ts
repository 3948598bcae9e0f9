import type { Growth } from './growth.ts';
import { formatConfidence } from './quantity-text.ts';

/** An exponent with two digits behind the point, which is about what rounds can tell. */
export function formatExponent(value: number): string {
  return value
    .toFixed(2)
    .replace('-', '−')
    .replace(/^−0\.00$/, '0.00');
}

/** A size with thousands set apart, or by its power of ten where nobody counts its digits. */
export function formatSize(size: number): string {
  return size < 1e15 ? size.toLocaleString('en-GB') : size.toExponential(2);
}

function signed(value: number): string {
  const text = formatExponent(value);
  return text.startsWith('−') ? text : `+${text}`;
}

/**
 * A growth in words, without the family's name: `grows as n^1.02 in the base, n^1.98 in the head: +0.96 (99 % interval …)`.
 * Without an interval it says why there is none.
 */
export function describeGrowth({ metric, points, base, head, rise, runs, lacking }: Growth): string {
  const [least, most] = [points[0]?.size ?? 0, points.at(-1)?.size ?? 0];
  const from = `${formatSize(points.length)} sizes from ${formatSize(least)} to ${formatSize(most)}`;
  const seen = `${from}, ${runs.base} and ${runs.head} runs, by ${metric.title}`;
  const grows = `grows as n^${formatExponent(base)} in the base, n^${formatExponent(head)} in the head`;
  if (lacking !== undefined)
    return `${grows} (without an interval, since ${lacking} more sizes have no cost above zero in the head; ${seen})`;
  if (rise === undefined) return `${grows} (without an interval, since the noise is not known; ${seen})`;
  const interval = `${formatConfidence(rise.confidence)} interval ${signed(rise.low)} to ${signed(rise.high)}`;
  return `${grows}: ${signed(rise.value)} (${interval}; ${seen})`;
}
