/**
 * P(X <= most), where X is the sum of those of `sizes` that a fair coin chooses, each on its own. Sizes are whole numbers of
 * zero or more, `most` a whole number. Counted out, so exact but for rounding: sizes are added one by one, as Wilcoxon did
 * with ranks (1945).
 */
export function swapTail(sizes: Iterable<number>, most: number): number {
  if (most < 0) return 0;
  const parts = new Float64Array(most + 1);
  parts[0] = 1;
  for (const size of sizes) {
    if (size === 0) continue;
    for (let sum = most; sum >= size; sum -= 1)
      parts[sum] = ((parts[sum] ?? 0) + (parts[sum - size] ?? 0)) / 2;
    for (let sum = Math.min(most, size - 1); sum >= 0; sum -= 1) parts[sum] = (parts[sum] ?? 0) / 2;
  }
  let total = 0;
  for (const part of parts) total += part;
  return total;
}
