import { readText } from '../formats/case-list.ts';
import { ProblemLog } from '../formats/problem-log.ts';
import { cellOf, isRuler, type RuledColumn, readRuler } from '../formats/ruled-table.ts';
import type { Source } from '../formats/source.ts';
import type { CacheLine, CodePlace, LineUse } from '../model/cache-line.ts';
import { type Parsed, parsed } from '../model/parsed.ts';
import type { Tool } from './tool.ts';

const tableTitle = 'Shared Data Cache Line Table';
const listTitle = 'Shared Cache Line Distribution Pareto';
const again = 'make the text again with `perf c2c report --stdio --full-symbols`';

/** The kinds of count that a line and its uses have, by the headers of all versions of perf. */
const countColumns = {
  hitmRemote: ['RmtHitm', 'Rmt'],
  hitmLocal: ['LclHitm', 'Lcl'],
  peer: ['Peer'],
  stores: ['L1 Hit', 'L1 Miss', 'N/A', 'Any Lvl'],
} as const;
type Kind = keyof typeof countColumns;
const kinds: readonly Kind[] = ['hitmRemote', 'hitmLocal', 'peer', 'stores'];

/** Columns by what they mean. */
interface Layout {
  readonly columns: readonly RuledColumn[];
  readonly counts: readonly { readonly kind: Kind; readonly column: RuledColumn }[];
}

function readLayout(ruler: string, headers: readonly string[]): Layout {
  const columns = readRuler(ruler, headers.at(-1) ?? '');
  // With `-d peer` the columns of HITM hold peer snoops.
  const isPeer = headers.some((header) => header.includes('Peer Snoop'));
  const counts = columns.flatMap((column) => {
    const kind = kinds.find((one) => countColumns[one].some((name) => name === column.name));
    if (kind === undefined) return [];
    return [{ kind: isPeer && kind !== 'stores' ? ('peer' as const) : kind, column }];
  });
  return { columns, counts };
}

interface OpenLine {
  readonly address: string;
  /** One a count column, in its order. */
  readonly totals: readonly number[];
  readonly uses: LineUse[];
  readonly row: number;
}

/** `[.] name of the symbol  object  file.c:7  0{1,2}`, where a long symbol pushed the columns to the right. */
const overflown = /^(\[.\] .*?)\s{2,}(\S+)\s{2,}(\S+(?::\d+|\[[0-9a-f]+\]|\+\d+|\+0x[0-9a-f]+))(?:\s+(.*))?$/;

/** Reads one report; the numbers of a use are percentages of its line's. */
class C2cReader {
  readonly #log: ProblemLog;
  readonly #lines: OpenLine[] = [];
  #section: 'before' | 'table' | 'list' = 'before';
  #headers: string[] = [];
  #layout: Layout | undefined;
  #afterDashes = false;
  #listed = 0;

  constructor(name: string) {
    this.#log = new ProblemLog(name);
  }

  row(text: string, number: number): void {
    if (text.includes(tableTitle)) this.#enter('table');
    else if (text.includes(listTitle)) this.#enter('list');
    else if (/^\s*#/.test(text)) this.#header(text);
    else if (/^\s*$|^\s*=+\s*$/.test(text)) return;
    else if (this.#layout !== undefined) this.#data(text, number, this.#layout);
  }

  finish(rows: number): Parsed<readonly CacheLine[]> {
    const lacks = (message: string): void => this.#log.damage({ line: rows, message, hint: again });
    if (this.#section !== 'list') lacks(`there is no section "${listTitle}"`);
    else if (this.#layout === undefined)
      lacks(`the section "${listTitle}" has no header with a line of dots`);
    else if (this.#lines.length < this.#listed) {
      lacks(`${this.#lines.length} of the ${this.#listed} cache lines of the table are described`);
    }
    for (const { uses, row } of this.#lines) {
      if (uses.length === 0)
        this.#log.damage({ line: row, message: 'no code is named for this line', hint: again });
    }
    return this.#log.settle(() => this.#lines.map(({ address, uses }) => ({ address, uses })));
  }

  #enter(section: 'table' | 'list'): void {
    this.#section = section;
    this.#headers = [];
    this.#layout = undefined;
  }

  #header(text: string): void {
    if (isRuler(text)) this.#layout = readLayout(text, this.#headers);
    else if (text.trim() !== '#') this.#headers.push(text);
  }

  #data(text: string, number: number, layout: Layout): void {
    if (this.#section === 'table') this.#listed += /^\s*\d+\s+0x[0-9a-f]+\s/.test(text) ? 1 : 0;
    else if (/^\s*-{20,}\s*$/.test(text)) this.#afterDashes = true;
    else if (this.#afterDashes && /^\s*\d+\s.*\s0x[0-9a-f]+\s*$/.test(text))
      this.#openLine(text, number, layout);
    else if (/\d%/.test(text) || /0x[0-9a-f]/.test(text)) this.#use(text, number, layout);
    // What is left are the frames of call chains.
  }

  #openLine(text: string, number: number, { counts }: Layout): void {
    this.#afterDashes = false;
    const totals = counts.map(({ column }) => Number(cellOf(text, column) ?? 'NaN'));
    if (!totals.every(Number.isSafeInteger)) {
      this.#log.damage({ line: number, message: 'the counts of the cache line cannot be read', hint: again });
    }
    this.#lines.push({ address: text.trim().split(/\s+/).at(-1) ?? '', totals, uses: [], row: number });
  }

  #use(text: string, number: number, layout: Layout): void {
    this.#afterDashes = false;
    const line = this.#lines.at(-1);
    const use = line === undefined ? 'it belongs to no cache line' : readUse(text, layout, line.totals);
    if (typeof use === 'string')
      this.#log.damage({ line: number, message: `the row cannot be read: ${use}`, hint: again });
    else line?.uses.push(use);
  }
}

/** A use, or why it cannot be read. */
function readUse(text: string, layout: Layout, totals: readonly number[]): LineUse | string {
  const cell = (name: string): string => {
    const column = layout.columns.find((one) => one.name === name);
    return column === undefined ? '' : (cellOf(text, column) ?? '');
  };
  const offset = /^0x([0-9a-f]+)$/.exec(cell('Offset'))?.[1];
  if (offset === undefined) return 'there is no offset in the line';
  const from = Number.parseInt(offset, 16);
  if (from > 255) return 'the offset is beyond any cache line';
  const sums = { hitmRemote: 0, hitmLocal: 0, peer: 0, stores: 0 };
  for (const [at, { kind, column }] of layout.counts.entries()) {
    const percent = /^(\d+(?:\.\d+)?)%$/.exec(cellOf(text, column) ?? '')?.[1];
    if (percent === undefined) return `there is no percentage under "${column.name}"`;
    sums[kind] += Math.round((Number(percent) * (totals[at] ?? 0)) / 100);
  }
  const code = readCode(text, layout, cell);
  if (code === undefined) return 'there is no symbol';
  const tid = cell('Tid');
  const records = Number(cell('records') || 'NaN');
  const loads = Number.isSafeInteger(records)
    ? Math.max(0, records - sums.stores)
    : sums.hitmLocal + sums.hitmRemote + sums.peer;
  return {
    bytes: [{ from, to: from + 1 }],
    place: code.place,
    threads: tid === '' ? [] : [tid],
    cpus: code.cpus,
    loads,
    ...sums,
  };
}

function readCode(
  text: string,
  { columns }: Layout,
  cell: (name: string) => string,
): { readonly place: CodePlace; readonly cpus: string } | undefined {
  const start = columns.find(({ name }) => name === 'Symbol')?.start;
  if (start === undefined) return undefined;
  const match = overflown.exec(text.slice(start).trim()) ?? [];
  const [, symbol = cell('Symbol'), object = cell('Object'), source = cell('Source:Line'), rest] = match;
  if (!/^\[.\] /.test(symbol)) return undefined;
  const place = /^(.+):(\d+)$/.exec(source);
  const cpus = rest ?? cellOf(text, columns.at(-1) ?? { name: '', start: 0, end: 0 }) ?? '';
  return {
    place: {
      function: symbol.slice(4).trim(),
      file: place?.[1] ?? '',
      line: Number(place?.[2] ?? 0),
      object,
    },
    // Without `-N` the column holds nodes, which most machines have one of.
    cpus: cpus.includes('{') ? cpus.trim() : '',
  };
}

/** Text that was pasted from a listing has the number of the row before each line. */
function withoutRowNumbers(rows: readonly string[]): readonly string[] {
  const numbered = rows.every((row) => row === '' || /^\s*\d+\t/.test(row));
  return numbered ? rows.map((row) => row.replace(/^\s*\d+\t/, '')) : rows;
}

/**
 * The cache lines of what `perf c2c report --stdio --full-symbols` writes, with the code that touched them, in the order of
 * the report. Columns are found from the header's line of dots, since every few versions of perf add some
 * (tools/perf/builtin-c2c.c of Linux 4.10 to 6.x).
 */
export function readC2c(source: Source): Parsed<readonly CacheLine[]> {
  const text = readText(source);
  if (text.kind === 'failed') return text;
  const rows = withoutRowNumbers(text.value.split(/\r?\n/));
  const reader = new C2cReader(source.name);
  for (const [index, row] of rows.entries()) reader.row(row, index + 1);
  const lines = reader.finish(rows.length);
  return lines.kind === 'ok' ? parsed(lines.value, [...text.warnings, ...lines.warnings]) : lines;
}

/** Cache lines that several CPUs fight over, where the machine can sample memory. */
export const c2c: Tool = {
  id: 'c2c',
  title: 'perf c2c',
  gives: 'Cache lines that one CPU loaded while another had written them, with the code at each offset.',
  command: 'perf c2c record COMMAND; perf c2c report --stdio --full-symbols > FILE',
  docs: 'https://man7.org/linux/man-pages/man1/perf-c2c.1.html',
  sniff: (head) => {
    const text = new TextDecoder('latin1').decode(head);
    return /Trace Event Information|Shared Data Cache Line Table|Shared Cache Line Distribution Pareto/.test(
      text,
    )
      ? 'certain'
      : 'no';
  },
  read: (source) => {
    const lines = readC2c(source);
    return lines.kind === 'ok' ? { ...lines, value: { kind: 'cache-lines', lines: lines.value } } : lines;
  },
};
