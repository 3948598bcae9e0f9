import { z } from 'zod';
import type { Unit } from '../model/metric.ts';
import { previewValue } from '../text/preview-value.ts';

/** What a quantity measures: a metric's unit, or a percentage of the base, which becomes a fraction. */
export type Scale = Unit | 'percent';

/** A written unit as the numbers to multiply with and to divide by; dividing keeps `50 ms` exactly 0.05. */
type Factor = readonly [times: number, per: number];

interface ScaleWords {
  /** What the value must be, for messages. */
  readonly noun: string;
  readonly units: Readonly<Record<string, Factor>>;
  /** Whether a bare number has only one meaning. */
  readonly bare: boolean;
  readonly example: string;
}

const scales: Readonly<Record<Scale, ScaleWords>> = {
  second: {
    noun: 'a time with its unit',
    units: {
      ns: [1, 1e9],
      us: [1, 1e6],
      µs: [1, 1e6],
      ms: [1, 1e3],
      s: [1, 1],
      min: [60, 1],
      h: [3600, 1],
    },
    bare: false,
    example: '50 ms',
  },
  byte: {
    noun: 'a size with its unit',
    units: {
      B: [1, 1],
      kB: [1e3, 1],
      MB: [1e6, 1],
      GB: [1e9, 1],
      KiB: [1024, 1],
      MiB: [1024 ** 2, 1],
      GiB: [1024 ** 3, 1],
    },
    bare: false,
    example: '500 MB',
  },
  joule: {
    noun: 'an energy with its unit',
    units: { mJ: [1, 1e3], J: [1, 1], kJ: [1e3, 1] },
    bare: false,
    example: '5 J',
  },
  count: {
    noun: 'a number',
    units: { k: [1e3, 1], M: [1e6, 1], G: [1e9, 1] },
    bare: true,
    example: '20000',
  },
  ratio: { noun: 'a number or a percentage', units: { '%': [1, 100] }, bare: true, example: '0.05' },
  percent: { noun: 'a percentage', units: { '%': [1, 100] }, bare: false, example: '0.2 %' },
};

/** Decimal digits with `_` between them where it helps reading, no sign, no exponent. */
const digits = '[0-9][0-9_]*(?:\\.[0-9]+)?';

/** A quantity in base units, or what is wrong with the text. */
export type Quantity =
  | { readonly kind: 'ok'; readonly value: number }
  | { readonly kind: 'wrong'; readonly message: string; readonly hint: string };

/**
 * Reads a quantity as a person writes it, `1 MiB` or `0.2 %`, into base units: seconds, bytes, a count or a fraction.
 * Bare numbers are refused where the unit could be guessed wrongly; 0 needs no unit. Negative and infinite values are
 * refused.
 */
export function readQuantity(raw: unknown, scale: Scale): Quantity {
  const { noun, units, bare, example } = scales[scale];
  const said = `must be ${noun}, not ${previewValue(raw)}`;
  const allowed = `for example \`${example}\`; units: ${Object.keys(units).join(', ')}`;
  if (typeof raw === 'number' && Number.isFinite(raw) && raw >= 0) {
    if (bare || raw === 0) return { kind: 'ok', value: raw };
    return { kind: 'wrong', message: said, hint: hintForBare(raw, scale, example) };
  }
  // Longer text is no quantity, and would make the expression try every way to divide it.
  const text = typeof raw === 'string' && raw.length <= 64 ? raw.trim() : '';
  const parts = new RegExp(`^(${digits})\\s*(\\S*)$`).exec(text);
  if (parts === null) return { kind: 'wrong', message: said, hint: allowed };
  const number = Number((parts[1] ?? '').replaceAll('_', ''));
  const unit = (parts[2] ?? '').replace('μ', 'µ');
  if (unit === '') return readQuantityWithoutUnit(number, scale, said);
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (factor === undefined) return { kind: 'wrong', message: said, hint: allowed };
  const value = (number * factor[0]) / factor[1];
  return Number.isFinite(value) ? { kind: 'ok', value } : { kind: 'wrong', message: said, hint: allowed };
}

function readQuantityWithoutUnit(number: number, scale: Scale, said: string): Quantity {
  const { bare, example } = scales[scale];
  return (bare && Number.isFinite(number)) || number === 0
    ? { kind: 'ok', value: number }
    : { kind: 'wrong', message: said, hint: hintForBare(number, scale, example) };
}

function hintForBare(number: number, scale: Scale, example: string): string {
  const unit = example.split(' ')[1] ?? '';
  return scale === 'percent' && number < 1
    ? `write \`${number} %\` for ${number} percent, or \`${Number((number * 100).toPrecision(12))} %\` for the fraction ${number}`
    : `say the unit, such as \`${number} ${scale === 'second' ? 's' : unit}\``;
}

/** The regular expression of the texts that `readQuantity` reads, for editors. */
function quantityPattern(scale: Scale, positive: boolean): string {
  const { units, bare } = scales[scale];
  const names = [...Object.keys(units), ...(scale === 'second' ? ['μs'] : [])].join('|');
  const zero = positive ? '' : '|0[0_]*(?:\\.0+)?\\s*';
  const measured = `${digits}\\s*(?:${names})${bare ? '?' : ''}`;
  return `^\\s*${positive ? '(?=.*[1-9])' : ''}(?:${measured}${bare ? '' : zero})\\s*$`;
}

interface QuantityOptions {
  readonly scale: Scale;
  readonly description: string;
  readonly example?: string;
  /** Whether 0 is refused. */
  readonly positive?: boolean;
  /** In base units, with the words for it. */
  readonly most?: readonly [value: number, words: string];
  readonly default?: string;
}

/** A schema whose input is a written quantity and whose output is the number in base units. */
export function quantitySchema(options: QuantityOptions) {
  const { scale, positive = false, most } = options;
  const { example, bare } = scales[scale];
  const text = { type: 'string', pattern: quantityPattern(scale, positive) };
  const number = bare ? { type: 'number', minimum: 0 } : { const: 0 };
  return z
    .unknown()
    .transform((raw, context) => {
      const refuse = (message: string, hint: string): never => {
        context.issues.push({ code: 'custom', message, params: { hint }, input: raw });
        return z.NEVER;
      };
      const read = readQuantity(raw, scale);
      if (read.kind === 'wrong') return refuse(read.message, read.hint);
      if (positive && read.value === 0) return refuse('must be above 0', `for example \`${example}\``);
      if (most !== undefined && read.value > most[0])
        return refuse(`must be at most ${most[1]}`, 'make it smaller');
      return read.value;
    })
    .meta({
      ...(positive ? text : { anyOf: [text, number] }),
      description: options.description,
      examples: [options.example ?? example],
      ...(options.default === undefined ? {} : { default: options.default }),
    });
}
