import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Counters, probeCounters } from '../counters/counters.ts';
import { hardwareMetrics } from '../counters/perf-events.ts';
import type { Machine, MachineCheck } from './check.ts';

/** Four events are counted in one run; a machine with fewer honest counters needs more runs for the same metrics. */
const wantedCounters = 4;

function describe({ honest, hardware, problems }: Counters): Pick<MachineCheck, 'state' | 'detail'> {
  const why = problems.find(({ code }) => code.startsWith('counters-'))?.message;
  if (honest === 0)
    return { state: 'warn', detail: why ?? 'none counts; valgrind counts instructions instead' };
  const missing = hardwareMetrics.filter((metric) => !hardware.includes(metric));
  const lacks = missing.length === 0 ? '' : `; no ${missing.join(', ')}`;
  const lies = why === undefined ? '' : `; ${why}`;
  const state = missing.length === 0 && honest >= wantedCounters ? 'ok' : 'warn';
  return { state, detail: `${honest} count at once${lacks}${lies}` };
}

/** Which hardware counters count, and how many at once without lying or taking turns. */
export async function checkCounters(
  { temporary }: Pick<Machine, 'temporary'>,
  signal?: AbortSignal,
): Promise<MachineCheck> {
  const check = { id: 'counters', title: 'Hardware counters' } as const;
  const scratch = await mkdtemp(join(temporary, 'brakeline-doctor-')).catch(() => undefined);
  if (scratch === undefined) return { ...check, state: 'fail', detail: `${temporary} cannot be written to` };
  try {
    const probed = await probeCounters(signal === undefined ? { scratch } : { scratch, signal });
    if (probed.kind === 'ok') return { ...check, ...describe(probed.value) };
    return { ...check, state: 'fail', detail: probed.problems[0].message };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
