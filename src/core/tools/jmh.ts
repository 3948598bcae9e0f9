import { z } from 'zod';
import { readCases } from '../formats/entry-list.ts';
import { fixedMetric, measureSummary, measureValues } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import { unitsPerSecond } from '../formats/time-units.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import { customMetric, type Metric } from '../model/metric.ts';
import type { Parsed } from '../model/parsed.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** What is no number stands in quotes. */
const numberSchema = z.union([
  z.number(),
  z.enum(['NaN', '+INF', '-INF']).transform((word) => Number(word.replace('INF', 'Infinity'))),
]);

/** Values by fork and iteration; of the mode `sample` pairs of value and count instead of one value. */
const metricSchema = z.looseObject({
  score: numberSchema,
  scoreConfidence: z.tuple([numberSchema, numberSchema]).optional(),
  scoreUnit: z.string(),
  rawData: z.array(z.array(numberSchema)).optional(),
  rawDataHistogram: z.array(z.array(z.array(z.tuple([numberSchema, z.int().nonnegative()])))).optional(),
});

const entrySchema = z.looseObject({
  benchmark: z.string().min(1),
  mode: z.enum(['thrpt', 'avgt', 'sample', 'ss']),
  params: z.record(z.string(), z.string()).optional(),
  primaryMetric: metricSchema,
  secondaryMetrics: z.record(z.string(), metricSchema).optional(),
});

type Entry = z.output<typeof entrySchema>;
type Result = z.output<typeof metricSchema>;

/** A metric, and how a value becomes one in its base unit. */
interface Meaning {
  readonly metric: Metric;
  readonly toBase: (value: number) => number;
}

function asIs(metric: Metric): Meaning {
  return { metric, toBase: (value) => value };
}

/** `ops/ms` is a rate, `us/op` a time. */
function meaningOf(unit: string): Meaning {
  const [over = '', under = ''] = unit.split('/');
  const rate = over === 'ops' ? unitsPerSecond(under) : undefined;
  if (rate !== undefined) {
    return { metric: fixedMetric('operations_per_second'), toBase: (value) => value * rate };
  }
  const time = under === 'op' ? unitsPerSecond(over) : undefined;
  if (time === undefined) return asIs(customMetric(unit));
  return { metric: fixedMetric('time'), toBase: (value) => value / time };
}

/** An iteration of a histogram as one value: its mean. */
function meanOf(pairs: readonly (readonly [value: number, count: number])[]): number {
  const count = pairs.reduce((sum, [, times]) => sum + times, 0);
  return pairs.reduce((sum, [value, times]) => sum + value * times, 0) / count;
}

/** One value an iteration, over all forks. */
function valuesOf({ rawData, rawDataHistogram }: Result): readonly number[] {
  return rawDataHistogram === undefined ? (rawData ?? []).flat() : rawDataHistogram.flat().map(meanOf);
}

/** The tool's interval is at 99.9 %. */
function measure({ metric, toBase }: Meaning, result: Result): Measure {
  const values = valuesOf(result);
  if (values.length > 0) return measureValues(metric, values.map(toBase));
  const [low = Number.NaN, high = Number.NaN] = result.scoreConfidence ?? [];
  const value = toBase(result.score);
  if (!Number.isFinite(high - low)) return measureSummary(metric, { value });
  return measureSummary(metric, {
    value,
    interval: { low: toBase(low), high: toBase(high), confidence: 0.999 },
  });
}

function measureSecondary(key: string, result: Result): Measure {
  // A dot in the middle stood before the names of profilers until version 1.36.
  const name = key.replace(/^\u00b7/, '');
  const metric =
    name === 'gc.alloc.rate.norm'
      ? fixedMetric('allocated_bytes')
      : customMetric(`${name} ${result.scoreUnit}`);
  return measure(asIs(metric), result);
}

/** Name, parameters and mode: one benchmark can run in several modes, and each measures something else. */
function nameOf({ benchmark, params = {}, mode }: Entry): string {
  const parameters = Object.entries(params).map(([key, value]) => `/${key}=${value}`);
  return `${benchmark}${parameters.join('')}:${mode}`;
}

function toCase(entry: Entry): BenchmarkCase {
  const { params = {}, primaryMetric, secondaryMetrics = {} } = entry;
  const primary = measure(meaningOf(primaryMetric.scoreUnit), primaryMetric);
  const secondary = Object.entries(secondaryMetrics).map(([key, result]) => measureSecondary(key, result));
  return {
    name: nameOf(entry),
    parameters: params,
    measures: [primary, ...secondary.reverse()],
    problems: [],
  };
}

function readJmh(source: Source): Parsed<readonly BenchmarkCase[]> {
  const shape = {
    path: [],
    entry: entrySchema,
    message: `${source.name} is no list of results`,
    hint: 'give the file of `-rf json -rff FILE`',
  };
  return readCases(source, shape, (one) => [toCase(one)]);
}

/** Micro-benchmarks of the JVM. */
export const jmh: Tool = {
  id: 'jmh',
  title: 'JMH',
  gives:
    'Throughput or time by the benchmark’s mode, one value an iteration over all forks; what its profilers tell as it is. A name is benchmark, parameters and mode.',
  command: 'java -jar benchmarks.jar -rf json -rff FILE',
  docs: 'https://github.com/openjdk/jmh',
  sniff: (head) => {
    const text = textOf(head);
    return /^\s*\[\s*\{\s*"jmhVersion"\s*:/.test(text) ||
      (/^\s*\[\s*\{/.test(text) && /"primaryMetric"\s*:/.test(text))
      ? 'certain'
      : 'no';
  },
  read: (source) => readingOf(readJmh(source)),
};
