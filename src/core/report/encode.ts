import type { Report } from '../model/report.ts';
import { reportLimits } from './limits.ts';

// The order of keys over all objects of a report: what names a thing first, long lists last.
const keyOrder = `
  format version generator kind code step benchmark meaning metric name formerName sha created title unit better nature effect runtime
  tool found applied first extra evidence message hint at side command binary event function file line column object change text
  path identical value low high confidence base head environment seed metrics policy comparison relative absolute on
  runs method floor raised drift reach rounds values why share unexplained symboliser selfDelta inclusiveDelta calls executions
  rule gate benchmarkGates budgets tradeoffs allow if aliases expected contention claims undecided rigour layouts
  benchmarks verdicts explanations timeSpent decision period samples functions culprits chain related costs reasons problems timings`;
const rank = new Map(
  keyOrder
    .trim()
    .split(/\s+/)
    .map((key, index) => [key, index]),
);

/** Objects that spread over lines although they would fit on one. */
const spread = new Set(['environment', 'policy', 'gate', 'benchmarkGates', 'decision']);

function compareKeys(a: string, b: string): number {
  const byRank = (rank.get(a) ?? rank.size) - (rank.get(b) ?? rank.size);
  if (byRank !== 0) return byRank;
  return a < b ? -1 : 1;
}

function writeScalar(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`a report cannot hold the number ${value}`);
  }
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'string' && value.length > reportLimits.message) {
    return JSON.stringify(`${value.slice(0, reportLimits.message - 1).toWellFormed()}…`);
  }
  return JSON.stringify(value);
}

function bracket(
  parts: readonly string[],
  frame: { readonly open: string; readonly close: string; readonly indent: string; readonly lines: boolean },
): string {
  if (parts.length === 0) return frame.open + frame.close;
  if (!frame.lines) return `${frame.open}${parts.join(', ')}${frame.close}`;
  const inner = `\n${frame.indent}  `;
  return `${frame.open}${inner}${parts.join(`,${inner}`)}\n${frame.indent}${frame.close}`;
}

// A list of objects has an entry a line; an object stands on one line unless it holds something that does not.
function write(value: unknown, key: string, indent: string): string {
  if (typeof value !== 'object' || value === null) return writeScalar(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const lines = value.some((entry) => typeof entry === 'object');
    const parts = value.map((entry) => write(entry, '', lines ? inner : indent));
    return bracket(parts, { open: '[', close: ']', indent, lines });
  }
  const parts = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([name, child]) => `${JSON.stringify(name)}: ${write(child, name, inner)}`);
  const lines = spread.has(key) || parts.some((part) => part.includes('\n'));
  return bracket(parts, { open: '{', close: '}', indent, lines });
}

/**
 * Writes a report as JSON text that ends in a newline: the same bytes for the same report, one sample, verdict or
 * problem a line, so that two reports can be compared line by line. Text past `reportLimits.message` is cut.
 * The inverse of `decodeReport`. Throws RangeError on a number that is not finite, which is a bug of the caller.
 */
export function encodeReport(report: Report): string {
  return `${write(report, '', '')}\n`;
}
