import { z } from 'zod';
import { type ProblemCode, problemCatalogue } from '../model/problem.ts';
import { lineSchema, messageSchema, nameSchema } from './schema-text.ts';

const codes = Object.keys(problemCatalogue).filter((key): key is ProblemCode =>
  Object.hasOwn(problemCatalogue, key),
);

/** A problem; its file may lie outside the repository, so it is a name and not a path. */
export const problemSchema = z.strictObject({
  code: z.enum(codes),
  message: messageSchema,
  hint: messageSchema,
  at: z
    .strictObject({ file: nameSchema, line: lineSchema, column: lineSchema.exactOptional() })
    .exactOptional(),
});
