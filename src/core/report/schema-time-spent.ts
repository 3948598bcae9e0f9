import { z } from 'zod';
import type { SampleShare } from '../model/hotspots.ts';
import { fewestSamples } from '../model/stack-profile.ts';
import { reportLimits } from './limits.ts';
import { countSchema, lineSchema, messageSchema, nameSchema, pathSchema } from './schema-text.ts';

const percentSchema = z.number().min(0).max(100);

const shareShape = {
  samples: countSchema,
  percent: percentSchema.exactOptional().describe('Of the side’s samples; absent below 30 of them.'),
  interval: z.tuple([percentSchema, percentSchema]).exactOptional().describe('95 %, in percent.'),
};

/** Nobody is told a share that so few samples cannot carry, or one without its interval. */
function isHonest({ samples, percent, interval }: SampleShare): boolean {
  if (percent === undefined || interval === undefined) return percent === interval;
  return samples >= fewestSamples && interval[0] <= percent && percent <= interval[1];
}

const honesty = {
  error: `must have a percentage within its interval, from ${fewestSamples} samples on, or neither`,
};

const shareSchema = z.strictObject(shareShape).refine(isHonest, honesty);

const functionSchema = z.strictObject({
  function: messageSchema,
  file: z.union([pathSchema, z.literal('')]).describe('Empty where the code is not of the repository.'),
  object: messageSchema.describe('Executable or library; empty where the file tells.'),
  base: shareSchema,
  head: shareSchema,
});

const spentLineSchema = z
  .strictObject({ function: messageSchema, file: pathSchema, line: lineSchema, ...shareShape })
  .refine(isHonest, honesty);

/** Where both sides of a benchmark spend their time. */
export const timeSpentSchema = z
  .strictObject({
    benchmark: nameSchema,
    meaning: z.literal('time is spent here').describe('Samples accuse no line and no change.'),
    event: nameSchema,
    period: lineSchema.describe('Nanoseconds of processor time between two samples, on both sides.'),
    samples: z.strictObject({ base: countSchema, head: countSchema }),
    functions: z.array(functionSchema).max(reportLimits.hotPlaces),
    lines: z.array(spentLineSchema).max(reportLimits.hotPlaces).describe('Of the head.'),
  })
  .refine(
    ({ samples, functions, lines }) =>
      functions.every((one) => one.base.samples <= samples.base && one.head.samples <= samples.head) &&
      lines.every((line) => line.samples <= samples.head),
    { error: 'must not have a place with more samples than its side' },
  );
