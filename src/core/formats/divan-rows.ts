import type { Measure } from '../model/case.ts';
import { customMetric } from '../model/metric.ts';
import { fixedMetric, measureSummary } from './measures.ts';
import { unitsPerSecond } from './time-units.ts';

/** One node of the printed tree. A node that was measured has the columns fastest, slowest, median, mean, samples, iterations. */
export interface DivanNode {
  readonly depth: number;
  readonly name: string;
  readonly columns: readonly string[];
  readonly ignored: boolean;
}

const branch = /^((?:\u2502 {2}| {3})*)[\u251c\u2570]\u2500 (.*)$/u;
const amount = /^\d+(?:\.\d+)? [^\s\u2502]+$/u;
const count = /^\d+$/;
const ignoredMark = '  (ignored)';

/** The cells of a row without the blanks that fill them up. No pattern does that in time that grows with the line alone. */
export function splitCells(row: string): readonly string[] {
  return row.split('\u2502').map((cell) => cell.trim());
}

/** The name and the columns of a row; undefined where it is none of a benchmark that was measured. */
function readColumns(
  row: string,
): { readonly name: string; readonly columns: readonly string[] } | undefined {
  const [first = '', ...others] = splitCells(row);
  // Two blanks at least part the name from its first column, which has a blank itself.
  const gap = first.lastIndexOf('  ');
  const columns = [first.slice(gap + 2), ...others];
  const isMeasured =
    gap !== -1 &&
    columns.length === 6 &&
    columns.every((column, at) => (at < 4 ? amount : count).test(column));
  return isMeasured ? { name: first.slice(0, gap).trimEnd(), columns } : undefined;
}

/** The node of a line; undefined for a line that tells more of the node before. The root has no branch before it. */
export function readNode(line: string): DivanNode | undefined {
  const [, prefix = '', rest] = branch.exec(line) ?? [];
  if (rest === undefined) {
    const root = /^(\S+) +fastest +\u2502 slowest +\u2502/u.exec(line)?.[1];
    return root === undefined ? undefined : { depth: 0, name: root, columns: [], ignored: false };
  }
  const depth = prefix.length / 3 + 1;
  const read = readColumns(rest);
  if (read !== undefined) return { depth, ...read, ignored: false };
  const [plain = ''] = splitCells(rest);
  const ignored = plain.endsWith(ignoredMark);
  const name = ignored ? plain.slice(0, -ignoredMark.length).trimEnd() : plain;
  return { depth, name, columns: [], ignored };
}

const scales: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['K', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
  ['P', 1e15],
  ['Ki', 2 ** 10],
  ['Mi', 2 ** 20],
  ['Gi', 2 ** 30],
  ['Ti', 2 ** 40],
  ['Pi', 2 ** 50],
]);

/** A number with a scaled unit, such as `1.5 KiB` or `3.2 Gitem/s`; undefined for anything else. */
export function readAmount(text: string): { readonly value: number; readonly unit: string } | undefined {
  const [, digits, scale = '', unit = ''] =
    /^(\d+(?:\.\d+)?) ?([KMGTP]i?)?(B|B\/s|item\/s|char\/s|Hz)?$/.exec(text) ?? [];
  const factor = scales.get(scale);
  return digits === undefined || factor === undefined ? undefined : { value: Number(digits) * factor, unit };
}

/** The median with the fastest and slowest of the samples; undefined where a time is none. */
export function readTimes([fastest = '', slowest = '', median = '', , samples = '']: readonly string[]):
  | Measure
  | undefined {
  const [low, high, value] = [fastest, slowest, median].map((text) => {
    const [digits = '', unit = ''] = text.split(' ');
    return Number(digits) / (unitsPerSecond(unit) ?? Number.NaN);
  });
  if (low === undefined || high === undefined || value === undefined) return undefined;
  if (![low, high, value].every(Number.isFinite)) return undefined;
  return measureSummary(fixedMetric('time'), {
    value,
    quantiles: [
      [0, low],
      [0.5, value],
      [1, high],
    ],
    count: Number(samples),
  });
}

/** A rate in the row below a time. */
export function readRate(median: string): Measure | undefined {
  const read = readAmount(median);
  if (read === undefined) return undefined;
  const { value, unit } = read;
  if (unit === 'B/s') return measureSummary(fixedMetric('bytes_per_second'), { value });
  if (unit === 'item/s') return measureSummary(fixedMetric('operations_per_second'), { value });
  return unit === 'char/s' || unit === 'Hz'
    ? measureSummary(customMetric(unit, { better: 'higher' }), { value })
    : undefined;
}
