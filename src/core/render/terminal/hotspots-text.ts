import type { HotspotProfile, SampleShare } from '../../model/hotspots.ts';
import { fewestSamples } from '../../model/stack-profile.ts';
import { clipText, showOneLine } from '../escape/escape-control.ts';

/** A share with its interval and its samples, in columns. */
function cells({ samples, percent, interval }: SampleShare): string {
  if (percent === undefined || interval === undefined) return '';
  const [low, high] = interval.map((bound) => bound.toFixed(1));
  return `${percent.toFixed(1).padStart(7)} %  ${`${low} to ${high}`.padStart(13)}  ${String(samples).padStart(8)}`;
}

function lastPart(file: string): string {
  return showOneLine(file.slice(file.lastIndexOf('/') + 1));
}

/** What stands above the columns. */
function heading(label: string): string {
  return `${'share'.padStart(9)}  95 % interval  ${'samples'.padStart(8)}  ${label}`;
}

/** Rows with a number, then one that counts the others. */
function rows(shares: readonly (SampleShare & { readonly label: string })[]): readonly string[] {
  const told = shares.filter(({ percent }) => percent !== undefined);
  const others = shares.length - told.length;
  const rest = others === 0 ? [] : [`  ${others} more with fewer than ${fewestSamples} samples each`];
  return [...told.map((share) => `${cells(share)}  ${showOneLine(share.label)}`), ...rest];
}

/**
 * A profile as text for a terminal: functions and lines, each with its share of the samples, the 95 % interval and the
 * number of samples. No number for less than 30 samples. Names are cut to the width, their control characters made visible.
 */
export function renderHotspots(profile: HotspotProfile, columns: number): string {
  const lines: string[] = [];
  for (const { event, samples, functions } of profile.counters) {
    const isWait = event.startsWith('sched:');
    const what = isWait ? 'waits begin here' : 'time is spent here';
    lines.push(`${samples} samples of ${showOneLine(event)}: ${what}`);
    if (!isWait) lines.push('(samples tell where time goes, not how many instructions a line runs)');
    const shares = functions.map(({ function: name, file, self, total }) => ({
      ...(isWait ? total : self),
      label: file === '' ? name : `${name}  ${lastPart(file)}`,
    }));
    lines.push(heading('function'), ...rows(shares.filter((share) => share.samples > 0)), '');
  }
  const spots = profile.hotspots.filter(({ line }) => line > 0);
  if (spots.length > 0) {
    const shares = spots.map((spot) => ({
      ...spot,
      label: `${lastPart(spot.file)}:${spot.line}  ${spot.function}`,
    }));
    lines.push('lines around which time is spent', heading('line, function'), ...rows(shares), '');
  }
  for (const [name, value] of Object.entries(profile.metrics))
    lines.push(`${name} ${Number(value).toFixed(3)}`);
  return `${lines
    .map((line) => clipText(line, columns))
    .join('\n')
    .trimEnd()}\n`;
}
