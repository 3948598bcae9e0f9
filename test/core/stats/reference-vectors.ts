import { readFileSync } from 'node:fs';
import { z } from 'zod';

const numbers = z.tuple([z.number()], z.number());

const schema = z.object({
  shift: z.array(
    z.object({
      title: z.string(),
      confidence: z.number(),
      base: numbers,
      head: numbers,
      value: z.number(),
      low: z.number(),
      high: z.number(),
      achieved: z.number(),
      k: z.number(),
    }),
  ),
  rankSumTail: z.array(z.object({ m: z.number(), n: z.number(), u: z.number(), probability: z.number() })),
  quantile: z.array(z.object({ values: numbers, p: z.number(), type7: z.number(), type1: z.number() })),
  surelyBelow: z.array(z.object({ n: z.number(), p: z.number(), confidence: z.number(), k: z.number() })),
  paired: z.array(
    z.object({
      title: z.string(),
      confidence: z.number(),
      differences: numbers,
      value: z.number(),
      low: z.number(),
      high: z.number(),
      achieved: z.number(),
      k: z.number(),
    }),
  ),
  signedRankTail: z.array(z.object({ n: z.number(), w: z.number(), probability: z.number() })),
  normalTail: z.array(z.object({ z: z.number(), probability: z.number() })),
  student: z.array(z.object({ freedom: z.number(), p: z.number(), t: z.number() })),
  welch: z.array(
    z.object({
      title: z.string(),
      level: z.number(),
      base: numbers,
      head: numbers,
      low: z.number(),
      high: z.number(),
    }),
  ),
});

/** Numbers that R computed; fixtures/stats/reference-vectors.R writes the file. */
export const referenceVectors = schema.parse(
  JSON.parse(readFileSync('fixtures/stats/reference-vectors.json', 'utf8')),
);

/** Whether two numbers agree to `digits` significant digits, or to 1e-12 near zero. */
export function agrees(actual: number | undefined, expected: number, digits = 10): boolean {
  if (actual === undefined) return false;
  return Math.abs(actual - expected) <= Math.max(1e-12, Math.abs(expected) * 10 ** -digits);
}
