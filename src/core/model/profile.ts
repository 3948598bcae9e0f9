/** A function as a profile names it; several entries may share a name. */
export interface ProfileFunction {
  readonly name: string;
  /** The file of its first line as the profile writes it; `???` when unknown. */
  readonly file: string;
  /** The executable or library that holds it. */
  readonly object: string;
}

/** Self cost by (function, file, line), as parallel columns: row i of every column belongs together. */
export interface LineTable {
  readonly count: number;
  /** Index into `functions`. */
  readonly fn: Int32Array;
  /** Index into `files`: the file of the line, which differs from the function's where code was inlined. */
  readonly file: Int32Array;
  /** From 1; 0 means "no line". */
  readonly line: Int32Array;
  /** One column an event, in the order of `events`. */
  readonly self: readonly Float64Array[];
}

/** Calls by (caller, file, line, callee), as parallel columns. */
export interface CallTable {
  readonly count: number;
  readonly caller: Int32Array;
  readonly file: Int32Array;
  readonly line: Int32Array;
  readonly callee: Int32Array;
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
  readonly lines: LineTable;
  readonly calls: CallTable;
}
