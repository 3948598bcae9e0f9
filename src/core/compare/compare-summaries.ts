import type { Evidence } from '../model/sample.ts';
import type { Comparison, Estimate } from '../model/verdict.ts';

type Summary = Extract<Evidence, { kind: 'summary' }>;

/** What can be compared with the summary of a tool: the summary of another run. */
export interface SummaryPair {
  readonly base: Summary;
  readonly head: Summary;
}

/**
 * The change between two summaries, from their own intervals: the quotient and the difference of the ends that are
 * furthest apart. Both intervals hold the truth at once with at least 1 - (1 - a) - (1 - b) confidence (Bonferroni),
 * and no more is claimed. Undefined where a side has no interval: a bare number says nothing about noise.
 */
export function compareSummaries({ base, head }: SummaryPair): Comparison | undefined {
  const [old, now] = [base.interval, head.interval];
  if (old === undefined || now === undefined) return undefined;
  const confidence = Math.max(0, old.confidence + now.confidence - 1);
  const absolute: Estimate = {
    value: head.value - base.value,
    low: now.low - old.high,
    high: now.high - old.low,
    confidence,
  };
  const positive = old.low > 0 && base.value > 0 && now.low > 0;
  const ratio = (above: number, below: number): number => Math.min(above / below - 1, Number.MAX_VALUE);
  const relative: Estimate = {
    value: ratio(head.value, base.value),
    low: ratio(now.low, old.high),
    high: ratio(now.high, old.low),
    confidence,
  };
  return {
    base: base.value,
    head: head.value,
    ...(positive ? { relative } : {}),
    absolute,
    runs: { base: base.count ?? 1, head: head.count ?? 1 },
  };
}
