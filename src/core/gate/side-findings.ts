import type { Problem, ProblemCode } from '../model/problem.ts';
import type { BenchmarkResult, Side } from '../model/sample.ts';
import type { SideName } from '../model/side-name.ts';
import { type Finding, findingOf, firstLine } from './finding.ts';

/** A problem that concerns a whole commit and not one benchmark. */
export interface SideProblem {
  readonly side: SideName;
  readonly problem: Problem;
}

/** A benchmark that ended so gave no number that counts, whatever it printed before. */
const failures: ReadonlySet<ProblemCode> = new Set([
  'benchmark-crashed',
  'benchmark-timed-out',
  'setup-failed',
  'build-failed',
  'suite-unread',
  'results-cut',
  'cases-left-out',
]);

const missingBase: ReadonlySet<ProblemCode> = new Set(['build-failed', 'base-missing', 'merge-base-missing']);

/** The problem that makes all numbers of a side void. */
function failureOf(side: Side | undefined): Problem | undefined {
  return side?.problems.find((problem) => failures.has(problem.code));
}

/** Whether a side of the benchmark crashed, timed out or could not be set up. */
export function hasFailed(benchmark: BenchmarkResult): boolean {
  return failureOf(benchmark.base) !== undefined || failureOf(benchmark.head) !== undefined;
}

/** What is wrong with a whole commit: a head that does not build blocks, a base that is not there leaves nothing to say. */
export function findWholeSide({ side, problem }: SideProblem): readonly Finding[] {
  if (side === 'head' && problem.code === 'build-failed') {
    const message = `the head does not build: ${firstLine(problem.message)}`;
    return [findingOf({ kind: 'benchmark-failed', effect: 'blocks', message })];
  }
  if (side === 'base' && missingBase.has(problem.code)) {
    const start = problem.code === 'build-failed' ? 'the base does not build: ' : '';
    return [
      findingOf({
        kind: 'base-missing',
        effect: 'prevents-comparison',
        message: `${start}${firstLine(problem.message)}`,
      }),
    ];
  }
  if (problem.code === 'environments-differ' || problem.code === 'interrupted') {
    const kind = problem.code === 'interrupted' ? 'nothing-measured' : 'environments-differ';
    return [findingOf({ kind, effect: 'prevents-comparison', message: firstLine(problem.message) })];
  }
  return [];
}

/** What is wrong with one side of a benchmark, or that it is new. `expected`: the base branch wants it measured. */
export function findSides(benchmark: BenchmarkResult, expected: boolean): readonly Finding[] {
  const { name, formerName } = benchmark;
  if (benchmark.head === undefined) return [findMissing(name)];
  const baseFailure = failureOf(benchmark.base);
  const headFailure = failureOf(benchmark.head);
  const findings: Finding[] = [];
  if (formerName !== undefined) {
    const message = `${name} was called ${formerName} in the base`;
    findings.push(findingOf({ kind: 'benchmark-renamed', effect: 'informs', benchmark: name, message }));
  }
  if (benchmark.base === undefined) {
    const message = `${name} is new: the base does not have it`;
    findings.push(findingOf({ kind: 'benchmark-new', effect: 'informs', benchmark: name, message }));
  }
  if (baseFailure !== undefined) {
    const sides = headFailure === undefined ? 'base' : 'base and in the head';
    const message = `${name} failed in the ${sides}: ${firstLine(baseFailure.message)}`;
    findings.push(
      findingOf({ kind: 'benchmark-failed', effect: 'prevents-comparison', benchmark: name, message }),
    );
  } else if (headFailure !== undefined) {
    // What has no room is not even told to be new.
    const unseen = benchmark.head.problems.find(({ code }) => code === 'cases-left-out');
    const effect = benchmark.base !== undefined || expected || unseen !== undefined ? 'blocks' : 'warns';
    const how = unseen === undefined ? 'failed in the head' : 'is known in part';
    const message = `${name} ${how}: ${firstLine((unseen ?? headFailure).message)}`;
    const kind = unseen === undefined ? 'benchmark-failed' : 'nothing-measured';
    findings.push(findingOf({ kind, effect, benchmark: name, message }));
  }
  return findings;
}

/** A benchmark that the base has, or that the policy expects, and the head has not. */
export function findMissing(name: string): Finding {
  const message = `${name} is missing from the head`;
  return findingOf({ kind: 'benchmark-missing', effect: 'blocks', benchmark: name, message });
}

/**
 * A benchmark that the base expects and the head's own configuration gives up. A person who merges the configuration may do
 * that; the title says it, so that nobody merges it unseen.
 */
export function findRemoved(name: string): Finding {
  const message = `${name} is removed by this pull request's configuration; nothing holds it any more`;
  return findingOf({ kind: 'benchmark-removed', effect: 'warns', benchmark: name, message });
}
