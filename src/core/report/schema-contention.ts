import { z } from 'zod';
import { reportLimits } from './limits.ts';
import { problemSchema } from './schema-problem.ts';
import { countSchema, messageSchema, nameSchema, pathSchema } from './schema-text.ts';

const namesSchema = z.array(nameSchema).max(reportLimits.contenders);
/** Bytes of a cache line; some machines have lines of 128 or 256. */
const byteSchema = z.int().min(0).max(256);

const contenderSchema = z.strictObject({
  function: messageSchema.describe('Empty when unknown.'),
  file: z
    .union([pathSchema, z.literal('')])
    .describe('Empty where the code is not of the repository, or unknown.'),
  line: countSchema,
  threads: namesSchema,
  writes: z.boolean(),
  fields: namesSchema,
});

const partSchema = z.strictObject({
  from: byteSchema,
  to: byteSchema,
  name: messageSchema.describe('A field; empty for bytes of no field.'),
  users: namesSchema,
  contended: z.boolean(),
});

const lineSchema = z.strictObject({
  owner: messageSchema.describe('The variable with its type; empty when unknown.'),
  contenders: z
    .tuple([contenderSchema, contenderSchema], contenderSchema)
    .refine((all) => all.length <= reportLimits.contenders, {
      error: `must not hold more than ${reportLimits.contenders} users`,
    })
    .meta({ minItems: 2, maxItems: reportLimits.contenders, description: 'The two that fight most first.' }),
  parts: z.array(partSchema).max(reportLimits.lineParts),
  suggestion: messageSchema,
  watched: messageSchema
    .exactOptional()
    .describe('What breakpoints saw of it in the measured program; absent where none were set.'),
});

/** What is known of the contention of one side of a benchmark. */
export const contentionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('lines'),
    method: z.enum(['recorded', 'sampled']).describe('Every access was seen, or samples were taken.'),
    complete: z.boolean().describe('Whether no line means that there is none.'),
    lines: z.array(lineSchema).max(reportLimits.contendedLines),
    unlisted: countSchema.describe('Contended lines for which there was no room.'),
  }),
  z.strictObject({ kind: z.literal('counted'), contended: z.boolean(), message: messageSchema }),
  z.strictObject({ kind: z.literal('unmeasured'), why: problemSchema }),
]);
