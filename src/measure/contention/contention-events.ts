import { readFileSync } from 'node:fs';

/** Events of which a contended program has thousands of times as many on several cores as on one. */
export interface ContentionEvents {
  readonly events: readonly string[];
  /** What they count, as reports say it. */
  readonly what: string;
  /** Where that is documented; `perf list` for the events that every machine has. */
  readonly docs: string;
}

/** The pair that works on every machine which counts anything. */
export const genericEvents: ContentionEvents = {
  events: ['L1-dcache-load-misses', 'cache-misses'],
  what: 'misses of the first and of the last cache',
  docs: 'perf list',
};

interface CpuRule extends ContentionEvents {
  readonly vendor: string;
  readonly families: readonly number[];
}

/** Events that count data coming out of another core's cache, by CPU. */
const rules: readonly CpuRule[] = [
  {
    vendor: 'AuthenticAMD',
    // Zen to Zen 5: 17h, 19h and 1Ah.
    families: [0x17, 0x19, 0x1a],
    events: ['r0243', 'r0443', 'r0843'],
    what: "fills of the first cache from another core's cache, near (02h) and far (04h), and from memory of the node (08h), which rise with them",
    docs: 'Processor Programming Reference for AMD family 19h, PMCx043 "Demand Data Cache Fills by Data Source"',
  },
  {
    vendor: 'GenuineIntel',
    families: [6],
    events: ['mem_load_l3_hit_retired.xsnp_fwd', 'mem_load_l3_hit_retired.xsnp_hitm'],
    what: "retired loads that found the line modified in another core's cache",
    docs: 'Intel 64 and IA-32 Architectures Software Developer’s Manual, volume 3B, event D2H umask 04H (one name for each generation)',
  },
];

/** The events for a CPU as /proc/cpuinfo describes it; undefined for one that is in no table. */
export function contentionEventsOf(cpuinfo: string): ContentionEvents | undefined {
  const vendor = /^vendor_id\s*:\s*(\S+)/m.exec(cpuinfo)?.[1];
  const family = Number(/^cpu family\s*:\s*(\d+)/m.exec(cpuinfo)?.[1]);
  return rules.find((rule) => rule.vendor === vendor && rule.families.includes(family));
}

/** The events for this machine's CPU beside the generic pair. */
export function ownContentionEvents(): ContentionEvents | undefined {
  try {
    return contentionEventsOf(readFileSync('/proc/cpuinfo', 'utf8'));
  } catch {
    return undefined;
  }
}
