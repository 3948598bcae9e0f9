import { formatValue } from '../../model/quantity-text.ts';
import type { Report } from '../../model/report.ts';
import { rangeOf } from '../../model/sample.ts';
import { showOneLine } from '../escape/escape-control.ts';
import { type BenchmarkView, listRemarks, type MetricRow } from '../views/benchmark-view.ts';
import { metricCells } from '../views/metric-cells.ts';
import { describeQuiet, divideRows } from '../views/telling-rows.ts';
import type { Paint, Tone } from './style.ts';
import { type Column, layOutTable, type TableRow } from './table.ts';
import { clipToWidth, wrapText } from './width.ts';

interface Surface {
  readonly columns: number;
  readonly paint: Paint;
}

function toneOf({ verdict, effect }: MetricRow): Tone {
  switch (verdict.kind) {
    case 'regressed':
      return effect === undefined ? 'quiet' : 'bad';
    case 'improved':
      return 'good';
    case 'undecided':
      return 'doubt';
    case 'steady':
    case 'only-in-base':
    case 'only-in-head':
      return 'plain';
  }
}

function tableRow(row: MetricRow): readonly TableRow[] {
  const cells = metricCells(row);
  if (cells === undefined) return [];
  const { base, head, change, interval, runs, verdict } = cells;
  return [{ cells: [row.metric.name, base, head, change, interval, runs, verdict], tone: toneOf(row) }];
}

function columnsFor(interval: string): readonly Column[] {
  return [
    { title: 'metric', align: 'left' },
    { title: 'base', align: 'right', dropped: 1 },
    { title: 'head', align: 'right', dropped: 1 },
    { title: 'change', align: 'right' },
    { title: interval, align: 'right' },
    { title: 'runs', align: 'left', dropped: 2 },
    { title: 'verdict', align: 'left' },
  ];
}

/** A benchmark's name with its table and the rest in words; nothing but the name where nothing was compared. */
export function drawBenchmark(view: BenchmarkView, interval: string, surface: Surface): readonly string[] {
  const { columns, paint } = surface;
  const remarks = listRemarks(view);
  const said = [showOneLine(view.name), ...remarks].join(' · ');
  const { telling, quiet } = divideRows(view.rows);
  const rows = telling.flatMap(tableRow);
  const table =
    rows.length === 0 ? [] : layOutTable(columnsFor(interval), rows, { room: columns - 2, paint });
  const none = rows.length === 0 && remarks.length === 0 ? [paint('doubt', '  nothing was compared')] : [];
  const words = describeQuiet(quiet, ({ name }) => name);
  const rest = words === '' ? [] : wrapText(words, columns - 2).map((line) => paint('quiet', line));
  return [
    paint('strong', clipToWidth(said, columns)),
    ...[...table, ...rest].map((line) => `  ${line}`),
    ...none,
    '',
  ];
}

/** A baseline has nothing to compare with: its benchmarks with the range of what was measured. */
export function drawBaseline(report: Report, surface: Surface): readonly string[] {
  const { columns, paint } = surface;
  const titles = ['metric', 'least', 'most', 'runs'];
  const table = titles.map((title, index): Column => ({ title, align: index === 0 ? 'left' : 'right' }));
  return report.benchmarks.flatMap((benchmark) => {
    const rows = (benchmark.head?.samples ?? []).flatMap(
      ({ metric: name, evidence }): readonly TableRow[] => {
        const metric = report.metrics.find((known) => known.name === name);
        if (evidence.kind === 'unmeasured' || metric === undefined) return [];
        const { low, high, runs } = rangeOf(evidence);
        const cells = [name, formatValue(low, metric), formatValue(high, metric), String(runs)];
        return [{ cells, tone: 'plain' }];
      },
    );
    const lines = layOutTable(table, rows, { room: columns - 2, paint }).map((line) => `  ${line}`);
    return [paint('strong', clipToWidth(showOneLine(benchmark.name), columns)), ...lines, ''];
  });
}
