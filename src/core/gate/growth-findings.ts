import { blockConfidence, usualConfidence } from '../compare/block-level.ts';
import { judgeGrowth, measureGrowth } from '../compare/growth.ts';
import { findFamilies } from '../compare/growth-families.ts';
import type { Reason } from '../model/decision.ts';
import type { Growth, JudgedGrowth } from '../model/growth.ts';
import type { Metric } from '../model/metric.ts';
import { defaultGrowth, mostRise, type Policy } from '../model/policy.ts';
import { formatConfidence } from '../model/quantity-text.ts';
import type { BenchmarkResult } from '../model/sample.ts';
import { type Finding, findingOf } from './finding.ts';

interface GrowthInput {
  readonly policy: Policy;
  readonly metrics: readonly Metric[];
  readonly benchmarks: readonly BenchmarkResult[];
}

/** The growth of every family of a run, the one that rose most first; none where the policy switches it off. */
export function traceGrowth(input: GrowthInput): readonly JudgedGrowth[] {
  const { on } = input.policy.growth ?? defaultGrowth;
  if (on === 'off') return [];
  const confidence = on === 'block' ? blockConfidence(input) : usualConfidence;
  const found = findFamilies(input.benchmarks).flatMap(
    (family) => measureGrowth(family, input.metrics, confidence) ?? [],
  );
  // What is surely past comes before what may be.
  const rank = (growth: Growth): number => growth.rise?.low ?? growth.head - growth.base - mostRise;
  return found
    .toSorted((one, other) => rank(other) - rank(one))
    .map((growth) => ({ ...growth, verdict: judgeGrowth(growth, input.policy.growth) }));
}

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

function findOne(growth: JudgedGrowth, policy: Policy): readonly Finding[] {
  const limits = policy.growth ?? defaultGrowth;
  const { family, metric, bySummary } = growth;
  const blocks = limits.on === 'block' && !bySummary;
  const tell = (kind: Reason['kind'], effect: Reason['effect'], words: string): readonly Finding[] => {
    const message = `the cost of ${family} ${words}: it ${describeGrowth(growth)}`;
    const headline = `the cost of ${family} ${words}, from n^${formatExponent(growth.base)} to n^${formatExponent(growth.head)}`;
    return [{ ...findingOf({ kind, effect, metric: metric.name, about: family, message }), headline }];
  };
  switch (growth.verdict) {
    case 'faster': {
      const weak =
        limits.on === 'block' && bySummary
          ? ", by the tool's own intervals, which are too weak to block"
          : '';
      return tell('grows-faster', blocks ? 'blocks' : 'warns', `grows faster with its size${weak}`);
    }
    case 'slower':
      return tell('grows-slower', 'informs', 'grows more slowly with its size');
    case 'undecided': {
      const effect = limits.on !== 'block' ? 'informs' : policy.undecided === 'block' ? 'blocks' : 'warns';
      return tell(
        'growth-undecided',
        effect,
        `may grow faster by more than ${limits.rise}, which is undecided`,
      );
    }
    case 'steady':
      return [];
  }
}

/** The reasons about how cost grows with size. A steady family gives none. */
export function findGrowth(input: GrowthInput): readonly Finding[] {
  return traceGrowth(input).flatMap((growth) => findOne(growth, input.policy));
}
