import { z } from 'zod';
import { reportSchema } from './schema.ts';

/**
 * The JSON Schema (draft 2020-12) of a report of version 1, as published in `schema/report.schema.json`. Made from the
 * definition that decoding uses. It cannot say that names are unique and refer to something that exists: a document
 * that it accepts can still be refused by `decodeReport`, never the other way round.
 */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportSchema, { target: 'draft-2020-12' });
}
