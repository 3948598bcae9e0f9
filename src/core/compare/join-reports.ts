import type { Metric, Nature } from '../model/metric.ts';
import { failed, isNonEmpty, type Parsed, parsed } from '../model/parsed.ts';
import type { Policy } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type { Commit, Report } from '../model/report.ts';
import type { BenchmarkResult, Sample, Side } from '../model/sample.ts';
import { findAliasRenames } from '../renames/find-renames.ts';
import { keepUnique, type Rename } from '../renames/rename.ts';
import { renamePolicy } from '../renames/rename-policy.ts';
import { matchEnvironments } from './match-environments.ts';

/** Two reports as the two sides of one run. */
export interface ReportPair {
  readonly base: Commit;
  readonly head: Commit;
  readonly metrics: readonly Metric[];
  /** The base report's: what a head brings along cannot loosen the gate. */
  readonly policy: Policy;
  readonly benchmarks: readonly BenchmarkResult[];
}

/** The metrics of both reports, and why some of them cannot be compared. */
interface MetricMatch {
  readonly metrics: readonly Metric[];
  readonly refused: ReadonlyMap<string, Problem>;
  readonly problems: readonly Problem[];
}

function measuredMetrics(report: Report): ReadonlySet<string> {
  const sides = report.benchmarks.flatMap((benchmark) => benchmark.head ?? []);
  return new Set(sides.flatMap((side) => side.samples.map((sample) => sample.metric)));
}

function unlikeMetrics(base: Metric, head: Metric): Problem | undefined {
  for (const key of ['unit', 'better', 'nature'] as const) {
    if (base[key] === head[key]) continue;
    return {
      code: 'environments-differ',
      message: `the ${key} of ${base.name} is ${base[key]} in the base and ${head[key]} in the head`,
      hint: 'measure both reports with the same version of the tool that names the metric',
    };
  }
  return undefined;
}

/** The base's metrics, then those that only the head has. */
function matchMetrics(base: Report, head: Report): MetricMatch {
  const ofBase = new Map(base.metrics.map((metric) => [metric.name, metric]));
  const ofHead = new Map(head.metrics.map((metric) => [metric.name, metric]));
  const inBase = measuredMetrics(base);
  const inHead = measuredMetrics(head);
  const shared = base.metrics.filter((metric) => inBase.has(metric.name) && inHead.has(metric.name));
  const natures = new Set<Nature>(shared.map((metric) => metric.nature));
  const match = matchEnvironments(base.environment, head.environment, [...natures]);
  const refused = new Map<string, Problem>();
  const problems = [...match.problems];
  for (const metric of shared) {
    const unlike = unlikeMetrics(metric, ofHead.get(metric.name) ?? metric);
    if (unlike !== undefined) problems.push(unlike);
    const why = unlike ?? match.refused.get(metric.nature);
    if (why !== undefined) refused.set(metric.name, why);
  }
  const metrics = [...base.metrics, ...head.metrics.filter((metric) => !ofBase.has(metric.name))];
  const nothingLeft = shared.length > 0 && shared.every((metric) => refused.has(metric.name));
  return nothingLeft ? { metrics: [], refused, problems } : { metrics, refused, problems };
}

/** A command may be as long as a message may be, and the message quotes two. */
function quote(command: string): string {
  return command.length <= 200 ? command : `${command.slice(0, 200)}…`;
}

function unlikeCommands(base: BenchmarkResult, head: BenchmarkResult): Problem | undefined {
  if (base.command === head.command) return undefined;
  return {
    code: 'environments-differ',
    message: `${base.name} ran \`${quote(base.command)}\` in the base and \`${quote(head.command)}\` in the head`,
    hint: 'measure both reports with the same configuration',
  };
}

/** A head side in which the values that must not be compared are replaced by the reason. */
function withhold(side: Side, why: (metric: string) => Problem | undefined): Side {
  const samples = side.samples.map((sample): Sample => {
    const problem = why(sample.metric);
    return problem === undefined ? sample : { ...sample, evidence: { kind: 'unmeasured', why: problem } };
  });
  return { ...side, samples };
}

function joinBenchmark(
  base: BenchmarkResult | undefined,
  head: BenchmarkResult | undefined,
  refused: ReadonlyMap<string, Problem>,
): BenchmarkResult | undefined {
  const one = base ?? head;
  if (one === undefined || (base?.head === undefined && head?.head === undefined)) return undefined;
  const suite = head?.suite ?? base?.suite;
  const joined = {
    name: one.name,
    ...(base?.formerName === undefined ? {} : { formerName: base.formerName }),
    command: one.command,
    ...(suite === undefined ? {} : { suite }),
  };
  if (base?.head === undefined || head?.head === undefined) {
    return {
      ...joined,
      ...(base?.head === undefined ? {} : { base: base.head }),
      ...(head?.head === undefined ? {} : { head: head.head }),
    };
  }
  const unlike = unlikeCommands(base, head);
  return {
    ...joined,
    base: base.head,
    head: withhold(head.head, (metric) => unlike ?? refused.get(metric)),
  };
}

/** Every benchmark of both reports: the base's order, then what only the head has. */
function joinBenchmarks(
  base: readonly BenchmarkResult[],
  head: readonly BenchmarkResult[],
  refused: ReadonlyMap<string, Problem>,
): readonly BenchmarkResult[] {
  const ofHead = new Map(head.map((benchmark) => [benchmark.name, benchmark]));
  const inBase = new Set(base.map((benchmark) => benchmark.name));
  const known = base.map((benchmark) => joinBenchmark(benchmark, ofHead.get(benchmark.name), refused));
  const added = head
    .filter((benchmark) => !inBase.has(benchmark.name))
    .map((benchmark) => joinBenchmark(undefined, benchmark, refused));
  return [...known, ...added].filter((benchmark) => benchmark !== undefined);
}

/** What each report measured of its own head, under the name that it has there. */
function measuredIn({ benchmarks }: Report): readonly BenchmarkResult[] {
  return benchmarks.flatMap(({ formerName, ...benchmark }) =>
    benchmark.head === undefined ? [] : [benchmark],
  );
}

/** What two reports alone tell of renames: by the base's aliases, and by equal commands. */
function findReportRenames(base: Report, head: Report): readonly Rename[] {
  const [old, now] = [measuredIn(base), measuredIn(head)];
  const names = (benchmarks: readonly BenchmarkResult[]) => benchmarks.map(({ name }) => name);
  const byAlias = findAliasRenames(names(old), names(now), base.policy.aliases);
  const joined = new Set(byAlias.flatMap(({ from, to }) => [from, to]));
  const single = (benchmarks: readonly BenchmarkResult[], others: readonly BenchmarkResult[]) => {
    const known = new Set(names(others));
    return benchmarks.filter(
      ({ name, suite }) => suite === undefined && !known.has(name) && !joined.has(name),
    );
  };
  const arrived = Map.groupBy(single(now, old), ({ command }) => command);
  const pairs = single(old, now).flatMap(({ name: from, command }) =>
    (arrived.get(command) ?? []).map((other): Rename => ({ from, to: other.name })),
  );
  return [...byAlias, ...keepUnique(pairs)];
}

/**
 * Joins what `head` measured of its head commit with what `base` measured of its own, each a baseline or a gate report,
 * under the base report's policy. Fails when no shared metric comes from comparable environments; where some do, the
 * others lose their values in the head, with the reason, and every difference is a warning.
 * @param known what the head is known to have renamed; absent: what the reports tell, by aliases of the base's policy and
 * by equal commands, of which exactly one disappears and one appears.
 */
export function joinReports(base: Report, head: Report, known?: readonly Rename[]): Parsed<ReportPair> {
  const { metrics, refused, problems } = matchMetrics(base, head);
  if (metrics.length === 0 && isNonEmpty(problems)) return failed(...problems);
  const renames = known ?? findReportRenames(base, head);
  const newNames = new Map(renames.map(({ from, to }) => [from, to]));
  const renamed = measuredIn(base).map((benchmark): BenchmarkResult => {
    const name = newNames.get(benchmark.name);
    return name === undefined ? benchmark : { ...benchmark, name, formerName: benchmark.name };
  });
  const benchmarks = joinBenchmarks(renamed, measuredIn(head), refused);
  const policy = renamePolicy(base.policy, renames);
  return parsed({ base: base.head, head: head.head, metrics, policy, benchmarks }, problems);
}
