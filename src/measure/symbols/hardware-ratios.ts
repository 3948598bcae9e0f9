import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DerivedMetrics,
  type Parsed,
  type PerfCount,
  parsed,
  plainEventName,
} from '../../core/index.ts';
import { countRun } from '../counters/count-run.ts';
import { hardwareEvents, ratioMetrics } from '../counters/perf-events.ts';
import { findProgram } from '../processes/command.ts';
import type { SamplingRequest } from './sampling.ts';

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
  const perf = await findProgram('perf');
  const directory = await mkdtemp(join(request.directory, 'ratios-'));
  const found: Record<string, number> = {};
  for (const [name, [above, below]] of Object.entries(ratioMetrics)) {
    const events = [hardwareEvents[above], hardwareEvents[below]] as const;
    const out = join(directory, 'counts');
    const run = { ...request, hardware: events, software: [], out };
    const counts = perf === undefined ? [] : (await countRun({ ...run, perf })).counts;
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
