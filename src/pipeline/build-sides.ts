import { type Plan, type SideProblem, sideNames } from '../core/index.ts';
import { buildSide } from '../measure/index.ts';
import type { Scratch } from './scratch.ts';

/** Builds one layout of both sides at the same time. */
async function buildLayout(
  plan: Plan,
  { trees, layout }: { readonly trees: Scratch['trees']; readonly layout?: number },
  signal: AbortSignal,
): Promise<readonly SideProblem[]> {
  const built = await Promise.all(
    sideNames.map(async (side): Promise<readonly SideProblem[]> => {
      const { command, timeout } = plan.build[side];
      const needed = [...plan.benchmarks, ...plan.suites].some(({ sides }) => sides.includes(side));
      if (command === undefined || !needed) return [];
      const numbered = layout === undefined ? {} : { layout };
      const request = { command, timeout, side, directory: trees[side], signal, ...numbered };
      const problem = await buildSide(request);
      return problem === undefined ? [] : [{ side, problem }];
    }),
  );
  return built.flat();
}

/**
 * Builds both sides, each as its own commit says, and one layout after the other where several are asked for. The problems
 * name the sides that did not build; then no further layout is built.
 */
export async function buildSides(
  plan: Plan,
  scratch: Scratch,
  signal: AbortSignal,
): Promise<readonly SideProblem[]> {
  const several = scratch.layouts.length > 1;
  for (const [index, trees] of scratch.layouts.entries()) {
    const problems = await buildLayout(plan, several ? { trees, layout: index + 1 } : { trees }, signal);
    if (problems.length > 0) return problems;
  }
  return [];
}
