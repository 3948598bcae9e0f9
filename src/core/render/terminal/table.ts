import type { Paint, Tone } from './style.ts';
import { clipToWidth, displayWidth, padToWidth } from './width.ts';

/** A column of a table. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Left out, the highest number first and equal ones together, where the table is too wide; a column without number stays. */
  readonly dropped?: number;
}

/** A row's cells, one a column, and what the row means. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly tone: Tone;
}

interface Layout {
  /** Indices of the columns that are shown. */
  readonly shown: readonly number[];
  readonly widths: readonly number[];
}

const gap = 2;

function totalWidth({ shown, widths }: Layout): number {
  return shown.reduce((sum, index) => sum + (widths[index] ?? 0) + gap, -gap);
}

function chooseColumns(columns: readonly Column[], widths: readonly number[], room: number): Layout {
  const layout = { shown: columns.map((_, index) => index), widths };
  const steps = new Set(columns.flatMap(({ dropped }) => dropped ?? []));
  for (const step of [...steps].sort((a, b) => b - a)) {
    if (totalWidth(layout) <= room) break;
    layout.shown = layout.shown.filter((index) => columns[index]?.dropped !== step);
  }
  return layout;
}

/** Cells one after the other, as many as fit on a line; later lines are indented. */
function packCells(cells: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const cell of cells.filter((text) => text !== '')) {
    const last = lines.at(-1);
    const joined = last === undefined ? cell : `${last}  ${cell}`;
    if (last === undefined || displayWidth(joined) <= room) lines.splice(-1, 1, clipToWidth(joined, room));
    else lines.push(clipToWidth(`    ${cell}`, room));
  }
  return lines;
}

/**
 * Rows as lines under a line of titles, aligned, at most `room` columns wide: columns that may be dropped go first, and
 * where that is not enough each row wraps with its cells in their order.
 */
export function layOutTable(
  columns: readonly Column[],
  rows: readonly TableRow[],
  options: { readonly room: number; readonly paint: Paint },
): readonly string[] {
  const { room, paint } = options;
  const widths = columns.map(({ title }, index) =>
    Math.max(displayWidth(title), ...rows.map(({ cells }) => displayWidth(cells[index] ?? ''))),
  );
  const layout = chooseColumns(columns, widths, room);
  if (totalWidth(layout) > room) {
    return rows.flatMap(({ cells, tone }) => {
      const kept = layout.shown.map((index) => cells[index] ?? '');
      return packCells(kept, room).map((text) => paint(tone, text));
    });
  }
  const line = (cells: readonly string[]): string =>
    layout.shown
      .map((index) => padToWidth(cells[index] ?? '', widths[index] ?? 0, columns[index]?.align ?? 'left'))
      .join(' '.repeat(gap))
      .trimEnd();
  const titles = paint('quiet', line(columns.map(({ title }) => title)));
  return [titles, ...rows.map(({ cells, tone }) => paint(tone, line(cells)))];
}
