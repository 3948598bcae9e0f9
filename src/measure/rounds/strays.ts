import { isNonEmpty, median } from '../../core/index.ts';

/** Counts vary by some thousand instructions with interrupts, however long a program runs. */
const absoluteFloor = 20_000;
const relativeFloor = 0.001;
/** Turns a median absolute deviation into a standard deviation of normal noise. */
const deviations = 6 * 1.4826;
/** With fewer siblings nobody can say which one strays. */
const fewest = 3;

/**
 * The indices of counts that lie further from the median than six robust standard deviations, 0.1 % and 20,000. Programs
 * that vary by nature widen the limit themselves. Indices without a count are passed over.
 */
export function findStrays(counts: readonly (number | undefined)[]): readonly number[] {
  const known = counts.filter((count) => count !== undefined);
  if (!isNonEmpty(known) || known.length < fewest) return [];
  const middle = median(known);
  const [first, ...rest] = known;
  const spread = median([Math.abs(first - middle), ...rest.map((count) => Math.abs(count - middle))]);
  const limit = Math.max(absoluteFloor, middle * relativeFloor, spread * deviations);
  return counts.flatMap((count, index) =>
    count !== undefined && Math.abs(count - middle) > limit ? [index] : [],
  );
}
