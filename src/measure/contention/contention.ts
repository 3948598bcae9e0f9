import { join } from 'node:path';
import {
  type MissPlace,
  type PerfCount,
  type Problem,
  plainEventName,
  rankMisses,
} from '../../core/index.ts';
import { countRun } from '../counters/count-run.ts';
import { findProgram } from '../processes/command.ts';
import { sampleProgram } from '../symbols/sampling.ts';
import { type ContentionEvents, genericEvents, ownContentionEvents } from './contention-events.ts';

/** A program to run free on all cores, and pinned to one. */
export interface ContentionRequest {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Absolute; source files are named relative to it. `cwd` when absent. */
  readonly root?: string;
  /** For temporary files, absolute. */
  readonly directory: string;
  readonly signal?: AbortSignal;
}

/** One event in both runs, per thousand instructions. */
export interface MissComparison {
  readonly event: string;
  readonly free: number;
  readonly pinned: number;
}

/** What the counters say: `undecided` also where they say nothing. */
export type ContentionVerdict =
  | {
      readonly kind: 'contended' | 'clean';
      /** Where the caches were missed most, by samples; empty where they could not be sampled, and where it is clean. */
      readonly places: readonly MissPlace[];
      readonly misses: readonly MissComparison[];
      /** Threads that ran at once in the free run: processor time by wall time. */
      readonly atOnce: number;
    }
  | { readonly kind: 'undecided'; readonly why: Problem };

/** Fewer threads at once do not show whether they fight. */
const fewestAtOnce = 1.5;
/** A line that bounces gives thousands; a second cache that warms up gives at most two. */
const contendedRatio = 10;
const cleanRatio = 3;
/** Misses per thousand instructions that are worth a word. */
const leastMisses = 0.1;
/** Keeps a ratio finite where a run missed almost nothing. */
const floor = 0.001;

interface Run {
  readonly counts: ReadonlyMap<string, number>;
  readonly atOnce: number;
}

function undecided(
  message: string,
  hint: string,
  code: Problem['code'] = 'counters-unavailable',
): ContentionVerdict {
  return { kind: 'undecided', why: { code, message, hint } };
}

/** Counts that were really counted, all the time. */
function soundCounts(counts: readonly PerfCount[]): ReadonlyMap<string, number> {
  return new Map(
    counts.flatMap((count) =>
      count.kind === 'counted' && count.runningPercent === 100
        ? [[plainEventName(count.event), count.value] as const]
        : [],
    ),
  );
}

/** What one run of the program counted; undefined where perf did not count it. */
async function countEvents(
  perf: string,
  hardware: readonly string[],
  request: ContentionRequest,
): Promise<Run | undefined> {
  const { command, cwd, env, directory, signal } = request;
  const { outcome, counts: told } = await countRun({
    perf,
    hardware,
    software: ['task-clock', 'duration_time'],
    command,
    cwd,
    env,
    out: join(directory, 'contention-counts'),
    ...(signal === undefined ? {} : { signal }),
  });
  if (outcome.kind !== 'ended' || outcome.exitCode !== 0) return undefined;
  const counts = soundCounts(told);
  const wall = counts.get('duration_time') ?? 0;
  const atOnce = wall > 0 ? (counts.get('task-clock') ?? 0) / wall : 0;
  return hardware.some((event) => counts.get(event) === undefined) ? undefined : { counts, atOnce };
}

async function countMisses(
  perf: string,
  { events }: ContentionEvents,
  request: ContentionRequest,
): Promise<Run | undefined> {
  const run = await countEvents(perf, ['instructions', ...events], request);
  return run?.counts.get('instructions') === 0 ? undefined : run;
}

function oneAtATime(atOnce: number): Problem {
  return {
    code: 'too-few-samples',
    message: `only ${atOnce.toFixed(1)} threads ran at once, so threads that fight over a line could not be seen`,
    hint: 'run it on a machine with two free cores, with at least two threads; or see `brakeline verify --build`',
  };
}

/**
 * Why finding nothing in a run of the program does not mean that there is nothing: its threads do not run at once here, or
 * that cannot be told. Runs it once more.
 */
export async function doubtSilence(request: ContentionRequest): Promise<Problem | undefined> {
  const perf = await findProgram('perf');
  const run = perf === undefined ? undefined : await countEvents(perf, [], request);
  const atOnce = run?.atOnce ?? 0;
  return atOnce < fewestAtOnce ? oneAtATime(atOnce) : undefined;
}

function perThousand(run: Run, event: string): number {
  return (1000 * (run.counts.get(event) ?? 0)) / (run.counts.get('instructions') ?? 1);
}

function judge(free: Run, pinned: Run, { events }: ContentionEvents): ContentionVerdict {
  const misses = events.map((event) => ({
    event,
    free: perThousand(free, event),
    pinned: perThousand(pinned, event),
  }));
  const { atOnce } = free;
  if (atOnce < fewestAtOnce) {
    return { kind: 'undecided', why: oneAtATime(atOnce) };
  }
  const ratio = (one: MissComparison): number => (one.free + floor) / (one.pinned + floor);
  if (misses.some((one) => one.free >= leastMisses && ratio(one) >= contendedRatio)) {
    return { kind: 'contended', places: [], misses, atOnce };
  }
  if (misses.every((one) => one.free < leastMisses || ratio(one) < cleanRatio))
    return { kind: 'clean', places: [], misses, atOnce };
  return undecided(
    'on several cores the program misses more often than on one, but not as often as threads that fight over a line',
    'run it again on a quiet machine; or see `brakeline verify --build`, which is exact',
    'too-few-samples',
  );
}

/** Misses for one sample: a line that bounces gives millions in a second. */
const missesPerSample = 1000;

/** Samples the event that rose most, where perf can sample it: that names the loop. What it cannot stays unnamed. */
async function locateMisses(
  verdict: ContentionVerdict,
  request: ContentionRequest,
): Promise<ContentionVerdict> {
  if (verdict.kind !== 'contended') return verdict;
  const [worst] = verdict.misses.toSorted(
    (one, other) => other.free / (other.pinned + floor) - one.free / (one.pinned + floor),
  );
  if (worst === undefined) return verdict;
  const sampled = await sampleProgram({
    ...request,
    event: `${worst.event}:u`,
    period: missesPerSample,
    // Of a bare address perf script does not tell the place in its object.
    stacks: 'fp',
  });
  return sampled.kind === 'ok'
    ? { ...verdict, places: rankMisses(sampled.value.profile, request.root ?? request.cwd) }
    : verdict;
}

/**
 * Compares how often a program misses the caches free on all cores and pinned to one: without sharing that is nearly the
 * same, and threads that fight over a line miss thousands of times as often. Four counters at a time. A machine that does
 * not count, or that ran one thread at a time, leaves it undecided.
 */
export async function detectContention(request: ContentionRequest): Promise<ContentionVerdict> {
  const [perf, taskset] = [await findProgram('perf'), await findProgram('taskset')];
  if (perf === undefined || taskset === undefined) {
    return undecided(
      'perf and taskset are needed to compare cores',
      'run: apt-get install linux-perf util-linux',
      'tool-missing',
    );
  }
  const onOneCore = { ...request, command: [taskset, '-c', '0', ...request.command] };
  // An event that perf does not know ends it before the program starts.
  for (const one of [...ownContentionEvents(), genericEvents]) {
    const free = await countMisses(perf, one, request);
    if (free === undefined) continue;
    const pinned = await countMisses(perf, one, onOneCore);
    if (pinned !== undefined) return locateMisses(judge(free, pinned, one), request);
  }
  return undecided(
    'this machine does not count cache misses',
    'run `brakeline doctor`; or build with `brakeline verify --build`, which needs no counters',
  );
}
