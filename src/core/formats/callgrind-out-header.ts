import type { PositionLayout } from './cost-line.ts';

/** More events a line than any tool has; callgrind has 16. */
const mostEvents = 64;
/** Columns of positions in the order in which cost lines write them. */
const positionNames: readonly string[] = ['instr', 'bb', 'line'];

/** Headers that say nothing about costs. */
export const passedHeaders: ReadonlySet<string> = new Set([
  'cmd',
  'desc',
  'thread',
  'event',
  'summary',
  'totals',
  'arch',
  'timeframe',
  'trigger',
]);

/** Headers without which the lines behind them are read wrongly. */
export const tellingHeaders: readonly string[] = [
  'creator',
  'version',
  'pid',
  'part',
  'positions',
  'events',
  'summary',
  'totals',
];

function words(text: string): readonly string[] {
  return text.split(/[ \t]+/).filter((word) => word !== '');
}

/** What `positions: instr line` says about the leading columns of cost lines; undefined where it is damaged. */
export function readPositions(text: string): PositionLayout | undefined {
  const names = words(text);
  const order = names.map((name) => positionNames.indexOf(name));
  const rising = order.every((place, index) => place > (order[index - 1] ?? -1));
  return names.length > 0 && rising
    ? {
        columns: names.length,
        addressColumn: names.indexOf('instr'),
        lineColumn: names.indexOf('line'),
      }
    : undefined;
}

/** The names of `events: Ir Dr Dw`; undefined where there is none, one comes twice, or there are more than 64. */
export function readEventNames(text: string): readonly string[] | undefined {
  const names = words(text);
  const distinct = new Set(names).size === names.length;
  return names.length > 0 && names.length <= mostEvents && distinct ? names : undefined;
}

/** The numbers of `totals: 12 3`; trailing zeros may be left out. Undefined where one is no whole number below 2^53. */
export function readTotals(text: string, events: number): readonly number[] | undefined {
  const numbers = words(text).map((word) => (/^\d+$/.test(word) ? Number(word) : Number.NaN));
  if (numbers.length > events || !numbers.every(Number.isSafeInteger)) return undefined;
  return Array.from({ length: events }, (_, index) => numbers[index] ?? 0);
}
