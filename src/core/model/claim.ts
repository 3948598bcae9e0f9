/** Claims of a configuration at most. */
export const mostClaims = 200;
/** Bytes of `aligned` where the configuration does not say: a cache line of almost all machines. */
export const usualAlignment = 64;

/** What a repository says must hold of its memory. */
export type ClaimStatement =
  /** A variable or type begins at a multiple of `bytes`. */
  | { readonly kind: 'aligned'; readonly name: string; readonly bytes: number }
  /** Two fields or variables never have a byte in one cache line. */
  | { readonly kind: 'apart'; readonly names: readonly [string, string] }
  /** Threads that can run at the same time do not both touch a variable or field. */
  | { readonly kind: 'one-thread'; readonly name: string };

/** A statement with the benchmark whose program it is about, and what it does when it is broken. */
export interface Claim {
  readonly statement: ClaimStatement;
  readonly benchmark: string;
  /** `new`: stops the merge where it held in the base; `any`: wherever it is broken; `never`: is told. */
  readonly blocks: 'new' | 'any' | 'never';
}

/** How a claim ended on one side. */
export interface ClaimResult {
  /** The statement in words (`describeClaim`), by which it is found again. */
  readonly claim: string;
  readonly kind: 'confirmed' | 'broken' | 'unmeasurable';
  /** The evidence, or why it could not be measured: a clause without markup. */
  readonly message: string;
  /** `layout`: from debug information; `exact`: from recorded accesses or breakpoints. */
  readonly evidence: 'layout' | 'exact';
  /** A path of the repository; empty where there is no place. */
  readonly file: string;
  /** From 1; 0 where there is no place. */
  readonly line: number;
}

/** A statement in words: `struct tally is aligned to 64 bytes`. */
export function describeClaim(statement: ClaimStatement): string {
  switch (statement.kind) {
    case 'aligned':
      return `${statement.name} is aligned to ${statement.bytes} bytes`;
    case 'apart':
      return `${statement.names[0]} and ${statement.names[1]} never share a cache line`;
    case 'one-thread':
      return `${statement.name} is touched by one thread only`;
  }
}
