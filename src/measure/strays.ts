/** Counts vary by some thousand instructions with interrupts, however long a program runs. */
const absoluteFloor = 20_000;
const relativeFloor = 0.001;
/** Turns a median absolute deviation into a standard deviation of normal noise. */
const deviations = 6 * 1.4826;
/** With fewer siblings nobody can say which one strays. */
const fewest = 3;

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/**
 * The indices of counts that lie further from the median than six robust standard deviations, 0.1 % and 20,000. Programs
 * that vary by nature widen the limit themselves. Indices without a count are passed over.
 */
export function findStrays(counts: readonly (number | undefined)[]): readonly number[] {
  const known = counts.filter((count) => count !== undefined);
  if (known.length < fewest) return [];
  const middle = medianOf(known);
  const spread = medianOf(known.map((count) => Math.abs(count - middle)));
  const limit = Math.max(absoluteFloor, middle * relativeFloor, spread * deviations);
  return counts.flatMap((count, index) =>
    count !== undefined && Math.abs(count - middle) > limit ? [index] : [],
  );
}
