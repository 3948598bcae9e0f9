import { z } from 'zod';
import type { Work } from '../model/sample.ts';

const amount = z.number().nonnegative();

/** The work of one iteration as Criterion's crates write it, up to version 0.8. */
export const throughputSchema = z.union([
  z.strictObject({ Bits: amount }),
  z.strictObject({ Bytes: amount }),
  z.strictObject({ BytesDecimal: amount }),
  z.strictObject({ Elements: amount }),
  z.strictObject({ ElementsAndBytes: z.looseObject({ elements: amount, bytes: amount }) }),
]);

/** Where both are counted, the bytes: they are what a throughput is mostly compared by. */
export function workOf(throughput: z.output<typeof throughputSchema>): Work {
  if ('Bits' in throughput) return { amount: throughput.Bits / 8, unit: 'byte' };
  if ('Bytes' in throughput) return { amount: throughput.Bytes, unit: 'byte' };
  if ('BytesDecimal' in throughput) return { amount: throughput.BytesDecimal, unit: 'byte' };
  if ('Elements' in throughput) return { amount: throughput.Elements, unit: 'item' };
  return { amount: throughput.ElementsAndBytes.bytes, unit: 'byte' };
}
