import type { Unit } from '../model/metric.ts';

/** One event as perf stat reports it, or why there is no number. */
export type PerfCount = {
  /** As perf writes it, which drops the `:u` of hardware-cache events; compare with `plainEventName`. */
  readonly event: string;
  /** Part of the run that the event was really counted, 0 to 100. Below 100 the value is an extrapolation. */
  readonly runningPercent: number;
} & (
  | { readonly kind: 'counted'; readonly value: number; readonly unit: Unit }
  /** Perf also says so of a time event that is zero. */
  | { readonly kind: 'not-counted' | 'not-supported' }
);

/** A line of perf stat after its syntax is taken apart, all values still text. */
export interface PerfFields {
  readonly value: string;
  readonly unit: string;
  readonly event: string;
  readonly running: string;
}

/** A count, a line that holds none by design, or what is wrong with it. */
export type PerfLine =
  | { readonly kind: 'count'; readonly count: PerfCount }
  | { readonly kind: 'unknown-unit'; readonly unit: string }
  | { readonly kind: 'damaged'; readonly message: string };

/** Perf's units: the base unit, a power of ten in the form of a number's exponent, and a factor. */
const units: ReadonlyMap<string, readonly [unit: Unit, exponent: string, factor: number]> = new Map([
  ['', ['count', 'e0', 1]],
  ['ns', ['second', 'e-9', 1]],
  ['usec', ['second', 'e-6', 1]],
  ['msec', ['second', 'e-3', 1]],
  ['sec', ['second', 'e0', 1]],
  ['Bytes', ['byte', 'e0', 1]],
  ['KiB', ['byte', 'e0', 1024]],
  ['MiB', ['byte', 'e0', 1024 ** 2]],
  ['GiB', ['byte', 'e0', 1024 ** 3]],
  ['Joules', ['joule', 'e0', 1]],
]);

/** Events of perf itself, in nanoseconds; not every version writes the unit. */
const timeEvents = new Set(['duration_time', 'user_time', 'system_time']);

/**
 * The name of an event without its modifiers and its processor: `cycles:u` is `cycles`, and so is `cpu_core/cycles/u` of
 * machines with two kinds of cores. What else follows a colon is part of the name, as in `sched:sched_switch`.
 */
export function plainEventName(event: string): string {
  const inside = /^cpu_\w+\/([^/]+)\/\w*$/.exec(event)?.[1];
  return inside ?? event.replace(/:[ukhGHIpPSDWeb]+$/, '');
}

/** Makes a count of the fields: the value in its base unit, converted from perf's own. */
export function readPerfFields(fields: PerfFields): PerfLine {
  const { event } = fields;
  if (event === '' || event.length > 1024) return damaged('the line names no event');
  const runningPercent = readDecimal(fields.running);
  if (runningPercent === undefined || runningPercent > 100) {
    return damaged(`the part of the run that ${event} was counted is ${JSON.stringify(fields.running)}`);
  }
  if (fields.value === '<not counted>') return count({ kind: 'not-counted', event, runningPercent });
  if (fields.value === '<not supported>') return count({ kind: 'not-supported', event, runningPercent });
  if (readDecimal(fields.value) === undefined)
    return damaged(`the value of ${event} is ${JSON.stringify(fields.value)}`);
  const nanoseconds = fields.unit === '' && timeEvents.has(plainEventName(event));
  const known = units.get(nanoseconds ? 'ns' : fields.unit);
  if (known === undefined) return { kind: 'unknown-unit', unit: fields.unit };
  const [unit, exponent, factor] = known;
  // Reading 0.42e-3 rounds once, as a person would write it; 0.42 / 1000 rounds twice.
  const value = Number(`${fields.value}${exponent}`) * factor;
  return count({ kind: 'counted', event, runningPercent, value, unit });
}

/** A number that is not negative and at most 2^53. */
function readDecimal(text: string): number | undefined {
  if (!/^\d{1,17}(?:\.\d{1,20})?$/.test(text)) return undefined;
  const value = Number(text);
  return value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

function count(value: PerfCount): PerfLine {
  return { kind: 'count', count: value };
}

function damaged(message: string): PerfLine {
  return { kind: 'damaged', message };
}
