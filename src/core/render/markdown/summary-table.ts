import { formatValue } from '../../model/quantity-text.ts';
import type { Report } from '../../model/report.ts';
import { rangeOf } from '../../model/sample.ts';
import { codeSpan, escapeMarkdown, tableRow } from '../escape/escape-markdown.ts';
import { type BenchmarkView, listRemarks, type MetricRow } from '../views/benchmark-view.ts';
import { metricCells } from '../views/metric-cells.ts';
import { describeQuiet, divideRows } from '../views/telling-rows.ts';

function markRow(row: MetricRow): readonly string[] {
  const cells = metricCells(row);
  if (cells === undefined) return [];
  const { base, head, change, interval, absolute, runs, verdict } = cells;
  const strong = row.verdict.kind === 'steady' ? verdict : `**${verdict}**`;
  const title = escapeMarkdown(row.metric.title);
  return [tableRow([title, base, head, change, interval, absolute, runs, strong])];
}

/** A benchmark's heading with its table of changes and the rest in words. */
export function benchmarkBlock(view: BenchmarkView, interval: string): string {
  const heading = `#### ${[codeSpan(view.name), ...listRemarks(view)].join(' · ')}`;
  const { telling, quiet } = divideRows(view.rows);
  const rows = telling.flatMap(markRow);
  if (rows.length === 0) return `${heading}\n\nNothing was compared.`;
  const titles = ['Metric', 'Base', 'Head', 'Change', interval, 'Absolute', 'Runs', 'Verdict'];
  const rule = '| --- | ---: | ---: | ---: | ---: | ---: | --- | --- |';
  const words = describeQuiet(quiet, ({ title }) => title);
  const rest = words === '' ? [] : ['', `Also ${escapeMarkdown(words)}`];
  return [heading, '', tableRow(titles), rule, ...rows, ...rest].join('\n');
}

/** The benchmarks of a baseline, which has nothing to compare with: the range of what was measured. */
export function baselineBlocks(report: Report): readonly string[] {
  const metrics = new Map(report.metrics.map((metric) => [metric.name, metric]));
  return report.benchmarks.map((benchmark) => {
    const rows = (benchmark.head?.samples ?? []).flatMap(({ metric: name, evidence }): readonly string[] => {
      const metric = metrics.get(name);
      if (evidence.kind === 'unmeasured' || metric === undefined) return [];
      const { low, high, runs } = rangeOf(evidence);
      const cells = [formatValue(low, metric), formatValue(high, metric), String(runs)];
      return [tableRow([escapeMarkdown(metric.title), ...cells])];
    });
    const heading = `#### ${codeSpan(benchmark.name)}`;
    if (rows.length === 0) return `${heading}\n\nNothing was measured.`;
    return [heading, '', '| Metric | Least | Most | Runs |', '| --- | ---: | ---: | ---: |', ...rows].join(
      '\n',
    );
  });
}
