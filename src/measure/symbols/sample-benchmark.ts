import { join } from 'node:path';
import { type BenchmarkConfig, fewestSamples, type Parsed, type SideName } from '../../core/index.ts';
import { measuredEnvironment } from '../processes/clean-env.ts';
import type { MeasuredProgram } from '../processes/measured-program.ts';
import { openDirectories } from '../processes/side-directories.ts';
import { type SampledRun, sampleProgram } from './sampling.ts';

/** A benchmark that is sampled. */
export interface BenchmarkSampling {
  readonly benchmark: BenchmarkConfig;
  /** How it is run. */
  readonly program: MeasuredProgram;
  readonly side: SideName;
  /** Root of the built tree, absolute. */
  readonly directory: string;
  /** The same directory that `measureRounds` got. */
  readonly scratch: string;
  /** Nanoseconds of processor time between two samples. */
  readonly period: number;
  readonly signal?: AbortSignal;
}

/** Nanoseconds of processor time between samples; the second is for what is too short for the first. */
export const samplingPeriods = [1_000_000, 50_000] as const;

/** Samples a benchmark by the kernel's clock, with frame pointers. The samples may be too few for a number. */
export async function sampleBenchmark(request: BenchmarkSampling): Promise<Parsed<SampledRun>> {
  const { benchmark, program, side, directory, scratch, period, signal } = request;
  const directories = await openDirectories(scratch);
  return sampleProgram({
    command: program.words,
    cwd: join(directory, benchmark.cwd),
    env: measuredEnvironment(directories.own(side), benchmark.env, program.env),
    event: 'task-clock',
    period,
    stacks: 'fp',
    directory: scratch,
    timeout: benchmark.timeout,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Whether a run was too short for the period that it was sampled with. */
export function hasFewSamples(run: Parsed<SampledRun>): boolean {
  return run.kind === 'ok'
    ? run.value.stats.samples < fewestSamples
    : run.problems[0].code === 'too-few-samples';
}
