/** A file of a tool as it is read: chunks of any size, in order. The shell feeds 1 to 4 MB at a time. */
export interface Source {
  /** Shown in problems; relative to the repository or to the output directory. */
  readonly name: string;
  readonly chunks: Iterable<Uint8Array>;
}
