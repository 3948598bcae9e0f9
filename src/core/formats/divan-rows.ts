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
const column = ' *\\u2502 *';
const amount = '\\d+(?:\\.\\d+)? [^\\s\\u2502]+';
const measured = new RegExp(
  `^(.*?) {2,}(${amount})${column}(${amount})${column}(${amount})${column}(${amount})${column}(\\d+)${column}(\\d+) *$`,
  'u',
);

/** The node of a line; undefined for a line that tells more of the node before. The root has no branch before it. */
export function readNode(line: string): DivanNode | undefined {
  const [, prefix = '', rest] = branch.exec(line) ?? [];
  if (rest === undefined) {
    const root = /^(\S+) +fastest +\u2502 slowest +\u2502/u.exec(line)?.[1];
    return root === undefined ? undefined : { depth: 0, name: root, columns: [], ignored: false };
  }
  const [, name, ...columns] = measured.exec(rest) ?? [];
  if (name !== undefined) return { depth: prefix.length / 3 + 1, name, columns, ignored: false };
  const plain = rest.replace(/ *\u2502.*$/u, '').trim();
  const ignored = / {2,}\(ignored\)$/.test(plain);
  return {
    depth: prefix.length / 3 + 1,
    name: plain.replace(/ {2,}\(ignored\)$/, ''),
    columns: [],
    ignored,
  };
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
