import { type PositionName, positionNames } from './cost-line.ts';

/** What differs between the tools that write this format. */
export interface Dialect {
  /** The header with the sums of all self costs. Callgrind's `summary:` is above them where it missed lines. */
  readonly totals: 'totals' | 'summary';
  /** A file without totals is damaged; otherwise only one that names callgrind as its creator. */
  readonly alwaysHasTotals: boolean;
}

/** More events a line than any tool has; callgrind has 16. */
const mostEvents = 64;

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

/** The columns that lead cost lines, of `positions: instr line`; undefined where that is damaged. */
export function readPositions(text: string): readonly PositionName[] | undefined {
  const told = words(text);
  const names = positionNames.filter((name) => told.includes(name));
  return names.length > 0 && names.join(' ') === told.join(' ') ? names : undefined;
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
