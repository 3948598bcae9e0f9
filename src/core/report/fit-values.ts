import { isNonEmpty } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import type { BenchmarkResult, Sample, Side } from '../model/sample.ts';
import { sideNames } from '../model/side-name.ts';

/**
 * Raw values of all suites together that are kept. Each takes some twenty bytes of the report, of which the app reads 32 MiB.
 */
export const mostValues = 1_000_000;

function samplesOf(benchmarks: readonly BenchmarkResult[]): readonly Sample[] {
  return benchmarks.flatMap((one) => sideNames.flatMap((side) => one[side]?.samples ?? []));
}

function countOf({ evidence }: Sample): number {
  return evidence.kind === 'values' ? evidence.values.length : 0;
}

/** The most values a sample may keep, so that all of them fit: those with few give their room to those with many. */
function findShare(counts: readonly number[]): number {
  const rising = counts.toSorted((one, other) => one - other);
  let room = mostValues;
  for (const [index, count] of rising.entries()) {
    const share = Math.floor(room / (rising.length - index));
    if (count > share) return Math.max(1, share);
    room -= count;
  }
  return Number.POSITIVE_INFINITY;
}

/** As many values, taken at even distances, so that a drift within the run stays visible. */
function thin(sample: Sample, share: number): Sample {
  const { evidence } = sample;
  if (evidence.kind !== 'values' || evidence.values.length <= share) return sample;
  const { values } = evidence;
  const kept = Array.from(
    { length: share },
    (_, index) => values[Math.floor((index * values.length) / share)] ?? values[0],
  );
  return isNonEmpty(kept) ? { ...sample, evidence: { kind: 'values', values: kept } } : sample;
}

/**
 * A side that has fewer values of a metric than the other one keeps one fewer, too: what lacks the value of a round must not look as
 * if value i of both came from one.
 */
function thinSide(side: Side | undefined, other: Side | undefined, share: number): Side | undefined {
  const counts = new Map(other?.samples.map((sample) => [sample.metric, countOf(sample)]));
  const room = (sample: Sample): number =>
    countOf(sample) < (counts.get(sample.metric) ?? 0) ? Math.max(1, share - 1) : share;
  return side && { ...side, samples: side.samples.map((sample) => thin(sample, room(sample))) };
}

/**
 * The results of suites with no more raw values than a report that the app reads has room for, and a problem that tells how many were
 * left out. Sides with as many values keep the same number at the same places, so that value i of both still comes from one round.
 */
export function fitValues(benchmarks: readonly BenchmarkResult[]): {
  readonly benchmarks: readonly BenchmarkResult[];
  readonly problems: readonly Problem[];
} {
  const counts = samplesOf(benchmarks).map(countOf);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total <= mostValues) return { benchmarks, problems: [] };
  const share = findShare(counts);
  const fitted = benchmarks.map((one) => {
    const [base, head] = [thinSide(one.base, one.head, share), thinSide(one.head, one.base, share)];
    return { ...one, ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
  });
  const format = (count: number): string => count.toLocaleString('en-GB');
  const problem: Problem = {
    code: 'values-left-out',
    message: `the suites have ${format(total)} raw values, of which a report has room for ${format(mostValues)}: of each metric of each case at most ${format(share)} are kept`,
    hint: 'let the tools keep fewer, or divide the suites over workflows of several categories',
  };
  return { benchmarks: fitted, problems: [problem] };
}
