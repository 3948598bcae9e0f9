import { z } from 'zod';
import { readCases } from '../formats/entry-list.ts';
import { fixedMetric, measureSummary, measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import { customMetric } from '../model/metric.ts';
import type { Parsed } from '../model/parsed.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** Times in seconds of one iteration. */
const statsSchema = z.looseObject({
  mean: z.number(),
  median: z.number().nullish(),
  q1: z.number().nullish(),
  q3: z.number().nullish(),
  rounds: z.int().positive().nullish(),
  data: z.array(z.number()).nullish(),
});

const benchmarkSchema = z.looseObject({
  fullname: z.string().min(1),
  params: z.record(z.string(), z.unknown()).nullish(),
  extra_info: z.record(z.string(), z.unknown()).nullish(),
  stats: statsSchema,
});

type Benchmark = z.output<typeof benchmarkSchema>;

const membersSchema = z.looseObject({ machine_info: z.unknown() });

function measureTime(stats: Benchmark['stats']): Measure {
  const { mean, rounds, data } = stats;
  if (data != null && data.length > 0) return measureValues(fixedMetric('time'), data);
  const known = [
    [0.25, stats.q1],
    [0.5, stats.median],
    [0.75, stats.q3],
  ] as const;
  const quantiles = known.flatMap(([at, value]) => (value == null ? [] : [[at, value] as const]));
  return measureSummary(fixedMetric('time'), {
    value: mean,
    ...(quantiles.length === 0 ? {} : { quantiles }),
    ...(rounds == null ? {} : { count: rounds }),
  });
}

/** Numbers that the test noted beside the time. */
function measureExtra(extra: Benchmark['extra_info']): readonly Measure[] {
  return Object.entries(extra ?? {}).flatMap(([key, value]) =>
    typeof value === 'number' ? [measureSummary(customMetric(key), { value })] : [],
  );
}

function toCase({ fullname, params, extra_info: extra, stats }: Benchmark): BenchmarkCase {
  const parameters = Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  return { name: fullname, parameters, measures: [measureTime(stats), ...measureExtra(extra)], problems: [] };
}

function readPytestBenchmark(source: Source): Parsed<readonly BenchmarkCase[]> {
  const shape = {
    path: ['benchmarks'],
    entry: benchmarkSchema,
    members: membersSchema,
    bareNumbers: true,
    message: `${source.name} has no \`machine_info\` with a list of benchmarks`,
    hint: 'give the file of `pytest --benchmark-json=FILE`',
  };
  return readCases(source, shape, (one) => [toCase(one)]);
}

/** Micro-benchmarks of Python. */
export const pytestBenchmark: Tool = {
  id: 'pytest-benchmark',
  title: 'pytest-benchmark',
  gives:
    'The time of one iteration in every round; a file of `--benchmark-autosave` has its mean and quartiles alone. Parameters are kept, and numbers of `extra_info` are user counters.',
  command: 'pytest --benchmark-json=FILE',
  docs: 'https://pytest-benchmark.readthedocs.io/en/latest/usage.html#commandline-options',
  sniff: (head) => {
    const text = textOf(head);
    return /^\s*\{\s*"machine_info"\s*:\s*\{/.test(text) && /"python_(?:implementation|version)"/.test(text)
      ? 'certain'
      : 'no';
  },
  read: (source) => readingOf(readPytestBenchmark(source)),
};
