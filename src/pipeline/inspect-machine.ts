import { type Environment, type Parsed, type Plan, parsed } from '../core/index.ts';
import { type Counters, probeCounters, readEnvironment } from '../measure/index.ts';
import type { RunRequest } from './request.ts';
import type { Scratch } from './scratch.ts';

/** What this machine is and what it can count. */
export interface MachineView {
  readonly counters: Counters;
  readonly environment: Environment;
}

/** Looks before measuring, so that a machine without counters is said once, at the start. */
export async function inspectMachine(
  plan: Plan,
  scratch: Scratch,
  request: Pick<RunRequest, 'progress' | 'signal'>,
): Promise<Parsed<MachineView>> {
  const pin = plan.pin === undefined ? {} : { pin: plan.pin };
  const counters = await probeCounters({ scratch: scratch.directory, signal: request.signal, ...pin });
  if (counters.kind === 'failed') return counters;
  const { aslr, honest, problems } = counters.value;
  const environment = await readEnvironment({ aslr, honestCounters: honest, ...pin });
  return parsed({ counters: counters.value, environment }, [...counters.warnings, ...problems]);
}
