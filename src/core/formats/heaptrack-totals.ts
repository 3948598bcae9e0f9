/** What `heaptrack_print` tells at its end. Bytes are rounded by it to two decimals of a unit of 1,000. */
export interface HeaptrackTotals {
  readonly allocations: number;
  readonly temporary: number;
  readonly peakBytes: number;
  readonly leakedBytes: number;
}

const factors: Readonly<Record<string, number>> = { B: 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

function countAfter(text: string, label: string): number | undefined {
  const found = new RegExp(`^${label}: (\\d{1,15})(?: |$)`, 'm').exec(text);
  return found === null ? undefined : Number(found[1]);
}

function bytesAfter(text: string, label: string): number | undefined {
  const found = new RegExp(`^${label}: (\\d{1,12}(?:\\.\\d+)?)([BKMGT])$`, 'm').exec(text);
  return found === null ? undefined : Math.round(Number(found[1]) * (factors[found[2] ?? ''] ?? 1));
}

/** The totals in the text of `heaptrack_print`, or undefined where one of them is missing. */
export function readHeaptrackTotals(text: string): HeaptrackTotals | undefined {
  const allocations = countAfter(text, 'calls to allocation functions');
  const temporary = countAfter(text, 'temporary memory allocations');
  const peakBytes = bytesAfter(text, 'peak heap memory consumption');
  const leakedBytes = bytesAfter(text, 'total memory leaked');
  const isWhole = allocations !== undefined && temporary !== undefined;
  if (!isWhole || peakBytes === undefined || leakedBytes === undefined) return undefined;
  return { allocations, temporary, peakBytes, leakedBytes };
}
