import type { SampleShare } from '../../model/hotspots.ts';
import { formatValue } from '../../model/quantity-text.ts';
import type { SpentFunction, TimeSpent } from '../../model/time-spent.ts';
import { clipText } from '../escape/escape-control.ts';

/** Functions, and lines, that are shown of a benchmark. */
const rowsShown = 5;
/** Code units of a name or place. */
const longestName = 120;
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** What stands above every list of samples. */
export const samplesAccuseNothing =
  'Callgrind gave no profile of this, so it was sampled. Samples accuse no line: they tell where time goes, not which change costs it. Shares are of all samples of a side, with their 95 % intervals.';

function countSamples(samples: number): string {
  return `${whole.format(samples)} ${samples === 1 ? 'sample' : 'samples'}`;
}

/** A share with its interval and its samples, `41.0 % (38.1 to 44.0 %), 400 samples`; below 30 samples only their number. */
export function describeSampleShare({ samples, percent, interval }: SampleShare): string {
  if (percent === undefined || interval === undefined) return countSamples(samples);
  const [low, high] = interval;
  return `${percent.toFixed(1)} % (${low.toFixed(1)} to ${high.toFixed(1)} %), ${countSamples(samples)}`;
}

/** What was sampled: `100 samples of the base, 1,572 of the head, one every 1 ms of processor time (task-clock)`. Holds text of the report. */
export function describeSampling({ samples, event, period }: TimeSpent): string {
  const every = formatValue(period / 1e9, { unit: 'second' });
  return `${countSamples(samples.base)} of the base, ${whole.format(samples.head)} of the head, one every ${every} of processor time (${event})`;
}

/** Where a function is: its file, else its library; empty where neither is known. */
export function placeOfFunction({ file, object }: SpentFunction): string {
  return clipText(file === '' ? object : file, longestName);
}

function hasNumber(...shares: readonly SampleShare[]): boolean {
  return shares.some(({ percent }) => percent !== undefined);
}

/** The functions and lines that are shown, those with a percentage, and how many others the report holds. */
export function chooseHotPlaces({ functions, lines }: TimeSpent): Pick<TimeSpent, 'functions' | 'lines'> & {
  readonly left: number;
} {
  const shown = {
    functions: functions.filter(({ base, head }) => hasNumber(base, head)).slice(0, rowsShown),
    lines: lines.filter((line) => hasNumber(line)).slice(0, rowsShown),
  };
  const left = functions.length + lines.length - shown.functions.length - shown.lines.length;
  return { ...shown, left };
}
