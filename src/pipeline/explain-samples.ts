import {
  describeSamples,
  type Parsed,
  type PlannedBenchmark,
  type Problem,
  renderFlamegraph,
  type SideName,
} from '../core/index.ts';
import { sampleBenchmark } from '../measure/index.ts';
import type { Explained, Explaining } from './explaining.ts';
import { benchmarkDirectory, steadyBenchmark } from './steady-benchmark.ts';

const event = 'task-clock';

async function sampleSide(planned: PlannedBenchmark, side: SideName, context: Explaining) {
  const { program } = await steadyBenchmark(planned, context);
  return sampleBenchmark({
    benchmark: planned.config,
    program,
    side,
    directory: context.scratch.trees[side],
    scratch: benchmarkDirectory(planned, context),
    signal: context.signal,
  });
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
  why: readonly Problem[],
): Promise<Explained> {
  const { name } = planned.config;
  if (context.signal.aborted) return { explanations: [], flamegraphs: [], problems: why };
  context.progress.step(`Sample ${name}, because callgrind could not run it`);
  // One after the other, so that neither takes the other's time.
  const [base, head] = await context.stopwatch.time('profiles', async () => [
    await sampleSide(planned, 'base', context),
    await sampleSide(planned, 'head', context),
  ]);
  const problems = [...why, ...problemsOf(base), ...problemsOf(head)];
  if (base.kind === 'failed' || head.kind === 'failed') {
    return { explanations: [], flamegraphs: [], problems };
  }
  const profiles = { base: base.value.profile, head: head.value.profile };
  const told = describeSamples({ benchmark: name, event, ...profiles, roots: context.scratch.trees });
  const title = `${name}, samples: time is spent here`;
  const sides = { kind: 'stacks', event, ...profiles } as const;
  return {
    explanations: [],
    flamegraphs:
      told.code === 'profile-sampled' ? [{ benchmark: title, html: renderFlamegraph({ title, sides }) }] : [],
    problems: [...problems, told],
  };
}
