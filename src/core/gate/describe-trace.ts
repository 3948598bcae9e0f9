import type { Trace } from '../history/trace-history.ts';
import { describeChange, formatQuantity } from '../model/quantity-text.ts';
import { describeDrift } from './drift-findings.ts';

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A history in lines without markup: what it is of, its commits, where the level changed, and a drift. */
export function describeTrace({
  benchmark,
  metric,
  imported,
  points,
  unlike,
  changes,
  drift,
}: Trace): readonly string[] {
  const left = unlike === 0 ? '' : `, ${unlike} more left out as not comparable`;
  const head = `${benchmark}: ${metric.title} of ${plural(points.length, 'commit')}${left}${imported === true ? ', imported, of an unknown machine' : ''}`;
  const commits = points.map(({ sha, value, low, high, runs }) => {
    const range = `${formatQuantity(low, metric)} to ${formatQuantity(high, metric)}`;
    return `  ${sha.slice(0, 10)}  ${formatQuantity(value, metric)} (${range}, ${plural(runs, 'run')})`;
  });
  const changed = changes.map(
    ({ sha, comparison }) =>
      `  level changed by ${describeChange(comparison, metric)} with ${sha.slice(0, 10)}`,
  );
  const drifts = drift === undefined ? [] : [`  the newest drifts: ${describeDrift(drift)}`];
  return [head, ...commits, ...changed, ...drifts];
}
