import { z } from 'zod';
import { keepApart, readShape } from '../formats/case-list.ts';
import { fixedMetric, measureSummary } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** Latencies in nanoseconds. `throughput` counts the answers of a second that succeeded; `rate` is what was sent. */
const reportSchema = z.looseObject({
  latencies: z.looseObject({
    mean: z.number(),
    '50th': z.number().nullish(),
    '90th': z.number().nullish(),
    '95th': z.number().nullish(),
    '99th': z.number().nullish(),
  }),
  requests: z.int().nonnegative(),
  throughput: z.number(),
  success: z.number(),
});

const nano = 1e9;

function toCase({ latencies, requests, throughput, success }: z.output<typeof reportSchema>): BenchmarkCase {
  const known = [
    [0.5, latencies['50th']],
    [0.9, latencies['90th']],
    [0.95, latencies['95th']],
    [0.99, latencies['99th']],
  ] as const;
  const quantiles = known.flatMap(([at, value]) => (value == null ? [] : [[at, value / nano] as const]));
  const latency = measureSummary(fixedMetric('latency'), {
    value: latencies.mean / nano,
    ...(quantiles.length === 0 ? {} : { quantiles }),
    ...(requests > 0 ? { count: requests } : {}),
  });
  return {
    name: 'requests',
    parameters: {},
    measures: [
      latency,
      measureSummary(fixedMetric('operations_per_second'), { value: throughput }),
      measureSummary(fixedMetric('error_rate'), { value: 1 - success }),
    ],
    problems: [],
  };
}

function readVegeta(source: Source): Parsed<readonly BenchmarkCase[]> {
  const report = readShape(source, {
    schema: reportSchema,
    message: `${source.name} has no latencies, requests, throughput and success`,
    hint: 'give what `vegeta report -type=json` printed',
  });
  if (report.kind === 'failed') return report;
  return keepApart(source, { cases: [toCase(report.value)], problems: [] });
}

/** Load on an HTTP server. */
export const vegeta: Tool = {
  id: 'vegeta',
  title: 'vegeta',
  gives:
    'Successful answers per second, mean latency with its quantiles, and the share of failed requests, of one case called `requests`.',
  command: 'vegeta attack -duration=10s < targets.txt | vegeta report -type=json',
  docs: 'https://github.com/tsenart/vegeta#json',
  sniff: (head) => (/^\s*\{\s*"latencies"\s*:\s*\{\s*"total"\s*:/.test(textOf(head)) ? 'certain' : 'no'),
  read: (source) => readingOf(readVegeta(source)),
};
