import { z } from 'zod';
import { longestDriftWindow, mostRise, rigourLimits } from '../model/policy.ts';
import { reportLimits } from './limits.ts';
import { claimSchema } from './schema-claims.ts';
import { amountSchema, fractionSchema, metricNameSchema, nameSchema } from './schema-text.ts';

const enforcementSchema = z.enum(['block', 'warn', 'off']);
const riseSchema = z.number().min(0).max(mostRise);

const gatesSchema = z.record(
  metricNameSchema,
  z.strictObject({
    relative: amountSchema.describe('Fraction of the base: 0.002 is 0.2 %.'),
    absolute: amountSchema.describe('In the metric’s base unit.'),
    better: z.enum(['lower', 'higher']),
    on: enforcementSchema,
  }),
);

const budgetSchema = z.strictObject({
  metric: metricNameSchema,
  benchmark: nameSchema.describe('A name; * stands for any characters.'),
  quantile: fractionSchema,
  limit: amountSchema,
  on: enforcementSchema,
});

const rigourSchema = z
  .strictObject({
    falseBlocks: z.number().min(rigourLimits.leastFalseBlocks).max(rigourLimits.mostFalseBlocks),
    looks: z.int().min(1).max(rigourLimits.looks),
    extraRounds: z.number().min(0).max(rigourLimits.extraRounds),
  })
  .describe('How sure a block has to be, and what that may cost.');

const tradeoffSchema = z.strictObject({
  benchmark: nameSchema.describe('A name; * stands for any characters.'),
  allow: z.strictObject({ metric: metricNameSchema, loss: amountSchema.describe('Fraction of the base.') }),
  if: z.strictObject({ metric: metricNameSchema, gain: amountSchema.describe('Fraction of the base.') }),
});

/** What the base branch allowed when the report was made. */
export const policySchema = z.strictObject({
  gate: gatesSchema,
  benchmarkGates: z.record(nameSchema, gatesSchema),
  patternGates: z
    .array(z.strictObject({ benchmark: nameSchema, gate: gatesSchema }))
    .max(reportLimits.entries)
    .exactOptional()
    .describe('For cases of suites; the last whose pattern fits wins over gate.'),
  budgets: z.array(budgetSchema).max(reportLimits.entries),
  tradeoffs: z.array(tradeoffSchema).max(reportLimits.entries).exactOptional(),
  drift: z
    .strictObject({ on: enforcementSchema, window: z.int().min(3).max(longestDriftWindow) })
    .exactOptional()
    .describe('How changes that add up over commits are held.'),
  growth: z
    .strictObject({
      on: enforcementSchema,
      rise: riseSchema,
      families: z
        .array(
          z.strictObject({
            family: nameSchema.describe('A name with {n} for the size; * stands for any characters.'),
            on: enforcementSchema,
            rise: riseSchema,
          }),
        )
        .max(reportLimits.entries)
        .exactOptional()
        .describe('The last whose pattern fits wins.'),
    })
    .exactOptional()
    .describe('By how much the exponent of growth with size may rise.'),
  aliases: z
    .record(nameSchema, z.array(nameSchema).max(20))
    .exactOptional()
    .describe('By benchmark, other names under which it is known.'),
  expected: z.array(nameSchema).max(reportLimits.benchmarks),
  expectedSuites: z.array(nameSchema).max(reportLimits.entries).exactOptional(),
  contention: z
    .record(nameSchema, enforcementSchema)
    .exactOptional()
    .describe('By benchmark, what a cache line does for which threads fight and in the base did not.'),
  claims: z
    .array(claimSchema)
    .max(reportLimits.entries)
    .exactOptional()
    .describe('What must hold of the memory of programs.'),
  undecided: z.enum(['block', 'warn']),
  rigour: rigourSchema.exactOptional(),
});
