import { z } from 'zod';
import { keepApart, readShape } from '../formats/case-list.ts';
import { fixedMetric, measureSummary } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** Times in seconds. Null stands where no request succeeded. */
const documentSchema = z.looseObject({
  summary: z.looseObject({
    successRate: z.number(),
    average: z.number().nullish(),
    requestsPerSec: z.number(),
    sizePerSec: z.number().nullish(),
  }),
  latencyPercentiles: z.record(z.string(), z.number().nullable()).nullish(),
});

type Document = z.output<typeof documentSchema>;

/** Quantiles from keys such as `p99.9`, rising. */
function quantilesOf(percentiles: Document['latencyPercentiles']): readonly (readonly [number, number])[] {
  const known = Object.entries(percentiles ?? {}).flatMap(([key, value]) => {
    const percent = /^p(\d+(?:\.\d+)?)$/.exec(key)?.[1];
    return percent === undefined || value === null ? [] : [[Number(percent) / 100, value] as const];
  });
  return known.filter(([at]) => at <= 1).sort(([one], [other]) => one - other);
}

function toCase({ summary, latencyPercentiles }: Document): BenchmarkCase {
  const { average, requestsPerSec, sizePerSec, successRate } = summary;
  const quantiles = quantilesOf(latencyPercentiles);
  const latency =
    average == null
      ? []
      : [
          measureSummary(fixedMetric('latency'), {
            value: average,
            ...(quantiles.length === 0 ? {} : { quantiles }),
          }),
        ];
  const bytes =
    sizePerSec == null ? [] : [measureSummary(fixedMetric('bytes_per_second'), { value: sizePerSec })];
  return {
    name: 'requests',
    parameters: {},
    measures: [
      ...latency,
      measureSummary(fixedMetric('operations_per_second'), { value: requestsPerSec }),
      measureSummary(fixedMetric('error_rate'), { value: 1 - successRate }),
      ...bytes,
    ],
    problems: [],
  };
}

function readOha(source: Source): Parsed<readonly BenchmarkCase[]> {
  const root = readShape(source, {
    schema: documentSchema,
    message: `${source.name} has no summary with rates`,
    hint: 'give what `oha --no-tui --output-format json` printed',
  });
  if (root.kind === 'failed') return root;
  return keepApart(source, { cases: [toCase(root.value)], problems: [] });
}

/** Load on an HTTP server. */
export const oha: Tool = {
  id: 'oha',
  title: 'oha',
  gives:
    'Requests and bytes per second, mean latency with its quantiles, and the share of failed requests, of one case called `requests`.',
  command: 'oha --no-tui --output-format json URL',
  docs: 'https://github.com/hatoo/oha/blob/master/schema.json',
  sniff: (head) => (/^\s*\{\s*"summary"\s*:\s*\{\s*"successRate"\s*:/.test(textOf(head)) ? 'certain' : 'no'),
  read: (source) => readingOf(readOha(source)),
};
