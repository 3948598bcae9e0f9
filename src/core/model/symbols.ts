/** One step of an inline chain as the debug information tells it. */
export interface SourceFrame {
  /** Demangled; `??` when unknown. */
  readonly function: string;
  /** As the compiler saw it, mostly absolute; `???` when unknown. */
  readonly file: string;
  /** From 1; 0 means "no line". */
  readonly line: number;
}

/** What a symboliser says of the addresses of one object file. Addresses of which it knows no file are left out. */
export interface ResolvedAddresses {
  /** Index into `chains` by address. */
  readonly chainOf: ReadonlyMap<number, number>;
  /** Each chain once; the innermost frame first, the function that runs last. */
  readonly chains: readonly (readonly SourceFrame[])[];
}
