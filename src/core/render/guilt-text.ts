import type { Culprit, Explanation } from '../model/culprit.ts';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const signed = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0, signDisplay: 'exceptZero' });

/** A count such as `1,234`. */
export function formatCount(value: number): string {
  return whole.format(value);
}

/** A part of a whole such as `87 %`; what is not all or nothing is never rounded to it. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return '> 99 %';
  return percent === 0 && share > 0 ? '< 1 %' : `${percent} %`;
}

/** What an explanation divides among lines: `+120,034 Ir`. */
export function formatCost(value: number, event: string): string {
  return `${signed.format(value)} ${event}`;
}

/** `87 % of +120,034 Ir`, plain text with the event's name as the profile writes it. */
export function describeShare(culprit: Culprit, explanation: Explanation): string {
  const cost = formatCost(explanation.head - explanation.base, explanation.event);
  return `${formatShare(culprit.share)} of ${cost}`;
}

/** How often the line calls now and called before, or undefined where that did not change. */
export function describeCalls({ calls }: Culprit): string | undefined {
  if (calls.base === calls.head) return undefined;
  return `${formatCount(calls.base)} calls from here before, ${formatCount(calls.head)} now`;
}

/** Why the line was chosen, and how far to trust it: `The changed line itself costs more (high confidence)`. */
export function describeRule({ rule, confidence }: Culprit): string {
  return `${rule.trimEnd().replace(/\.$/, '')} (${confidence} confidence)`;
}
