import type { PGlite } from '@electric-sql/pglite';

/** The database behind a store. */
export type Connection =
  | { readonly kind: 'embedded'; readonly pglite: PGlite }
  | { readonly kind: 'postgres'; readonly url: string };
