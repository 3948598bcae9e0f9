import type { Explanation } from '../../model/culprit.ts';
import type { Reason } from '../../model/decision.ts';
import { type Metric, metricNamed } from '../../model/metric.ts';
import { formatPercent } from '../../model/quantity-text.ts';
import type { Report } from '../../model/report.ts';
import type { BenchmarkResult } from '../../model/sample.ts';
import type { Verdict } from '../../model/verdict.ts';

/** One verdict with its metric and what the gate made of it; no effect where the policy turned the metric off. */
export interface MetricRow {
  readonly metric: Metric;
  readonly verdict: Verdict;
  readonly effect?: Reason['effect'];
}

/** All that a report says about one benchmark. */
export interface BenchmarkView {
  readonly name: string;
  readonly result?: BenchmarkResult;
  /** In the order of the report's metrics. */
  readonly rows: readonly MetricRow[];
  readonly explanations: readonly Explanation[];
}

/** How much a row asks of the reader: 0 the most, 6 nothing. */
function urgency({ verdict, effect }: MetricRow): number {
  if (effect === 'blocks') return 0;
  switch (verdict.kind) {
    case 'regressed':
      return effect === undefined ? 4 : 1;
    case 'undecided':
      return effect === 'warns' ? 2 : 5;
    case 'only-in-base':
    case 'only-in-head':
      return 3;
    case 'improved':
      return 4;
    case 'steady':
      return 6;
  }
}

/** The urgency of the most urgent row; a benchmark of which nothing is known is urgent too. */
function viewUrgency({ rows }: BenchmarkView): number {
  if (rows.every(({ verdict }) => verdict.kind === 'undecided')) return 2;
  return rows.reduce((least, row) => Math.min(least, urgency(row)), 6);
}

/** Benchmarks with something to look at, and those that are steady where they could be measured. */
export function divideViews(views: readonly BenchmarkView[]): {
  readonly stirred: readonly BenchmarkView[];
  readonly calm: readonly BenchmarkView[];
} {
  const isCalm = (view: BenchmarkView): boolean => viewUrgency(view) >= 5;
  return { stirred: views.filter((view) => !isCalm(view)), calm: views.filter(isCalm) };
}

/** How many calm benchmarks there are, in words: `12 steady, 3 steady but for undecided metrics`. */
export function describeCalm(calm: readonly BenchmarkView[]): string {
  const steady = calm.filter(({ rows }) => rows.every(({ verdict }) => verdict.kind === 'steady')).length;
  const parts = [
    ...(steady > 0 ? [`${steady} steady`] : []),
    ...(calm.length > steady ? [`${calm.length - steady} steady but for undecided metrics`] : []),
  ];
  return parts.join(', ');
}

/** How far the base differs from itself in this run, by the metrics that people look at first. */
function describeFloor(rows: readonly MetricRow[]): readonly string[] {
  const floors = rows.flatMap(({ verdict, metric }) => {
    const comparison = 'comparison' in verdict ? verdict.comparison : undefined;
    if (comparison?.floor === undefined || comparison.relative === undefined) return [];
    if (metric.name !== 'instructions' && metric.name !== 'wall_time') return [];
    const size = formatPercent(Number(comparison.floor.toPrecision(2)));
    return [`${size} of ${metric.title} in ${comparison.runs.base} runs`];
  });
  return floors.length === 0 ? [] : [`base against itself: ${floors.join(', ')}`];
}

/** What a heading says of a benchmark besides its name. */
export function listRemarks(view: BenchmarkView): readonly string[] {
  const kinds = new Set(view.rows.map(({ verdict }) => verdict.kind));
  const applied = view.result?.runtime?.applied ?? [];
  const extra = view.result?.rounds?.extra ?? 0;
  return [
    ...(view.result?.binary?.identical === true ? ['identical binary'] : []),
    ...(applied.length > 0 ? [`runs with ${applied.join(' and ')}`] : []),
    ...(extra > 0 ? [`${extra} more rounds`] : []),
    ...describeFloor(view.rows),
    ...(kinds.has('only-in-base') ? ['missing from the head'] : []),
    ...(kinds.has('only-in-head') ? ['new: the base does not have it'] : []),
  ];
}

/** The kinds of verdict that a kind of reason is about. */
function verdictsOf(kind: Reason['kind']): readonly string[] {
  if (kind === 'traded') return ['regressed', 'undecided'];
  return kind === 'regressed' || kind === 'improved' || kind === 'undecided' ? [kind] : [];
}

/** The reason that the gate gave for one verdict. */
function effectsOf(reasons: readonly Reason[]): ReadonlyMap<string, Reason['effect']> {
  return new Map(
    reasons
      .filter(({ metric }) => metric !== undefined)
      .flatMap(({ kind, benchmark, metric, effect }) =>
        verdictsOf(kind).map((verdict) => [`${benchmark} ${metric} ${verdict}`, effect] as const),
      ),
  );
}

/** A report's benchmarks with their verdicts and explanations, the most urgent first, else in the report's order. */
export function viewBenchmarks(report: Report): readonly BenchmarkView[] {
  const metrics = new Map(report.metrics.map((metric) => [metric.name, metric]));
  const order = new Map(report.metrics.map((metric, index) => [metric.name, index]));
  const effects = effectsOf(report.decision.reasons);
  const verdicts = Map.groupBy(report.verdicts, (verdict) => verdict.benchmark);
  const explanations = Map.groupBy(report.explanations, (explanation) => explanation.benchmark);
  const results = new Map(report.benchmarks.map((benchmark) => [benchmark.name, benchmark]));
  const names = new Set([...results.keys(), ...verdicts.keys()]);
  const views = [...names].map((name): BenchmarkView => {
    const result = results.get(name);
    const rows = (verdicts.get(name) ?? []).map((verdict): MetricRow => {
      const effect = effects.get(`${name} ${verdict.metric} ${verdict.kind}`);
      const metric = metricNamed(verdict.metric, metrics);
      return { metric, verdict, ...(effect === undefined ? {} : { effect }) };
    });
    rows.sort((a, b) => (order.get(a.metric.name) ?? 0) - (order.get(b.metric.name) ?? 0));
    return {
      name,
      ...(result === undefined ? {} : { result }),
      rows,
      explanations: explanations.get(name) ?? [],
    };
  });
  return views.sort((a, b) => viewUrgency(a) - viewUrgency(b));
}
