import { enforcementOf, writeHeldTo } from '../../gate/threshold.ts';
import { clipText } from '../escape/escape-control.ts';
import { codeSpan, escapeMarkdown, tableRow } from '../escape/escape-markdown.ts';
import { byteLength, foldBlocks } from '../markdown/summary-blocks.ts';
import { type MetricRow, viewBenchmarks } from '../views/benchmark-view.ts';
import { intervalTitle, metricCells } from '../views/metric-cells.ts';
import { divideRows } from '../views/telling-rows.ts';
import type { CheckPart } from './part.ts';

interface Line {
  readonly part: CheckPart;
  readonly name: string;
  readonly row: MetricRow;
}

/** The comparisons of all categories, by where they are shown. */
interface Lines {
  /** What asks for something, what moved, and whatever a blocking gate watches. */
  readonly told: readonly Line[];
  /** What only an advisory gate watches, and found nothing. */
  readonly advisory: readonly Line[];
  /** What no gate watches. */
  readonly unwatched: number;
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

function compareLines(one: Line, other: Line): number {
  return rank(one) - rank(other) || sizeOf(other) - sizeOf(one);
}

function divideLines(parts: readonly CheckPart[]): Lines {
  const told: Line[] = [];
  const advisory: Line[] = [];
  let unwatched = 0;
  for (const part of parts) {
    for (const { name, rows } of viewBenchmarks(part.report)) {
      const { telling, quiet } = divideRows(rows);
      told.push(...telling.map((row) => ({ part, name, row })));
      for (const row of quiet) {
        const on = enforcementOf(part.report.policy, name, row.metric);
        if (on === 'block') told.push({ part, name, row });
        else if (on === 'warn') advisory.push({ part, name, row });
        else unwatched += 1;
      }
    }
  }
  return { told: told.toSorted(compareLines), advisory: advisory.toSorted(compareLines), unwatched };
}

function writeLine({ part, name, row }: Line, hasCategories: boolean): readonly string[] {
  const cells = metricCells(row);
  if (cells === undefined) return [];
  const { base, head, change, interval, runs, verdict } = cells;
  const threshold = escapeMarkdown(writeHeldTo(row.verdict, part.report.policy, row.metric));
  const strong = row.verdict.kind === 'steady' ? verdict : `**${verdict}**`;
  const title = escapeMarkdown(row.metric.title);
  const shown = [
    codeSpan(clipText(name, longestName)),
    ...(hasCategories ? [codeSpan(part.category ?? '')] : []),
  ];
  return [tableRow([...shown, title, base, head, change, interval, runs, threshold, strong])];
}

/** A table of as many rows as fit into `bytes`, cut at a row, with a note of what was cut; empty without rows. */
function writeTable(head: readonly string[], rows: readonly string[], bytes: number): string {
  if (rows.length === 0) return '';
  const shown = [...head];
  let room = bytes - byteLength(head.join('\n')) - 100;
  for (const [index, row] of rows.entries()) {
    room -= byteLength(row) + 1;
    if (room < 0)
      return `${shown.join('\n')}\n\n_${rows.length - index} more rows have no room here; \`report.json\` has them._`;
    shown.push(row);
  }
  return shown.join('\n');
}

function headOf(parts: readonly CheckPart[], hasCategories: boolean): readonly string[] {
  const interval = intervalTitle(parts.flatMap(({ report }) => viewBenchmarks(report)));
  const values = ['Metric', 'Base', 'Head', 'Change', interval, 'Runs', 'Threshold', 'Verdict'];
  const titles = ['Benchmark', ...(hasCategories ? ['Category'] : []), ...values];
  const rule = titles.map((title) =>
    ['Benchmark', 'Category', 'Metric', 'Verdict'].includes(title) ? '---' : '---:',
  );
  return [tableRow(titles), tableRow(rule)];
}

const raisedNote =
  '_↑ The threshold was raised in this run: to what the base differs from itself by, or to what moving code alone can do._';

function sayComparisons(count: number): string {
  return `${count} ${count === 1 ? 'comparison' : 'comparisons'}`;
}

/** Room that the second table needs to be worth its fold. */
const leastRoom = 1_500;

/**
 * The comparisons of a run, the worst first, as tables of at most `bytes`: in the first whatever asks for something, moved,
 * or stands under a blocking gate; folded below, what only advisory gates watch. Each is cut at a row with a note of what
 * was cut, and what no gate watches is counted. Empty where nothing was compared.
 */
export function checkTable(parts: readonly CheckPart[], bytes: number): string {
  const hasCategories = parts.some(({ category }) => category !== undefined);
  const { told, advisory, unwatched } = divideLines(parts);
  const head = headOf(parts, hasCategories);
  const write = (lines: readonly Line[]) => lines.flatMap((line) => writeLine(line, hasCategories));
  const main = writeTable(head, write(told), bytes);
  const room = bytes - byteLength(main) - 400;
  const rows = write(advisory);
  const second = room < leastRoom ? '' : writeTable(head, rows, room);
  const more = `${sayComparisons(rows.length)} under advisory gates, none past its threshold`;
  const left = [
    ...(second === '' && rows.length > 0 ? [more] : []),
    ...(unwatched > 0 ? [`${sayComparisons(unwatched)} that no gate watches`] : []),
  ];
  const isRaised = [...told, ...advisory].some(({ row: { verdict } }) => {
    return 'comparison' in verdict && verdict.comparison?.raised !== undefined;
  });
  const blocks = [
    main,
    ...(isRaised ? [raisedNote] : []),
    ...(second === '' ? [] : foldBlocks(more, [second])),
    ...(left.length === 0 ? [] : [`_Not shown: ${left.join('; ')}; \`report.json\` has them._`]),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}
