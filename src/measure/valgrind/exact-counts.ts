import { rm } from 'node:fs/promises';
import {
  type BenchmarkConfig,
  findMetric,
  isNonEmpty,
  type NonEmpty,
  type Parsed,
  type Problem,
  parsed,
  type Side,
  type SideName,
  sideNames,
} from '../../core/index.ts';
import { type MeasuredProgram, plainProgram } from '../processes/measured-program.ts';
import { openDirectories, type SideDirectories } from '../processes/side-directories.ts';
import { countersFor, type ExactCounter } from './exact-counters.ts';
import { runValgrind } from './valgrind.ts';

/** What is counted exactly, and where. */
export interface ExactRequest {
  readonly benchmark: BenchmarkConfig;
  /** What is counted, by metric; those that valgrind does not count are not looked at. */
  readonly metrics: readonly string[];
  /** How it is run; as its command says when absent. */
  readonly program?: MeasuredProgram;
  /** Absolute paths of equal length of the built trees, set up by `measureRounds` before. */
  readonly trees: { readonly base?: string; readonly head?: string };
  /** The same directory that `measureRounds` got. */
  readonly scratch: string;
  readonly signal?: AbortSignal;
}

/** What repeats is known after two runs. */
const fewestRuns = 2;
const mostRuns = 5;
/** Runs that differ by no more than this part are no news: it is a tenth of the default threshold of `ir`. */
const negligible = 1e-4;

type Counts = Readonly<Record<string, number>>;

/**
 * The counts of all processes of one run. A program that forks without starting another is counted up to the fork in
 * both halves, each time alike.
 */
async function countOnce(tally: Tally, { request, directories }: Counting): Promise<Parsed<Counts>> {
  const { counter, side } = tally;
  const out = directories.result(`${counter.tool}-${side}`);
  const run = await runValgrind({
    benchmark: request.benchmark,
    program: request.program ?? plainProgram(request.benchmark),
    tree: request.trees[side] ?? '',
    directory: directories.own(side),
    out,
    tool: counter.tool,
    options: counter.options,
    slowdown: counter.slowdown,
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
  if (run.kind === 'failed') return run;
  const processes: Counts[] = [];
  for (const file of run.value) {
    const counts = counter.read(file);
    if (counts.kind === 'failed') return counts;
    processes.push(counts.value);
  }
  await rm(out, { recursive: true, force: true });
  return parsed(counter.join(processes));
}

function notRepeating(benchmark: BenchmarkConfig, metric: string, values: readonly number[]): Problem {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const title = findMetric(metric)?.title ?? metric;
  return {
    code: 'exact-not-repeating',
    message: `benchmark ${benchmark.name}: ${values.length} runs of the same program counted ${least} to ${most} ${title}`,
    hint: 'make it do the same work each time: fix random seeds, threads, and what it reads from the clock',
  };
}

/** What one counter counted on one side so far, and why there will be no more. */
interface Tally {
  readonly counter: ExactCounter;
  readonly side: SideName;
  readonly runs: readonly Counts[];
  readonly problems?: NonEmpty<Problem>;
}

interface Counting {
  readonly request: ExactRequest;
  readonly directories: SideDirectories;
}

async function countOn(tally: Tally, wanted: number, counting: Counting): Promise<Tally> {
  const runs = [...tally.runs];
  while (runs.length < wanted && tally.problems === undefined) {
    const counted = await countOnce(tally, counting);
    if (counted.kind === 'failed') return { ...tally, runs, problems: counted.problems };
    runs.push(counted.value);
  }
  return { ...tally, runs };
}

function describeMetric(
  metric: string,
  { counter, runs, problems }: Tally,
  benchmark: BenchmarkConfig,
): Side {
  const { tool } = counter;
  if (problems !== undefined) {
    const evidence = { kind: 'unmeasured', why: problems[0] } as const;
    return { samples: [{ metric, tool, evidence }], problems: [] };
  }
  const values = runs.map((counts) => counts[metric] ?? 0);
  if (!isNonEmpty(values)) return { samples: [], problems: [] };
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return {
    samples: [{ metric, tool, evidence: { kind: 'values', values } }],
    problems: most - least <= negligible * least ? [] : [notRepeating(benchmark, metric, values)],
  };
}

function describeTally(tally: Tally, { benchmark, metrics }: ExactRequest): Side {
  const described = tally.counter.metrics
    .filter((metric) => metrics.includes(metric))
    .map((metric) => describeMetric(metric, tally, benchmark));
  return {
    samples: described.flatMap(({ samples }) => samples),
    problems: [...(tally.problems ?? []), ...described.flatMap(({ problems }) => problems)],
  };
}

function repeats({ runs }: Tally): boolean {
  const [first = {}] = runs;
  return runs.every((counts) => Object.entries(counts).every(([metric, count]) => count === first[metric]));
}

/** Counts of one benchmark, and more of them where they do not repeat. */
export interface ExactSession {
  /** Adds runs of both sides, at the same time, of what counts these metrics. Nothing where a run failed. */
  readonly countMore: (runs: number, metrics: readonly string[]) => Promise<void>;
  /**
   * For each side one sample a metric with every count in the order of the runs; a failed run is an unmeasured sample whose
   * reason is also among the side's problems.
   */
  readonly describe: () => { readonly base?: Side; readonly head?: Side };
}

/**
 * Counts the metrics of `countersFor` for a benchmark under valgrind, both sides at the same time: twice a side, and five
 * times each where two runs of either differ, because an interval needs five of both.
 */
export async function openExactCounts(request: ExactRequest): Promise<ExactSession> {
  const counting = { request, directories: await openDirectories(request.scratch) };
  const present = sideNames.filter((side) => request.trees[side] !== undefined);
  const counted: Tally[][] = [];
  for (const counter of countersFor(request.metrics)) {
    const count = (tallies: readonly Tally[], runs: number): Promise<Tally[]> =>
      Promise.all(tallies.map((tally) => countOn(tally, runs, counting)));
    let tallies = await count(
      present.map((side): Tally => ({ counter, side, runs: [] })),
      fewestRuns,
    );
    if (!tallies.every(repeats)) tallies = await count(tallies, mostRuns);
    counted.push(tallies);
  }
  return {
    async countMore(more, metrics) {
      for (const [index, tallies] of counted.entries()) {
        const wanted = tallies[0]?.counter.metrics.some((metric) => metrics.includes(metric)) === true;
        if (!wanted || tallies.some(({ problems }) => problems !== undefined)) continue;
        const runs = Math.max(...tallies.map((tally) => tally.runs.length)) + more;
        counted[index] = await Promise.all(tallies.map((tally) => countOn(tally, runs, counting)));
      }
    },
    describe() {
      const sides = present.map((side) => {
        const own = counted.flat().filter((tally) => tally.side === side);
        const described = own.map((tally) => describeTally(tally, request));
        const samples = described.flatMap((one) => one.samples);
        return [side, { samples, problems: described.flatMap((one) => one.problems) }] as const;
      });
      return Object.fromEntries(sides);
    },
  };
}
