import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DerivedMetrics,
  type Parsed,
  type PerfCount,
  parsed,
  plainEventName,
} from '../../core/index.ts';
import { hardwareEvents, ratioMetrics } from '../counters/perf-events.ts';
import { perfWords, takeCounts } from '../counters/perf-stat.ts';
import { findProgram } from '../processes/command.ts';
import { runProcess } from '../processes/processes.ts';
import type { SamplingRequest } from './sampling.ts';

/** Seconds that one run may take. */
const longestRun = 24 * 3600;

/** A count of an event that was really counted, all the time and not zero: a dead counter reads zero. */
function countOf(counts: readonly PerfCount[], event: string): number | undefined {
  const found = counts.find((count) => plainEventName(count.event) === event);
  const isSound = found?.kind === 'counted' && found.runningPercent === 100 && found.value > 0;
  return isSound ? found.value : undefined;
}

/**
 * Ratios of hardware counts, each from a run of its own with two counters, so that none is multiplexed. A ratio is absent
 * where the machine does not count its events; then a problem says so.
 */
export async function measureRatios(request: SamplingRequest): Promise<Parsed<DerivedMetrics>> {
  const path = await findProgram('perf');
  const directory = await mkdtemp(join(request.directory, 'ratios-'));
  const found: Record<string, number> = {};
  for (const [name, [above, below]] of Object.entries(ratioMetrics)) {
    const events = [hardwareEvents[above], hardwareEvents[below]] as const;
    const counts =
      path === undefined ? [] : await countEvents(path, events, join(directory, 'counts'), request);
    const [top, bottom] = events.map((event) => countOf(counts, event));
    if (top !== undefined && bottom !== undefined) found[name] = top / bottom;
  }
  await rm(directory, { recursive: true, force: true });
  const missing = Object.keys(ratioMetrics).filter((name) => found[name] === undefined);
  if (missing.length === 0) return parsed(found);
  return parsed(found, [
    {
      code: 'counters-unavailable',
      message: `${missing.join(', ')} could not be measured: the hardware counters of this machine do not count`,
      hint: 'run `brakeline doctor`: it says what counts here and how to mend the rest',
    },
  ]);
}

async function countEvents(
  path: string,
  events: readonly string[],
  out: string,
  { command, cwd, env, signal }: SamplingRequest,
): Promise<readonly PerfCount[]> {
  const [program = '', ...args] = [
    ...perfWords({ path, format: 'csv' }, { hardware: events, software: [] }, out),
    ...command,
  ];
  await runProcess({
    command: program,
    args,
    cwd,
    env,
    timeout: longestRun,
    ...(signal === undefined ? {} : { signal }),
  });
  return (await takeCounts(out)) ?? [];
}
