/** A place in a program where stacks pass through. */
export interface StackFrame {
  readonly kind: 'command' | 'code';
  /** The function, or the name of the thread for a frame of kind `command`; `[unknown]` where no symbol covers the address. */
  readonly name: string;
  /** The source file; empty when unknown. */
  readonly file: string;
  /** From 1; 0 means "no line". */
  readonly line: number;
  /** The executable or library that holds the code; empty for a command. */
  readonly object: string;
  /** Hexadecimal without a prefix, as the profiler gives it; empty when unknown. */
  readonly address: string;
}

/** Sampled stacks as one tree, in parallel columns. A parent stands before its children. */
export interface StackTree {
  readonly count: number;
  /** Row of the caller; -1 for the outermost frame of a stack. */
  readonly parent: Int32Array;
  /** Index into `frames`. */
  readonly frame: Int32Array;
  /** Samples whose innermost frame is this one, one column an event. */
  readonly samples: readonly Float64Array[];
  /** Sum of the periods of those samples, one column an event. */
  readonly periods: readonly Float64Array[];
}

/** What a sampling profiler saw. It tells where time is spent, never how many instructions a line executes. */
export interface StackProfile {
  readonly events: readonly string[];
  readonly frames: readonly StackFrame[];
  readonly tree: StackTree;
  /** Frames that were dropped because they lie outside of every mapped object. */
  readonly strayFrames: number;
  /** Samples that the kernel says it lost; 0 where the text does not tell. */
  readonly lostSamples: number;
}

/** Below this many samples nothing is said in numbers: the binomial error of a share would be near a fifth of it. */
export const fewestSamples = 30;
