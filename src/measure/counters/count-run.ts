import type { PerfCount } from '../../core/index.ts';
import { type ProcessOutcome, runProcess } from '../processes/processes.ts';
import { perfWords, takeCounts } from './perf-stat.ts';

/** A program that runs once under `perf stat`, by itself and outside of any round. */
export interface CountedRun {
  /** Path of perf. */
  readonly perf: string;
  /** Events of the hardware; no more than count at once, or perf shares them out over time. */
  readonly hardware: readonly string[];
  /** Events of the kernel, which take no counter. */
  readonly software: readonly string[];
  /** Program and arguments; no shell. */
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** For perf's own output, absolute. */
  readonly out: string;
  readonly signal?: AbortSignal;
}

/** Seconds that the program may take. */
const longestRun = 24 * 3600;

/** What a run of the program counted, and how it ended. No counts where perf left none. */
export async function countRun(
  run: CountedRun,
): Promise<{ readonly outcome: ProcessOutcome; readonly counts: readonly PerfCount[] }> {
  const { perf, hardware, software, out, cwd, env, signal } = run;
  const [command = '', ...args] = [
    ...perfWords({ path: perf, format: 'csv' }, { hardware, software }, out),
    ...run.command,
  ];
  const outcome = await runProcess({
    command,
    args,
    cwd,
    env,
    timeout: longestRun,
    ...(signal === undefined ? {} : { signal }),
  });
  return { outcome, counts: (await takeCounts(out)) ?? [] };
}
