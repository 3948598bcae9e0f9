import type { Metric } from '../../model/metric.ts';
import { type Problem, problemCatalogue } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import { describeReach } from '../../model/threshold-text.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { BenchmarkView, MetricRow } from './benchmark-view.ts';

/** The same sentence about several subjects, such as `parse` or `parse (base)`, told once. */
export interface Note {
  readonly problem: Problem;
  readonly subjects: readonly string[];
  readonly metrics: readonly string[];
}

type Undecided = Extract<Verdict, { kind: 'undecided' }>;

interface Mention {
  readonly problem: Problem;
  readonly subject?: string | undefined;
  readonly metric?: string;
}

function gather(mentions: readonly Mention[]): readonly Note[] {
  const groups = Map.groupBy(
    mentions,
    ({ problem: { code, message, at } }) => `${code} ${at?.file} ${at?.line} ${message}`,
  );
  return [...groups.values()].flatMap((group): readonly Note[] => {
    const problem = group[0]?.problem;
    if (problem === undefined) return [];
    const subjects = [...new Set(group.flatMap(({ subject }) => subject ?? []))];
    const metrics = [...new Set(group.flatMap(({ metric }) => metric ?? []))];
    return [{ problem, subjects, metrics }];
  });
}

/** A metric that lacks, where the benchmark has others that count and the gate asks for nothing. */
function isUnmeasured(row: MetricRow, view: BenchmarkView): boolean {
  if (row.verdict.kind !== 'undecided' || row.verdict.comparison !== undefined) return false;
  const isInformation = row.effect === undefined || row.effect === 'informs';
  return isInformation && view.rows.some(({ verdict }) => verdict.kind !== 'undecided');
}

/** The reason in general words, with what these runs could have shown. */
function describeStraddling({ why, reach }: Undecided, metric: Metric): string {
  const words = problemCatalogue[why.code].replace(/\.$/, '');
  return reach === undefined ? `${words}.` : `${words}; ${describeReach(reach, metric)}.`;
}

/**
 * What could not be decided and why, by reason. A verdict that has a comparison stands in the table with its interval,
 * so its reason is told in general words, and only where the gate minds.
 */
export function collectUndecided(views: readonly BenchmarkView[]): readonly Note[] {
  return gather(
    views.flatMap((view) =>
      view.rows.flatMap((row): readonly Mention[] => {
        const { verdict, metric, effect } = row;
        if (verdict.kind !== 'undecided' || isUnmeasured(row, view)) return [];
        const { why, comparison } = verdict;
        if (comparison === undefined) return [{ problem: why, subject: view.name, metric: metric.name }];
        if (effect === undefined || effect === 'informs') return [];
        const problem = { ...why, message: describeStraddling(verdict, metric) };
        return [{ problem, subject: view.name, metric: metric.name }];
      }),
    ),
  );
}

/** What was not measured although nobody depends on it, by reason; subjects only where it holds for some benchmarks. */
export function collectUnmeasured(views: readonly BenchmarkView[]): readonly Note[] {
  const notes = gather(
    views.flatMap((view) =>
      view.rows.flatMap((row): readonly Mention[] => {
        if (row.verdict.kind !== 'undecided' || !isUnmeasured(row, view)) return [];
        return [{ problem: row.verdict.why, subject: view.name, metric: row.metric.name }];
      }),
    ),
  );
  return notes.map((note) => (note.subjects.length === views.length ? { ...note, subjects: [] } : note));
}

function mentionsOf(report: Report): readonly Mention[] {
  const sides = report.benchmarks.flatMap(({ name, base, head }) => [
    ...(base?.problems ?? []).map((problem) => ({ problem, subject: `${name} (base)` })),
    ...(head?.problems ?? []).map((problem) => ({ problem, subject: `${name} (head)` })),
  ]);
  return [...report.problems.map((problem) => ({ problem })), ...sides];
}

/** Every problem of a report once, with the benchmarks it concerns; those in `told` and of explanations are left out. */
export function collectProblems(report: Report, told: readonly Note[]): readonly Note[] {
  const known = new Set(told.map(({ problem }) => problem.message));
  return gather(mentionsOf(report)).filter(({ problem }) => !known.has(problem.message));
}

/** The first few of a list in words: `a, b, c and 4 more`. */
export function listFew(items: readonly string[], most: number): string {
  const shown = items.slice(0, most).join(', ');
  return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}
