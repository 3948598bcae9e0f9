import { constants } from 'node:os';
import { join } from 'node:path';
import type { BenchmarkConfig, PerfCount, Problem } from '../../core/index.ts';
import type { Counters } from '../counters/counters.ts';
import type { Pass } from '../counters/passes.ts';
import { hardwareEvents, type KernelMetric, kernelEvents, softwareEvents } from '../counters/perf-events.ts';
import { type Perf, perfWords, takeCounts } from '../counters/perf-stat.ts';
import { launchWords, takeUsage, type Usage } from '../processes/launcher.ts';
import type { MeasuredProgram } from '../processes/measured-program.ts';
import { type ProcessOutcome, runProcess } from '../processes/processes.ts';

/** What one run of a benchmark gave. */
export interface RunReading {
  readonly usage: Usage;
  /** Absent where the run went without perf. */
  readonly counts?: readonly PerfCount[];
  /** What was counted on the whole machine meanwhile. */
  readonly machineCounts?: readonly PerfCount[];
}

/** A reading, or the problem that kept the run from giving one. */
export type RunResult =
  | { readonly kind: 'measured'; readonly reading: RunReading }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** One run of one benchmark: what, where, and how it is counted. */
export interface RunRequest {
  readonly benchmark: BenchmarkConfig;
  /** The words of its command. */
  readonly words: MeasuredProgram['words'];
  readonly tree: string;
  readonly env: Readonly<Record<string, string>>;
  readonly counters: Counters;
  /** The hardware metrics of this run; empty for a run without perf. */
  readonly pass: Pass;
  /** Files for the launcher's and perf's results. */
  readonly usageFile: string;
  readonly countsFile: string;
  readonly signal?: AbortSignal;
}

/** One line that says what is wrong, then the last lines of the program's output. */
export function withLastLines(message: string, output: { stdoutTail: string; stderrTail: string }): string {
  const words = [output.stderrTail, output.stdoutTail].filter((tail) => tail.trim() !== '').join('\n');
  return words === '' ? `${message}; it printed nothing` : `${message}\nits last lines:\n${words}`;
}

/** A command that was stopped by a signal to Brakeline itself. */
export const interruptedProblem: Problem = {
  code: 'interrupted',
  message: 'the measuring was stopped by a signal',
  hint: 'run it again; a stopped run is never compared',
};

/** Why a run that did not end by itself, or did not start, gave nothing; undefined where it ended. */
export function describeCut(benchmark: BenchmarkConfig, outcome: ProcessOutcome): Problem | undefined {
  switch (outcome.kind) {
    case 'timed-out':
      return {
        code: 'benchmark-timed-out',
        message: withLastLines(
          `benchmark ${benchmark.name} ran longer than its timeout of ${benchmark.timeout} s and was stopped`,
          outcome,
        ),
        hint: 'raise `timeout` of the benchmark, or give it less work',
      };
    case 'interrupted':
      return interruptedProblem;
    case 'not-started':
      return {
        code: 'tool-failed',
        message: `benchmark ${benchmark.name} could not be started: ${outcome.reason}`,
        hint: 'check `run` and `cwd` of the benchmark',
      };
    case 'ended':
    case 'killed':
      return undefined;
  }
}

/** The crash of a benchmark; `how` completes "Benchmark NAME …". */
export function crashProblem(
  benchmark: BenchmarkConfig,
  how: string,
  output: { stdoutTail: string; stderrTail: string },
): Problem {
  return {
    code: 'benchmark-crashed',
    message: withLastLines(`benchmark ${benchmark.name} ${how}`, output),
    hint: `run \`${benchmark.run}\` in the built tree to see why; a benchmark must end with 0`,
  };
}

/** What psignal(3) calls the signals that end programs, in the C locale. */
const signalWords =
  'Aborted|Bus error|Segmentation fault|Floating point exception|Illegal instruction|Killed|Terminated|Hangup|Interrupt|Quit|Broken pipe|Alarm clock|Trace/breakpoint trap|Bad system call|CPU time limit exceeded|File size limit exceeded|User defined signal [12]';

/**
 * The signal that ended a program under perf. Perf then exits with 0 as if all were well (seen with 6.1), and only says
 * `PROGRAM: Segmentation fault` on its standard error.
 */
function findSignalWords(program: string, stderr: string): string | undefined {
  const pattern = new RegExp(`^(?:${signalWords})$`);
  const said = stderr.split('\n').filter((line) => line.startsWith(`${program}: `));
  return said.map((line) => line.slice(program.length + 2)).find((words) => pattern.test(words));
}

function nameSignal(number: number): string {
  const name = Object.entries(constants.signals).find(([, known]) => known === number)?.[0];
  return name === undefined ? `signal ${number}` : `signal ${number} (${name})`;
}

function describeEnd(usage: Usage, words: readonly string[], stderr: string): string | undefined {
  if (usage.end.kind === 'signal') return `was ended by ${nameSignal(usage.end.number)}`;
  if (usage.end.number !== 0) return `ended with exit code ${usage.end.number}`;
  const signal = findSignalWords(words[0] ?? '', stderr);
  return signal === undefined ? undefined : `was ended by a signal: ${signal}`;
}

/** What perf counts beside the hardware metrics of a run, because the benchmark asks for it and the machine can. */
function kernelMetricsOf({ benchmark, counters }: RunRequest): readonly KernelMetric[] {
  return counters.kernel.filter((metric) => benchmark.metrics.includes(metric));
}

/** The words of the whole run: what counts the machine, what starts and times, what counts the program, and the program. */
function runWords(request: RunRequest, perf: Perf | undefined): readonly string[] {
  const { counters, pass, words, usageFile, countsFile } = request;
  const kernel = kernelMetricsOf(request);
  const events = {
    hardware: pass.map((metric) => hardwareEvents[metric]),
    software: [
      ...counters.software.map((metric) => softwareEvents[metric]),
      ...kernel.flatMap((metric) => (metric === 'energy' ? [] : [kernelEvents[metric]])),
    ],
  };
  const counting = perf === undefined ? words : [...perfWords(perf, events, countsFile), ...words];
  const launched = launchWords(counters.launcher, usageFile, counting);
  if (perf === undefined || !kernel.includes('energy')) return launched;
  const machine = { hardware: [], software: [kernelEvents.energy], everywhere: true };
  return [...perfWords(perf, machine, machineFileOf(countsFile)), ...launched];
}

function machineFileOf(countsFile: string): string {
  return `${countsFile}-machine`;
}

/** Whether runs of a benchmark go through perf: for counters of the processor, or for what the kernel tells perf alone. */
export function usesPerf(metrics: readonly string[], counters: Counters, pass: Pass): boolean {
  return (
    counters.perf !== undefined &&
    (pass.length > 0 || counters.kernel.some((metric) => metrics.includes(metric)))
  );
}

/**
 * Runs a benchmark once in a tree.
 * @returns its reading, or the problem: `benchmark-crashed`, `benchmark-timed-out`, `benchmark-unmeasured` or
 * `interrupted`, with the program's last lines. A failed run never gives a number.
 */
export async function runBenchmark(request: RunRequest): Promise<RunResult> {
  const { benchmark, words: program, counters, pass } = request;
  const perf = usesPerf(benchmark.metrics, counters, pass) ? counters.perf : undefined;
  const [command = '', ...args] = runWords(request, perf);
  const outcome = await runProcess({
    command,
    args,
    cwd: join(request.tree, benchmark.cwd),
    env: request.env,
    timeout: benchmark.timeout,
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  });
  const usage = await takeUsage(request.usageFile);
  const counts = perf === undefined ? undefined : await takeCounts(request.countsFile);
  const machineCounts = await takeCounts(machineFileOf(request.countsFile));
  const cut = describeCut(benchmark, outcome);
  if (cut !== undefined) return { kind: 'failed', problem: cut };
  const output = 'stderrTail' in outcome ? outcome : { stdoutTail: '', stderrTail: '' };
  const unmeasured = (what: string): RunResult => ({
    kind: 'failed',
    problem: {
      code: 'benchmark-unmeasured',
      message: withLastLines(`benchmark ${benchmark.name} ran, but ${what} wrote no result`, output),
      hint: 'run `brakeline doctor` to check the measuring programs of this machine',
    },
  });
  if (usage === undefined) return unmeasured('the program that starts it');
  const crash = describeEnd(usage, program, output.stderrTail);
  if (crash !== undefined) return { kind: 'failed', problem: crashProblem(benchmark, crash, output) };
  if (perf === undefined) return { kind: 'measured', reading: { usage } };
  if (counts === undefined) return unmeasured('perf');
  const reading = machineCounts === undefined ? { usage, counts } : { usage, counts, machineCounts };
  return { kind: 'measured', reading };
}
