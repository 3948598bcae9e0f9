import { z } from 'zod';
import { defaultGrowth, mostRise } from '../model/policy.ts';

const enforcementSchema = z.enum(['block', 'warn', 'off']);
const riseSchema = z.number().min(0).max(mostRise);

const familySchema = z
  .strictObject({
    family: z
      .string()
      .min(1)
      .max(1_280)
      .meta({
        description: 'Families it holds for; `*` stands for any characters, `{n}` for the size.',
        examples: ['micro/sort/*'],
      }),
    on: enforcementSchema.optional().meta({
      description: 'Wins over `on` of `growth`.',
      examples: ['block'],
    }),
    rise: riseSchema.optional().meta({ description: 'Wins over `rise` of `growth`.', examples: [0.3] }),
  })
  .meta({ description: 'How the growth of some families is held.' });

/** How growth with size is held, as a person writes it. */
export const growthSchema = z
  .strictObject({
    on: enforcementSchema.optional().meta({
      description: 'What a family of benchmarks does whose cost surely grows faster with its size.',
      default: defaultGrowth.on,
      examples: ['block'],
    }),
    rise: riseSchema.optional().meta({
      description: 'By how much the exponent may rise: 0.1 lets n^1.0 become n^1.1.',
      default: defaultGrowth.rise,
      examples: [0.1],
    }),
    families: z
      .array(familySchema)
      .max(1000)
      .optional()
      .meta({
        description: 'What holds for some families; the last that fits wins.',
        examples: [[{ family: 'micro/sort/*', on: 'block', rise: 0.3 }]],
      }),
  })
  .meta({
    description: 'How the growth of cost with size is held, where each size is a benchmark of its own.',
    examples: [{ on: 'block', rise: 0.1 }],
  });
