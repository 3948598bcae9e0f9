import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Parsed, type Problem, parsed, type SideName } from '../core/index.ts';
import { buildEnvironment, buildInstrumented, createWorktrees } from '../measure/index.ts';
import type { MeasuringContext } from './benchmark-session.ts';

/** What is built, and where it comes from. */
interface RecordedContext extends Pick<MeasuringContext, 'plan' | 'scratch' | 'signal'> {
  readonly repository: string;
  readonly commits: { readonly base: string; readonly head: string };
}

/** Trees that were built with recorded accesses, or why they could not be. */
export interface RecordedTrees {
  readonly trees: Readonly<Partial<Record<SideName, string>>>;
  readonly why: Readonly<Partial<Record<SideName, Problem>>>;
  readonly remove: () => Promise<readonly Problem[]>;
}

/** Why a side has no recorded accesses where the plan builds nothing. */
export const noBuild: Problem = {
  code: 'benchmark-unmeasured',
  message: 'there is no `build` whose accesses could be recorded',
  hint: 'add `build`, by which gcc or g++ builds the benchmark',
};

/** Builds sides once more, in trees of their own, so that every access to memory is recorded. */
export async function buildRecorded(
  sides: readonly SideName[],
  { repository, commits, plan, scratch, signal }: RecordedContext,
): Promise<Parsed<RecordedTrees>> {
  const directory = join(scratch.directory, 'recorded');
  const made = await createWorktrees({ repository, ...commits, directory });
  if (made.kind === 'failed') return made;
  const built = await Promise.all(
    sides.map(async (side): Promise<readonly [SideName, Problem | undefined]> => {
      const { command, timeout } = plan.build[side];
      if (command === undefined) return [side, noBuild];
      const own = join(directory, `${side}-runtime`);
      await mkdir(own, { recursive: true });
      const cwd = made.value[side];
      const result = await buildInstrumented({
        build: command,
        cwd,
        env: buildEnvironment(),
        directory: own,
        timeout,
        signal,
      });
      return [side, result.kind === 'failed' ? result.problems[0] : undefined];
    }),
  );
  const pick = <T>(value: (side: SideName, why: Problem | undefined) => T | undefined) =>
    Object.fromEntries(built.flatMap(([side, why]) => [[side, value(side, why)] as const]));
  return parsed({
    trees: pick((side, why) => (why === undefined ? made.value[side] : undefined)),
    why: pick((_, why) => why),
    remove: made.value.remove,
  });
}
