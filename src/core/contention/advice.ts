import type { LineField, LineLayout } from './contention.ts';

/** What to do about two fields of one line, in words; `lineBytes`: bytes of a line of this machine. */
export function suggestRemedy(
  layout: LineLayout | undefined,
  [one, other]: readonly [readonly LineField[], readonly LineField[]],
  lineBytes: number,
): string {
  const [first, second] = [one[0], other[0]];
  if (layout === undefined || first === undefined || second === undefined) {
    return `keep what each thread writes ${lineBytes} bytes apart: align it to ${lineBytes}, pad it, or make it thread-local and join it at the end`;
  }
  const isArray = first.name.replaceAll(/\[\d+\]/g, '[]') === second.name.replaceAll(/\[\d+\]/g, '[]');
  const later = first.offset < second.offset ? second : first;
  return isArray
    ? `align the elements of ${first.name.replace(/\[\d+\].*$/, '')} to ${lineBytes} bytes, or let each thread count in a variable of its own and join them at the end`
    : `align ${later.name} to ${lineBytes} bytes (alignas(${lineBytes})), split the struct by the thread that writes, or make one of the two thread-local`;
}
