import type { ThreadCount } from '../model/config.ts';
import { isNonEmpty } from '../model/parsed.ts';
import type { BenchmarkResult, Sample, Side } from '../model/sample.ts';
import { sideNames } from '../model/side-name.ts';

function wallTimes(side: Side | undefined): { readonly tool: string; readonly values: readonly number[] } {
  const sample = side?.samples.find(({ metric }) => metric === 'wall_time');
  if (sample?.evidence.kind !== 'values') return { tool: '', values: [] };
  return { tool: sample.tool, values: sample.evidence.values };
}

/**
 * Speed-up and efficiency of one side, one value a round that both have: the time with the fewest threads over the time
 * with these, and that over how many times as many threads they are. 1 is perfect; none where a time was zero.
 */
function samplesOf(side: Side, reference: Side | undefined, threads: ThreadCount): readonly Sample[] {
  const { tool, values } = wallTimes(side);
  const few = wallTimes(reference).values;
  const speedUps = values.slice(0, few.length).map((time, round) => (few[round] ?? 0) / time);
  const more = threads.count / threads.reference.count;
  const efficiencies = speedUps.map((speedUp) => speedUp / more);
  const isSound = speedUps.every((speedUp) => Number.isFinite(speedUp) && speedUp > 0);
  if (!isSound || !isNonEmpty(speedUps) || !isNonEmpty(efficiencies)) return [];
  return [
    { metric: 'speed_up', tool, evidence: { kind: 'values', values: speedUps } },
    { metric: 'efficiency', tool, evidence: { kind: 'values', values: efficiencies } },
  ];
}

/**
 * Adds what the wall times of one benchmark with several numbers of threads tell together.
 * @param threads by benchmark name, of those that are one of several.
 */
export function addThreadScaling(
  results: readonly BenchmarkResult[],
  threads: ReadonlyMap<string, ThreadCount>,
): readonly BenchmarkResult[] {
  const byName = new Map(results.map((result) => [result.name, result]));
  return results.map((result) => {
    const own = threads.get(result.name);
    if (own === undefined || own.reference.name === result.name) return result;
    const reference = byName.get(own.reference.name);
    const sides = sideNames.flatMap((name) => {
      const side = result[name];
      if (side === undefined) return [];
      const samples = [...side.samples, ...samplesOf(side, reference?.[name], own)];
      return [[name, { ...side, samples }] as const];
    });
    return { ...result, ...Object.fromEntries(sides) };
  });
}
