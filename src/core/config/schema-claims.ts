import { z } from 'zod';
import { mostClaims } from '../model/claim.ts';
import { nameSchema, printable } from './schema-fields.ts';

/** A variable, a type, or a field of one: `totals`, `struct counters`, `counters.left`, `counts[2].hits`. */
function memoryNameSchema(description: string, example: string) {
  return z
    .string()
    .max(500)
    .regex(new RegExp(`^(?=.*\\S)${printable}+$`), { error: 'must be a name of the program' })
    .meta({ description, examples: [example] });
}

const common = {
  benchmark: nameSchema.optional().meta({
    description: 'The benchmark whose program it is about; the first one when absent.',
    examples: ['parse'],
  }),
  blocks: z
    .enum(['new', 'any', 'never'])
    .optional()
    .meta({
      description:
        'When a broken claim stops the merge: where it held in the base, wherever it is broken, or never.',
      default: 'new',
      examples: ['any'],
    }),
};

/** One claim about memory. */
const claimSchema = z
  .strictObject({
    aligned: memoryNameSchema(
      'A variable or type that begins at a multiple of `to`.',
      'struct counters',
    ).optional(),
    to: z
      .int()
      .min(1)
      .max(4096)
      .refine((bytes) => (bytes & (bytes - 1)) === 0, { error: 'must be a power of two' })
      .optional()
      .meta({ description: 'Bytes for `aligned`.', default: 64, examples: [64] }),
    apart: z
      .tuple([memoryNameSchema('A field.', 'totals.left'), memoryNameSchema('Another one.', 'totals.right')])
      .optional()
      .meta({
        description: 'Two fields or variables that never share a cache line.',
        examples: [['totals.left', 'totals.right']],
      }),
    one_thread: memoryNameSchema(
      'A variable or field that threads which run at once do not share.',
      'arena',
    ).optional(),
    ...common,
  })
  .refine(
    (claim) => [claim.aligned, claim.apart, claim.one_thread].filter((one) => one !== undefined).length === 1,
    {
      error: 'must claim one thing',
      params: { hint: 'give one of `aligned`, `apart` and `one_thread`' },
    },
  )
  .meta({ description: 'What must hold of the memory of a program.' });

/** Everything that a repository claims. */
export const claimsSchema = z
  .array(claimSchema)
  .min(1)
  .max(mostClaims)
  .optional()
  .meta({
    description: 'What must hold of the memory of programs; each is confirmed, broken or not measurable.',
    examples: [[{ apart: ['totals.left', 'totals.right'] }]],
  });
