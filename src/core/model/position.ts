/** A place in a text file. `line` and `column` count from 1; `file` is relative to the repository where it can be. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** `file:line:column`, the form that editors and terminals make clickable. */
export function formatPosition(at: Position): string {
  return at.column === undefined ? `${at.file}:${at.line}` : `${at.file}:${at.line}:${at.column}`;
}
