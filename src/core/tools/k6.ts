import { z } from 'zod';
import { readCases } from '../formats/entry-list.ts';
import { fixedMetric, measureSummary } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import { customMetric } from '../model/metric.ts';
import type { Parsed } from '../model/parsed.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

/** One metric: `handleSummary` and the machine-readable summary tell its type, `--summary-export` writes its numbers flat. */
const metricSchema = z.looseObject({
  type: z.enum(['trend', 'counter', 'rate', 'gauge']).optional(),
  contains: z.string().optional(),
  values: z.record(z.string(), z.unknown()).optional(),
  /** In a list of metrics; elsewhere the key is the name. */
  name: z.string().optional(),
});

type K6Metric = z.output<typeof metricSchema>;

/** Trends of k6 itself, all in milliseconds; a script's own trend says whether it holds times, except in `--summary-export`. */
const timed =
  /^(?:http_req_|ws_(?:connecting|session_duration|ping)|grpc_req_duration|iteration_duration|group_duration)/;

const milli = 1000;

function numberOf(numbers: Readonly<Record<string, unknown>>, key: string): number | undefined {
  const value = numbers[key];
  return typeof value === 'number' ? value : undefined;
}

function measureTrend(
  name: string,
  numbers: Readonly<Record<string, unknown>>,
  isTime: boolean,
): readonly Measure[] {
  const average = numberOf(numbers, 'avg');
  if (average === undefined) return [];
  const per = isTime ? milli : 1;
  const quantiles = Object.entries(numbers).flatMap(([key, value]) => {
    const at = key === 'med' ? 0.5 : Number(/^p\((\d+(?:\.\d+)?)\)$/.exec(key)?.[1]) / 100;
    return at <= 1 && typeof value === 'number' ? [[at, value / per] as const] : [];
  });
  quantiles.sort(([one], [other]) => one - other);
  const count = numberOf(numbers, 'count');
  const metric = isTime ? fixedMetric('latency') : customMetric(name);
  return [
    measureSummary(metric, {
      value: average / per,
      ...(quantiles.length === 0 ? {} : { quantiles }),
      ...(count === undefined || count < 1 ? {} : { count }),
    }),
  ];
}

function measureCounter(name: string, rate: number): Measure {
  if (name === 'data_sent' || name === 'data_received')
    return measureSummary(fixedMetric('bytes_per_second'), { value: rate });
  if (name === 'http_reqs' || name === 'iterations')
    return measureSummary(fixedMetric('operations_per_second'), { value: rate });
  return measureSummary(customMetric(`${name} per second`), { value: rate });
}

/** A metric may carry its tags: `http_req_duration{expected_response:true}`. */
function plainName(name: string): string {
  return name.replace(/\{.*$/s, '');
}

function measuresOf(name: string, metric: K6Metric): readonly Measure[] {
  const numbers = metric.values ?? metric;
  const plain = plainName(name);
  if ('avg' in numbers) {
    const isTime = metric.contains === 'time' || (metric.contains === undefined && timed.test(plain));
    return measureTrend(plain, numbers, isTime);
  }
  const rate = numberOf(numbers, 'rate');
  if (rate !== undefined && metric.type !== 'rate') return [measureCounter(plain, rate)];
  const value = rate ?? numberOf(numbers, 'value');
  // How many virtual users there were is what was asked for.
  if (value === undefined || /^vus(?:_max)?$/.test(plain)) return [];
  if (plain === 'http_req_failed') return [measureSummary(fixedMetric('error_rate'), { value })];
  return [
    measureSummary(plain === 'checks' ? customMetric(plain, { better: 'higher' }) : customMetric(plain), {
      value,
    }),
  ];
}

function toCases(name: string, metric: K6Metric): readonly BenchmarkCase[] {
  const measures = measuresOf(name, metric);
  return measures.length === 0 ? [] : [{ name, parameters: {}, measures, problems: [] }];
}

function readK6(source: Source): Parsed<readonly BenchmarkCase[]> {
  const shape = {
    path: ['metrics'],
    // The machine-readable summary has them there, as a list.
    inside: 'results',
    entry: metricSchema,
    message: `${source.name} has no metrics of k6`,
    hint: 'give what `k6 run --summary-export=FILE` wrote, or the JSON of `handleSummary`',
  };
  return readCases(source, shape, (metric, { key, path }) =>
    toCases(path.startsWith('results.') ? (metric.name ?? '') : key, metric),
  );
}

/** Load on a service. */
export const k6: Tool = {
  id: 'k6',
  title: 'k6',
  gives:
    'Every metric of the summary as a case: mean latency with its quantiles, requests, iterations and bytes per second, and shares.',
  command: 'k6 run --summary-export=FILE SCRIPT',
  docs: 'https://grafana.com/docs/k6/latest/results-output/end-of-test/',
  sniff: (head) => {
    const text = textOf(head);
    const summary = /^\s*\{\s*"(?:root_group|metrics|options|state|version|setup_data)"\s*:/.test(text);
    return summary && /"(?:http_req_\w+|iteration_duration|vus_max|iterations|data_received)"/.test(text)
      ? 'certain'
      : 'no';
  },
  read: (source) => readingOf(readK6(source)),
};
