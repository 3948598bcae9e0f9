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
  /** From which model on; any when absent. */
  readonly model?: number;
}

/**
 * Events that count data coming out of another core's cache, by CPU. Of AMD's fills by source (PMCx043) only the units that
 * are another cache: 08h, which rises too where threads fight, is memory or I/O of the node, and so rises for other reasons.
 */
const rules: readonly CpuRule[] = [
  {
    vendor: 'AuthenticAMD',
    // Zen 3 to Zen 6.
    families: [0x19, 0x1a],
    events: ['r0243', 'r0443', 'r1043'],
    what: 'fills of the first cache from the last one or another core beside it (02h), and from caches of other core complexes, of the same node (04h) and of other nodes (10h)',
    docs: 'ls_dmnd_fills_from_sys in Linux, tools/perf/pmu-events/arch/x86: amdzen3/memory.json, amdzen4/cache.json, amdzen5/load-store.json, amdzen6/load-store.json',
  },
  {
    vendor: 'AuthenticAMD',
    // Zen 2; of Zen, models below 30h, neither perf nor libpfm4 documents the event.
    families: [0x17],
    model: 0x30,
    events: ['r0243', 'r1043'],
    what: 'fills of the first cache from other caches whose line has its home on the same die (02h) and on another one (10h)',
    docs: 'ls_refills_from_sys in Linux, tools/perf/pmu-events/arch/x86/amdzen2/memory.json',
  },
  // One event, D2H with unit 04H, by the name that a generation gives it. By its number a processor without it would count nothing.
  {
    vendor: 'GenuineIntel',
    families: [6],
    events: ['mem_load_l3_hit_retired.xsnp_fwd'],
    what: "retired loads whose line came out of another core's cache",
    docs: 'MEM_LOAD_L3_HIT_RETIRED.XSNP_FWD in Linux, tools/perf/pmu-events/arch/x86/*/cache.json, from Sapphire Rapids and Alder Lake on',
  },
  {
    vendor: 'GenuineIntel',
    families: [6],
    events: ['mem_load_l3_hit_retired.xsnp_hitm'],
    what: "retired loads that found the line modified in another core's cache",
    docs: 'MEM_LOAD_L3_HIT_RETIRED.XSNP_HITM in Linux, tools/perf/pmu-events/arch/x86/*/cache.json, such as skylakex and icelake',
  },
];

/** The events for a CPU as /proc/cpuinfo describes it, the first ones first to try; none for one that is in no table. */
export function contentionEventsOf(cpuinfo: string): readonly ContentionEvents[] {
  const vendor = /^vendor_id\s*:\s*(\S+)/m.exec(cpuinfo)?.[1];
  const family = Number(/^cpu family\s*:\s*(\d+)/m.exec(cpuinfo)?.[1]);
  const model = Number(/^model\s*:\s*(\d+)/m.exec(cpuinfo)?.[1]);
  return rules.filter(
    (rule) =>
      rule.vendor === vendor &&
      rule.families.includes(family) &&
      (rule.model === undefined || model >= rule.model),
  );
}

/** The events for this machine's CPU beside the generic pair. */
export function ownContentionEvents(): readonly ContentionEvents[] {
  try {
    return contentionEventsOf(readFileSync('/proc/cpuinfo', 'utf8'));
  } catch {
    return [];
  }
}
