import { performance } from 'node:perf_hooks';
import type { Timing } from '../core/index.ts';

/** Clocks the steps of a run; a step that is clocked twice is the sum. */
export interface Stopwatch {
  readonly time: <T>(step: string, work: () => Promise<T>) => Promise<T>;
  readonly timings: () => readonly Timing[];
}

/** A stopwatch that starts empty. */
export function createStopwatch(): Stopwatch {
  const seconds = new Map<string, number>();
  return {
    async time(step, work) {
      const start = performance.now();
      try {
        return await work();
      } finally {
        seconds.set(step, (seconds.get(step) ?? 0) + (performance.now() - start) / 1000);
      }
    },
    timings: () => [...seconds].map(([step, spent]) => ({ step, seconds: spent })),
  };
}
