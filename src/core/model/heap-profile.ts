/** One step of an allocation's stack. `file` is as the tool writes it; absent where there is no line information. */
export interface HeapFrame {
  readonly function: string;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
}

/** All blocks that were allocated through one stack. Sizes are in bytes. */
export interface AllocationSite {
  /** Innermost first, the allocator itself left out. */
  readonly frames: readonly HeapFrame[];
  /** Of the whole run. */
  readonly bytes: number;
  readonly blocks: number;
  /** When the heap of the whole program was largest. */
  readonly bytesAtPeak: number;
  /** Still there at the end. */
  readonly bytesAtEnd: number;
  readonly bytesRead: number;
  readonly bytesWritten: number;
}

/** Every allocation of one process. */
export interface HeapProfile {
  readonly sites: readonly AllocationSite[];
}

/** Blocks to which no pointer was left when the program ended, by the stack that allocated them. */
export interface Leak {
  /** `definite`: nothing points at it; `indirect`: only leaked blocks do; `possible`: a pointer into its middle is left. */
  readonly kind: 'definite' | 'indirect' | 'possible';
  readonly bytes: number;
  readonly blocks: number;
  /** Innermost first. */
  readonly frames: readonly HeapFrame[];
}
