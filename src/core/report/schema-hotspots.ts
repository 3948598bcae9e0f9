import { z } from 'zod';
import { reportLimits } from './limits.ts';
import { problemSchema } from './schema-problem.ts';
import { amountSchema, countSchema } from './schema-text.ts';

const textSchema = z.string().max(reportLimits.message);
const percentSchema = z.number().min(0).max(100);

const shareShape = {
  samples: countSchema,
  percent: percentSchema.optional(),
  interval: z.tuple([percentSchema, percentSchema]).optional(),
};

const functionSchema = z.strictObject({
  function: textSchema,
  file: textSchema,
  object: textSchema,
  self: z.strictObject(shareShape),
  total: z.strictObject(shareShape),
});

/** The definition of what `brakeline hotspots --json` writes. */
const hotspotSchema = z.strictObject({
  format: z.literal('brakeline-profile'),
  version: z.literal(1),
  meaning: z.literal('time is spent here'),
  command: z.array(textSchema).max(reportLimits.entries),
  period: amountSchema,
  lostSamples: countSchema,
  throttled: countSchema,
  counters: z
    .array(
      z.strictObject({
        event: textSchema,
        samples: countSchema,
        functions: z.array(functionSchema).max(reportLimits.entries),
      }),
    )
    .max(reportLimits.entries),
  metrics: z.strictObject({
    ipc: amountSchema.optional(),
    cache_miss_rate: amountSchema.optional(),
    branch_miss_rate: amountSchema.optional(),
  }),
  hotspots: z
    .array(z.strictObject({ function: textSchema, file: textSchema, line: countSchema, ...shareShape }))
    .max(reportLimits.entries),
  problems: z.array(problemSchema).max(reportLimits.problems),
});

/** The JSON Schema (draft 2020-12) of a profile of version 1, as published in `schema/profile.schema.json`. */
export function profileJsonSchema(): object {
  return z.toJSONSchema(hotspotSchema, { target: 'draft-2020-12' });
}
