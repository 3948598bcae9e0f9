import { z } from 'zod';
import { keepApart } from '../formats/case-list.ts';
import { readList } from '../formats/entry-list.ts';
import { fixedMetric, measureSummary, measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import { customMetric, type Metric } from '../model/metric.ts';
import type { Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { previewValue } from '../text/preview-value.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** What one of the tool's time units is in seconds. */
const seconds = { ns: 1e9, us: 1e6, ms: 1e3, s: 1 } as const;

/** One entry of `benchmarks`: a repetition, or an aggregate over repetitions. Bare NaN has become null. */
const entrySchema = z.looseObject({
  name: z.string().min(1),
  run_name: z.string().optional(),
  run_type: z.enum(['iteration', 'aggregate']).optional(),
  repetitions: z.number().optional(),
  aggregate_name: z.string().optional(),
  real_time: z.number().nullish(),
  cpu_time: z.number().nullish(),
  time_unit: z.enum(['ns', 'us', 'ms', 's']).optional(),
  error_occurred: z.boolean().optional(),
  error_message: z.string().optional(),
  skipped: z.string().optional(),
  skip_message: z.string().optional(),
});

type Entry = z.output<typeof entrySchema>;

const membersSchema = z.looseObject({ context: z.looseObject({}) });

/** Numbers that every entry has and that measure nothing. */
const bookkeeping = new Set([
  'family_index',
  'per_family_instance_index',
  'repetitions',
  'repetition_index',
  'threads',
  'iterations',
  'real_time',
  'cpu_time',
]);

const rates: ReadonlyMap<string, string> = new Map([
  ['bytes_per_second', 'bytes_per_second'],
  ['items_per_second', 'operations_per_second'],
  ['allocs_per_iter', 'allocations'],
]);

function metricOf(key: string): Metric {
  const known = rates.get(key);
  return known === undefined ? customMetric(key) : fixedMetric(known);
}

/** Every number of an entry by its key, with its metric, in base units. A counter that is NaN has no value. */
function numbersOf(entry: Entry): ReadonlyMap<string, readonly [Metric, number]> {
  const per = seconds[entry.time_unit ?? 'ns'];
  const numbers = new Map<string, readonly [Metric, number]>();
  if (typeof entry.real_time === 'number')
    numbers.set('real_time', [fixedMetric('time'), entry.real_time / per]);
  if (typeof entry.cpu_time === 'number')
    numbers.set('cpu_time', [fixedMetric('cpu_time'), entry.cpu_time / per]);
  for (const [key, value] of Object.entries(entry)) {
    if (!bookkeeping.has(key) && typeof value === 'number') numbers.set(key, [metricOf(key), value]);
  }
  return numbers;
}

function failureOf(entry: Entry): Problem | undefined {
  const said = entry.error_message ?? entry.skip_message;
  const skipped = entry.error_occurred === true || (entry.skipped ?? '') !== '';
  if (!skipped) return undefined;
  return {
    code: 'benchmark-crashed',
    message: `${entry.run_name ?? entry.name} was skipped: ${said ?? 'it said nothing'}`,
    hint: 'a case that skips itself is not measured; give it what it needs, or leave it out by a filter',
  };
}

/** What is kept of the entries of one case: numbers alone, because a file may hold a million repetitions. */
interface Gathered {
  failure?: Problem;
  median?: Entry;
  mean?: Entry;
  fitsOnly: boolean;
  /** By the key of the number; a repetition may lack some. */
  runs?: Map<string, { readonly metric: Metric; readonly values: number[] }>;
  /** Numbers under keys for which there was no room. */
  left: number;
}

/** Numbers of one case by their keys; a report holds a part of that of all cases together. */
const mostKeys = 1_000;

function gather(into: Map<string, Gathered>, entry: Entry): void {
  const name = entry.run_name ?? entry.name;
  const found = into.get(name) ?? { fitsOnly: true, left: 0 };
  into.set(name, found);
  const failure = failureOf(entry);
  if (failure !== undefined) found.failure ??= failure;
  if (!isFit(entry)) found.fitsOnly = false;
  if (entry.run_type !== 'aggregate') addRun(found, numbersOf(entry));
  else if (entry.aggregate_name === 'median') found.median ??= entry;
  else if (entry.aggregate_name === 'mean') found.mean ??= entry;
}

function addRun(found: Gathered, numbers: ReturnType<typeof numbersOf>): void {
  found.runs ??= new Map();
  for (const [key, [metric, value]] of numbers) {
    const known = found.runs.get(key);
    if (known !== undefined) known.values.push(value);
    else if (found.runs.size < mostKeys) found.runs.set(key, { metric, values: [value] });
    else found.left += 1;
  }
}

function tellLeft(name: string, left: number): Problem {
  return {
    code: 'counters-left-out',
    message: `${previewValue(name)} has more than ${mostKeys} counters, and ${left} numbers of the others were left out`,
    hint: 'give its repetitions counters of the same names',
  };
}

/** The median of the repetitions where there is one, else their mean. Their deviation is no interval. */
function measureAggregates({ median, mean }: Gathered): readonly Measure[] {
  const chosen = median ?? mean;
  if (chosen === undefined) return [];
  const count = chosen.repetitions;
  return [...numbersOf(chosen).values()].map(([metric, value]) =>
    measureSummary(metric, count === undefined ? { value } : { value, count }),
  );
}

/** The growth that was fitted to a family of cases: it has a row of its own and measures none of them. */
function isFit({ run_type: type, aggregate_name: name }: Entry): boolean {
  return type === 'aggregate' && (name === 'BigO' || name === 'RMS');
}

/** Segments `name:value`, as `ArgNames` and `Threads` make them. */
function parametersOf(name: string): BenchmarkCase['parameters'] {
  const segments = name.split('/').slice(1);
  return Object.fromEntries(
    segments.flatMap((segment) => {
      const [, key, value] = /^(\w+):([^:]+)$/.exec(segment) ?? [];
      return key === undefined || value === undefined ? [] : [[key, value]];
    }),
  );
}

/** Repetitions of one case become its raw values; aggregates count only where the tool left the repetitions out. */
function toCase(name: string, gathered: Gathered): BenchmarkCase {
  const { failure, runs } = gathered;
  if (failure !== undefined) return { name, parameters: {}, measures: [], problems: [failure] };
  const measures =
    runs === undefined
      ? measureAggregates(gathered)
      : [...runs.values()].map(({ metric, values }) => measureValues(metric, values));
  if (measures.length > 0) return { name, parameters: parametersOf(name), measures, problems: [] };
  const unmeasured: Problem = {
    code: 'benchmark-unmeasured',
    message: `${name} has neither a repetition nor its median or mean`,
    hint: 'run it with `--benchmark_repetitions`, and without statistics of your own alone',
  };
  return { name, parameters: {}, measures: [], problems: [unmeasured] };
}

function readGoogleBenchmark(source: Source): Parsed<readonly BenchmarkCase[]> {
  const cases = new Map<string, Gathered>();
  const shape = {
    path: ['benchmarks'],
    entry: entrySchema,
    members: membersSchema,
    bareNumbers: true,
    message: `${source.name} has no \`context\` with a list of benchmarks`,
    hint: 'give the file of `--benchmark_out=FILE --benchmark_out_format=json`',
  };
  const read = readList(source, shape, (entry) => gather(cases, entry));
  if (read.kind === 'failed') return read;
  // Of the case in which a file ends nobody knows whether repetitions or its median are lacking.
  const [last] = read.value.cut ? [...cases.keys()].slice(-1) : [];
  if (last !== undefined) cases.delete(last);
  return keepApart(source, {
    cases: [...cases].flatMap(([name, gathered]) => (gathered.fitsOnly ? [] : [toCase(name, gathered)])),
    problems: [
      ...read.warnings,
      ...[...cases].flatMap(([name, { left }]) => (left > 0 ? [tellLeft(name, left)] : [])),
    ],
  });
}

/** Micro-benchmarks of C++. */
export const googleBenchmark: Tool = {
  id: 'google-benchmark',
  title: 'Google Benchmark',
  gives:
    'Wall and CPU time of one iteration, rates and user counters of every case. With `--benchmark_repetitions` every repetition is a raw value.',
  command: './BENCHMARK --benchmark_out=FILE --benchmark_out_format=json --benchmark_repetitions=10',
  docs: 'https://github.com/google/benchmark/blob/main/docs/user_guide.md#output-formats',
  sniff: (head) => {
    const text = textOf(head);
    return /^\s*\{\s*"context"\s*:\s*\{/.test(text) &&
      /"(?:num_cpus|mhz_per_cpu|library_build_type)"/.test(text)
      ? 'certain'
      : 'no';
  },
  read: (source) => readingOf(readGoogleBenchmark(source)),
};
