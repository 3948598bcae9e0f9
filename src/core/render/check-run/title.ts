import { describeRemovals } from '../../gate/title.ts';
import type { Decision } from '../../model/decision.ts';
import { formatChangeCells } from '../../model/quantity-text.ts';
import { clipText, showOneLine } from '../escape/escape-control.ts';
import { type BenchmarkView, type MetricRow, viewBenchmarks } from '../views/benchmark-view.ts';
import { checkLimits } from './check-limits.ts';
import { type CheckPart, nameCategory, type UnjudgedPart } from './part.ts';

interface Worst {
  readonly category: string | undefined;
  readonly view: BenchmarkView;
  readonly row: MetricRow;
  /** Size of the change, a fraction of the base. */
  readonly size: number;
}

function blockingRegressions({ category, report }: CheckPart): readonly Worst[] {
  if (report.decision.kind !== 'block') return [];
  return viewBenchmarks(report).flatMap((view) =>
    view.rows.flatMap((row): readonly Worst[] => {
      if (row.effect !== 'blocks' || row.verdict.kind !== 'regressed') return [];
      return [{ category, view, row, size: Math.abs(row.verdict.comparison.relative?.value ?? 0) }];
    }),
  );
}

function describeWorst({ category, view, row }: Worst): string {
  if (row.verdict.kind !== 'regressed') return view.name;
  const { amount } = formatChangeCells(row.verdict.comparison, row.metric);
  const culprit = view.explanations.flatMap(({ culprits }) => culprits)[0];
  const place = culprit === undefined ? '' : `, ${clipText(culprit.file, 80)}:${culprit.line}`;
  return nameCategory(category, `${clipText(view.name, 80)}: ${amount} ${row.metric.title}${place}`);
}

/** Text as a check's title: one line of printable characters that mentions nobody, at most 255. */
export function fitTitle(text: string): string {
  // GitHub shows titles as plain text, but quotes them in mails; a full-width sign mentions nobody.
  const title = showOneLine(text).replaceAll('@', '＠');
  if (title.length <= checkLimits.title) return title;
  return `${title.slice(0, checkLimits.title - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

const gravity: Readonly<Record<Decision['kind'], number>> = { block: 0, 'not-comparable': 1, pass: 2 };

/** The titles of all parts, the gravest first; of several that stop the merge the first one, with how many more. */
function titleOfDecisions(parts: readonly CheckPart[], unjudged: readonly UnjudgedPart[]): string {
  const told = [
    ...parts.map(({ category, report: { decision } }) => ({
      kind: decision.kind,
      title: nameCategory(category, decision.title),
    })),
    ...unjudged.map(({ reason }) => ({ kind: 'not-comparable', title: reason.message }) as const),
  ].toSorted((one, other) => gravity[one.kind] - gravity[other.kind]);
  const [first, ...others] = told.filter(({ kind }) => kind !== 'pass');
  if (first === undefined) return told.map(({ title }) => title).join('; ');
  return `${first.title}${others.length === 0 ? '' : `, and ${others.length} more`}`;
}

/**
 * The decision in one line without markup. A blocking regression is named with its size and line, the worst first:
 * `parse/large: +3.1 % instructions, src/parser.c:88, and 2 more`; its interval stands in the table. Of several
 * categories each is named before what it says. What the head gives up stands before all of it.
 */
export function titleOfParts(parts: readonly CheckPart[], unjudged: readonly UnjudgedPart[]): string {
  const regressions = parts.flatMap(blockingRegressions);
  const [worst] = regressions.toSorted((one, other) => other.size - one.size);
  const removals = describeRemovals(parts.flatMap(({ report }) => report.decision.reasons));
  if (worst === undefined) {
    const title = titleOfDecisions(parts, unjudged);
    return fitTitle(title.includes(removals) ? title : `${removals}${title}`);
  }
  const benchmarks = new Set(regressions.map(({ category, view }) => JSON.stringify([category, view.name])));
  const others = benchmarks.size - 1;
  return fitTitle(`${removals}${describeWorst(worst)}${others === 0 ? '' : `, and ${others} more`}`);
}
