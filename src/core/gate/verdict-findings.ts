import { findGate } from '../compare/find-gate.ts';
import type { Reason } from '../model/decision.ts';
import { type Metric, metricNamed } from '../model/metric.ts';
import type { Enforcement, MetricGate } from '../model/policy.ts';
import { describeChange, formatValue } from '../model/quantity-text.ts';
import type { BenchmarkResult, Side } from '../model/sample.ts';
import { describeLimits } from '../model/threshold-text.ts';
import type { Comparison, Verdict } from '../model/verdict.ts';
import { findDisagreements } from './disagreement.ts';
import { type Finding, findingOf, firstLine } from './finding.ts';
import type { JudgedBenchmark, VerdictContext } from './judged-benchmark.ts';
import { describeTrade } from './trade.ts';

/** A verdict with its metric and what crossing the threshold does for this benchmark. */
interface Gated {
  readonly verdict: Verdict;
  readonly metric: Metric;
  readonly on: Enforcement;
  /** The benchmark's programs are the same machine code on both sides. */
  readonly identical: boolean;
  /** The tool's own intervals carry less confidence than a block needs. */
  readonly weak: boolean;
  /** The threshold of the policy. */
  readonly limits: MetricGate;
}

/**
 * Whether summaries as sure as the base's carry less confidence than raw values must to block. What the head says of its
 * own confidence does not count: it could otherwise turn its block into a warning.
 */
function isWeak(verdict: Verdict, benchmark: BenchmarkResult, confidence: number): boolean {
  const evidence = benchmark.base?.samples.find(({ metric }) => metric === verdict.metric)?.evidence;
  if (evidence?.kind !== 'summary') return false;
  return 2 * (evidence.interval?.confidence ?? 0) - 1 < confidence;
}

function gateVerdict(verdict: Verdict, benchmark: BenchmarkResult, context: VerdictContext): Gated {
  const metric = metricNamed(verdict.metric, context.metrics);
  const gate = findGate(context.policy, benchmark.name, metric);
  const identical = benchmark.binary?.identical === true;
  const weak = isWeak(verdict, benchmark, context.confidence);
  // The same code on both sides cannot be slower: a timed difference comes from the machine.
  const lenient = weak || (identical && metric.nature === 'timed');
  const on = lenient && gate.on === 'block' ? 'warn' : gate.on;
  return { verdict, metric, on, identical, weak, limits: gate };
}

function isDecided(verdict: Verdict): boolean {
  return verdict.kind === 'regressed' || verdict.kind === 'improved' || verdict.kind === 'steady';
}

/** Words that stand between the benchmark's name and its change; memory does not get slower. */
function movement(kind: 'regressed' | 'improved', metric: Metric): string {
  if (metric.unit === 'byte') return kind === 'regressed' ? 'got worse' : 'got better';
  return kind === 'regressed' ? 'got slower' : 'got faster';
}

function findChange(gated: Gated, comparison: Comparison, kind: 'regressed' | 'improved'): Finding {
  const { verdict, metric, on } = gated;
  const values = `from ${formatValue(comparison.base, metric)} to ${formatValue(comparison.head, metric)}`;
  const same =
    kind === 'regressed' && gated.identical && metric.nature === 'timed'
      ? ', but both sides run the identical binary'
      : '';
  const weak =
    kind === 'regressed' && gated.weak ? ", by the tool's own intervals, which are too weak to block" : '';
  const message = `${verdict.benchmark} ${movement(kind, metric)}: ${describeChange(comparison, metric)}, ${values}${same}${weak}`;
  const effect = kind === 'improved' ? 'informs' : on === 'block' ? 'blocks' : 'warns';
  return {
    reason: { kind, effect, benchmark: verdict.benchmark, metric: metric.name, message },
    headline: `${verdict.benchmark} ${describeChange(comparison, metric)}`,
    size: Math.abs(comparison.relative?.value ?? 0),
    unit: metric.unit,
  };
}

function isUnmeasured(side: Side | undefined, metric: Metric): boolean {
  const sample = side?.samples.find((one) => one.metric === metric.name);
  return sample === undefined || sample.evidence.kind === 'unmeasured';
}

/** A metric that neither side could measure is the machine's lack, which the other blocking metrics make up for. */
function undecidedEffect(gated: Gated, judged: JudgedBenchmark, context: VerdictContext): Reason['effect'] {
  if (gated.on !== 'block') return 'informs';
  const { base, head } = judged.benchmark;
  const { verdict, metric } = gated;
  const isHeadSilent = isUnmeasured(head, metric);
  if (isUnmeasured(base, metric) && isHeadSilent) return 'informs';
  // A head that stops telling what blocks must not pass for it; unlike machines are said and are not its doing.
  const unlike = verdict.kind === 'undecided' && verdict.why.code === 'environments-differ';
  if (isHeadSilent && !unlike) return 'prevents-comparison';
  return context.policy.undecided === 'block' ? 'blocks' : 'warns';
}

/** A regression, or one that cannot be ruled out, which a gain pays for. A person is told where it would have blocked. */
function findTraded(gated: Gated, judged: JudgedBenchmark, context: VerdictContext): Finding | undefined {
  const { verdict, metric, on } = gated;
  const comparison = 'comparison' in verdict ? verdict.comparison : undefined;
  if (comparison === undefined) return undefined;
  const trade = describeTrade({ metric, comparison }, judged, context);
  if (trade === undefined) return undefined;
  const change = `${verdict.benchmark} ${describeChange(comparison, metric)}`;
  const effect = on === 'block' && verdict.kind === 'regressed' ? 'warns' : 'informs';
  return {
    reason: {
      kind: 'traded',
      effect,
      benchmark: verdict.benchmark,
      metric: metric.name,
      message: `${change}, ${trade}`,
    },
    headline: `${change}, traded`,
    size: Math.abs(comparison.relative?.value ?? 0),
    unit: metric.unit,
  };
}

/** A threshold that this run could not hold, where a regression would have blocked. */
function findRaised({ verdict, metric, on, limits }: Gated): readonly Finding[] {
  if (on !== 'block' || !('comparison' in verdict) || verdict.comparison?.raised === undefined) return [];
  const { benchmark, comparison } = verdict;
  const message = `${benchmark}: the threshold of ${metric.title} is ${describeLimits(comparison, limits, metric)}, ${comparison.runs.base} and ${comparison.runs.head} runs`;
  return [
    findingOf({ kind: 'threshold-raised', effect: 'informs', benchmark, metric: metric.name, message }),
  ];
}

function findDrift({ verdict, metric, limits }: Gated, comparison: Comparison): Finding {
  const { benchmark } = verdict;
  const worse = metric.unit === 'byte' ? 'worse' : 'slower';
  const message = `${benchmark} is surely ${worse}, by less than the threshold of ${describeLimits(comparison, limits, metric)}: ${describeChange(comparison, metric)}`;
  return findingOf({ kind: 'drift', effect: 'informs', benchmark, metric: metric.name, message });
}

function findVerdict(gated: Gated, judged: JudgedBenchmark, context: VerdictContext): readonly Finding[] {
  const { verdict, metric } = gated;
  switch (verdict.kind) {
    case 'improved':
      return [findChange(gated, verdict.comparison, verdict.kind)];
    case 'regressed':
      return [findTraded(gated, judged, context) ?? findChange(gated, verdict.comparison, verdict.kind)];
    case 'undecided': {
      const traded = findTraded(gated, judged, context);
      if (traded !== undefined) return [traded];
      const message = `${verdict.benchmark}: ${metric.title} is undecided: ${firstLine(verdict.why.message)}`;
      const effect = undecidedEffect(gated, judged, context);
      const { benchmark } = verdict;
      return [findingOf({ kind: 'undecided', effect, benchmark, metric: metric.name, message })];
    }
    case 'steady':
      return verdict.drift === true && gated.on === 'block' ? [findDrift(gated, verdict.comparison)] : [];
    case 'only-in-base':
    case 'only-in-head':
      return [];
  }
}

/** The benchmark's answer when none of the metrics that could block was decided, so that silence is never a pass. */
function findNothingDecided(name: string, gated: readonly Gated[]): readonly Finding[] {
  const blocking = gated.filter(({ on, weak, limits }) => on === 'block' || (weak && limits.on === 'block'));
  const decided =
    blocking.length > 0
      ? blocking.some(({ verdict }) => isDecided(verdict))
      : gated.some(({ verdict }) => isDecided(verdict) || hasComparison(verdict));
  if (decided) return [];
  const whys = (blocking.length > 0 ? blocking : gated).flatMap(({ verdict }) =>
    verdict.kind === 'undecided' ? [verdict.why] : [],
  );
  const unlike = whys.length > 0 && whys.every((why) => why.code === 'environments-differ');
  const kind = unlike ? 'environments-differ' : 'nothing-measured';
  const why = whys[0] === undefined ? 'nothing was measured' : firstLine(whys[0].message);
  const message = `nothing could be decided for ${name}: ${why}`;
  return [findingOf({ kind, effect: 'prevents-comparison', benchmark: name, message })];
}

function hasComparison(verdict: Verdict): boolean {
  return verdict.kind === 'undecided' && verdict.comparison !== undefined;
}

/** The reasons that follow from the verdicts on one benchmark, measured on both sides. */
export function findVerdicts(judged: JudgedBenchmark, context: VerdictContext): readonly Finding[] {
  const gated = judged.verdicts
    .map((verdict) => gateVerdict(verdict, judged.benchmark, context))
    .filter(({ on }) => on !== 'off');
  const findings = gated.flatMap((one) => [...findVerdict(one, judged, context), ...findRaised(one)]);
  const shown = { ...judged, verdicts: gated.map(({ verdict }) => verdict) };
  const nothing = findNothingDecided(judged.benchmark.name, gated);
  return [...nothing, ...findings, ...findDisagreements(shown, context)];
}
