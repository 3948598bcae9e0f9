import type { CacheLine, LineUse } from '../model/cache-line.ts';

/** A field or variable that lies in a cache line, wholly or in part. */
export interface LineField {
  /** As in the source: `totals.left`. */
  readonly name: string;
  /** First byte within the line; negative where it begins in an earlier line. */
  readonly offset: number;
  /** In bytes. */
  readonly size: number;
}

/** A field as it stands in the debug information, with the bytes of padding that it leaves in its struct. */
export interface LineLayout {
  /** The variable or type, such as `totals (struct counters)`. */
  readonly owner: string;
  /** In the order of their offsets. */
  readonly fields: readonly LineField[];
}

/** Two users of one line whose bytes are apart. */
export interface FalseSharing {
  readonly kind: 'false-sharing';
  readonly line: CacheLine;
  readonly pair: readonly [LineUse, LineUse];
  /** `exact`: every access was seen; `sampled`: a tool took samples. */
  readonly evidence: 'exact' | 'sampled';
  readonly layout?: LineLayout;
}

/** Code that touches two lines with one access. */
export interface LineCrossing {
  readonly kind: 'crossing';
  readonly line: CacheLine;
  readonly use: LineUse;
  readonly times: number;
  readonly layout?: LineLayout;
}

/** What was found wrong with a cache line. */
export type Contention = FalseSharing | LineCrossing;

/** HITM, or peer snoops where the machine knows no HITM. */
export function transfersOf(uses: readonly LineUse[]): number {
  return uses.reduce((sum, use) => sum + use.hitmLocal + use.hitmRemote + use.peer, 0);
}
