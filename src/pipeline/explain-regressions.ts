import type { PlannedBenchmark } from '../core/index.ts';
import { ranToEnd } from '../measure/index.ts';
import { explainHeap } from './explain-heap.ts';
import { explainWithCallgrind, isWorthExplaining } from './explain-instructions.ts';
import type { Explained, Explaining } from './explaining.ts';
import { createSourceTexts } from './source-texts.ts';

/** The benchmarks that ran to their ends on both sides. */
function listComparable({ plan, benchmarks }: Explaining): readonly PlannedBenchmark[] {
  const ran = benchmarks.filter(
    ({ base, head }) => base !== undefined && head !== undefined && ranToEnd(base) && ranToEnd(head),
  );
  const names = new Set(ran.map((benchmark) => benchmark.name));
  return plan.benchmarks.filter(({ config }) => names.has(config.name));
}

/**
 * Finds the guilty lines of the benchmarks that regressed: with callgrind (of all, when the configuration asks), and of
 * memory with DHAT or memcheck.
 */
export async function explainRegressions(context: Explaining): Promise<Explained> {
  const { plan } = context;
  const comparable = listComparable(context);
  const verdicts = Map.groupBy(context.verdicts, (verdict) => verdict.benchmark);
  const planned = comparable.filter(
    ({ config }) => plan.explain === 'always' || isWorthExplaining(verdicts.get(config.name) ?? [], plan),
  );
  const sources = createSourceTexts({
    repository: context.repository,
    sha: context.head,
    paths: context.diff.flatMap((file) => file.headPath ?? []),
  });
  const all: Explained[] = [];
  for (const benchmark of planned) {
    if (context.signal.aborted) break;
    context.progress.step(`Explain ${benchmark.config.name} with callgrind`);
    all.push(await explainWithCallgrind(benchmark, context, sources));
  }
  all.push(...(await explainHeap(context, comparable, sources)));
  const problems = all.flatMap((one) => one.problems);
  for (const problem of problems) context.progress.problem(problem);
  return {
    explanations: all.flatMap((one) => one.explanations),
    flamegraphs: all.flatMap((one) => one.flamegraphs),
    timeSpent: all.flatMap((one) => one.timeSpent),
    problems,
  };
}
