import { type Parsed, type PerfCount, type Problem, parsed } from '../../core/index.ts';
import { findProgram } from '../processes/command.ts';
import { findLauncher, type Launcher } from '../processes/launcher.ts';
import { prepareDirectories } from '../processes/side-directories.ts';
import {
  type HardwareMetric,
  hardwareEvents,
  hardwareMetrics,
  type KernelMetric,
  kernelEvents,
  kernelMetrics,
  type SoftwareMetric,
  softwareEvents,
  softwareMetrics,
} from './perf-events.ts';
import type { Perf } from './perf-stat.ts';
import { counted, createProber, type Prober, wordsOf } from './prober.ts';

/** What probing the counters needs. */
export interface CountersRequest {
  /** An absolute path for what the probes need; `measured` in it is overwritten. */
  readonly scratch: string;
  /** The CPU that the benchmarks will be pinned to. */
  readonly pin?: number;
  /** Path of perf; looked up on PATH when absent. */
  readonly perf?: string;
  readonly signal?: AbortSignal;
}

/** What this machine can count and how runs are started on it. */
export interface Counters {
  readonly launcher: Launcher;
  readonly aslr: Launcher['aslr'];
  /** Absent where perf is missing or may not count. */
  readonly perf?: Perf;
  /** Metrics whose hardware event the machine supports. */
  readonly hardware: readonly HardwareMetric[];
  readonly software: readonly SoftwareMetric[];
  /** What the kernel lets perf count of itself and of the machine. */
  readonly kernel: readonly KernelMetric[];
  /** How many hardware events count at once without lying, 0 to 8. */
  readonly honest: number;
  /**
   * Peak memory in bytes that even the smallest program seems to have, because the program that starts it is counted:
   * with perf and without.
   */
  readonly rssFloor: { readonly perf: number; readonly plain: number };
  readonly problems: readonly Problem[];
}

/** A loop of perl that takes more instructions than this, and the same number each time. */
const loop = ['-e', '$s += $_ for 1 .. 200_000'] as const;
const loopMinimum = 1_000_000;
/** How far copies of one count may differ; a dead counter reads 0 or a few, a multiplexed one is off by tens of percent. */
const copyTolerance = 0.05;
const mostCopies = 8;
/** Bytes that a peak may lie above the smallest one seen and still be the starting program's: kernels count in batches. */
function floorAbove(peak: number): number {
  return peak * 1.05 + 512 * 1024;
}

/** The form of output that this perf knows, tried with an event that needs no counter; or its last words. */
async function findFormat(path: string, prober: Prober, command: readonly string[]): Promise<Perf | string> {
  let words = '';
  for (const format of ['json', 'csv'] as const) {
    const run = await prober.perfRun({ path, format }, { hardware: [], software: ['task-clock'] }, command);
    if (counted(run)) return { path, format };
    words = wordsOf(run);
  }
  return words;
}

function agree(counts: readonly PerfCount[], copies: number, truth: number): boolean {
  return (
    counts.length === copies &&
    counts.every(
      (count) =>
        count.kind === 'counted' &&
        count.runningPercent >= 100 &&
        count.value >= loopMinimum &&
        Math.abs(count.value - truth) <= truth * copyTolerance,
    )
  );
}

/**
 * Counts the same event 1 to 8 times over a loop of known length and finds up to how many copies all agree. Some virtual
 * machines announce more counters than they have; the surplus one silently reads 0 and claims to have run all the time.
 */
async function findHonest(
  perf: Perf,
  prober: Prober,
  perl: string,
): Promise<{ honest: number; lied: boolean }> {
  let truth = 0;
  for (let copies = 1; copies <= mostCopies; copies += 1) {
    const hardware = Array.from({ length: copies }, () => hardwareEvents.instructions);
    const { counts } = await prober.perfRun(perf, { hardware, software: [] }, [perl, ...loop]);
    const [first] = counts;
    if (copies === 1) truth = first?.kind === 'counted' ? first.value : 0;
    if (agree(counts, copies, truth)) continue;
    // An event that is not counted, or not all the time, at least says so.
    const lied = counts.length > 0 && counts.every((c) => c.kind === 'counted' && c.runningPercent >= 100);
    return { honest: copies - 1, lied };
  }
  return { honest: mostCopies, lied: false };
}

function dishonest(honest: number): Problem {
  return {
    code: 'counters-dishonest',
    message: `counter ${honest + 1} of this machine claims to count and does not; at most ${Math.min(honest, 4)} are used at once`,
    hint:
      honest > 0
        ? 'nothing to do: more metrics take more runs; a common fault of virtual machines'
        : 'use a machine whose hardware counters work; exact counts (`ir`) work everywhere',
  };
}

function unavailable(words: string): Problem {
  const last = words.split('\n').findLast((line) => line.trim() !== '') ?? '';
  const denied = /paranoid|permission|not permitted|access/i.test(words);
  return {
    code: 'counters-unavailable',
    message: `perf counts no hardware events here${last === '' ? '' : `: ${last.trim().slice(0, 200)}`}`,
    hint: denied
      ? 'run: sudo sysctl kernel.perf_event_paranoid=1'
      : 'use a machine, or a type of virtual machine, with hardware counters; exact counts (`ir`) work everywhere',
  };
}

const perfMissing: Problem = {
  code: 'counters-unavailable',
  message: 'perf is not installed, so no hardware events are counted',
  hint: 'run: apt-get install linux-perf (Debian) or linux-tools-$(uname -r) (Ubuntu)',
};

type PerfFindings = Pick<Counters, 'perf' | 'hardware' | 'software' | 'kernel' | 'honest' | 'problems'>;

async function probePerf(
  path: string | undefined,
  prober: Prober,
  launcher: Launcher,
): Promise<PerfFindings> {
  const nothing = { hardware: [], software: [], kernel: [], honest: 0 };
  if (path === undefined) return { ...nothing, problems: [perfMissing] };
  const tiny = [launcher.perl, '-e1'];
  const perf = await findFormat(path, prober, tiny);
  if (typeof perf === 'string') return { ...nothing, problems: [unavailable(perf)] };
  const software: SoftwareMetric[] = [];
  for (const metric of softwareMetrics) {
    // One at a time: perf refuses a whole list for one name that it does not know.
    const run = await prober.perfRun(perf, { hardware: [], software: [softwareEvents[metric]] }, tiny);
    if (run.counts.length > 0) software.push(metric);
  }
  const kernel: KernelMetric[] = [];
  for (const metric of kernelMetrics) {
    const event = kernelEvents[metric];
    const events = { hardware: [], software: [event], everywhere: metric === 'energy' };
    const run = await prober.perfRun(perf, events, tiny);
    // Where the kernel may not be looked at, perf counts in user mode instead, and finds nothing.
    if (counted(run) && run.counts[0]?.event === event) kernel.push(metric);
  }
  const hardware: HardwareMetric[] = [];
  let words = '';
  for (const metric of hardwareMetrics) {
    const run = await prober.perfRun(perf, { hardware: [hardwareEvents[metric]], software: [] }, tiny);
    if (counted(run)) hardware.push(metric);
    else words ||= wordsOf(run);
  }
  if (!hardware.includes('instructions')) {
    return { perf, ...nothing, software, kernel, problems: [unavailable(words)] };
  }
  const { honest, lied } = await findHonest(perf, prober, launcher.perl);
  const problems = lied ? [dishonest(honest)] : honest === 0 ? [unavailable(words)] : [];
  return { perf, hardware: honest > 0 ? hardware : [], software, kernel, honest, problems };
}

/**
 * Finds out once, before anything untrusted runs, what this machine can count: each event is probed alone, and how many
 * hardware events count at once without lying is tried out.
 * @returns what works; `problems` say what does not. Fails only where no program could be measured at all: `tool-missing`,
 * or `tool-failed` for a `pin` that this machine does not have.
 */
export async function probeCounters(request: CountersRequest): Promise<Parsed<Counters>> {
  const launcher = await findLauncher(request);
  if (launcher.kind === 'failed') return launcher;
  const prober = createProber(launcher.value, await prepareDirectories(request.scratch), request.signal);
  const found = await probePerf(request.perf ?? (await findProgram('perf')), prober, launcher.value);
  const smallest = (await findProgram('true')) ?? launcher.value.perl;
  const plain = await prober.plainRun([smallest]);
  return parsed({
    ...found,
    launcher: launcher.value,
    aslr: launcher.value.aslr,
    rssFloor: { perf: floorAbove(prober.peak()), plain: floorAbove(plain?.peakRss ?? 0) },
    problems: [...launcher.value.problems, ...found.problems],
  });
}
