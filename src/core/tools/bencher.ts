import { z } from 'zod';
import { readCases } from '../formats/entry-list.ts';
import { fixedMetric, measureSummary } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { WrittenUnit } from '../formats/written-unit.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import { customMetric } from '../model/metric.ts';
import type { Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** `lower_value` and `upper_value` come without a confidence, so that they are no interval. */
const metricSchema = z.looseObject({ value: z.number() });

const measuresSchema = z.record(z.string(), z.unknown());

/** The measures that Bencher itself has, with the units that it gives them. */
function readMeasure(slug: string): WrittenUnit {
  switch (slug) {
    case 'latency':
      return { metric: fixedMetric('time'), divisor: 1e9 };
    case 'throughput':
      return { metric: fixedMetric('operations_per_second'), divisor: 1 };
    case 'build-time':
      return { metric: customMetric(slug, { unit: 'second' }), divisor: 1 };
    case 'file-size':
      return { metric: customMetric(slug, { unit: 'byte' }), divisor: 1 };
    default:
      return { metric: customMetric(slug), divisor: 1 };
  }
}

function misshapen(name: string, slug: string): Problem {
  return {
    code: 'format-damaged',
    message: `the measure ${slug} of ${name} has no number \`value\``,
    hint: 'see how the program that wrote the file fills it in',
  };
}

function toCase(name: string, given: z.output<typeof measuresSchema>): BenchmarkCase {
  const measures: Measure[] = [];
  const problems: Problem[] = [];
  for (const [slug, written] of Object.entries(given)) {
    const read = metricSchema.safeParse(written);
    const { metric, divisor } = readMeasure(slug);
    if (!read.success) problems.push(misshapen(name, slug));
    else measures.push(measureSummary(metric, { value: read.data.value / divisor }));
  }
  return { name, parameters: {}, measures, problems };
}

function readBencher(source: Source): Parsed<readonly BenchmarkCase[]> {
  const shape = {
    path: [],
    entry: measuresSchema,
    message: `${source.name} is no object of benchmarks with objects of measures`,
    hint: 'write `{"BENCHMARK": {"latency": {"value": 88.0}}}`',
  };
  return readCases(source, shape, (given, { key }) =>
    Object.keys(given).length === 0 ? [] : [toCase(key, given)],
  );
}

/** The format of a service, which its own programs and many scripts write. */
export const bencher: Tool = {
  id: 'bencher',
  title: 'Bencher Metric Format',
  gives:
    'One number a measure: `latency` in nanoseconds, `throughput` in operations per second, `build-time`, `file-size`, and user metrics. Lower and upper values are no interval, since they have no confidence.',
  command: 'write {"BENCHMARK": {"latency": {"value": 88.0}}}',
  docs: 'https://bencher.dev/docs/reference/bencher-metric-format/',
  sniff: (head) => {
    const text = textOf(head);
    const name = '"(?:[^"\\\\]|\\\\.)*"';
    const shape = new RegExp(
      `^\\s*\\{\\s*${name}\\s*:\\s*\\{\\s*${name}\\s*:\\s*\\{\\s*"(?:lower_|upper_)?value"\\s*:`,
    );
    return shape.test(text) && !/^\s*\{\s*"metrics"/.test(text) ? 'certain' : 'no';
  },
  read: (source) => readingOf(readBencher(source)),
};
