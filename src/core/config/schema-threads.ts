import { z } from 'zod';
import { refusedVariables, searchPathVariables } from './environment-rules.ts';

/** The variable that tells a benchmark its number of threads where the file names none. */
export const defaultThreadsVariable = 'BRAKELINE_THREADS';

const refused = [...refusedVariables, ...searchPathVariables].join('|');

/** The numbers of threads with which a benchmark is measured. */
export const threadsSchema = z
  .array(z.int().min(1).max(1024))
  .min(2)
  .max(16)
  .refine((counts) => counts.every((count, at) => at === 0 || count > (counts[at - 1] ?? 0)), {
    error: 'must rise',
  })
  .meta({
    description:
      'Numbers of threads with which it is measured, rising; each is a benchmark `NAME@threads=N`.',
    examples: [[1, 2, 4, 8]],
  });

/** Where a benchmark finds its number of threads. */
export const threadsVariableSchema = z
  .string()
  .max(200)
  .regex(new RegExp(`^(?!(?:${refused})$)[A-Za-z_][A-Za-z0-9_]*$`), {
    error: 'must be the name of a variable',
  })
  .meta({
    description: 'The variable that tells it its number of threads; `{threads}` in `run` stands for it too.',
    default: defaultThreadsVariable,
    examples: ['OMP_NUM_THREADS'],
  });
