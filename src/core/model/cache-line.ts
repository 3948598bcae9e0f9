/** A place in the source, as far as it is known. */
export interface CodePlace {
  /** Empty when unknown. */
  readonly function: string;
  /** Empty when unknown; a base name where the tool tells no more. */
  readonly file: string;
  /** From 1; 0 means "no line". */
  readonly line: number;
  /** The executable or library; empty when unknown. */
  readonly object: string;
}

/** Bytes of a cache line, `from` to before `to`. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** One piece of code that touches a cache line. */
export interface LineUse {
  /** What is known to be touched; a tool that tells only where an access begins gives one byte. */
  readonly bytes: readonly ByteRange[];
  readonly place: CodePlace;
  /** Names of threads or processes; empty where the tool joined them. */
  readonly threads: readonly string[];
  /** CPUs or nodes as the tool writes them; empty when unknown. */
  readonly cpus: string;
  readonly loads: number;
  readonly stores: number;
  readonly hitmLocal: number;
  readonly hitmRemote: number;
  /** Loads that another core's cache answered, on machines that know no HITM. */
  readonly peer: number;
}

/** A block of the heap that reaches into a cache line. */
export interface HeapBlock {
  /** Of its first byte, from the line's first byte; negative where it begins in an earlier line. */
  readonly offset: number;
  /** In bytes, as they were asked for. */
  readonly size: number;
  /** Code that asked for it, in memory: from the innermost call outwards; empty when unknown. */
  readonly callers: readonly number[];
}

/** A cache line that more than one thread or CPU touched. */
export interface CacheLine {
  /** Hexadecimal with `0x`, of its first byte: addresses of a kernel are beyond what a number holds. */
  readonly address: string;
  /** The file whose image holds the line and the address in that file; absent for heap, stack, and where it is unknown. */
  readonly image?: { readonly object: string; readonly address: number };
  /** Blocks of the heap in it, in the order of their addresses; absent where none is known. */
  readonly blocks?: readonly HeapBlock[];
  readonly uses: readonly LineUse[];
}
