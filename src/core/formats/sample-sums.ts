/** Samples and periods by event and row, in columns that grow. */
export class SampleSums {
  readonly #samples: Float64Array[] = [];
  readonly #periods: Float64Array[] = [];

  /** Adds one sample. */
  add(event: number, row: number, period: number): void {
    const samples = grown(this.#samples, event, row);
    const periods = grown(this.#periods, event, row);
    samples[row] = (samples[row] ?? 0) + 1;
    periods[row] = (periods[row] ?? 0) + period;
  }

  /** The columns of the first events, cut or filled up to that many rows. */
  columns(
    events: number,
    rows: number,
  ): { readonly samples: readonly Float64Array[]; readonly periods: readonly Float64Array[] } {
    const fit = (columns: Float64Array[]): readonly Float64Array[] =>
      Array.from({ length: events }, (_, event) => grown(columns, event, rows).slice(0, rows));
    return { samples: fit(this.#samples), periods: fit(this.#periods) };
  }
}

/** The event's column, made or made longer where the row does not fit. */
function grown(columns: Float64Array[], event: number, row: number): Float64Array {
  const column = columns[event];
  if (column !== undefined && row < column.length) return column;
  const larger = new Float64Array(Math.max(256, row + 1, (column?.length ?? 0) * 2));
  if (column !== undefined) larger.set(column);
  columns[event] = larger;
  return larger;
}
