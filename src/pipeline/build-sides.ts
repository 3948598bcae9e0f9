import { type Plan, type SideProblem, sideNames } from '../core/index.ts';
import { buildSide } from '../measure/index.ts';
import type { Scratch } from './scratch.ts';

/** Builds both trees at the same time, each as its own commit says. The problems name the sides that did not build. */
export async function buildSides(
  plan: Plan,
  scratch: Scratch,
  signal: AbortSignal,
): Promise<readonly SideProblem[]> {
  const built = await Promise.all(
    sideNames.map(async (side): Promise<readonly SideProblem[]> => {
      const { command, timeout } = plan.build[side];
      const needed = plan.benchmarks.some((benchmark) => benchmark.sides.includes(side));
      if (command === undefined || !needed) return [];
      const problem = await buildSide({ command, timeout, side, directory: scratch.trees[side], signal });
      return problem === undefined ? [] : [{ side, problem }];
    }),
  );
  return built.flat();
}
