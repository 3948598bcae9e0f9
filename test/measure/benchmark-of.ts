import type { BenchmarkConfig } from '../../src/core/index.ts';

/** A benchmark with quick defaults for tests. */
export function benchmarkOf(values: Partial<BenchmarkConfig>): BenchmarkConfig {
  return {
    name: 'parse',
    run: './bench',
    cwd: '',
    env: {},
    timeout: 60,
    rounds: 3,
    constantRandomness: false,
    metrics: ['wall_time'],
    ...values,
  };
}
