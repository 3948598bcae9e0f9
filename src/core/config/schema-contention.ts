import { z } from 'zod';

/** What a cache line does for which threads fight and in the base did not. */
export function contentionSchema(description: string) {
  return z
    .enum(['block', 'warn', 'off'])
    .optional()
    .meta({ description, examples: ['block'] });
}
