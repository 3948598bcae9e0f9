import {
  type BenchmarkCase,
  type Evidence,
  isNonEmpty,
  type Metric,
  median,
  type Problem,
  type Sample,
  type Side,
} from '../../core/index.ts';

/** Raw values that a report keeps of one metric; more are thinned evenly. */
const mostValues = 1_000;

/** All that the runs of a suite gave for one commit. */
export interface SuiteSide {
  /** By the case's name, in the order of first sight. */
  readonly cases: ReadonlyMap<string, Side>;
  /** What the tool says of a case beside its numbers, by the case's name. */
  readonly traits: ReadonlyMap<string, Pick<BenchmarkCase, 'parameters' | 'work'>>;
  readonly metrics: readonly Metric[];
}

function representative(evidence: Evidence): number | undefined {
  switch (evidence.kind) {
    case 'values':
      return median(evidence.values);
    case 'summary':
      return evidence.value;
    case 'unmeasured':
      return undefined;
  }
}

/** At most a thousand values, taken at even distances, so that a drift within the run stays visible. */
function thin(evidence: Evidence): Evidence {
  if (evidence.kind !== 'values' || evidence.values.length <= mostValues) return evidence;
  const { values } = evidence;
  const kept = Array.from(
    { length: mostValues },
    (_, index) => values[Math.floor((index * values.length) / mostValues)] ?? values[0],
  );
  return isNonEmpty(kept) ? { kind: 'values', values: kept } : evidence;
}

/**
 * One run: its own raw values or summary. Several runs: one value a run, since what differs from process to process, such
 * as where code and data lie, does not show inside one.
 */
function joinEvidence(seen: readonly Evidence[], runs: number): Evidence | undefined {
  const [first] = seen;
  if (first === undefined || runs === 1) return first === undefined ? undefined : thin(first);
  const values = seen.flatMap((evidence) => representative(evidence) ?? []);
  // Fewer values than runs would be a choice among the runs, and value i no longer that of round i.
  if (isNonEmpty(values) && values.length === runs) return { kind: 'values', values };
  // What no run could measure, the first says why.
  if (values.length === 0 && seen.length === runs) return first;
  return { kind: 'unmeasured', why: missingFrom(runs - values.length, runs) };
}

function missingFrom(lacking: number, runs: number): Problem {
  return {
    code: 'benchmark-unmeasured',
    message: `${lacking} of ${runs} runs of the suite have no number of it`,
    hint: 'let the case measure the same in every run; a number that is there now and then is not compared',
  };
}

function joinCase(runs: readonly BenchmarkCase[], tool: string): Side {
  const measures = Map.groupBy(
    runs.flatMap((one) => one.measures),
    (measure) => measure.metric.name,
  );
  const samples = [...measures].flatMap(([metric, seen]): readonly Sample[] => {
    const evidence = joinEvidence(
      seen.map((measure) => measure.evidence),
      runs.length,
    );
    return evidence === undefined ? [] : [{ metric, tool, evidence }];
  });
  // A case that failed in one run has no trustworthy number in the others.
  const problems = runs.flatMap((one) => one.problems);
  return { samples: problems.length > 0 ? [] : samples, problems };
}

/** The runs of one side by round; each holds the cases that were read. */
export type SuiteRuns = readonly (readonly BenchmarkCase[])[];

/**
 * The runs of a side without the cases that the other side lacks in the same round, so that value i of both sides comes from
 * one round. A case that the other side never has, and what was said of a case that failed, stay.
 */
export function keepPaired(own: SuiteRuns, other: SuiteRuns): SuiteRuns {
  const known = new Set(other.flat().map(({ name }) => name));
  return own.map((cases, round) => {
    const beside = other[round];
    if (beside === undefined) return cases;
    const names = new Set(beside.map(({ name }) => name));
    return cases.filter(({ name, problems }) => names.has(name) || !known.has(name) || problems.length > 0);
  });
}

/** Joins the runs of one side; a case that some run lacks is made of the others. */
export function joinRuns(runs: SuiteRuns, tool: string): SuiteSide {
  const all = runs.flat();
  const groups = Map.groupBy(all, (one) => one.name);
  // Counters of two cases may have one name and be written differently, which is told of all suites together.
  const metrics = new Map(
    all.flatMap((one) =>
      one.measures.map(({ metric }) => [`${metric.name} ${metric.title}`, metric] as const),
    ),
  );
  return {
    cases: new Map([...groups].map(([name, group]) => [name, joinCase(group, tool)])),
    traits: new Map(all.map((one) => [one.name, one])),
    metrics: [...metrics.values()],
  };
}
