import {
  findTimeSpent,
  type Parsed,
  type PlannedBenchmark,
  type Problem,
  renderFlamegraph,
  type SideName,
} from '../core/index.ts';
import { hasFewSamples, sampleBenchmark, samplingPeriods } from '../measure/index.ts';
import type { Explained, Explaining } from './explaining.ts';
import type { SourceTexts } from './source-texts.ts';
import { benchmarkDirectory, steadyBenchmark } from './steady-benchmark.ts';

const event = 'task-clock';

async function sampleSide(
  planned: PlannedBenchmark,
  side: SideName,
  { context, period }: { readonly context: Explaining; readonly period: number },
) {
  const { program } = await steadyBenchmark(planned, context);
  return sampleBenchmark({
    benchmark: planned.config,
    program,
    side,
    directory: context.scratch.trees[side],
    scratch: benchmarkDirectory(planned, context),
    period,
    signal: context.signal,
  });
}

/** Both sides with one period, the shorter one where either side is too short for the other: equal numbers of samples are equal times. */
async function sampleSides(planned: PlannedBenchmark, context: Explaining) {
  const sample = async (period: number) => ({
    period,
    // One after the other, so that neither takes the other's time.
    base: await sampleSide(planned, 'base', { context, period }),
    head: await sampleSide(planned, 'head', { context, period }),
  });
  const [usual, short] = samplingPeriods;
  const first = await sample(usual);
  return hasFewSamples(first.base) || hasFewSamples(first.head) ? sample(short) : first;
}

function problemsOf(side: Parsed<unknown>): readonly Problem[] {
  return side.kind === 'ok' ? side.warnings : side.problems;
}

/**
 * Tells where both sides of a benchmark spend their time, for what callgrind cannot run. It explains nothing: no line is
 * accused, and no instruction is counted.
 * @param why what kept callgrind from running; told with the samples.
 */
export async function explainWithSamples(
  planned: PlannedBenchmark,
  context: Explaining,
  { why, sources }: { readonly why: readonly Problem[]; readonly sources: SourceTexts },
): Promise<Explained> {
  const { name } = planned.config;
  const nothing = { explanations: [], flamegraphs: [], timeSpent: [] };
  if (context.signal.aborted) return { ...nothing, problems: why };
  context.progress.step(`Sample ${name}, because callgrind could not run it`);
  const { base, head, period } = await context.stopwatch.time('profiles', () =>
    sampleSides(planned, context),
  );
  const problems = [...why, ...problemsOf(base), ...problemsOf(head)];
  if (base.kind === 'failed' || head.kind === 'failed') return { ...nothing, problems };
  const profiles = { base: base.value.profile, head: head.value.profile };
  const files = [...profiles.base.frames, ...profiles.head.frames].map(({ file }) => file);
  const loaded = await sources.load([{ files }]);
  const exists = (path: string): boolean => sources.line(path, 1) !== undefined;
  const told = findTimeSpent({
    benchmark: name,
    event,
    period,
    ...profiles,
    roots: context.scratch.trees,
    exists,
  });
  const known = [...problems, ...problemsOf(loaded), ...problemsOf(told)];
  if (told.kind === 'failed') return { ...nothing, problems: known };
  const title = `${name}, samples: time is spent here`;
  const sides = { kind: 'stacks', event, ...profiles } as const;
  return {
    explanations: [],
    timeSpent: [told.value],
    flamegraphs: [{ benchmark: title, html: renderFlamegraph({ title, sides }) }],
    problems: known,
  };
}
