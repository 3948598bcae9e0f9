import { customMetric, type Metric } from '../model/metric.ts';
import { fixedMetric } from './measures.ts';
import { unitsPerSecond } from './time-units.ts';

/** What a unit that a person or a program wrote means: the metric, and by what a value is divided to get its base unit. */
export interface WrittenUnit {
  readonly metric: Metric;
  readonly divisor: number;
}

const longTimeNames: ReadonlyMap<string, string> = new Map([
  ['nanosecond', 'ns'],
  ['nanoseconds', 'ns'],
  ['microsecond', 'us'],
  ['microseconds', 'us'],
  ['millisecond', 'ms'],
  ['milliseconds', 'ms'],
  ['second', 's'],
  ['seconds', 's'],
  ['secs', 's'],
]);

const byteScales: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['k', 1e3],
  ['m', 1e6],
  ['g', 1e9],
  ['ki', 1024],
  ['mi', 1024 ** 2],
  ['gi', 1024 ** 3],
]);

/** `B`, `KB`, `MiB`, `bytes`, `megabytes`; a capital K is a thousand here, as in the rest of the SI. */
function bytesPerUnit(unit: string): number | undefined {
  const short = unit
    .toLowerCase()
    .replace(/^(kilo|mega|giga)?bytes?$/, (_, scale) => `${(scale ?? '').slice(0, 1)}b`);
  return short.endsWith('b') ? byteScales.get(short.slice(0, -1)) : undefined;
}

function readRate(work: string): WrittenUnit | undefined {
  if (/^(?:ops?|operations?|iters?|iterations?|req|reqs|requests?|calls?|items?|runs?)$/i.test(work))
    return { metric: fixedMetric('operations_per_second'), divisor: 1 };
  const bytes = bytesPerUnit(work);
  return bytes === undefined ? undefined : { metric: fixedMetric('bytes_per_second'), divisor: 1 / bytes };
}

/**
 * Reads a unit such as `ns/iter`, `ms`, `ops/sec` or `MB`. What names no quantity whose better direction is known becomes a
 * user metric called `name`, in the unit's base where it has one.
 */
export function readUnit(unit: string, name: string): WrittenUnit {
  const [plain = '', per, ...more] = unit.trim().split('/');
  const perSecond = unitsPerSecond(longTimeNames.get(plain.toLowerCase()) ?? plain);
  const ofOne = per === undefined || /^(?:op|ops|operation|iter|iteration|call|run|req|request)$/i.test(per);
  if (more.length === 0 && perSecond !== undefined && ofOne)
    return { metric: fixedMetric('time'), divisor: perSecond };
  const rate = more.length === 0 && /^s(?:ec|econd)?$/i.test(per ?? '') ? readRate(plain) : undefined;
  if (rate !== undefined) return rate;
  const bytes = per === undefined ? bytesPerUnit(plain) : undefined;
  if (bytes !== undefined) return { metric: customMetric(name, { unit: 'byte' }), divisor: 1 / bytes };
  return { metric: customMetric(name), divisor: 1 };
}
