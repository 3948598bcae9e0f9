import { describeThreshold } from '../gate/threshold.ts';
import type { Report } from '../model/report.ts';
import { type BenchmarkView, type MetricRow, viewBenchmarks } from './benchmark-view.ts';
import { clipText } from './escape-control.ts';
import { codeSpan, escapeMarkdown, tableRow } from './escape-markdown.ts';
import { byteLength } from './markdown/summary-blocks.ts';
import { intervalTitle, metricCells } from './metric-cells.ts';
import { divideRows } from './telling-rows.ts';

interface Line {
  readonly name: string;
  readonly row: MetricRow;
}

const longestName = 120;

/** Worst first: what blocks, what warns, what changed, what is undecided, what is steady. */
function rank({ row: { verdict, effect } }: Line): number {
  if (effect === 'blocks') return 0;
  if (effect === 'prevents-comparison') return 1;
  if (effect === 'warns') return 2;
  switch (verdict.kind) {
    case 'regressed':
      return 3;
    case 'improved':
      return 4;
    case 'undecided':
      return 5;
    case 'only-in-base':
    case 'only-in-head':
      return 6;
    case 'steady':
      return 7;
  }
}

function sizeOf({ row: { verdict } }: Line): number {
  if (!('comparison' in verdict) || verdict.comparison === undefined) return 0;
  return Math.abs(verdict.comparison.relative?.value ?? 0);
}

function linesOf(views: readonly BenchmarkView[]): readonly Line[] {
  return views
    .flatMap(({ name, rows }) => divideRows(rows).telling.map((row): Line => ({ name, row })))
    .toSorted((one, other) => rank(one) - rank(other) || sizeOf(other) - sizeOf(one));
}

function writeLine({ name, row }: Line, report: Report): readonly string[] {
  const cells = metricCells(row);
  if (cells === undefined) return [];
  const { base, head, change, interval, runs, verdict } = cells;
  const threshold = escapeMarkdown(describeThreshold(report.policy, name, row.metric));
  const strong = row.verdict.kind === 'steady' ? verdict : `**${verdict}**`;
  const title = escapeMarkdown(row.metric.title);
  const shown = codeSpan(clipText(name, longestName));
  return [tableRow([shown, title, base, head, change, interval, runs, threshold, strong])];
}

/** How many comparisons the table leaves out because they ask nothing of anybody; empty where it shows all. */
function noteQuiet(views: readonly BenchmarkView[]): string {
  const quiet = views.flatMap(({ rows }) => divideRows(rows).quiet);
  if (quiet.length === 0) return '';
  const undecided = quiet.filter(({ verdict }) => verdict.kind === 'undecided').length;
  return `\n\n_Not shown: ${quiet.length - undecided} steady and ${undecided} undecided comparisons that no gate minds; \`report.json\` has them._`;
}

/**
 * The comparisons of a report that tell something, the worst first, as one table of at most `bytes`; cut at a row, with a
 * note of what was cut. Empty where nothing was compared.
 */
export function checkTable(report: Report, bytes: number): string {
  const views = viewBenchmarks(report);
  const rows = linesOf(views).flatMap((line) => writeLine(line, report));
  if (rows.length === 0) return '';
  const titles = [
    'Benchmark',
    'Metric',
    'Base',
    'Head',
    'Change',
    intervalTitle(views),
    'Runs',
    'Threshold',
    'Verdict',
  ];
  const shown = [tableRow(titles), '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |'];
  const quiet = noteQuiet(views);
  let room = bytes - byteLength(shown.join('\n')) - byteLength(quiet) - 100;
  for (const [index, row] of rows.entries()) {
    room -= byteLength(row) + 1;
    if (room < 0)
      return `${shown.join('\n')}\n\n_${rows.length - index} more rows have no room here; \`report.json\` has them._${quiet}`;
    shown.push(row);
  }
  return `${shown.join('\n')}${quiet}`;
}
