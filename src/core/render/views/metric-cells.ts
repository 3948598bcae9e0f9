import { formatChangeCells, formatDifference, formatValue } from '../../model/quantity-text.ts';
import type { Comparison } from '../../model/verdict.ts';
import type { BenchmarkView, MetricRow } from './benchmark-view.ts';

/** What a table shows of one metric of one benchmark, as plain text; empty where there is no comparison. */
export interface MetricCells {
  readonly base: string;
  readonly head: string;
  /** `+4.1 %`; in the metric's unit where no ratio exists. */
  readonly change: string;
  /** `+3.9 % to +4.3 %`, or `exact`. */
  readonly interval: string;
  /** `+12.3 ms`. */
  readonly absolute: string;
  /** `5 + 5`. */
  readonly runs: string;
  /** `✗ regressed`; the sign says what the gate makes of it. */
  readonly verdict: string;
}

function comparisonOf({ verdict }: MetricRow): Comparison | undefined {
  switch (verdict.kind) {
    case 'regressed':
    case 'improved':
    case 'steady':
    case 'undecided':
      return verdict.comparison;
    case 'only-in-base':
    case 'only-in-head':
      return undefined;
  }
}

function signOf({ verdict, effect }: MetricRow): string {
  if (effect === 'blocks') return '✗';
  if (effect === 'warns') return '!';
  switch (verdict.kind) {
    case 'improved':
      return '✓';
    case 'undecided':
      return '?';
    case 'regressed':
    case 'steady':
    case 'only-in-base':
    case 'only-in-head':
      return '·';
  }
}

/** The cells of a row, or undefined where nothing was compared. */
export function metricCells(row: MetricRow): MetricCells | undefined {
  const comparison = comparisonOf(row);
  if (comparison === undefined) return undefined;
  const { metric } = row;
  const { amount, interval } = formatChangeCells(comparison, metric);
  return {
    base: formatValue(comparison.base, metric),
    head: formatValue(comparison.head, metric),
    change: amount,
    interval,
    absolute: formatDifference(comparison.absolute.value, metric),
    runs: `${comparison.runs.base} + ${comparison.runs.head}`,
    verdict: `${signOf(row)} ${row.verdict.kind}`,
  };
}

/** The title of the interval column: the least confidence in whole percent, which holds for every interval below it. */
export function intervalTitle(views: readonly BenchmarkView[]): string {
  const confidences = views.flatMap((view) =>
    view.rows.flatMap((row) => {
      const comparison = comparisonOf(row);
      return (comparison?.relative ?? comparison?.absolute)?.confidence ?? [];
    }),
  );
  const least = confidences.filter((confidence) => confidence < 1).reduce((a, b) => Math.min(a, b), 1);
  return least === 1 ? 'interval' : `${Math.floor(least * 100 + 1e-9)} % interval`;
}
