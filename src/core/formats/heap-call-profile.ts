import type { AllocationSite, HeapFrame, Leak } from '../model/heap-profile.ts';
import type { CallProfile } from '../model/profile.ts';
import { type Costs, type Place, ProfileBuilder } from './profile-builder.ts';

/** Who hands the memory out, whatever its name: the callee of every line that allocates. */
const allocator: HeapFrame = { function: 'the allocator' };

/** Memory with the stack that allocated it, and how many blocks it is. */
interface Charge {
  readonly frames: readonly HeapFrame[];
  readonly blocks: number;
  readonly values: readonly number[];
}

const encoder = new TextEncoder();

class HeapBuilder {
  readonly #builder = new ProfileBuilder();
  readonly #columns: Int32Array;

  constructor(events: readonly string[]) {
    this.#columns = Int32Array.from(events, (event) => this.#builder.event(event));
  }

  #intern(table: 'files' | 'functionNames', text: string): number {
    const bytes = encoder.encode(text);
    return this.#builder[table].intern(bytes, 0, bytes.length);
  }

  #place({ function: name, file, line = 0 }: HeapFrame): Place {
    const at = this.#intern('files', file ?? '???');
    const fn = this.#builder.function(0, at, this.#intern('functionNames', name));
    return { fn, file: at, line, address: 0 };
  }

  /** Along a stack each call is charged once, however often recursion comes by. */
  add({ frames, blocks, values }: Charge): void {
    const costs: Costs = {
      columns: this.#columns,
      values: Float64Array.from(values),
      count: values.length,
    };
    let callee = this.#place(allocator);
    this.#builder.addSelf(callee, costs);
    const seen = new Set<string>();
    for (const frame of frames) {
      const place = this.#place(frame);
      const call = `${place.fn} ${place.line} ${callee.fn}`;
      if (!seen.has(call)) this.#builder.addCall(place, callee.fn, blocks, costs);
      seen.add(call);
      callee = place;
    }
  }

  build(): CallProfile {
    return this.#builder.build(this.#builder.totals()).profile;
  }
}

/** What memory is charged by, in the order of the profile's events. */
const heapEvents = ['allocated bytes', 'allocations', 'bytes at the peak'] as const;

/**
 * Allocations as a profile of calls, so that what explains time explains memory too: every block is a cost of the allocator,
 * called from the line that asked for it. Calls count blocks.
 */
export function profileAllocations(sites: readonly AllocationSite[]): CallProfile {
  const builder = new HeapBuilder(heapEvents);
  for (const { frames, bytes, blocks, bytesAtPeak } of sites) {
    builder.add({ frames, blocks, values: [bytes, blocks, bytesAtPeak] });
  }
  return builder.build();
}

const leakEvent = 'leaked bytes';

/** Lost memory as a profile of calls: nothing points at it, or only what is lost itself. */
export function profileLeaks(leaks: readonly Leak[]): CallProfile {
  const builder = new HeapBuilder([leakEvent]);
  for (const { kind, frames, blocks, bytes } of leaks) {
    if (kind !== 'possible') builder.add({ frames, blocks, values: [bytes] });
  }
  return builder.build();
}
