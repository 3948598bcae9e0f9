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

/** A block of the heap that reaches into a line. */
export interface LineBlock {
  /** Of its first byte, from the line's first byte; negative where it begins in an earlier line. */
  readonly offset: number;
  /** In bytes. */
  readonly size: number;
  /** The line of the repository that asked for it: `src/pool.c:12`; empty when unknown. */
  readonly asker: string;
  /** The type of what lies in it, such as `struct item[4]`; empty when it is not certain. */
  readonly type: string;
}

/** What lies in a line, as far as the debug information tells. */
export interface LineLayout {
  /** The variable or type, such as `totals (struct counters)`. */
  readonly owner: string;
  /** In the order of their offsets; empty where no type is known. */
  readonly fields: readonly LineField[];
  /** Blocks of the heap, in the order of their addresses; absent for variables with a fixed address. */
  readonly blocks?: readonly LineBlock[];
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
