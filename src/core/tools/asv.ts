import { z } from 'zod';
import { keepApart } from '../formats/case-list.ts';
import { readList } from '../formats/entry-list.ts';
import { fixedMetric, measureSummary, measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import { customMetric, type Metric } from '../model/metric.ts';
import type { Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** Version 2 of a result file. Columns at the end of a row may be left out; NaN of a skipped case has become null. */
const columnsSchema = z.array(z.string());
const membersSchema = z.looseObject({ result_columns: columnsSchema });
const cellsSchema = z.union([z.array(z.unknown()), z.null()]);

const listSchema = z.array(z.unknown()).nullish();
const rowSchema = z.looseObject({
  result: listSchema,
  params: z.array(z.array(z.string())).nullish(),
  stats_ci_99_a: listSchema,
  stats_ci_99_b: listSchema,
  samples: listSchema,
});

type Row = z.output<typeof rowSchema>;

/** What the beginning of the last part of a name says of the unit; the file itself does not tell it. */
function metricOf(name: string): Metric {
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (/^time(?:raw)?_/.test(last)) return fixedMetric('time');
  if (last.startsWith('peakmem_')) return fixedMetric('peak_rss');
  if (last.startsWith('mem_')) return customMetric('object size', { unit: 'byte' });
  return customMetric('tracked value');
}

/** The combinations of parameter values, the last varying fastest, as the tool numbers its results. */
function combine(params: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return params.reduce<readonly (readonly string[])[]>(
    (all, values) => all.flatMap((before) => values.map((value) => [...before, value])),
    [[]],
  );
}

function numberAt(list: readonly unknown[] | null | undefined, at: number): number | undefined {
  const value = list?.[at];
  return typeof value === 'number' ? value : undefined;
}

function measureAt(row: Row, at: number, metric: Metric): Measure | undefined {
  const samples = z.array(z.number()).safeParse(row.samples?.[at]);
  if (samples.success && samples.data.length > 0) return measureValues(metric, samples.data);
  const value = numberAt(row.result, at);
  if (value === undefined) return undefined;
  const [low, high] = [numberAt(row.stats_ci_99_a, at), numberAt(row.stats_ci_99_b, at)];
  const interval =
    low === undefined || high === undefined ? {} : { interval: { low, high, confidence: 0.99 } };
  return measureSummary(metric, { value, ...interval });
}

/** More cases of one benchmark than this are no benchmark; a report holds no more. */
const mostCombinations = 20_000;

function casesOf(name: string, row: Row): readonly BenchmarkCase[] | undefined {
  const combinations = (row.params ?? []).reduce((product, values) => product * values.length, 1);
  if (combinations > mostCombinations) return undefined;
  return combine(row.params ?? []).map((values, at) => {
    const full = values.length === 0 ? name : `${name}(${values.join(', ')})`;
    const parameters = Object.fromEntries(values.map((value, index) => [`param${index + 1}`, value]));
    const measure = measureAt(row, at, metricOf(name));
    if (measure !== undefined) return { name: full, parameters, measures: [measure], problems: [] };
    const problem: Problem = {
      code: 'benchmark-crashed',
      message: `${full} has no result`,
      hint: 'run `asv run --show-stderr --bench NAME` to see whether it failed or was skipped',
    };
    return { name: full, parameters, measures: [], problems: [problem] };
  });
}

function misshapen(name: string): Problem {
  return {
    code: 'format-damaged',
    message: `the row of ${name} does not follow the columns of the file`,
    hint: 'the other cases were read; report the version of asv if it wrote the file as it is',
  };
}

function readAsv(source: Source): Parsed<readonly BenchmarkCase[]> {
  const shape = {
    path: ['results'],
    entry: cellsSchema,
    members: membersSchema,
    bareNumbers: true,
    message: `${source.name} has no \`result_columns\` with results`,
    hint: 'give a result file of asv 0.5 or later: `results/MACHINE/COMMIT-ENVIRONMENT.json`',
  };
  const problems: Problem[] = [];
  // The columns stand before the results.
  const read = readList(source, shape, (cells, { key: name, around }) => {
    const columns = columnsSchema.safeParse(around[0]?.get('result_columns')).data ?? [];
    const row = rowSchema.safeParse(
      Object.fromEntries((cells ?? []).map((cell, at) => [columns[at] ?? '', cell])),
    );
    const cases = row.success ? casesOf(name, row.data) : undefined;
    if (cases === undefined) problems.push(misshapen(name));
    return cases ?? [];
  });
  if (read.kind === 'failed') return read;
  return keepApart(source, { cases: read.value.entries.flat(), problems: [...read.warnings, ...problems] });
}

/** Benchmarks of Python over the life of a project. */
export const asv: Tool = {
  id: 'asv',
  title: 'asv',
  gives:
    'Times with their 99 % interval, with `--record-samples` raw values, peak memory, sizes and tracked values, every combination of parameters a case.',
  command: 'asv run --record-samples --set-commit-hash $(git rev-parse HEAD) --python=same',
  docs: 'https://asv.readthedocs.io/en/stable/dev.html#result-file-format',
  sniff: (head) => {
    const text = textOf(head);
    return /^\s*\{\s*"commit_hash"\s*:/.test(text) && /"(?:env_name|result_columns|requirements)"/.test(text)
      ? 'certain'
      : 'no';
  },
  read: (source) => readingOf(readAsv(source)),
};
