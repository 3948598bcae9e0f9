/** Something to work on. Small: everything else is read live from GitHub when it is worked on. */
export interface Job {
  readonly kind: string;
  /** Jobs of one key are worked on one at a time, in all processes together: `<repository id>#<pull or sha>`. */
  readonly key: string;
  /** The delivery that asked for it; it is done when all of its jobs are. */
  readonly delivery?: string;
  readonly installation: number;
  readonly repository: { readonly id: number; readonly owner: string; readonly name: string };
  /** JSON; read it back through its decoder. */
  readonly payload: unknown;
}
