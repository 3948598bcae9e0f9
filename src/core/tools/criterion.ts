import { z } from 'zod';
import { describeEntry, keepApart, readDocument } from '../formats/case-list.ts';
import { fixedMetric, measureSummary, measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import { throughputSchema, workOf } from '../formats/throughput.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** The path is made of this, but cut and with other letters, so that only the id is the name. */
const benchmarkSchema = z.looseObject({
  group_id: z.string(),
  full_id: z.string(),
  value_str: z.string().nullish(),
  throughput: throughputSchema.nullish(),
});

/** Nanoseconds of each sample and the iterations in it; before 0.3.4 a pair of lists. */
const sampleSchema = z
  .union([
    z.looseObject({ iters: z.array(z.number()), times: z.array(z.number()) }),
    z.tuple([z.array(z.number()), z.array(z.number())]).transform(([iters, times]) => ({ iters, times })),
  ])
  .refine(({ iters, times }) => iters.length === times.length && times.length > 0, {
    error: 'must hold as many times as iterations',
  })
  .refine(({ iters }) => iters.every((count) => count > 0), { error: 'must hold iterations above 0' });

const estimateSchema = z.looseObject({
  confidence_interval: z.looseObject({
    confidence_level: z.number().gt(0).lt(1),
    lower_bound: z.number(),
    upper_bound: z.number(),
  }),
  point_estimate: z.number(),
});

const estimatesSchema = z.looseObject({ mean: estimateSchema, slope: estimateSchema.nullish() });

/** The files of one benchmark's last run. */
interface Files {
  benchmark?: Source;
  sample?: Source;
  estimates?: Source;
}

const time = fixedMetric('time');

function readFile<T>(source: Source, schema: z.ZodType<T>): Parsed<T> {
  const document = readDocument(source);
  if (document.kind === 'failed') return document;
  const read = schema.safeParse(document.value);
  if (read.success) return parsed(read.data);
  const [issue] = read.error.issues;
  return failed(
    issue === undefined
      ? {
          code: 'format-damaged',
          message: `${source.name} is not Criterion's`,
          hint: 'run the benchmarks again',
        }
      : describeEntry(issue, source.name),
  );
}

/** The slope where the samples grow, else the mean: the number that Criterion prints. */
function summarise({ mean, slope }: z.output<typeof estimatesSchema>): Measure {
  const { point_estimate: value, confidence_interval: interval } = slope ?? mean;
  return measureSummary(time, {
    value: value / 1e9,
    interval: {
      low: interval.lower_bound / 1e9,
      high: interval.upper_bound / 1e9,
      confidence: interval.confidence_level,
    },
  });
}

function readMeasure(directory: string, { sample, estimates }: Files): Parsed<Measure> {
  if (sample !== undefined) {
    const read = readFile(sample, sampleSchema);
    if (read.kind === 'failed') return read;
    const { iters, times } = read.value;
    return parsed(
      measureValues(
        time,
        times.map((total, at) => total / (iters[at] ?? Number.NaN) / 1e9),
      ),
    );
  }
  if (estimates !== undefined) {
    const read = readFile(estimates, estimatesSchema);
    return read.kind === 'failed' ? read : parsed(summarise(read.value));
  }
  return failed({
    code: 'format-damaged',
    message: `${directory} has neither sample.json nor estimates.json`,
    hint: 'see whether the benchmark was stopped before it ended',
  });
}

function readCase(directory: string, files: Files): Parsed<BenchmarkCase> {
  if (files.benchmark === undefined) {
    return failed({
      code: 'format-damaged',
      message: `${directory} has results without a benchmark.json, which holds their name`,
      hint: 'run the benchmarks again; Criterion 0.3 or later writes it',
    });
  }
  const benchmark = readFile(files.benchmark, benchmarkSchema);
  if (benchmark.kind === 'failed') return benchmark;
  const { full_id: name, value_str: value, throughput } = benchmark.value;
  const measure = readMeasure(directory, files);
  return parsed({
    name,
    parameters: value == null ? {} : { value },
    ...(throughput == null ? {} : { work: workOf(throughput) }),
    measures: measure.kind === 'ok' ? [measure.value] : [],
    problems: measure.kind === 'ok' ? [] : measure.problems,
  });
}

/** Either below `new`, where the last run is, or at the root, where `path` names the directory of a saved baseline. */
const resultPath = /^(?:(.+\/)?new\/)?(benchmark|sample|estimates)\.json$/;

function readCriterion(sources: readonly Source[]): Parsed<readonly BenchmarkCase[]> {
  const directories = new Map<string, Files>();
  for (const source of sources) {
    const [, directory = '', kind] = resultPath.exec(source.name) ?? [];
    const files = directories.get(directory) ?? {};
    if (kind === 'benchmark') files.benchmark = source;
    if (kind === 'sample') files.sample = source;
    if (kind === 'estimates') files.estimates = source;
    directories.set(directory, files);
  }
  const cases: BenchmarkCase[] = [];
  const problems: Problem[] = [];
  for (const [directory, files] of directories) {
    const read = readCase(directory === '' ? 'the directory' : directory, files);
    if (read.kind === 'ok') cases.push(read.value);
    else problems.push(...read.problems);
  }
  return keepApart({ name: 'the directory' }, { cases, problems });
}

/** Micro-benchmarks of Rust. */
export const criterion: Tool = {
  id: 'criterion',
  title: 'Criterion',
  gives:
    'The time of one iteration in every sample, under the benchmark’s full id. The throughput is kept as the work of one iteration. Saved baselines are left alone; to read one, name its directory.',
  command: 'cargo bench (results: target/criterion)',
  docs: 'https://bheisler.github.io/criterion.rs/book/user_guide/user_guide.html',
  sniff: (head) =>
    /^\s*(?:\{\s*"group_id"\s*:|\{\s*"sampling_mode"\s*:|\{\s*"mean"\s*:\s*\{\s*"confidence_interval"\s*:)/.test(
      textOf(head),
    )
      ? 'certain'
      : 'no',
  read: (source) =>
    failed({
      code: 'suite-unread',
      message: `${source.name} is one of the files of a benchmark, and a case is made of several`,
      hint: 'name the directory: `path: target/criterion`',
    }),
  directory: {
    holds: (path) => resultPath.test(path),
    read: (sources) => readingOf(readCriterion(sources)),
  },
};
