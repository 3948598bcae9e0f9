import { z } from 'zod';
import type { BenchmarkCase } from '../model/case.ts';
import { measureSummary } from './measures.ts';
import { readUnit } from './written-unit.ts';

/** One benchmark as github-action-benchmark takes and keeps it. `range` is a spread in whatever form its author chose. */
export const actionBenchSchema = z.looseObject({
  name: z.string().min(1),
  unit: z.string(),
  value: z.number(),
});

/** The one number of a benchmark, under the metric that its unit tells. */
export function toActionCase({ name, unit, value }: z.output<typeof actionBenchSchema>): BenchmarkCase {
  const { metric, divisor } = readUnit(unit, unit);
  return {
    name,
    parameters: {},
    measures: [measureSummary(metric, { value: value / divisor })],
    problems: [],
  };
}
