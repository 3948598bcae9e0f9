import { z } from 'zod';
import type { Report } from '../model/report.ts';
import { reportLimits } from './limits.ts';
import { environmentSchema } from './schema-environment.ts';
import { benchmarkSchema, metricSchema } from './schema-measurement.ts';
import { policySchema } from './schema-policy.ts';
import { problemSchema } from './schema-problem.ts';
import { amountSchema, countSchema, messageSchema, nameSchema, shaSchema } from './schema-text.ts';
import { timeSpentSchema } from './schema-time-spent.ts';
import { decisionSchema, explanationSchema, verdictSchema } from './schema-verdict.ts';

const commitSchema = z.strictObject({ sha: shaSchema, title: messageSchema });

/** One step of the gate and how long it took. */
const timingSchema = z.strictObject({ step: nameSchema, seconds: amountSchema });

/**
 * The report format, version 1. The published JSON Schema (`schema/report.schema.json`) is generated from this
 * definition; what a schema cannot say stands in `check-references.ts`.
 */
export const reportSchema = z
  .strictObject({
    format: z.literal('brakeline-report'),
    version: z.literal(1),
    generator: z.strictObject({ name: nameSchema, version: nameSchema }),
    kind: z.enum(['gate', 'baseline']).describe('A base and a head measured together, or one commit.'),
    created: z.iso.datetime({ error: 'must be a UTC time such as 2026-01-31T12:00:00Z' }),
    base: commitSchema.exactOptional(),
    head: commitSchema,
    environment: environmentSchema,
    seed: countSchema.describe('Seed of the order in which the rounds ran.'),
    metrics: z.array(metricSchema).max(reportLimits.metrics).describe('Every metric that a sample names.'),
    policy: policySchema,
    benchmarks: z.array(benchmarkSchema).max(reportLimits.benchmarks),
    verdicts: z.array(verdictSchema).max(reportLimits.verdicts),
    explanations: z.array(explanationSchema).max(reportLimits.benchmarks),
    timeSpent: z
      .array(timeSpentSchema)
      .max(reportLimits.benchmarks)
      .exactOptional()
      .describe('Where time is spent in what callgrind could not run.'),
    decision: decisionSchema,
    problems: z.array(problemSchema).max(reportLimits.entries),
    timings: z.array(timingSchema).max(reportLimits.entries),
  })
  .meta({
    title: 'Brakeline report, version 1',
    description: 'What one run of Brakeline measured and decided.',
  }) satisfies z.ZodType<Report>;
