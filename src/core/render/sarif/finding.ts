import type { Culprit, Explanation } from '../../model/culprit.ts';
import type { Reason } from '../../model/decision.ts';
import { explainsMetric } from '../../model/event-name.ts';
import type { Metric } from '../../model/metric.ts';
import type { Report } from '../../model/report.ts';
import type { Comparison } from '../../model/verdict.ts';
import { type BenchmarkView, viewBenchmarks } from '../views/benchmark-view.ts';

/** How grave SARIF calls a result. */
export type SarifLevel = 'error' | 'warning' | 'note';

/** A regression that the gate acts on. */
export interface Regression {
  readonly metric: Metric;
  readonly comparison: Comparison;
  readonly level: SarifLevel;
}

/** One benchmark that a line makes slower. */
export interface Cause {
  readonly explanation: Explanation;
  readonly culprit: Culprit;
  readonly regression: Regression;
}

/** A source line with everything it is guilty of, the gravest first. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly causes: readonly [Cause, ...Cause[]];
}

/** A regression that no line could be found for. */
export interface Unplaced {
  readonly benchmark: string;
  readonly regression: Regression;
}

const gravity: Readonly<Record<SarifLevel, number>> = { error: 0, warning: 1, note: 2 };

const levels: Readonly<Record<Reason['effect'], SarifLevel | undefined>> = {
  blocks: 'error',
  warns: 'warning',
  informs: 'note',
  'prevents-comparison': undefined,
};

function regressionsOf(view: BenchmarkView): readonly Regression[] {
  return view.rows.flatMap((row) => {
    const level = row.effect === undefined ? undefined : levels[row.effect];
    if (level === undefined || row.verdict.kind !== 'regressed') return [];
    return [{ metric: row.metric, comparison: row.verdict.comparison, level }];
  });
}

/** The gravest regression of a benchmark; of several, the one whose event was profiled. */
function mainRegression(regressions: readonly Regression[], event: string): Regression | undefined {
  const rank = ({ level, metric }: Regression): number =>
    2 * gravity[level] + (explainsMetric(event, metric.name) ? 0 : 1);
  return [...regressions].sort((a, b) => rank(a) - rank(b))[0];
}

function compareCauses(a: Cause, b: Cause): number {
  return gravity[a.regression.level] - gravity[b.regression.level] || b.culprit.share - a.culprit.share;
}

function causesOf(view: BenchmarkView): readonly Cause[] {
  const regressions = regressionsOf(view);
  return view.explanations.flatMap((explanation) => {
    const regression = mainRegression(regressions, explanation.event);
    if (regression === undefined) return [];
    return explanation.culprits.map((culprit) => ({ explanation, culprit, regression }));
  });
}

/**
 * The guilty lines of a report, one entry a line however many benchmarks it slows down, the gravest first; and the
 * regressions of benchmarks that have no guilty line.
 */
export function collectFindings(report: Report): {
  readonly findings: readonly Finding[];
  readonly unplaced: readonly Unplaced[];
} {
  const views = viewBenchmarks(report);
  const byLine = Map.groupBy(views.flatMap(causesOf), ({ culprit }) => `${culprit.line} ${culprit.file}`);
  const findings = [...byLine.values()].flatMap((causes): readonly Finding[] => {
    const [first, ...rest] = [...causes].sort(compareCauses);
    if (first === undefined) return [];
    return [{ file: first.culprit.file, line: first.culprit.line, causes: [first, ...rest] }];
  });
  const unplaced = views
    .filter((view) => view.explanations.every((explanation) => explanation.culprits.length === 0))
    .flatMap((view) => regressionsOf(view).map((regression) => ({ benchmark: view.name, regression })));
  return { findings: findings.sort((a, b) => compareCauses(a.causes[0], b.causes[0])), unplaced };
}
