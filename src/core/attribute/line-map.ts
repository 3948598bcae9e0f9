import type { FileDiff } from '../model/diff.ts';

/**
 * Where a line of the base stands in the head: takes a base line number from 1 and gives the head's,
 * or undefined for a deleted line. A file that exists on one side only maps nothing.
 */
export function createLineMap(diff: FileDiff): (baseLine: number) => number | undefined {
  if (diff.basePath === undefined || diff.headPath === undefined) return () => undefined;
  const inside = new Map<number, number | undefined>();
  const shifts: { readonly from: number; readonly by: number }[] = [{ from: 1, by: 0 }];
  for (const hunk of diff.hunks) {
    let [base, head] = [hunk.baseStart, hunk.headStart];
    for (const line of hunk.lines) {
      if (line.kind !== 'added') inside.set(line.base, line.kind === 'context' ? line.head : undefined);
      if (line.kind !== 'added') base = line.base + 1;
      if (line.kind !== 'deleted') head = line.head + 1;
    }
    shifts.push({ from: base, by: head - base });
  }
  return (baseLine) => (inside.has(baseLine) ? inside.get(baseLine) : baseLine + lastShift(shifts, baseLine));
}

function lastShift(shifts: readonly { readonly from: number; readonly by: number }[], line: number): number {
  let [low, high] = [0, shifts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((shifts[middle]?.from ?? Number.POSITIVE_INFINITY) <= line) low = middle;
    else high = middle - 1;
  }
  return shifts[low]?.by ?? 0;
}
