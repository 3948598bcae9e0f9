import { formatChangeCells } from '../model/quantity-text.ts';
import type { Report } from '../model/report.ts';
import { type BenchmarkView, type MetricRow, viewBenchmarks } from './benchmark-view.ts';
import { checkLimits } from './check-limits.ts';
import { clipText, showOneLine } from './escape-control.ts';

interface Worst {
  readonly view: BenchmarkView;
  readonly row: MetricRow;
  /** Size of the change, a fraction of the base. */
  readonly size: number;
}

function blockingRegressions(views: readonly BenchmarkView[]): readonly Worst[] {
  return views.flatMap((view) =>
    view.rows.flatMap((row): readonly Worst[] => {
      if (row.effect !== 'blocks' || row.verdict.kind !== 'regressed') return [];
      return [{ view, row, size: Math.abs(row.verdict.comparison.relative?.value ?? 0) }];
    }),
  );
}

function describeWorst({ view, row }: Worst): string {
  if (row.verdict.kind !== 'regressed') return view.name;
  const { amount } = formatChangeCells(row.verdict.comparison, row.metric);
  const culprit = view.explanations.flatMap(({ culprits }) => culprits)[0];
  const place = culprit === undefined ? '' : `, ${clipText(culprit.file, 80)}:${culprit.line}`;
  return `${clipText(view.name, 80)}: ${amount} ${row.metric.title}${place}`;
}

/** Text as a check's title: one line of printable characters that mentions nobody, at most 255. */
export function fitTitle(text: string): string {
  // GitHub shows titles as plain text, but quotes them in mails; a full-width sign mentions nobody.
  const title = showOneLine(text).replaceAll('@', '＠');
  if (title.length <= checkLimits.title) return title;
  return `${title.slice(0, checkLimits.title - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/**
 * The decision in one line without markup. A blocking regression is named with its size and line, the worst first:
 * `parse/large: +3.1 % instructions, src/parser.c:88, and 2 more`; its interval stands in the table.
 */
export function titleOfReport(report: Report): string {
  const regressions = blockingRegressions(viewBenchmarks(report));
  const [worst] = regressions.toSorted((one, other) => other.size - one.size);
  if (worst === undefined || report.decision.kind !== 'block') return fitTitle(report.decision.title);
  const others = new Set(regressions.map(({ view }) => view.name)).size - 1;
  return fitTitle(`${describeWorst(worst)}${others === 0 ? '' : `, and ${others} more`}`);
}
