import type { BenchmarkResult } from '../model/sample.ts';

/** A benchmark that has one name in the base and another in the head. */
export interface Rename {
  /** In the base. */
  readonly from: string;
  /** In the head. */
  readonly to: string;
}

/** The pairs in which neither name stands in another pair: a name leads to one benchmark, or to none that is sure. */
export function keepUnique(pairs: readonly Rename[]): readonly Rename[] {
  const count = (key: keyof Rename): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const pair of pairs) counts.set(pair[key], (counts.get(pair[key]) ?? 0) + 1);
    return counts;
  };
  const [from, to] = [count('from'), count('to')];
  return pairs.filter((pair) => from.get(pair.from) === 1 && to.get(pair.to) === 1);
}

/** The renames that results tell of themselves. To be believed only where this very run measured them. */
export function renamesOf(benchmarks: readonly BenchmarkResult[]): readonly Rename[] {
  return benchmarks.flatMap(({ name, formerName }) =>
    formerName === undefined ? [] : [{ from: formerName, to: name }],
  );
}
