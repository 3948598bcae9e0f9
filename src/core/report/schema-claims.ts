import { z } from 'zod';
import { countSchema, messageSchema, nameSchema, pathSchema } from './schema-text.ts';

const statementSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('aligned'), name: nameSchema, bytes: z.int().min(1).max(4096) }),
  z.strictObject({ kind: z.literal('apart'), names: z.tuple([nameSchema, nameSchema]) }),
  z.strictObject({ kind: z.literal('one-thread'), name: nameSchema }),
]);

/** What the base branch says must hold of the memory of a benchmark's program. */
export const claimSchema = z.strictObject({
  statement: statementSchema,
  benchmark: nameSchema,
  blocks: z
    .enum(['new', 'any', 'never'])
    .describe('Where it held in the base, wherever it is broken, or nothing.'),
});

/** How a claim ended on one side. */
export const claimResultSchema = z.strictObject({
  claim: messageSchema.describe('The statement in words.'),
  kind: z.enum(['confirmed', 'broken', 'unmeasurable']),
  message: messageSchema.describe('The evidence, or why it could not be measured.'),
  evidence: z.enum(['layout', 'exact']),
  file: z.union([pathSchema, z.literal('')]),
  line: countSchema,
});
