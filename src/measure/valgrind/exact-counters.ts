import {
  failed,
  type HeapProfile,
  type Leak,
  type Parsed,
  parsed,
  readCachegrindTotals,
  readDhat,
  readMemcheck,
} from '../../core/index.ts';
import { readChunks } from '../processes/file-chunks.ts';
import type { ValgrindRequest } from './valgrind.ts';

/** Counts of one process by metric. */
type Counts = Readonly<Record<string, number>>;

/** One run under a tool of valgrind, and the metrics that it gives. */
export interface ExactCounter {
  readonly tool: ValgrindRequest['tool'];
  readonly metrics: readonly string[];
  readonly options: readonly string[];
  /** How many times slower than bare a run may be. */
  readonly slowdown: number;
  /** What one process counted. */
  readonly read: (file: string) => Parsed<Counts>;
  /** The counts of all processes of a run as one. */
  readonly join: (counts: readonly Counts[]) => Counts;
}

function sourceOf(tool: string, file: string) {
  return { name: `the output of ${tool}`, chunks: readChunks(file) };
}

function mapParsed<T>(read: Parsed<T>, toCounts: (value: T) => Counts): Parsed<Counts> {
  return read.kind === 'failed' ? read : parsed(toCounts(read.value), read.warnings);
}

function addUp(counts: readonly Counts[]): Counts {
  const total: Record<string, number> = {};
  for (const one of counts) {
    for (const [metric, count] of Object.entries(one)) total[metric] = (total[metric] ?? 0) + count;
  }
  return total;
}

/**
 * Without chasing across branches, because valgrind otherwise runs both halves of an `a && b` that it recognises, and
 * counts instructions that the program skips: 7 % more on a parser, where callgrind, which does not chase, was right.
 */
const plainly = '--vex-guest-chase=no';

/** Sums of cachegrind's events by metric; an event that it did not simulate is a problem, not a zero. */
function readEvents(file: string, wanted: Readonly<Record<string, readonly string[]>>): Parsed<Counts> {
  const read = readCachegrindTotals(sourceOf('cachegrind', file));
  if (read.kind === 'failed') return read;
  const { events } = read.value;
  const lacking = Object.values(wanted)
    .flat()
    .find((event) => !events.has(event));
  if (lacking !== undefined) {
    return failed({
      code: 'tool-failed',
      message: `cachegrind did not count ${lacking}`,
      hint: 'install a newer valgrind, or remove the simulated metrics from `metrics`',
    });
  }
  const sums = Object.entries(wanted).map(([metric, names]) => [
    metric,
    names.reduce((sum, name) => sum + (events.get(name) ?? 0), 0),
  ]);
  return parsed(Object.fromEntries(sums), read.warnings);
}

const instructions: ExactCounter = {
  tool: 'cachegrind',
  metrics: ['ir'],
  options: ['--cache-sim=no', '--branch-sim=no', plainly],
  // Cachegrind without its cache simulation takes 10 to 30 times as long as the bare program.
  slowdown: 50,
  read: (file) => readEvents(file, { ir: ['Ir'] }),
  join: addUp,
};

/** Always the same caches, since those that valgrind detects depend on the machine and are wrong on some. */
const caches: ExactCounter = {
  tool: 'cachegrind',
  metrics: ['sim_i1_misses', 'sim_d1_misses', 'sim_ll_misses', 'sim_branch_misses'],
  options: [
    '--cache-sim=yes',
    '--branch-sim=yes',
    plainly,
    '--I1=32768,8,64',
    '--D1=32768,8,64',
    '--LL=8388608,16,64',
  ],
  slowdown: 150,
  read: (file) =>
    readEvents(file, {
      sim_i1_misses: ['I1mr'],
      sim_d1_misses: ['D1mr', 'D1mw'],
      sim_ll_misses: ['ILmr', 'DLmr', 'DLmw'],
      sim_branch_misses: ['Bcm', 'Bim'],
    }),
  join: addUp,
};

function heapCounts({ sites }: HeapProfile): Counts {
  return {
    heap_bytes: sites.reduce((sum, site) => sum + site.bytes, 0),
    heap_blocks: sites.reduce((sum, site) => sum + site.blocks, 0),
    heap_peak: sites.reduce((sum, site) => sum + site.bytesAtPeak, 0),
  };
}

/** Of the tools that look at memory. Source files with their whole path, because a base name may fit many. */
export const heapOptions = {
  dhat: ['--fullpath-after='],
  memcheck: ['--leak-check=full', '--show-leak-kinds=definite,indirect'],
} as const;
/** They take 60 to 100 times as long as the bare program. */
export const heapSlowdown = 200;

const heap: ExactCounter = {
  tool: 'dhat',
  metrics: ['heap_bytes', 'heap_blocks', 'heap_peak'],
  options: heapOptions.dhat,
  slowdown: heapSlowdown,
  read: (file) => mapParsed(readDhat(sourceOf('DHAT', file)), heapCounts),
  // Processes need not be at their peaks at the same time: the largest is what is known.
  join: (counts) => ({
    ...addUp(counts),
    heap_peak: Math.max(0, ...counts.map((one) => one['heap_peak'] ?? 0)),
  }),
};

function lostBytes(leaks: readonly Leak[]): Counts {
  const lost = leaks.filter(({ kind }) => kind !== 'possible');
  return { leaked_bytes: lost.reduce((sum, { bytes }) => sum + bytes, 0) };
}

const leaks: ExactCounter = {
  tool: 'memcheck',
  metrics: ['leaked_bytes'],
  options: heapOptions.memcheck,
  slowdown: heapSlowdown,
  read: (file) => mapParsed(readMemcheck(sourceOf('memcheck', file)), lostBytes),
  join: addUp,
};

/** What valgrind can count, in the order in which it runs. */
const exactCounters: readonly ExactCounter[] = [instructions, caches, heap, leaks];

/** The runs that count these metrics; each gives all of its own, asked for or not. */
export function countersFor(metrics: readonly string[]): readonly ExactCounter[] {
  return exactCounters.filter((counter) => counter.metrics.some((metric) => metrics.includes(metric)));
}

/** Whether valgrind counts a metric. */
export function isExactMetric(metric: string): boolean {
  return exactCounters.some((counter) => counter.metrics.includes(metric));
}
