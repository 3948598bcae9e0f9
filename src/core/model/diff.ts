/** One line of a hunk; `number` counts from 1 in the base for `deleted`, in the head otherwise. */
export interface DiffLine {
  readonly kind: 'context' | 'added' | 'deleted';
  readonly base: number;
  readonly head: number;
  readonly text: string;
}

/** Neighbouring changes with their context. */
export interface Hunk {
  readonly baseStart: number;
  readonly headStart: number;
  readonly lines: readonly DiffLine[];
}

/** The change of one file; a path is absent where the file does not exist on that side. */
export interface FileDiff {
  readonly basePath?: string;
  readonly headPath?: string;
  readonly hunks: readonly Hunk[];
}
