import { z } from 'zod';
import { keepApart } from '../formats/case-list.ts';
import { readList } from '../formats/entry-list.ts';
import { fixedMetric, measureSummary, measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import { customMetric } from '../model/metric.ts';
import type { Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** Nanoseconds of one operation, outliers and overhead removed by the tool. */
const statisticsSchema = z.looseObject({
  OriginalValues: z.array(z.number().nullable()).nullish(),
  N: z.int().nonnegative().optional(),
  Median: z.number().nullable(),
});

/** One iteration as it ran. */
const measurementSchema = z.looseObject({
  IterationMode: z.string(),
  IterationStage: z.string(),
  Operations: z.number().positive(),
  Nanoseconds: z.number(),
});

const metricSchema = z.looseObject({
  Value: z.number().nullable(),
  Descriptor: z.looseObject({
    Id: z.string(),
    Unit: z.string().nullish(),
    TheGreaterIsBetter: z.boolean().nullish(),
  }),
});

const benchmarkSchema = z.looseObject({
  FullName: z.string().min(1),
  Parameters: z.string().nullish(),
  Statistics: statisticsSchema.nullish(),
  Memory: z.looseObject({ BytesAllocatedPerOperation: z.number().nullish() }).nullish(),
  Measurements: z.array(measurementSchema).nullish(),
  Metrics: z.array(metricSchema).nullish(),
});

type Benchmark = z.output<typeof benchmarkSchema>;

function timeOf({ Statistics: statistics, Measurements: all }: Benchmark): Measure | undefined {
  const time = fixedMetric('time');
  const original = statistics?.OriginalValues ?? [];
  if (original.length > 0)
    return measureValues(
      time,
      original.map((value) => (value ?? Number.NaN) / 1e9),
    );
  const results = (all ?? []).filter(
    ({ IterationMode: mode, IterationStage: stage }) => mode === 'Workload' && stage === 'Result',
  );
  if (results.length > 0) {
    return measureValues(
      time,
      results.map((one) => one.Nanoseconds / one.Operations / 1e9),
    );
  }
  if (statistics == null) return undefined;
  const value = (statistics.Median ?? Number.NaN) / 1e9;
  return measureSummary(time, statistics.N === undefined ? { value } : { value, count: statistics.N });
}

/** The memory metric stands among the metrics too. */
function othersOf({ Memory: memory, Metrics: metrics }: Benchmark): readonly Measure[] {
  const allocated = memory?.BytesAllocatedPerOperation;
  const own = (metrics ?? []).flatMap(({ Value: value, Descriptor: { Id, Unit, TheGreaterIsBetter } }) => {
    if (Id === 'Allocated Memory') return [];
    const title = Unit == null || Unit === '' ? Id : `${Id} ${Unit}`;
    const metric = customMetric(title, TheGreaterIsBetter === true ? { better: 'higher' } : {});
    return [measureSummary(metric, { value: value ?? Number.NaN })];
  });
  return [
    ...(allocated == null ? [] : [measureSummary(fixedMetric('allocated_bytes'), { value: allocated })]),
    ...own,
  ];
}

/** `N=1000&Text=a%26b`, names and values separated as in a web address but not always escaped. */
function parametersOf({ Parameters: text }: Benchmark): BenchmarkCase['parameters'] {
  const pairs = (text ?? '').split('&').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
  });
  return Object.fromEntries(pairs);
}

function toCase(benchmark: Benchmark): BenchmarkCase {
  const named = { name: benchmark.FullName, parameters: parametersOf(benchmark) };
  const time = timeOf(benchmark);
  if (time !== undefined) return { ...named, measures: [time, ...othersOf(benchmark)], problems: [] };
  const problem: Problem = {
    code: 'benchmark-crashed',
    message: `${benchmark.FullName} has no statistics`,
    hint: 'see its log in BenchmarkDotNet.Artifacts; a benchmark that throws has none',
  };
  return { ...named, measures: [], problems: [problem] };
}

function readFile(source: Source): { cases: readonly BenchmarkCase[]; problems: readonly Problem[] } {
  const shape = {
    path: ['Benchmarks'],
    entry: benchmarkSchema,
    bareNumbers: true,
    message: `${source.name} has no list of benchmarks`,
    hint: 'give a file that `--exporters json` wrote',
  };
  const read = readList(source, shape, toCase);
  return read.kind === 'failed'
    ? { cases: [], problems: read.problems }
    : { cases: read.value.entries, problems: read.warnings };
}

function readFiles(sources: readonly Source[]): Parsed<readonly BenchmarkCase[]> {
  const read = sources.map(readFile);
  const [only, ...more] = sources;
  const name = only === undefined || more.length > 0 ? 'the directory' : only.name;
  return keepApart(
    { name },
    { cases: read.flatMap((one) => one.cases), problems: read.flatMap((one) => one.problems) },
  );
}

/** The reports of one class, from the one that tells most to the one that tells least. */
const reportName = /^(.*)-report(-full-compressed|-full|-compressed|-brief-compressed|-brief|)\.json$/;
const preference = ['-full', '-full-compressed', '', '-compressed', '-brief', '-brief-compressed'];

/** Several exporters write the same results; each class is read once. */
function chooseReports(sources: readonly Source[]): readonly Source[] {
  const groups = Map.groupBy(sources, ({ name }) => reportName.exec(name)?.[1] ?? name);
  const rank = ({ name }: Source): number => preference.indexOf(reportName.exec(name)?.[2] ?? '');
  return [...groups.values()].flatMap((group) =>
    group.toSorted((one, other) => rank(one) - rank(other)).slice(0, 1),
  );
}

/** Micro-benchmarks of .NET. */
export const benchmarkDotNet: Tool = {
  id: 'benchmarkdotnet',
  title: 'BenchmarkDotNet',
  gives:
    'The time of one operation in every iteration, allocated bytes, and the other diagnosers’ metrics as they are. Of several reports of one class the fullest is read.',
  command: 'dotnet run -c Release -- --exporters json (results: BenchmarkDotNet.Artifacts)',
  docs: 'https://benchmarkdotnet.org/articles/configs/exporters.html',
  sniff: (head) => {
    const text = textOf(head);
    return /^(?:ï»¿)?\s*\{\s*"Title"\s*:/.test(text) && /"HostEnvironmentInfo"\s*:/.test(text)
      ? 'certain'
      : 'no';
  },
  read: (source) => readingOf(readFiles([source])),
  directory: {
    holds: (path) => reportName.test(path),
    read: (sources) => readingOf(readFiles(chooseReports(sources))),
  },
};
