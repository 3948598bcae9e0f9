import { z } from 'zod';
import { defaultRigour, rigourLimits } from '../model/policy.ts';

/** How sure a block has to be, and what that may cost, as a person writes it. */
export const rigourSchema = z
  .strictObject({
    false_blocks: z
      .number()
      .min(rigourLimits.leastFalseBlocks)
      .max(rigourLimits.mostFalseBlocks)
      .optional()
      .meta({
        description: 'The part of pull requests without any change that may be blocked by chance.',
        default: defaultRigour.falseBlocks,
        examples: [0.001],
      }),
    looks: z
      .int()
      .min(1)
      .max(rigourLimits.looks)
      .optional()
      .meta({
        description:
          'How often values may be judged: after the first rounds, after twice as many, and so on.',
        default: defaultRigour.looks,
        examples: [1],
      }),
    extra_rounds: z
      .number()
      .min(0)
      .max(rigourLimits.extraRounds)
      .optional()
      .meta({
        description:
          'Rounds beyond the first that a whole gate may spend on undecided pairs, as a multiple of the first.',
        default: defaultRigour.extraRounds,
        examples: [1],
      }),
  })
  .meta({
    description: 'How sure a block has to be, and how many rounds that may cost.',
    examples: [{ false_blocks: 0.001, looks: 3, extra_rounds: 2 }],
  });
