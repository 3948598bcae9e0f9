import type { Counters } from './counters.ts';
import {
  type HardwareMetric,
  hardwareMetrics,
  isRatioMetric,
  type RatioMetric,
  ratioMetrics,
} from './perf-events.ts';

/** The hardware metrics that one run counts together; none where the run goes without perf. */
export type Pass = readonly HardwareMetric[];

/** More are never asked for at once: another user of the counters, or the host, may need one. */
const mostAtOnce = 4;

/** How many hardware events one run may count. */
export function counterLimit(counters: Pick<Counters, 'honest'>): number {
  return Math.min(mostAtOnce, counters.honest);
}

/** Metrics that must be counted together, pairs of ratios first. */
function bundleMetrics(metrics: readonly string[]): readonly Pass[] {
  const ratios = metrics.filter((name): name is RatioMetric => isRatioMetric(name));
  const pairs = ratios.map((name): Pass => ratioMetrics[name]);
  return [...pairs, ...hardwareMetrics.filter((name) => metrics.includes(name)).map((name) => [name])];
}

/**
 * Divides the hardware metrics among as few runs as they need. Operands of a ratio stay in one run, and `instructions`
 * goes with every run where there is room, to tell runs that strayed. At least one pass, without metrics where nothing
 * is to be counted. Ratios that do not fit are left out.
 * @param metrics names from the configuration; others than hardware and ratio metrics are passed over.
 */
export function planPasses(
  metrics: readonly string[],
  counters: Pick<Counters, 'honest' | 'hardware'>,
): readonly Pass[] {
  const limit = counterLimit(counters);
  const fitting = bundleMetrics(metrics).filter(
    (bundle) => bundle.length <= limit && bundle.every((metric) => counters.hardware.includes(metric)),
  );
  const wantsInstructions = fitting.flat().includes('instructions');
  const start: Pass = wantsInstructions && limit > 2 ? ['instructions'] : [];
  const passes: Pass[] = [];
  for (const bundle of fitting) {
    const joined = (pass: Pass): Pass => [...new Set([...pass, ...bundle])];
    if (passes.some((pass) => joined(pass).length === pass.length)) continue;
    const room = passes.findIndex((pass) => joined(pass).length <= limit);
    if (room < 0) passes.push(joined(start));
    else passes[room] = joined(passes[room] ?? []);
  }
  return passes.length > 0 ? passes : [[]];
}
