import type { Culprit, Frame, RelatedLine } from '../model/culprit.ts';
import type { Blame } from './blame.ts';
import type { Chains } from './chain.ts';
import type { Change } from './changes.ts';
import type { CostGraph } from './cost-graph.ts';
import { describeRule, mainTrace } from './describe-rule.ts';
import type { CostIndex } from './line-costs.ts';

/** What turns blame into culprits. */
export interface CulpritContext {
  readonly graph: CostGraph;
  readonly changes: readonly Change[];
  /** The functions around each pure deletion, costliest first. */
  readonly surroundings: ReadonlyMap<number, readonly number[]>;
  readonly index: CostIndex;
  readonly chains: Chains;
  /** Head - base of the whole run. */
  readonly net: number;
  /** Text of a line of the head. */
  readonly readLine: (file: string, line: number) => string | undefined;
}

interface Spot {
  readonly file: string;
  readonly line: number;
  readonly change: Culprit['change'];
  readonly fn: number;
}

/** Describes a blamed change; undefined where the head has no line to show it at. */
export function createCulprit(blame: Blame, share: number, context: CulpritContext): Culprit | undefined {
  const change = context.changes[blame.change];
  const spot = findSpot(blame.change, context);
  if (change === undefined || spot === undefined) return undefined;
  const { file, line, fn } = spot;
  const cost = context.index.ofChange(blame.change);
  const trace = mainTrace(blame);
  const spread = blame.by.direct + blame.by.call + blame.by.function + blame.by.climb;
  const chain = context.chains({ fn, file, line });
  return {
    file,
    line,
    change: spot.change,
    text: change.added.find((added) => added.line === line)?.text ?? context.readLine(file, line) ?? '',
    function: context.graph.functions[fn]?.name ?? '???',
    share,
    selfDelta: cost.head - cost.base,
    inclusiveDelta:
      trace === 'direct' || trace === 'call' ? cost.headInclusive - cost.baseInclusive : Math.round(spread),
    calls: { base: cost.baseTimes, head: cost.headTimes },
    ...describeRule(trace, spot.change),
    chain,
    related: findRelated(new Set([fn, ...blame.carriers.keys()]), chain, context),
  };
}

/** The costliest added line; without one, the surviving line next to what was deleted. */
function findSpot(number: number, context: CulpritContext): Spot | undefined {
  const change = context.changes[number];
  if (change?.file === undefined) return undefined;
  let best: { readonly site: number; readonly line: number; readonly cost: number } | undefined;
  for (const site of context.index.sitesOf(number)) {
    const place = context.graph.sites[site];
    const cost = context.index.ofSite(site).headInclusive;
    if (place?.kind === 'change' && cost > (best?.cost ?? 0)) best = { site, line: place.line, cost };
  }
  if (best !== undefined) {
    return { file: change.file, line: best.line, change: 'added', fn: context.index.ownerOf(best.site) };
  }
  const owners = context.index.sitesOf(number).map(context.index.ownerOf);
  const fn = [...owners, ...(context.surroundings.get(number) ?? [])][0] ?? -1;
  return { file: change.file, line: findSurvivor(change.file, change.next, context), change: 'deleted', fn };
}

/** The line behind a deletion, or the one before where that one is missing or holds no word. */
function findSurvivor(file: string, next: number, { readLine }: CulpritContext): number {
  const hasWord = (line: number): boolean => /\w/.test(readLine(file, line) ?? '');
  if (next > 1 && !hasWord(next) && (hasWord(next - 1) || readLine(file, next) === undefined))
    return next - 1;
  return next;
}

/** Most related lines that are told for a culprit, and the part of the net change that makes a line worth telling. */
const mostRelated = 5;
const smallestRise = 0.01;

/** Unchanged lines of some functions whose cost rose, the largest rise first, without the lines of the chain. */
export function findRelated(
  functions: ReadonlySet<number>,
  chain: readonly Frame[],
  { graph, index, net }: CulpritContext,
): readonly RelatedLine[] {
  const told = new Set(chain.map((frame) => `${frame.file}:${frame.line}`));
  const related: RelatedLine[] = [];
  for (const number of index.sitesIn(functions)) {
    const site = graph.sites[number];
    if (site?.kind !== 'line' || site.line === 0 || told.has(`${site.file}:${site.line}`)) continue;
    const { headInclusive, baseInclusive } = index.ofSite(number);
    const delta = headInclusive - baseInclusive;
    if (delta >= smallestRise * net) related.push({ file: site.file, line: site.line, delta });
  }
  return related.toSorted((a, b) => b.delta - a.delta).slice(0, mostRelated);
}
