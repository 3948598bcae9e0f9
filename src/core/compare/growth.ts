import type { Growth, GrowthVerdict } from '../model/growth.ts';
import type { Metric } from '../model/metric.ts';
import type { GrowthGate } from '../model/policy.ts';
import type { Evidence } from '../model/sample.ts';
import type { sideNames } from '../model/side-name.ts';
import { normalQuantile } from '../stats/normal-tail.ts';
import { type GroupMean, slopeWeights, trimmedMean, weightedSum } from '../stats/weighted-sum.ts';
import type { GrowthFamily, SizedResult } from './growth-families.ts';

/** The metrics by which growth is told, the steadiest first. */
const telling = ['ir', 'instructions', 'time', 'cpu_time', 'wall_time', 'latency', 'operations_per_second'];

function listTelling(metrics: readonly Metric[]): readonly Metric[] {
  return telling.flatMap((name) => metrics.find((known) => known.name === name) ?? []);
}

/** The logarithm of what was measured; the variance is NaN where nobody knows it. */
interface Cost extends GroupMean {
  readonly runs: number;
  readonly isSummary: boolean;
}

/** The variance of a logarithm whose interval has these ends. */
function varianceOf({ low, high, confidence }: { low: number; high: number; confidence: number }): number {
  if (low <= 0 || confidence <= 0 || confidence >= 1) return Number.NaN;
  const reach = (Math.log(high) - Math.log(low)) / 2;
  return (reach / normalQuantile((1 - confidence) / 2)) ** 2;
}

function costOf(evidence: Evidence | undefined, metric: Metric): Cost | undefined {
  const unknown = metric.nature === 'exact' ? 0 : Number.NaN;
  switch (evidence?.kind) {
    case 'values': {
      const { values } = evidence;
      if (values.some((value) => value <= 0)) return undefined;
      const logs = values.map(Math.log);
      const known = { runs: values.length, isSummary: false };
      if (values.length > 1) return { ...trimmedMean(logs), ...known };
      return { mean: logs[0] ?? 0, variance: unknown, freedom: Number.POSITIVE_INFINITY, ...known };
    }
    case 'summary': {
      const { value, interval, count = 1 } = evidence;
      if (value <= 0) return undefined;
      const variance = interval === undefined ? unknown : varianceOf(interval);
      const isSummary = metric.nature !== 'exact';
      return { mean: Math.log(value), variance, freedom: Number.POSITIVE_INFINITY, runs: count, isSummary };
    }
    case 'unmeasured':
    case undefined:
      return undefined;
  }
}

function costAt({ result }: SizedResult, side: (typeof sideNames)[number], metric: Metric): Cost | undefined {
  return costOf(result[side]?.samples.find((sample) => sample.metric === metric.name)?.evidence, metric);
}

/** The family without the sizes that have no cost in the head; undefined where the base lacks some too. */
function keepMeasured(family: GrowthFamily, metric: Metric): GrowthFamily | undefined {
  const { name, members } = family;
  if (members.some((member) => costAt(member, 'base', metric) === undefined)) return undefined;
  return { name, members: members.filter((member) => costAt(member, 'head', metric) !== undefined) };
}

function fewest(costs: readonly Cost[]): number {
  return costs.reduce((least, { runs }) => Math.min(least, runs), Number.MAX_SAFE_INTEGER);
}

function fit(family: GrowthFamily, metric: Metric, confidence: number): Growth | undefined {
  // The same machine code on both sides cannot grow otherwise: a timed difference comes from the machine.
  const identical = family.members.some(({ result }) => result.binary?.identical === true);
  if (identical && metric.nature === 'timed') return undefined;
  const costsOf = (side: (typeof sideNames)[number]): readonly Cost[] =>
    family.members.flatMap((member) => costAt(member, side, metric) ?? []);
  const [base, head] = [costsOf('base'), costsOf('head')];
  const sizes = family.members.map(({ size }) => size);
  if (base.length < sizes.length || head.length < sizes.length) return undefined;
  const sign = metric.better === 'lower' ? 1 : -1;
  const weights = slopeWeights(sizes.map(Math.log)).map((weight) => sign * weight);
  const weigh = (costs: readonly Cost[], factor = 1) =>
    costs.map((cost, at) => ({ ...cost, weight: factor * (weights[at] ?? 0) }));
  const slope = (costs: readonly Cost[]): number =>
    weigh(costs).reduce((sum, { mean, weight }) => sum + mean * weight, 0);
  const all = [...base, ...head];
  const rise = all.some(({ variance }) => Number.isNaN(variance))
    ? undefined
    : { ...weightedSum([...weigh(base, -1), ...weigh(head)], 1 - confidence), confidence };
  return {
    family: family.name,
    metric,
    points: sizes.map((size, at) => ({
      size,
      base: Math.exp(base[at]?.mean ?? 0),
      head: Math.exp(head[at]?.mean ?? 0),
    })),
    base: slope(base),
    head: slope(head),
    ...(rise === undefined ? {} : { rise }),
    runs: { base: fewest(base), head: fewest(head) },
    bySummary: all.some(({ isSummary }) => isSummary),
  };
}

/**
 * How the cost of a family grows in base and head, by the steadiest metric that every member has on both sides; undefined where
 * there is none. The exponents are the slopes of the lines of least squares through the logarithms of size and cost. The
 * rise of the slope is a weighted sum of the mean logarithms of each size and side, whose noise the values of each tell;
 * that the points lie on no line, since caches have steps, is the same on both sides and no noise. What slows a whole round
 * alike does not change a slope. Where the head has no cost above zero at some sizes that the base has, the others are told without
 * a rise.
 */
export function measureGrowth(
  family: GrowthFamily,
  metrics: readonly Metric[],
  confidence: number,
): Growth | undefined {
  for (const metric of listTelling(metrics)) {
    const growth = fit(family, metric, confidence);
    if (growth !== undefined) return growth;
  }
  return measureRest(family, metrics, confidence);
}

/** The growth of the sizes that the head has a cost of, which decides nothing: a head must not choose by which it is judged. */
function measureRest(
  family: GrowthFamily,
  metrics: readonly Metric[],
  confidence: number,
): Growth | undefined {
  for (const metric of listTelling(metrics)) {
    const measured = keepMeasured(family, metric);
    if (measured === undefined || measured.members.length < 2) continue;
    const growth = fit(measured, metric, confidence);
    if (growth === undefined) continue;
    const { rise: _, ...told } = growth;
    return { ...told, lacking: family.members.length - measured.members.length };
  }
  return undefined;
}

/** Whether the exponent surely rose or fell by more than the policy allows, with the whole interval. */
export function judgeGrowth({ rise }: Growth, gate: GrowthGate): GrowthVerdict {
  if (rise === undefined) return 'undecided';
  if (rise.low > gate.rise) return 'faster';
  if (rise.high < -gate.rise) return 'slower';
  return rise.high <= gate.rise ? 'steady' : 'undecided';
}
