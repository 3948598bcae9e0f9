import type { MetricRow } from './benchmark-view.ts';

/** The rows of one benchmark by what a reader needs. */
export interface DividedRows {
  /** What blocks first, then what repeats well, then times. */
  readonly telling: readonly MetricRow[];
  /** Steady or undecided metrics of the machine's mood that ask nothing of anybody. */
  readonly quiet: readonly MetricRow[];
}

/** The time that people ask for; it is shown whatever it says. */
const alwaysTold = 'wall_time';

function isQuiet({ metric, verdict, effect }: MetricRow): boolean {
  if (metric.nature !== 'timed' || metric.name === alwaysTold) return false;
  if (effect === 'blocks' || effect === 'warns') return false;
  return verdict.kind === 'steady' || (verdict.kind === 'undecided' && verdict.comparison !== undefined);
}

function rank({ metric, effect }: MetricRow): number {
  if (effect === 'blocks') return 0;
  return metric.nature === 'timed' ? 2 : 1;
}

/** Parts the rows; where all of them are quiet, all are told. */
export function divideRows(rows: readonly MetricRow[]): DividedRows {
  const sorted = rows.toSorted((a, b) => rank(a) - rank(b));
  const telling = sorted.filter((row) => !isQuiet(row));
  const isBare = telling.every(({ verdict }) => verdict.kind === 'undecided' && !verdict.comparison);
  return isBare ? { telling: sorted, quiet: [] } : { telling, quiet: sorted.filter(isQuiet) };
}

/** The quiet rows in words, `steady: page_faults, peak_rss; undecided: user_time`; empty without any. */
export function describeQuiet(
  quiet: readonly MetricRow[],
  nameOf: (metric: MetricRow['metric']) => string,
): string {
  return (['steady', 'undecided'] as const)
    .flatMap((kind) => {
      const names = quiet.filter(({ verdict }) => verdict.kind === kind).map(({ metric }) => nameOf(metric));
      return names.length === 0 ? [] : [`${kind}: ${names.join(', ')}`];
    })
    .join('; ');
}
