import type { Problem } from './problem.ts';

/** An array that is known to hold at least one item. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** The outcome of reading something untrusted: a value, or every problem that was found with it. */
export type Parsed<T> =
  | { readonly kind: 'ok'; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly kind: 'failed'; readonly problems: NonEmpty<Problem> };

/** A successful outcome; `warnings` are problems that did not stop the reading. */
export function parsed<T>(value: T, warnings: readonly Problem[] = []): Parsed<T> {
  return { kind: 'ok', value, warnings };
}

/** A failed outcome. */
export function failed<T>(first: Problem, ...rest: readonly Problem[]): Parsed<T> {
  return { kind: 'failed', problems: [first, ...rest] };
}

/** Two values, or the problems of whichever failed. */
export function joinParsed<A, B>(one: Parsed<A>, other: Parsed<B>): Parsed<readonly [A, B]> {
  if (one.kind === 'failed')
    return other.kind === 'failed' ? failed(...one.problems, ...other.problems) : one;
  if (other.kind === 'failed') return other;
  return parsed([one.value, other.value], [...one.warnings, ...other.warnings]);
}

/** Narrows an array to one that holds at least one item. */
export function isNonEmpty<T>(items: readonly T[]): items is NonEmpty<T> {
  return items.length > 0;
}
