import { formatDifference } from './quantity-text.ts';

/** How an event of a profile reads. */
interface EventWords {
  /** What the event counts, standing alone. */
  readonly name: string;
  /** What stands behind an amount, `+1,234 instructions` or `+1.2 MiB allocated`. */
  readonly noun: string;
  readonly unit: 'count' | 'byte';
  /** The metrics whose regression the event explains. */
  readonly metrics: readonly string[];
}

function counted(name: string, ...metrics: readonly string[]): EventWords {
  return { name, noun: name, unit: 'count', metrics };
}

function bytes(name: string, noun: string, ...metrics: readonly string[]): EventWords {
  return { name, noun, unit: 'byte', metrics };
}

const words: ReadonlyMap<string, EventWords> = new Map([
  ['Ir', counted('instructions', 'instructions', 'ir')],
  ['I1mr', counted('I1 misses', 'sim_i1_misses')],
  ['D1mr', counted('D1 read misses', 'sim_d1_misses')],
  ['D1mw', counted('D1 write misses', 'sim_d1_misses')],
  ['ILmr', counted('last-level misses of code', 'sim_ll_misses')],
  ['DLmr', counted('last-level read misses', 'sim_ll_misses')],
  ['DLmw', counted('last-level write misses', 'sim_ll_misses')],
  ['Bcm', counted('mispredicted branches', 'sim_branch_misses')],
  ['Bim', counted('mispredicted indirect branches', 'sim_branch_misses')],
  ['allocations', counted('allocations', 'heap_blocks')],
  ['allocated bytes', bytes('allocated bytes', 'allocated', 'heap_bytes')],
  ['bytes at the peak', bytes('bytes at the peak', 'at the peak', 'heap_peak', 'peak_rss')],
  ['leaked bytes', bytes('leaked bytes', 'leaked', 'leaked_bytes')],
]);

/** An event of a profile in a reader's words: callgrind's `Ir` counts instructions. */
export function nameEvent(event: string): string {
  return words.get(event)?.name ?? event;
}

const signed = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0, signDisplay: 'exceptZero' });

/** A difference of an event with its sign: `+120,034 instructions`, `+1.2 MiB allocated`. */
export function formatEventCost(value: number, event: string): string {
  const { noun, unit } = words.get(event) ?? counted(event);
  const amount = unit === 'byte' ? formatDifference(value, { unit }) : signed.format(value);
  return `${amount} ${noun}`;
}

/** Whether a profile of the event tells where a metric regressed. */
export function explainsMetric(event: string, metric: string): boolean {
  return words.get(event)?.metrics.includes(metric) ?? false;
}

/** What a call to the allocator is in a profile of memory, in the plural; undefined where calls are calls. */
export function nameAllocation(event: string): string | undefined {
  if (event === 'leaked bytes') return 'leaked blocks';
  return words.get(event)?.unit === 'byte' || event === 'allocations' ? 'allocations' : undefined;
}
