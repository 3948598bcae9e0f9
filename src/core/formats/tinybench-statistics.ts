import { z } from 'zod';
import type { Measure } from '../model/case.ts';
import { fixedMetric, measureSummary, measureValues } from './measures.ts';

const optional = z.number().nullish();

/**
 * What tinybench makes of the latencies of one task, in milliseconds. Versions 3 to 6 and vitest 5 name it `latency`;
 * version 2 and vitest up to 4 write it flat, with other names for the median and the number of samples.
 */
export const tinybenchStatisticsSchema = z.looseObject({
  mean: z.number(),
  moe: optional,
  p50: optional,
  median: optional,
  p75: optional,
  p99: optional,
  p995: optional,
  p999: optional,
  samples: z.array(z.number()).nullish(),
  samplesCount: z.int().nonnegative().nullish(),
  sampleCount: z.int().nonnegative().nullish(),
});

/** Statistics of one task, in milliseconds. */
export type TinybenchStatistics = z.output<typeof tinybenchStatisticsSchema>;

const milli = 1000;

/** Tinybench takes its margin of error from the t distribution at 0.975, which is 95 % two-sided. */
const confidence = 0.95;

/** The time of one iteration: the samples where they were kept (they are sorted), else the mean with its margin of error. */
export function measureLatency(latency: TinybenchStatistics): Measure {
  const { mean, moe, samples } = latency;
  const time = fixedMetric('time');
  if (samples != null && samples.length > 0)
    return measureValues(
      time,
      samples.map((value) => value / milli),
    );
  const known = [
    [0.5, latency.p50 ?? latency.median],
    [0.75, latency.p75],
    [0.99, latency.p99],
    [0.995, latency.p995],
    [0.999, latency.p999],
  ] as const;
  const quantiles = known.flatMap(([at, value]) => (value == null ? [] : [[at, value / milli] as const]));
  const count = latency.samplesCount ?? latency.sampleCount;
  return measureSummary(time, {
    value: mean / milli,
    ...(moe == null
      ? {}
      : { interval: { low: (mean - moe) / milli, high: (mean + moe) / milli, confidence } }),
    ...(quantiles.length === 0 ? {} : { quantiles }),
    ...(count == null || count === 0 ? {} : { count }),
  });
}
