import { compareBenchmarks } from '../compare/compare-benchmarks.ts';
import { joinReports } from '../compare/join-reports.ts';
import type { Policy } from '../model/policy.ts';
import type { Report } from '../model/report.ts';

const differencesTold = 5;

function place(baseline: Report, distance: number): string {
  const sha = baseline.head.sha.slice(0, 10);
  const where =
    distance === 0
      ? 'the base itself'
      : `${distance} ${distance === 1 ? 'commit' : 'commits'} before the base`;
  return `\`${sha}\`, ${where}, measured ${baseline.created}`;
}

/**
 * What a stored baseline says beside a report that measured base and head together: where it comes from, how many metrics
 * moved since, and what cannot be compared and why. Sentences in which back quotes set names apart.
 */
export function describeHistory(
  baseline: { readonly report: Report; readonly distance: number },
  head: Report,
  policy: Policy,
): readonly string[] {
  const start = place(baseline.report, baseline.distance);
  const pair = joinReports({ ...baseline.report, policy }, head);
  if (pair.kind === 'failed') {
    const whys = pair.problems.slice(0, differencesTold).map(({ message }) => message);
    return [`${start}: not comparable`, ...whys];
  }
  const verdicts = compareBenchmarks({ ...pair.value, interleaved: false });
  const count = (kind: 'regressed' | 'improved' | 'steady'): number =>
    verdicts.filter((verdict) => verdict.kind === kind).length;
  const moved = `${count('regressed')} metrics worse, ${count('improved')} better, ${count('steady')} steady`;
  const whys = pair.warnings.slice(0, differencesTold).map(({ message }) => message);
  return [`${start}: ${moved}`, ...whys];
}
