import type { BenchmarkResult } from '../model/sample.ts';
import { matchesGlob } from '../text/name-glob.ts';
import type { Rename } from './rename.ts';

/** Whether a pattern of a policy names a benchmark by either of its names. */
export function matchesBenchmark(
  glob: string,
  { name, formerName }: Pick<BenchmarkResult, 'name' | 'formerName'>,
): boolean {
  return matchesGlob(glob, name) || (formerName !== undefined && matchesGlob(glob, formerName));
}

/** What was compared under two names, as two benchmarks again: whoever wrote the report may have made the rename up. */
export function splitRenamed(benchmarks: readonly BenchmarkResult[]): readonly BenchmarkResult[] {
  return benchmarks.flatMap((benchmark): readonly BenchmarkResult[] => {
    const { formerName, base, head, ...rest } = benchmark;
    if (formerName === undefined) return [benchmark];
    const { command, suite } = rest;
    const former = { name: formerName, command, ...(suite === undefined ? {} : { suite }) };
    return [
      ...(base === undefined ? [] : [{ ...former, base }]),
      ...(head === undefined ? [] : [{ ...rest, head }]),
    ];
  });
}

/** The same results with each benchmark that is in the base under its old name and in the head under its new one as one. */
export function joinRenamed(
  benchmarks: readonly BenchmarkResult[],
  renames: readonly Rename[],
): readonly BenchmarkResult[] {
  if (renames.length === 0) return benchmarks;
  const byName = new Map(benchmarks.map((benchmark) => [benchmark.name, benchmark]));
  const joined = new Map<string, BenchmarkResult>();
  const gone = new Set<string>();
  for (const { from, to } of renames) {
    const [old, now] = [byName.get(from), byName.get(to)];
    if (old?.base === undefined || old.head !== undefined) continue;
    if (now?.head === undefined || now.base !== undefined) continue;
    joined.set(to, { ...now, formerName: from, base: old.base });
    gone.add(from);
  }
  return benchmarks.flatMap((benchmark) =>
    gone.has(benchmark.name) ? [] : [joined.get(benchmark.name) ?? benchmark],
  );
}
