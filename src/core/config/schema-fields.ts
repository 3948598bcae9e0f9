import { z } from 'zod';
import { quantitySchema } from './quantity.ts';

const day = 24 * 3600;

/** C0, DEL and C1, the line separators, and what reorders or hides text on a screen are not printable. */
export const printable =
  '[^\\u0000-\\u001f\\u007f-\\u009f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]';

// A command may span lines; a null character would end it early.
const notNull = '[^\\u0000]';

/** The name of a benchmark or a suite. */
export const nameSchema = z
  .string()
  .max(200)
  .regex(new RegExp(`^(?=.*\\S)${printable}+$`), { error: 'must be one line of printable text' });

/** A command line. */
export function commandSchema(description: string, example: string) {
  return z
    .string()
    .max(4096)
    .regex(new RegExp(`^(?=[\\s\\S]*\\S)${notNull}*$`), { error: 'must be a command' })
    .meta({ description, examples: [example] });
}

/** A time that something may take. */
export function timeoutSchema(description: string, example: string) {
  return quantitySchema({
    scale: 'second',
    description,
    example,
    positive: true,
    most: [day, '24 h'],
  }).optional();
}

/** Runs a side. */
export const roundsSchema = z.int().min(1).max(1000).optional();
/** A path that `pattern` keeps inside something. */
export function insidePathSchema(description: string, example: string, pattern: string) {
  return z
    .string()
    .max(1024)
    .regex(new RegExp(pattern), { error: 'must be a path inside the repository' })
    .meta({ description, examples: [example] });
}

/** A path below the repository, without a way out of it. */
export const insideRepository = `^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))${printable}+$`;
