/** What `brakeline verify` looks at. */
export type Subject =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'command'; readonly command: readonly string[] }
  /** Variables that are watched by breakpoints while the program runs. */
  | { readonly kind: 'watched'; readonly names: readonly string[]; readonly command: readonly string[] }
  | { readonly kind: 'instrumented'; readonly build: string; readonly command: readonly string[] };

/** Where it is done. */
export interface VerifyPlace {
  readonly cwd: string;
  /** For temporary files, absolute. */
  readonly directory: string;
  readonly signal: AbortSignal;
}
