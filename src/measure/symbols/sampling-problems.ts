import { readFile } from 'node:fs/promises';
import type { Problem, RecordStats } from '../../core/index.ts';
import { itSaid, lastWords } from '../processes/last-words.ts';
import type { ProcessOutcome } from '../processes/processes.ts';

/** Samples that are missing, by what perf and the kernel count. */
export function describeStats({ lostSamples, throttled, samples }: RecordStats): readonly Problem[] {
  const problems: Problem[] = [];
  const hint = 'sample at a lower rate (--rate): shares are doubtful where samples are missing';
  if (lostSamples > 0) {
    const message = `${lostSamples} samples were lost beside ${samples} that were kept`;
    problems.push({ code: 'samples-lost', message, hint });
  }
  if (throttled > 0) {
    const message = `the kernel lowered the sampling rate ${throttled} ${throttled === 1 ? 'time' : 'times'}`;
    problems.push({ code: 'samples-lost', message, hint });
  }
  return problems;
}

/** How a sampled program ended that did not end well. */
export function describeEnd(ran: ProcessOutcome): Problem {
  const how = ran.kind === 'ended' ? `ended with ${ran.exitCode}` : ran.kind;
  return {
    code: 'benchmark-crashed',
    message: `the sampled command ${how}${itSaid(lastWords(ran))}`,
    hint: 'check the command by itself; what it ran until then was sampled',
  };
}

/** Why there are no samples: no permission, a program that does not run, or one that ended too soon. `said` is perf's output. */
export async function explainNothing(
  { event, command }: { readonly event: string; readonly command: readonly string[] },
  said: string,
  { lostSamples }: RecordStats,
): Promise<Problem> {
  const words = said.trim().split('\n').slice(0, 3).join(' ');
  if (
    /permission|paranoid|not permitted|access to performance/i.test(said) ||
    /tracefs|event syntax error/i.test(said)
  ) {
    const level = await readFile('/proc/sys/kernel/perf_event_paranoid', 'utf8').catch(() => '?');
    return {
      code: 'sampling-unavailable',
      message: `perf may not sample ${event} here (kernel.perf_event_paranoid is ${level.trim()}): ${words}`,
      hint: event.includes(':sched_')
        ? 'waiting can be sampled by root, or with kernel.perf_event_paranoid=-1 and a readable /sys/kernel/tracing'
        : 'run: sysctl kernel.perf_event_paranoid=1',
    };
  }
  if (lostSamples > 0) {
    const message = `all ${lostSamples} samples were lost`;
    return { code: 'samples-lost', message, hint: 'sample at a lower rate (--rate), or with --stacks fp' };
  }
  const message = `no sample of ${event} was taken of ${command[0] ?? 'nothing'}${words === '' ? '' : `; perf said: ${words}`}`;
  return {
    code: 'too-few-samples',
    message,
    hint: 'check that the command runs by itself, and give it work for a second or more',
  };
}
