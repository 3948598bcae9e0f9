/** A column of a table whose header ends in a line of dots, as perf's tables have it. */
export interface RuledColumn {
  /** The words of the header line right above the dots. */
  readonly name: string;
  /** First character, and the first one of the next column: infinity for the last column. */
  readonly start: number;
  readonly end: number;
}

/** Whether the line is the ruler: a hash and groups of dots. */
export function isRuler(line: string): boolean {
  return /^\s*# ?\.+(?:\s+\.+)+\s*$/.test(line);
}

/** The columns of a ruler, named by the header line that stands right above it. */
export function readRuler(ruler: string, header: string): readonly RuledColumn[] {
  const starts = [...ruler.matchAll(/\.+/g)].map((match) => match.index);
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? Number.POSITIVE_INFINITY;
    return { name: header.slice(start, end).trim(), start, end };
  });
}

/** The cell of a row, or undefined where the row's text runs over the edge of the column on its left. */
export function cellOf(row: string, { start, end }: RuledColumn): string | undefined {
  const before = start > 0 ? row[start - 1] : ' ';
  if (before !== undefined && before.trim() !== '' && (row[start] ?? ' ').trim() !== '') return undefined;
  return row.slice(start, end).trim();
}
