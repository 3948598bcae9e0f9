import { pairConfidence } from '../compare/block-level.ts';
import { fewestRounds } from '../compare/choose-interval.ts';
import { findGate } from '../compare/find-gate.ts';
import { layoutEffect } from '../compare/raise-gate.ts';
import type { BenchmarkConfig, Config } from '../model/config.ts';
import { findMetric, type Metric, scalingMetrics } from '../model/metric.ts';
import { defaultRigour, type MetricGate, type Rigour } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { formatConfidence } from '../model/quantity-text.ts';
import type { Path, YamlFile } from '../text/yaml.ts';
import { nameValue } from './describe-issue.ts';

/** A metric of a benchmark whose regression would block. */
interface BlockingPair {
  readonly benchmark: BenchmarkConfig;
  readonly metric: Metric;
  readonly gate: MetricGate;
  /** Where the file says so. */
  readonly path: Path;
}

const gateKeys = ['relative', 'absolute', 'better', 'on'];

/** What is compared of a benchmark: what it measures, and how it scales where it is one of several numbers of threads. */
function comparedMetrics({ name, metrics, threads }: BenchmarkConfig): readonly string[] {
  if (threads === undefined || threads.reference.name === name) return metrics;
  return [...metrics, ...scalingMetrics.map((metric) => metric.name)];
}

/** Where each benchmark stands in the file, in which one entry may ask for several numbers of threads. */
function indicesInFile(benchmarks: readonly BenchmarkConfig[]): readonly number[] {
  let index = -1;
  return benchmarks.map(({ threads }, position) => {
    const before = benchmarks[position - 1]?.threads?.reference.name;
    if (threads === undefined || threads.reference.name !== before) index += 1;
    return index;
  });
}

function listBlocking({ benchmarks, policy }: Config, file: YamlFile): readonly BlockingPair[] {
  const indices = indicesInFile(benchmarks);
  return benchmarks.flatMap((benchmark, position) =>
    comparedMetrics(benchmark).flatMap((name): readonly BlockingPair[] => {
      const metric = findMetric(name);
      if (metric === undefined) return [];
      const gate = findGate(policy, benchmark.name, metric);
      const own: Path = ['benchmarks', indices[position] ?? 0, 'gate', name];
      const path = gateKeys.some((key) => file.source([...own, key]) !== undefined) ? own : ['gate', name];
      return gate.on === 'block' ? [{ benchmark, metric, gate, path }] : [];
    }),
  );
}

function percent(part: number): string {
  return `${Number((100 * part).toPrecision(2))} %`;
}

function warnOfLayout(
  { metric, gate, path }: BlockingPair,
  { config, file }: WarningSource,
): readonly Problem[] {
  const { layouts = 1 } = config;
  const effect = layoutEffect(metric) / Math.sqrt(layouts);
  if (gate.relative >= effect) return [];
  return [
    {
      code: 'config-invalid',
      message: `${nameValue(path)} blocks at ${percent(gate.relative)}, but moving code alone changes \`${metric.name}\` by up to ${percent(effect)}${layouts > 1 ? ` with ${layouts} layouts` : ''}, to which every run raises the threshold`,
      hint: `set \`relative\` to ${percent(effect)} or more, gate on \`instructions\`, or vary the layout with ${layouts > 1 ? 'more ' : ''}\`layouts\``,
      at: file.locate(path),
    },
  ];
}

/** Rounds a side that the pair may have at its last look. */
function mostRounds(rounds: number, { looks, extraRounds }: Rigour): number {
  return rounds * Math.min(looks, 1 + Math.floor(extraRounds));
}

function warnOfRounds(
  { metric, benchmark, path }: BlockingPair,
  pairs: number,
  { config, file }: WarningSource,
): readonly Problem[] {
  const rigour = config.policy.rigour ?? defaultRigour;
  const confidence = pairConfidence(rigour, pairs);
  const needed = fewestRounds(metric.nature, confidence);
  const most = mostRounds(benchmark.rounds, rigour);
  if (metric.nature !== 'timed' || most >= needed) return [];
  const first = Math.ceil(needed / mostRounds(1, rigour));
  return [
    {
      code: 'too-few-rounds',
      message: `${nameValue(path)} can never block in benchmark ${benchmark.name}: it gets at most ${most} rounds a side, and ${needed} are needed for ${formatConfidence(confidence)}, which ${pairs === 1 ? 'its one blocking pair asks' : `${pairs} blocking pairs ask`}`,
      hint: `set \`rounds\` to ${first} or more`,
      at: file.locate(path),
    },
  ];
}

/** A configuration and the file that it was read from. */
interface WarningSource {
  readonly config: Config;
  readonly file: YamlFile;
}

/**
 * Gates that will disappoint: a timed one that blocks below what moving code changes, and one whose rounds cannot reach the
 * confidence that all blocking pairs of the file ask for. One warning a place and reason. The cases of suites are not
 * counted, because only a run tells them.
 * @param config with a benchmark for each number of threads.
 */
export function warnOfGates(config: Config, file: YamlFile): readonly Problem[] {
  const blocking = listBlocking(config, file);
  const problems = blocking.flatMap((pair) => [
    ...warnOfLayout(pair, { config, file }),
    ...warnOfRounds(pair, blocking.length, { config, file }),
  ]);
  const byPlace = new Map(problems.map((problem) => [JSON.stringify([problem.code, problem.at]), problem]));
  return [...byPlace.values()];
}
