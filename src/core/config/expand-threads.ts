import type { BenchmarkConfig, Config } from '../model/config.ts';
import type { ConfigInput } from './schema.ts';
import { defaultThreadsVariable } from './schema-threads.ts';

/** The name of a benchmark with a number of threads. */
export function nameWithThreads(name: string, count: number): string {
  return `${name}@threads=${count}`;
}

function withThreads(
  benchmark: BenchmarkConfig,
  counts: readonly number[],
  variable: string,
): readonly BenchmarkConfig[] {
  const [fewest = 1] = counts;
  const reference = { name: nameWithThreads(benchmark.name, fewest), count: fewest };
  const { metrics } = benchmark;
  return counts.map((count) => ({
    ...benchmark,
    name: nameWithThreads(benchmark.name, count),
    run: benchmark.run.replaceAll('{threads}', String(count)),
    env: { ...benchmark.env, [variable]: String(count) },
    metrics: metrics.includes('wall_time') ? metrics : [...metrics, 'wall_time'],
    threads: { count, reference },
  }));
}

/** A record in which what belongs to one name belongs to several. */
function spread<T>(record: Readonly<Record<string, T>>, namesOf: (name: string) => readonly string[]) {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => namesOf(name).map((one) => [one, value] as const)),
  );
}

/**
 * Each benchmark that lists numbers of threads becomes one benchmark a number, which all have its gate and its aliases.
 * @param input the file, whose benchmarks stand in the order of the configuration's.
 */
export function expandThreads(config: Config, input: ConfigInput): Config {
  const lists = new Map(
    (input.benchmarks ?? []).flatMap(({ name, threads }) =>
      threads === undefined ? [] : [[name, threads] as const],
    ),
  );
  if (lists.size === 0) return config;
  const namesOf = (name: string): readonly string[] =>
    lists.get(name)?.map((count) => nameWithThreads(name, count)) ?? [name];
  const { policy } = config;
  const aliases = Object.entries(policy.aliases ?? {}).flatMap(([name, old]) => {
    const counts = lists.get(name);
    if (counts === undefined) return [[name, old] as const];
    return counts.map((count) => {
      return [nameWithThreads(name, count), old.map((one) => nameWithThreads(one, count))] as const;
    });
  });
  return {
    ...config,
    benchmarks: config.benchmarks.flatMap((benchmark, index) => {
      const { threads, threads_env: variable = defaultThreadsVariable } = input.benchmarks?.[index] ?? {};
      return threads === undefined ? [benchmark] : withThreads(benchmark, threads, variable);
    }),
    policy: {
      ...policy,
      benchmarkGates: spread(policy.benchmarkGates, namesOf),
      ...(policy.contention === undefined ? {} : { contention: spread(policy.contention, namesOf) }),
      ...(policy.claims === undefined
        ? {}
        : {
            claims: policy.claims.flatMap((claim) =>
              namesOf(claim.benchmark).map((benchmark) => ({ ...claim, benchmark })),
            ),
          }),
      expected: policy.expected.flatMap(namesOf),
      ...(policy.aliases === undefined ? {} : { aliases: Object.fromEntries(aliases) }),
    },
  };
}
