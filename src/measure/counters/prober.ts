import type { PerfCount } from '../../core/index.ts';
import { measuredEnvironment, type Variables } from '../processes/clean-env.ts';
import { type Launcher, launchWords, takeUsage, type Usage } from '../processes/launcher.ts';
import { runProcess } from '../processes/processes.ts';
import type { SideDirectories } from '../processes/side-directories.ts';
import { type Perf, type PerfEvents, perfWords, takeCounts } from './perf-stat.ts';

/** What perf wrote about one probe. */
export interface ProbeRun {
  readonly counts: readonly PerfCount[];
  readonly stderr: string;
}

/** Runs small known programs under perf and remembers the largest peak memory seen. */
export interface Prober {
  readonly perfRun: (perf: Perf, events: PerfEvents, command: readonly string[]) => Promise<ProbeRun>;
  readonly plainRun: (command: readonly string[]) => Promise<Usage | undefined>;
  readonly peak: () => number;
}

/** Makes a prober whose files lie in `directories`. */
export function createProber(launcher: Launcher, directories: SideDirectories, signal?: AbortSignal): Prober {
  const [usageFile, countsFile] = [directories.result('usage'), directories.result('counts')];
  // The hash seed of perl is random otherwise, and the loop would not take the same number of instructions.
  const env: Variables = { ...measuredEnvironment(directories.own('base'), {}), PERL_HASH_SEED: '0' };
  let peak = 0;
  const launch = async (words: readonly string[]) => {
    const [command = '', ...args] = launchWords(launcher, usageFile, words);
    const process = { command, args, cwd: '/', env, timeout: 20 };
    const ran = await runProcess(signal ? { ...process, signal } : process);
    const stderr = 'stderrTail' in ran ? ran.stderrTail : ran.reason;
    return { usage: await takeUsage(usageFile), stderr };
  };
  return {
    async perfRun(perf, events, command) {
      const { usage, stderr } = await launch([...perfWords(perf, events, countsFile), ...command]);
      peak = Math.max(peak, usage?.peakRss ?? 0);
      return { counts: (await takeCounts(countsFile)) ?? [], stderr };
    },
    plainRun: async (command) => (await launch(command)).usage,
    peak: () => peak,
  };
}

/** Why a probe gave no count, in perf's words. */
export function wordsOf(run: ProbeRun): string {
  const lacking = run.counts.find((count) => count.kind !== 'counted');
  return lacking === undefined ? run.stderr : `${lacking.event} is <${lacking.kind.replace('-', ' ')}>`;
}

/** Whether perf gave a number for every event. */
export function counted(run: ProbeRun): boolean {
  return run.counts.length > 0 && run.counts.every((count) => count.kind === 'counted');
}
