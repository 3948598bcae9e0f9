import type { AppSettings } from './app-settings.ts';
import type { Policy } from './policy.ts';

/** What runs a program, as far as it needs help to do the same work each time. */
export const runtimes = ['native', 'node', 'python'] as const;

/** One of `runtimes`; `native` needs no help. */
export type Runtime = (typeof runtimes)[number];

/** Builds a side that a configuration may ask for, and a report may claim. */
export const mostLayouts = 9;

/** What makes a program do the same work each time. A fixed list, so that a report can be shown as it is. */
export const steadyings = [
  '--predictable',
  'PYTHONHASHSEED=0',
  'fixed addresses',
  'constant randomness',
] as const;

/** One of `steadyings`. */
export type Steadying = (typeof steadyings)[number];

/** One benchmark as the configuration defines it, defaults filled in. */
export interface BenchmarkConfig {
  readonly name: string;
  /** A command line; run without a shell where it needs none. */
  readonly run: string;
  /** Relative to the repository root. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** A shell command that runs before the first round on each side, not measured. */
  readonly setup?: string;
  /** Seconds that one run may take. */
  readonly timeout: number;
  /** Runs a side. */
  readonly rounds: number;
  /** What runs the program; found from the command when absent. */
  readonly runtime?: Runtime;
  /** Whether the program gets a fixed sequence where it asks the kernel for random bytes. */
  readonly constantRandomness: boolean;
  /** Metric names to measure. */
  readonly metrics: readonly string[];
  /** The program that is measured, relative to `cwd`; found from `run` when absent. */
  readonly binary?: string;
  /** Set where a benchmark is measured with several numbers of threads and this is it with one of them. */
  readonly threads?: ThreadCount;
}

/** A number of threads, and the benchmark with the fewest, beside which its speed-up is told. */
export interface ThreadCount {
  readonly count: number;
  readonly reference: { readonly name: string; readonly count: number };
}

/** A command that runs many benchmarks by a tool of their own, whose results are read. */
export interface SuiteConfig {
  /** Unique among suites and benchmarks. */
  readonly name: string;
  readonly run: string;
  /** Id of the tool whose format its results have; `auto`: found from the first bytes. */
  readonly reads: string;
  /** File or directory of the results, relative to `cwd`; absent: the standard output. */
  readonly path?: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly setup?: string;
  /** Seconds that one run may take. */
  readonly timeout: number;
  /** Runs a side. */
  readonly rounds: number;
}

/** `.github/brakeline.yml`, decoded, with its defaults filled in. */
export interface Config {
  /** A shell command that runs in the base's and in the head's tree. */
  readonly build?: string;
  /** Seconds that the build may take. */
  readonly buildTimeout: number;
  /** CPU number to pin benchmarks to. */
  readonly pin?: number;
  /** Builds a side on which the rounds run in turn, told by `BRAKELINE_LAYOUT`; one when absent. */
  readonly layouts?: number;
  /** When callgrind explains: for what regressed, or always. */
  readonly explain: 'regressed' | 'always';
  readonly benchmarks: readonly BenchmarkConfig[];
  readonly suites: readonly SuiteConfig[];
  readonly policy: Policy;
  readonly app: AppSettings;
}
