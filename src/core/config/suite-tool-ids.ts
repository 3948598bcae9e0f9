/**
 * The tools that `reads` of a suite may name: those of `core/tools` that read cases, in the same order. The configuration
 * may not import the readers, so that a test holds the two lists together.
 */
export const suiteToolIds = [
  'hyperfine',
  'google-benchmark',
  'catch2',
  'nanobench',
  'criterion',
  'cargo-criterion',
  'gungraun',
  'libtest',
  'divan',
  'go-bench',
  'pytest-benchmark',
  'asv',
  'pyperf',
  'vitest',
  'tinybench',
  'mitata',
  'benchmark-js',
  'wrk',
  'oha',
  'vegeta',
  'k6',
  'github-action-benchmark',
  'bencher',
  'nyrkio',
  'junit',
  'jmh',
  'benchmarkdotnet',
  'benchmarktools-jl',
] as const;
