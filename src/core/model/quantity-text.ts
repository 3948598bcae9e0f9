import type { Metric } from './metric.ts';
import type { Comparison, Estimate } from './verdict.ts';

/** How many of the base unit one of the shown unit holds, largest first. */
type Scale = readonly (readonly [size: number, symbol: string])[];

const seconds: Scale = [
  [1, 's'],
  [1e-3, 'ms'],
  [1e-6, 'µs'],
  [1e-9, 'ns'],
];

const bytes: Scale = [
  [2 ** 30, 'GiB'],
  [2 ** 20, 'MiB'],
  [2 ** 10, 'KiB'],
  [1, 'B'],
];

const joules: Scale = [
  [1e3, 'kJ'],
  [1, 'J'],
  [1e-3, 'mJ'],
  [1e-6, 'µJ'],
];

type Sign = 'auto' | 'exceptZero';

const formats = new Map<string, Intl.NumberFormat>();

/** Making an `Intl.NumberFormat` costs a hundred times its use, and a report needs only a few different ones. */
function formatNumber(value: number, least: number, options: { most: number; sign: Sign }): string {
  const key = `${least} ${options.most} ${options.sign}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-US', {
      minimumFractionDigits: least,
      maximumFractionDigits: options.most,
      signDisplay: options.sign,
    });
    formats.set(key, format);
  }
  // Rounding may leave "-0", which means nothing to a reader.
  return format.format(value).replace(/^-(?=0(?:\.0*)?$)/, '');
}

/** Three digits that count, more where the whole part has more. */
function formatDigits(value: number, sign: Sign): string {
  const size = Math.abs(value);
  return formatNumber(value, 0, { most: size >= 100 ? 0 : size >= 10 ? 1 : 2, sign });
}

function formatScaled(value: number, scale: Scale, sign: Sign): string {
  const base = scale.find(([size]) => size === 1) ?? [1, ''];
  const fitting = scale.find(([size]) => Math.abs(value) >= size) ?? scale.at(-1) ?? base;
  const [size, symbol] = value === 0 ? base : fitting;
  return `${formatDigits(value / size, sign)} ${symbol}`;
}

function formatIn(unit: Metric['unit'], value: number, sign: Sign): string {
  switch (unit) {
    case 'second':
      return formatScaled(value, seconds, sign);
    case 'byte':
      return formatScaled(value, bytes, sign);
    case 'joule':
      return formatScaled(value, joules, sign);
    case 'count':
      return formatNumber(value, 0, { most: 0, sign });
    case 'ratio':
      return formatNumber(value, 0, { most: Math.abs(value) >= 1 ? 2 : 4, sign });
  }
}

/** A value in the metric's base unit as people read it: `12.3 ms`, `4.2 MiB`, `1,234,567`, `0.0213`. */
export function formatValue(value: number, metric: Pick<Metric, 'unit'>): string {
  return formatIn(metric.unit, value, 'auto');
}

/** The same with the noun that a bare count needs: `1,234,567 instructions`. */
export function formatQuantity(value: number, metric: Metric): string {
  const text = formatValue(value, metric);
  return metric.unit === 'count' ? `${text} ${metric.title}` : text;
}

/** A difference in the metric's base unit, with its sign: `+12.3 ms`. */
export function formatDifference(value: number, metric: Pick<Metric, 'unit'>): string {
  return formatIn(metric.unit, value, 'exceptZero');
}

/** A fraction as a percentage without sign, such as a threshold: 0.002 is `0.2 %`. */
export function formatPercent(fraction: number): string {
  return `${formatNumber(fraction * 100, 0, { most: 4, sign: 'auto' })} %`;
}

/** As many decimals as the largest of the three numbers needs to show two digits, so that all three line up. */
function decimalsFor(estimate: Estimate): number {
  const largest = 100 * Math.max(Math.abs(estimate.value), Math.abs(estimate.low), Math.abs(estimate.high));
  if (largest >= 100) return 0;
  if (largest >= 1 || largest === 0) return 1;
  return Math.min(1 - Math.floor(Math.log10(largest)), 6);
}

function formatSignedPercent(fraction: number, decimals: number): string {
  return `${formatNumber(fraction * 100, decimals, { most: decimals, sign: 'exceptZero' })} %`;
}

function formatRuns(runs: Comparison['runs']): string {
  return `${runs.base} and ${runs.head} runs`;
}

/** A confidence in percent, rounded down so that it holds: `99 %`, from there on with as many nines as it has, `99.97 %`. */
export function formatConfidence(confidence: number): string {
  const beyond = 100 * (1 - confidence);
  const decimals = beyond >= 0.5 ? 0 : Math.min(Math.ceil(-Math.log10(Math.max(beyond, 1e-12))), 9);
  const scale = 10 ** decimals;
  return `${Math.floor(confidence * 100 * scale + 1e-9 * scale) / scale} %`;
}

/** `99 % interval LOW to HIGH, 5 and 5 runs`, or `exact, 2 and 2 runs`. The confidence is rounded down. */
function formatEvidence(
  estimate: Estimate,
  runs: Comparison['runs'],
  show: (value: number) => string,
): string {
  if (estimate.confidence === 1) return `exact, ${formatRuns(runs)}`;
  return `${formatConfidence(estimate.confidence)} interval ${show(estimate.low)} to ${show(estimate.high)}, ${formatRuns(runs)}`;
}

interface ChangeParts {
  /** `+4.1 %`, or the difference where no ratio exists. */
  readonly amount: string;
  /** `99 % interval +3.9 % to +4.3 %, 5 and 5 runs`. */
  readonly evidence: string;
}

function partsOf(comparison: Comparison, metric: Metric): ChangeParts {
  const { relative, absolute, runs } = comparison;
  const decimals = relative === undefined ? 0 : decimalsFor(relative);
  const estimate = relative ?? absolute;
  const show = (value: number): string =>
    relative === undefined ? formatDifference(value, metric) : formatSignedPercent(value, decimals);
  return { amount: show(estimate.value), evidence: formatEvidence(estimate, runs, show) };
}

/**
 * A change with its interval and run count, so that no percentage stands alone:
 * `+4.1 % (99 % interval +3.9 % to +4.3 %, 5 and 5 runs)`. In the metric's unit where no ratio exists.
 */
export function formatChange(comparison: Comparison, metric: Metric): string {
  const { amount, evidence } = partsOf(comparison, metric);
  return `${amount} (${evidence})`;
}

/** The same with the metric's title between: `+12.9 % instructions (valgrind) (exact, 2 and 2 runs)`. */
export function describeChange(comparison: Comparison, metric: Metric): string {
  const { amount, evidence } = partsOf(comparison, metric);
  return `${amount} ${metric.title} (${evidence})`;
}

/** A change as two table cells: `+4.1 %`, and `+3.9 % to +4.3 %` or `exact`. The run count needs a cell of its own. */
export function formatChangeCells(
  comparison: Comparison,
  metric: Metric,
): { readonly amount: string; readonly interval: string } {
  const { relative, absolute } = comparison;
  const estimate = relative ?? absolute;
  const decimals = relative === undefined ? 0 : decimalsFor(relative);
  const show = (value: number): string =>
    relative === undefined ? formatDifference(value, metric) : formatSignedPercent(value, decimals);
  const interval = estimate.confidence === 1 ? 'exact' : `${show(estimate.low)} to ${show(estimate.high)}`;
  return { amount: show(estimate.value), interval };
}
