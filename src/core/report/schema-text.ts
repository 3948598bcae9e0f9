import { z } from 'zod';
import { reportLimits } from './limits.ts';

// C0, C1, DEL and the two Unicode line separators: none of them belongs in a name that ends up on one line.
const noControl = '[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]';

function pattern(source: string, requirement: string) {
  return z.string().regex(new RegExp(source), { error: requirement });
}

/** A name: one line, not empty. */
export const nameSchema = pattern(
  `^${noControl}+$`,
  'must be one line of text without control characters',
).max(reportLimits.name);

/** Text that may span lines and may hold anything; renderers escape it. */
export const messageSchema = z.string().max(reportLimits.message);

/** A path below the repository root: forward slashes, no leading slash, no `..`. */
export const pathSchema = pattern(
  `^(?!/)(?!(?:.*/)?\\.\\.(?:/|$))${noControl}+$`,
  'must be a path inside the repository: relative, without ".." and control characters',
).max(reportLimits.path);

/** A git object id, SHA-1 or SHA-256. */
export const shaSchema = pattern(
  '^(?:[0-9a-f]{40}|[0-9a-f]{64})$',
  'must be 40 or 64 lower-case hexadecimal digits',
);

/** A metric's name, as written in the configuration. */
export const metricNameSchema = pattern(
  '^[a-z][a-z0-9_]{0,63}$',
  'must be a metric name: lower-case letters, digits and "_"',
);

/** A finite number of zero or more. */
export const amountSchema = z.number().nonnegative();

/** A part of a whole. */
export const fractionSchema = z.number().min(0).max(1);

/** A whole number of zero or more. */
export const countSchema = z.int().nonnegative();

/** A line number, from 1. */
export const lineSchema = z.int().positive();
