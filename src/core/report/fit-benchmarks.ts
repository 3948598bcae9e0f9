import type { Problem } from '../model/problem.ts';
import type { BenchmarkResult } from '../model/sample.ts';
import { reportLimits } from './limits.ts';

/** Names in a message. */
const namesTold = 3;

/** The number with thousands set apart. */
function format(count: number): string {
  return count.toLocaleString('en-GB');
}

/** What stands for a whole suite stays, then what the base has, so that a head's new cases push out nothing that is held. */
function rankOf({ name, suite, base }: BenchmarkResult): number {
  if (name === suite) return 0;
  return base === undefined ? 2 : 1;
}

function chooseKept(results: readonly BenchmarkResult[], room: number): ReadonlySet<BenchmarkResult> {
  const ranked = results.toSorted((one, other) => rankOf(one) - rankOf(other));
  return new Set(ranked.slice(0, Math.max(0, room)));
}

function describe(suite: string, left: readonly BenchmarkResult[], all: number): Problem {
  const names = left.slice(0, namesTold).map(({ name }) => name);
  const more = left.length > names.length ? ` and ${format(left.length - names.length)} more` : '';
  return {
    code: 'cases-left-out',
    message: `${format(left.length)} of ${format(all)} cases of ${suite} were left out, since a report holds ${format(reportLimits.benchmarks)} benchmarks: ${names.join(', ')}${more}`,
    hint: 'let the suites run fewer cases, or measure some of them in a workflow of another category',
  };
}

/** The result that stands for the suite, with the problem on its head, which is what must not pass. */
function tellSuite(
  own: BenchmarkResult | undefined,
  suite: string,
  about: { readonly command: string; readonly problem: Problem },
): BenchmarkResult {
  const { command, problem } = about;
  const { samples = [], problems = [] } = own?.head ?? {};
  return {
    ...(own ?? { name: suite, command, suite }),
    head: { ...own?.head, samples, problems: [...problems, problem] },
  };
}

/**
 * The results of suites as far as a report holds them, beside so many other benchmarks, in their order. What has no room is told of
 * its suite, with numbers, as a problem of the head: nothing that is left out can pass for measured.
 * @param others benchmarks of the report that are no cases of suites.
 */
export function fitBenchmarks(
  results: readonly BenchmarkResult[],
  others: number,
): { readonly benchmarks: readonly BenchmarkResult[]; readonly problems: readonly Problem[] } {
  const room = reportLimits.benchmarks - others;
  if (results.length <= room) return { benchmarks: results, problems: [] };
  const suites = Map.groupBy(results, ({ suite = '' }) => suite);
  // Each suite may need one more result, in which what was left out of it is told.
  const kept = chooseKept(results, room - suites.size);
  const told = new Map<string, BenchmarkResult>();
  const problems: Problem[] = [];
  for (const [suite, all] of suites) {
    const cases = all.filter(({ name }) => name !== suite);
    const left = cases.filter((one) => !kept.has(one));
    const [first] = left;
    if (first === undefined) continue;
    const problem = describe(suite, left, cases.length);
    problems.push(problem);
    const own = all.find(({ name }) => name === suite);
    told.set(suite, tellSuite(own, suite, { command: first.command, problem }));
  }
  const rest = results.filter((one) => kept.has(one) && !told.has(one.name));
  return { benchmarks: [...told.values(), ...rest], problems };
}
