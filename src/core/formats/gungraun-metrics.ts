import { z } from 'zod';
import type { Measure } from '../model/case.ts';
import { customMetric, type Metric } from '../model/metric.ts';
import { fixedMetric, measureValues } from './measures.ts';

const numberSchema = z.union([
  z.number(),
  z.strictObject({ Int: z.number() }).transform(({ Int }) => Int),
  z.strictObject({ Float: z.number() }).transform(({ Float }) => Float),
]);

/** The new value is the left one. Versions 1 and 2 name the two; later ones tag them. */
const diffSchema = z.union([
  z.looseObject({ metrics: z.strictObject({ Left: numberSchema }).transform(({ Left }) => Left) }),
  z.looseObject({
    metrics: z.strictObject({ Both: z.tuple([numberSchema, numberSchema]) }).transform(({ Both }) => Both[0]),
  }),
  z.looseObject({ new: z.number() }).transform((diff) => ({ metrics: diff.new })),
]);

const known: ReadonlyMap<string, string> = new Map([
  ['Callgrind Ir', 'ir'],
  ['Callgrind L1hits', 'l1_hits'],
  ['Callgrind LLhits', 'll_hits'],
  ['Callgrind RamHits', 'ram_hits'],
  ['Callgrind EstimatedCycles', 'estimated_cycles'],
  // Only where callgrind did not run do cachegrind's counts stand for the benchmark.
  ['Cachegrind Ir', 'ir'],
  ['Cachegrind L1hits', 'l1_hits'],
  ['Cachegrind LLhits', 'll_hits'],
  ['Cachegrind RamHits', 'ram_hits'],
  ['Cachegrind EstimatedCycles', 'estimated_cycles'],
  ['DHAT TotalBytes', 'allocated_bytes'],
  ['DHAT TotalBlocks', 'allocations'],
]);

function metricOf(tool: string, key: string): Metric {
  const name = known.get(`${tool} ${key}`);
  if (name !== undefined) return fixedMetric(name);
  const rate = key.endsWith('Rate');
  return customMetric(`${tool} ${key}`, rate ? {} : { unit: key.endsWith('Bytes') ? 'byte' : 'count' });
}

const onlyOldSchema = z.union([
  z.looseObject({ metrics: z.strictObject({ Right: numberSchema }) }),
  z.looseObject({ new: z.null() }),
]);

/**
 * The new value of one metric of a gungraun summary; undefined where only the old run has it. What follows no version is
 * a measure without a value.
 */
export function readMetricsDiff(tool: string, key: string, diff: unknown): Measure | undefined {
  const metric = metricOf(tool, key);
  const read = diffSchema.safeParse(diff);
  if (read.success) return measureValues(metric, [read.data.metrics]);
  return onlyOldSchema.safeParse(diff).success ? undefined : measureValues(metric, []);
}
