import type { HeapFrame } from './heap-profile.ts';

/** What one whole stack answers for. */
export interface AmountStack {
  /** Innermost first. */
  readonly frames: readonly HeapFrame[];
  /** One number an event. */
  readonly amounts: readonly number[];
}

/** Amounts by whole stacks, such as the bytes that each allocated: counted, not sampled in time. */
export interface StackAmounts {
  readonly events: readonly string[];
  readonly stacks: readonly AmountStack[];
  /** What a reader of the numbers must know, one sentence each. */
  readonly notes: readonly string[];
}
