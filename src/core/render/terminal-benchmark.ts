import { formatValue } from '../model/quantity-text.ts';
import type { Report } from '../model/report.ts';
import type { BenchmarkView, MetricRow } from './benchmark-view.ts';
import { showOneLine } from './escape-control.ts';
import { metricCells } from './metric-cells.ts';
import type { Paint, Tone } from './terminal-style.ts';
import { type Column, layOutTable, type TableRow } from './terminal-table.ts';
import { clipToWidth } from './terminal-width.ts';

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
    { title: 'base', align: 'right', dropped: 2 },
    { title: 'head', align: 'right', dropped: 1 },
    { title: 'change', align: 'right' },
    { title: interval, align: 'right' },
    { title: 'runs', align: 'left' },
    { title: 'verdict', align: 'left' },
  ];
}

function remarks(view: BenchmarkView): readonly string[] {
  const kinds = new Set(view.rows.map(({ verdict }) => verdict.kind));
  return [
    ...(view.result?.binary?.identical === true ? ['identical binary'] : []),
    ...(kinds.has('only-in-base') ? ['missing from the head'] : []),
    ...(kinds.has('only-in-head') ? ['new: the base does not have it'] : []),
  ];
}

/** A benchmark's name with its table; nothing but the name where nothing was compared. */
export function drawBenchmark(view: BenchmarkView, interval: string, surface: Surface): readonly string[] {
  const { columns, paint } = surface;
  const said = [showOneLine(view.name), ...remarks(view)].join(' · ');
  const rows = view.rows.flatMap(tableRow);
  const table =
    rows.length === 0 ? [] : layOutTable(columnsFor(interval), rows, { room: columns - 2, paint });
  const none =
    rows.length === 0 && remarks(view).length === 0 ? [paint('doubt', '  nothing was compared')] : [];
  return [paint('strong', clipToWidth(said, columns)), ...table.map((line) => `  ${line}`), ...none, ''];
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
        const least = formatValue(Math.min(...evidence.values), metric);
        const most = formatValue(Math.max(...evidence.values), metric);
        return [{ cells: [name, least, most, String(evidence.values.length)], tone: 'plain' }];
      },
    );
    const lines = layOutTable(table, rows, { room: columns - 2, paint }).map((line) => `  ${line}`);
    return [paint('strong', clipToWidth(showOneLine(benchmark.name), columns)), ...lines, ''];
  });
}
