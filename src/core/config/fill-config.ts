import type { BenchmarkConfig, Config, SuiteConfig } from '../model/config.ts';
import { defaultGate } from '../model/default-gate.ts';
import { customPrefix } from '../model/metric.ts';
import {
  type Budget,
  defaultDrift,
  defaultGrowth,
  defaultRigour,
  type GrowthPolicy,
  type MetricGate,
  type PatternGates,
  type Policy,
} from '../model/policy.ts';
import type { YamlFile } from '../text/yaml.ts';
import { fillAppSettings } from './fill-app-settings.ts';
import { fillClaims } from './fill-claims.ts';
import {
  type ConfigInput,
  defaultBuildTimeout,
  defaultMetrics,
  defaultRounds,
  defaultTimeout,
} from './schema.ts';
import { gatedMetrics, namedQuantiles } from './schema-gate.ts';
import { defaultSuiteRounds } from './schema-suites.ts';

type BenchmarkInput = NonNullable<ConfigInput['benchmarks']>[number];
type SuiteInput = NonNullable<ConfigInput['suites']>[number];
type GateInput = NonNullable<ConfigInput['gate']>;
type BudgetInput = NonNullable<ConfigInput['budgets']>[number];

/** The configuration with every default in its place. `file` gives values of `env` as they were written. */
export function fillConfig(input: ConfigInput, file: YamlFile): Config {
  return {
    ...(input.build === undefined ? {} : { build: input.build }),
    buildTimeout: input.build_timeout ?? defaultBuildTimeout,
    ...(input.pin === undefined ? {} : { pin: input.pin }),
    ...(input.layouts === undefined ? {} : { layouts: input.layouts }),
    explain: input.explain ?? 'regressed',
    benchmarks: (input.benchmarks ?? []).map((benchmark, index) => ({
      ...fillBenchmark(benchmark, input),
      env: fillVariables(benchmark.env ?? {}, (name) => file.source(['benchmarks', index, 'env', name])),
    })),
    suites: (input.suites ?? []).map((suite, index) => ({
      ...fillSuite(suite, input),
      env: fillVariables(suite.env ?? {}, (name) => file.source(['suites', index, 'env', name])),
    })),
    policy: fillPolicy(input),
    app: fillAppSettings(input),
  };
}

function fillBenchmark(benchmark: BenchmarkInput, file: ConfigInput): Omit<BenchmarkConfig, 'env'> {
  const { name, run, cwd = '.', setup, binary, runtime } = benchmark;
  return {
    name,
    run,
    cwd,
    ...(setup === undefined ? {} : { setup }),
    timeout: benchmark.timeout ?? file.timeout ?? defaultTimeout,
    rounds: benchmark.rounds ?? file.rounds ?? defaultRounds,
    ...(runtime === undefined ? {} : { runtime }),
    constantRandomness: benchmark.constant_randomness ?? false,
    metrics: benchmark.metrics ?? file.metrics ?? defaultMetrics,
    ...(binary === undefined ? {} : { binary }),
  };
}

/** One run of a suite may take as long as a build: it is many benchmarks. */
function fillSuite(suite: SuiteInput, file: ConfigInput): Omit<SuiteConfig, 'env'> {
  const { name, run, cwd = '.', setup, path } = suite;
  return {
    name,
    run,
    reads: suite.reads ?? 'auto',
    ...(path === undefined ? {} : { path }),
    cwd,
    ...(setup === undefined ? {} : { setup }),
    timeout: suite.timeout ?? file.build_timeout ?? defaultBuildTimeout,
    rounds: suite.rounds ?? defaultSuiteRounds,
  };
}

/** A number becomes the text that stands in the file: `1.10` is a version, not 1.1. */
function fillVariables(
  variables: NonNullable<BenchmarkInput['env']>,
  source: (name: string) => string | undefined,
): BenchmarkConfig['env'] {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : (source(name) ?? String(value)),
    ]),
  );
}

function fillPolicy(input: ConfigInput): Policy {
  const own = (input.benchmarks ?? []).flatMap(({ name, gate }) =>
    gate === undefined ? [] : [[name, fillGate([input.gate ?? {}, gate], Object.keys(gate))] as const],
  );
  return {
    gate: fillGate([input.gate ?? {}], Object.keys(input.gate ?? {})),
    benchmarkGates: Object.fromEntries(own),
    budgets: (input.budgets ?? []).map(fillBudget),
    ...(input.tradeoffs === undefined ? {} : { tradeoffs: input.tradeoffs }),
    ...fillSuitePolicy(input),
    drift: { on: input.drift ?? defaultDrift.on, window: input.drift_window ?? defaultDrift.window },
    growth: fillGrowth(input.growth ?? {}),
    ...fillAliases(input),
    ...fillContention(input),
    ...(input.claims === undefined ? {} : { claims: fillClaims(input) }),
    expected: (input.benchmarks ?? []).map(({ name }) => name),
    undecided: input.undecided ?? 'warn',
    rigour: {
      falseBlocks: input.rigour?.false_blocks ?? defaultRigour.falseBlocks,
      looks: input.rigour?.looks ?? defaultRigour.looks,
      extraRounds: input.rigour?.extra_rounds ?? defaultRigour.extraRounds,
    },
  };
}

/** The gates of a suite hold for all of its cases, those of `gates` for the cases that fit, and the last one wins. */
function fillSuitePolicy(input: ConfigInput): Pick<Policy, 'patternGates' | 'expectedSuites'> {
  const { suites = [] } = input;
  if (suites.length === 0) return {};
  const patternGates = suites.flatMap((suite) => {
    const layers = [input.gate ?? {}, suite.gate ?? {}];
    const whole = suite.gate === undefined ? [] : [gatesOf(`${suite.name}/*`, layers)];
    const parts = (suite.gates ?? []).map(({ cases, gate }) =>
      gatesOf(`${suite.name}/${cases}`, [...layers, gate]),
    );
    return [...whole, ...parts];
  });
  return { patternGates, expectedSuites: suites.map(({ name }) => name) };
}

function gatesOf(benchmark: string, layers: readonly GateInput[]): PatternGates {
  return { benchmark, gate: fillGate(layers, Object.keys(layers.at(-1) ?? {})) };
}

/** What a family's pattern does not say is as the file has it. */
function fillGrowth(input: NonNullable<ConfigInput['growth']>): GrowthPolicy {
  const { on = defaultGrowth.on, rise = defaultGrowth.rise, families } = input;
  if (families === undefined) return { on, rise };
  return {
    on,
    rise,
    families: families.map((one) => ({ family: one.family, on: one.on ?? on, rise: one.rise ?? rise })),
  };
}

function fillContention(input: ConfigInput): Pick<Policy, 'contention'> {
  const asked = (input.benchmarks ?? []).flatMap(({ name, contention = input.contention ?? 'off' }) =>
    contention === 'off' ? [] : [[name, contention] as const],
  );
  return asked.length === 0 ? {} : { contention: Object.fromEntries(asked) };
}

function fillAliases({ benchmarks = [], suites = [] }: ConfigInput): Pick<Policy, 'aliases'> {
  const single = benchmarks.flatMap(({ name, aliases }) =>
    aliases === undefined ? [] : [[name, aliases] as const],
  );
  const cases = suites.flatMap(({ name, aliases = {} }) =>
    Object.entries(aliases).map(
      ([one, others]) => [`${name}/${one}`, others.map((other) => `${name}/${other}`)] as const,
    ),
  );
  const named = [...single, ...cases];
  return named.length === 0 ? {} : { aliases: Object.fromEntries(named) };
}

/** The gates of the named metrics: the default of each, over which every layer is laid key by key. */
function fillGate(
  layers: readonly GateInput[],
  names: readonly string[],
): Readonly<Record<string, MetricGate>> {
  const known = gatedMetrics.filter((metric) => names.includes(metric.name));
  const counters = names.filter((name) => name.startsWith(customPrefix));
  const lay = (name: string, first: MetricGate): readonly [string, MetricGate] => [
    name,
    layers.reduce((gate, layer) => layGate(gate, layer[name]), first),
  ];
  return Object.fromEntries([
    ...known.map((metric) => lay(metric.name, defaultGate(metric))),
    ...counters.map((name) => lay(name, counterGate)),
  ]);
}

/** A counter that the policy names is shown when it gets worse; nothing else is known of it. */
const counterGate: MetricGate = { relative: 0.05, absolute: 0, better: 'lower', on: 'warn' };

function layGate(under: MetricGate, over: GateInput[string]): MetricGate {
  return {
    relative: over?.relative ?? under.relative,
    absolute: over?.absolute ?? under.absolute,
    better: over?.better ?? under.better,
    on: over?.on ?? under.on,
  };
}

function fillBudget(input: BudgetInput): Budget {
  const { metric, benchmark, on } = input;
  const { p50, p90, p95, p99, median, max } = input;
  const limits = Object.entries({ p50, p90, p95, p99, median, max });
  const [name, limit] = limits.find(([, value]) => value !== undefined) ?? [];
  const quantile = Object.entries(namedQuantiles).find(([key]) => key === name)?.[1] ?? input.quantile ?? 1;
  return { metric, benchmark, quantile, limit: limit ?? input.limit ?? 0, on };
}
