import type { BenchmarkConfig } from '../../core/index.ts';
import type { Variables } from './clean-env.ts';
import { commandWords } from './command.ts';

/** A benchmark's command as it is run: its words, and what its environment holds besides the benchmark's own. */
export interface MeasuredProgram {
  readonly words: readonly string[];
  /** Set by Brakeline itself, so that variables that are refused to a configuration may be among them. */
  readonly env: Variables;
}

/** The command as the configuration says it, with nothing that makes it repeat. */
export function plainProgram(benchmark: BenchmarkConfig): MeasuredProgram {
  return { words: commandWords(benchmark.run), env: {} };
}
