import type { Culprit } from '../model/culprit.ts';
import type { Blame } from './blame.ts';
import type { CulpritContext } from './culprit-context.ts';

/**
 * How often ran what costs more: the changed lines where they pay themselves and run in the head, else the unchanged line
 * whose self cost rose most in the functions that pay. Nothing where a profile has no addresses, or no such line.
 * @param isOwnCost whether the changed lines pay, by themselves or through their calls.
 */
export function countExecutions(
  blame: Blame,
  isOwnCost: boolean,
  context: CulpritContext,
): Pick<Culprit, 'executions'> {
  const { executions } = context.graph;
  if (executions.base.length === 0 || executions.head.length === 0) return {};
  const own = countChange(blame.change, context);
  const counted = isOwnCost && own.head > 0 ? own : (countHottest(blame, context) ?? own);
  return counted.base + counted.head > 0 ? { executions: counted } : {};
}

type Counted = NonNullable<Culprit['executions']>;

/** The most executed line of a change on each side. */
function countChange(change: number, { graph, index }: CulpritContext): Counted {
  const most = (counts: Float64Array): number =>
    index.sitesOf(change).reduce((largest, site) => Math.max(largest, counts[site] ?? 0), 0);
  const { base, head } = index.ofChange(change);
  return {
    base: most(graph.executions.base),
    head: most(graph.executions.head),
    delta: head - base,
  };
}

function countHottest({ carriers }: Blame, { graph, index }: CulpritContext): Counted | undefined {
  let hottest: Counted | undefined;
  for (const number of index.sitesIn(new Set(carriers.keys()))) {
    const site = graph.sites[number];
    const cost = index.ofSite(number);
    const delta = cost.head - cost.base;
    if (site?.kind !== 'line' || site.line === 0 || delta <= (hottest?.delta ?? 0)) continue;
    const { file, line } = site;
    const [base, head] = [graph.executions.base[number] ?? 0, graph.executions.head[number] ?? 0];
    hottest = { base, head, delta, at: { file, line } };
  }
  return hottest;
}
