/** A function as a profile names it; several entries may share a name. */
export interface ProfileFunction {
  readonly name: string;
  /** The file of its first line as the profile writes it; `???` when unknown. */
  readonly file: string;
  /** The executable or library that holds it. */
  readonly object: string;
}

/** One step of an inline chain: the source place and the function that it was written in, not the one that runs it. */
export interface InlineFrame {
  /** As the debug information names it, demangled. */
  readonly function: string;
  /** Index into `files`. */
  readonly file: number;
  /** From 1; 0 means "no line". */
  readonly line: number;
}

/**
 * Self cost by (function, file, line, chain), as parallel columns: row i of every column belongs together. Without chains
 * no two rows have the same function, file and line.
 */
export interface LineTable {
  readonly count: number;
  /** Index into `functions`: the one that runs, whatever it inlined. */
  readonly fn: Int32Array;
  /** Index into `files`: the file of the line, which differs from the function's where code was inlined. */
  readonly file: Int32Array;
  /** From 1; 0 means "no line". */
  readonly line: Int32Array;
  /** Index into `chains`; -1 where none is known. */
  readonly chain: Int32Array;
  /** One column an event, in the order of `events`. */
  readonly self: readonly Float64Array[];
  /**
   * How often the most executed instruction of each row ran, which is how often its line ran unless the compiler unrolled
   * it; 0 where the row has no address. Absent where no row has one.
   */
  readonly executions?: Float64Array;
}

/** Calls by (caller, file, line, chain, callee), as parallel columns. */
export interface CallTable {
  readonly count: number;
  readonly caller: Int32Array;
  readonly file: Int32Array;
  readonly line: Int32Array;
  readonly callee: Int32Array;
  /** Index into `chains`: how the call came to stand in the caller; -1 where that is not known. */
  readonly chain: Int32Array;
  /** How often the call was made. */
  readonly times: Float64Array;
  /** Cost of the callee and all that it called, one column an event. */
  readonly inclusive: readonly Float64Array[];
}

/** What a profiler such as callgrind counted for one program run. Costs are exact up to 2^53. */
export interface CallProfile {
  readonly events: readonly string[];
  /** One number an event. */
  readonly totals: readonly number[];
  readonly files: readonly string[];
  readonly functions: readonly ProfileFunction[];
  /**
   * What the debug information says of instructions, each chain once: the innermost frame first, then what it was inlined
   * into, the function that runs last. The first frame is the file and line of the rows that refer to the chain.
   */
  readonly chains: readonly (readonly InlineFrame[])[];
  readonly lines: LineTable;
  readonly calls: CallTable;
  /**
   * The file was damaged: this is only the part of it that could be read, `totals` are the sums of that part, and a difference
   * to another profile says nothing.
   */
  readonly damaged?: true;
}

/**
 * A profile whose rows are split further, by address of the instruction, until symbols are resolved. Addresses are those
 * that the object's own file gives, whatever it was loaded at; 0 where a row has none.
 */
export interface AddressedProfile {
  readonly profile: CallProfile;
  /** One a row of `lines`. */
  readonly lineAddresses: Int32Array;
  /** One a row of `calls`. */
  readonly callAddresses: Int32Array;
}
