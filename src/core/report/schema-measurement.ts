import { z } from 'zod';
import { mostClaims } from '../model/claim.ts';
import { mostLayouts, runtimes, steadyings } from '../model/config.ts';
import { reportLimits } from './limits.ts';
import { claimResultSchema } from './schema-claims.ts';
import { contentionSchema } from './schema-contention.ts';
import { problemSchema } from './schema-problem.ts';
import {
  amountSchema,
  countSchema,
  fractionSchema,
  messageSchema,
  metricNameSchema,
  nameSchema,
} from './schema-text.ts';

/** A metric: base unit, which direction is better, and how repeatable it is by nature. */
export const metricSchema = z.strictObject({
  name: metricNameSchema,
  title: nameSchema,
  unit: z.enum(['second', 'byte', 'joule', 'count', 'ratio']),
  better: z.enum(['lower', 'higher']),
  nature: z
    .enum(['exact', 'counted', 'timed'])
    .describe('How repeatable: to the last digit, with tiny noise, or as the machine pleases.'),
});

const valuesSchema = z
  .tuple([amountSchema], amountSchema)
  .refine((values) => values.length <= reportLimits.rounds, {
    error: `must not hold more than ${reportLimits.rounds} rounds`,
  })
  .meta({
    minItems: 1,
    maxItems: reportLimits.rounds,
    description: 'Every raw value in the order of the rounds, in the metric’s base unit.',
  });

const sampleSchema = z.strictObject({
  metric: metricNameSchema,
  tool: nameSchema.describe('The program that produced the values.'),
  evidence: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('values'), values: valuesSchema }),
    z.strictObject({
      kind: z.literal('summary'),
      value: amountSchema.describe('The point estimate of a tool that keeps no raw values.'),
      interval: z
        .strictObject({ low: amountSchema, high: amountSchema, confidence: fractionSchema })
        .refine(({ low, high }) => low <= high, { error: 'must not end before it begins' })
        .exactOptional(),
      quantiles: z
        .array(z.tuple([fractionSchema, amountSchema]))
        .max(reportLimits.quantiles)
        .refine((pairs) => pairs.every(([at], index) => index === 0 || at > (pairs[index - 1]?.[0] ?? 0)), {
          error: 'must have rising probabilities',
        })
        .exactOptional()
        .describe('Pairs of probability and value.'),
      count: countSchema.exactOptional().describe('How many measurements it stands for.'),
    }),
    z.strictObject({ kind: z.literal('unmeasured'), why: problemSchema }),
  ]),
});

const sideSchema = z.strictObject({
  samples: z.array(sampleSchema).max(reportLimits.metrics),
  problems: z.array(problemSchema).max(reportLimits.entries),
  claims: z
    .array(claimResultSchema)
    .max(mostClaims)
    .exactOptional()
    .describe('How the claims of the policy ended.'),
  contention: contentionSchema.exactOptional().describe('Cache lines that threads fight over.'),
});

/** One benchmark with what was measured of it on each side. */
export const benchmarkSchema = z.strictObject({
  name: nameSchema,
  command: messageSchema,
  binary: z
    .strictObject({ path: nameSchema, identical: z.boolean() })
    .exactOptional()
    .describe('Whether base and head run the same machine code.'),
  runtime: z
    .strictObject({
      name: z.enum(runtimes),
      found: z.enum(['configured', 'detected']).describe('Who named the runtime.'),
      applied: z.array(z.enum(steadyings)).max(steadyings.length).describe('What makes it repeat.'),
    })
    .exactOptional()
    .describe('What was done so that the program does the same work each time.'),
  rounds: z
    .strictObject({ first: countSchema, extra: countSchema })
    .exactOptional()
    .describe('Runs a side: those of the configuration, and those that open verdicts needed.'),
  layouts: z
    .int()
    .min(1)
    .max(mostLayouts)
    .exactOptional()
    .describe('On how many builds of each side the rounds ran that differ in where code lies.'),
  formerName: nameSchema.exactOptional().describe('Its name in the base, where the head renamed it.'),
  suite: nameSchema.exactOptional().describe('The suite that it is a case of.'),
  work: z
    .strictObject({ amount: amountSchema, unit: z.enum(['byte', 'item']) })
    .exactOptional()
    .describe('What one iteration of a case works through.'),
  parameters: z
    .record(nameSchema, messageSchema)
    .refine((parameters) => Object.keys(parameters).length <= reportLimits.quantiles, {
      error: `must not hold more than ${reportLimits.quantiles} parameters`,
    })
    .exactOptional()
    .describe('What varies between the cases of a suite.'),
  base: sideSchema.exactOptional(),
  head: sideSchema.exactOptional(),
});
