import { z } from 'zod';
import { defaultGrowth, mostRise } from '../model/policy.ts';

/** How growth with size is held, as a person writes it. */
export const growthSchema = z
  .strictObject({
    on: z
      .enum(['block', 'warn', 'off'])
      .optional()
      .meta({
        description: 'What a family of benchmarks does whose cost surely grows faster with its size.',
        default: defaultGrowth.on,
        examples: ['block'],
      }),
    rise: z
      .number()
      .min(0)
      .max(mostRise)
      .optional()
      .meta({
        description: 'By how much the exponent may rise: 0.1 lets n^1.0 become n^1.1.',
        default: defaultGrowth.rise,
        examples: [0.1],
      }),
  })
  .meta({
    description: 'How the growth of cost with size is held, where each size is a benchmark of its own.',
    examples: [{ on: 'block', rise: 0.1 }],
  });
