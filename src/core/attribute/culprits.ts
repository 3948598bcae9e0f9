import type { Culprit, Frame, RelatedLine } from '../model/culprit.ts';
import type { Blame } from './blame.ts';
import type { Chains } from './chain.ts';
import type { Change } from './changes.ts';
import type { CulpritContext } from './culprit-context.ts';
import { describeRule, mainTrace } from './describe-rule.ts';
import { countExecutions } from './executions.ts';
import type { Links } from './links.ts';
import { listCosts } from './margin-costs.ts';
import { wordsOf } from './words.ts';

interface Spot {
  readonly file: string;
  readonly line: number;
  readonly change: Culprit['change'];
  readonly fn: number;
}

/** A blamed change with what its place in the list follows from. */
export interface Suspect {
  readonly blame: Blame;
  /** Part of the net change, 0 to 1. */
  readonly share: number;
  /** Whether it is suspected only for what its calls cost. */
  readonly isSuspect: boolean;
}

/** Describes a blamed change; undefined where the head has no line to show it at. */
export function createCulprit(
  { blame, share, isSuspect }: Suspect,
  context: CulpritContext,
): Culprit | undefined {
  const change = context.changes[blame.change];
  const spot = findSpot(blame, context);
  if (change === undefined || spot === undefined) return undefined;
  const { file, line, fn } = spot;
  const cost = context.index.ofChange(blame.change);
  const trace = mainTrace(blame);
  const spread = Object.values(blame.by).reduce((sum, part) => sum + part, 0);
  const isOwnCost = isSuspect || trace === 'direct' || trace === 'call';
  const chain = context.chains(findEnd(blame, spot, context));
  const isInCallee = (cost.head - cost.base) * 2 < blame.by.direct;
  return {
    file,
    line,
    change: spot.change,
    text: change.added.find((added) => added.line === line)?.text ?? context.readLine(file, line) ?? '',
    function: context.graph.functions[fn]?.name ?? '???',
    share,
    selfDelta: cost.head - cost.base,
    inclusiveDelta: isOwnCost ? cost.headInclusive - cost.baseInclusive : Math.round(spread),
    calls: { base: cost.baseTimes, head: cost.headTimes },
    ...countExecutions(blame, isOwnCost, context),
    ...describeRule({ trace, change: spot.change, isSuspect, isInCallee }),
    chain,
    related: findRelated(new Set([fn, ...blame.carriers.keys()]), chain, context),
    costs: listCosts(file, line, context),
  };
}

/** The added line with most cost that the deleted ones did not have in the same callees, else the costliest; without one that costs, the declaring one; without any, the line that came to the place of the deletion, or that survived next to it. */
function findSpot(blame: Blame, context: CulpritContext): Spot | undefined {
  const change = context.changes[blame.change];
  if (change?.file === undefined) return undefined;
  const { file } = change;
  const sites = context.index.sitesOf(blame.change);
  const best = findCostliest(sites, context);
  const isDeclared = mainTrace(blame) === 'declaration' || mainTrace(blame) === 'link';
  if (best !== undefined && !isDeclared) {
    return { file, line: best.line, change: 'added', fn: context.index.ownerOf(best.site) };
  }
  const carrier = findCarrier(blame);
  if (change.added.length > 0 && (isDeclared || sites.length === 0)) {
    const line =
      findDeclaringLine(change, { change: blame.change, carrier, links: context.links }) ?? best?.line ?? 0;
    return { file, line, change: 'added', fn: carrier };
  }
  const arrived = findArrived(change, context);
  if (arrived !== undefined) {
    return { file, line: arrived.line, change: 'added', fn: context.index.ownerOf(arrived.site) };
  }
  const owners = sites.map(context.index.ownerOf);
  const fn = [...owners, ...(context.surroundings.get(blame.change) ?? []), carrier][0] ?? -1;
  return { file, line: findSurvivor(file, change.next, context), change: 'deleted', fn };
}

/** Of the sites of a change, costliest first, the added line to show. */
function findCostliest(
  sites: readonly number[],
  { graph, index }: CulpritContext,
): { readonly site: number; readonly line: number } | undefined {
  const added = sites.flatMap((site) => {
    const place = graph.sites[site];
    return place?.kind === 'change' && index.ofSite(site).headInclusive > 0 ? { site, line: place.line } : [];
  });
  return added.toSorted((a, b) => index.addedAt(b.site) - index.addedAt(a.site))[0];
}

/** Of the lines that came from elsewhere to where others were deleted, the one whose cost rose most. */
function findArrived(
  { arrived }: Change,
  { graph, index }: CulpritContext,
): { readonly site: number; readonly line: number } | undefined {
  if (arrived.length === 0) return undefined;
  const places = new Set(arrived.map(({ file, line }) => `${file}:${line}`));
  const risen = graph.sites.flatMap((place, site) => {
    if (place.kind !== 'line' || !places.has(`${place.file}:${place.line}`)) return [];
    const { baseInclusive, headInclusive } = index.ofSite(site);
    return headInclusive > baseInclusive
      ? { site, line: place.line, rise: headInclusive - baseInclusive }
      : [];
  });
  return risen.toSorted((a, b) => b.rise - a.rise)[0];
}

/** The function that carries most of the cost which the change is blamed for. */
function findCarrier({ carriers }: Blame): number {
  return [...carriers].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? -1;
}

interface Declaring {
  readonly change: number;
  /** The function whose cost rose. */
  readonly carrier: number;
  readonly links: Links;
}

/** The added line whose names stand on the hottest lines or in the function; without such, one that declares or sets. */
function findDeclaringLine({ added }: Change, { change, carrier, links }: Declaring): number | undefined {
  const { names, types, assigned } = links.of(change);
  const inside = links.wordsIn(carrier);
  const weigh = (word: string): number => {
    const isDeclared = names.has(word) || types.has(word);
    if (!isDeclared && !assigned.has(word)) return 0;
    return 2 * links.heatOf(word) + (inside.has(word) ? 1 : 0) + (isDeclared ? 0.5 : 0.25);
  };
  const weighed = added.map(({ text, line }) => ({
    line,
    weight: [...wordsOf(text)].reduce((most, word) => Math.max(most, weigh(word)), 0),
  }));
  return weighed.toSorted((a, b) => b.weight - a.weight)[0]?.line;
}

/** Where the call chain ends: at the culprit, or at the costliest unchanged line where the culprit itself does not run. */
function findEnd(blame: Blame, spot: Spot, { graph, index }: CulpritContext): Parameters<Chains>[0] {
  const runs = index.sitesOf(blame.change).some((site) => index.ofSite(site).headInclusive > 0);
  if (runs || spot.change === 'deleted') return spot;
  const sites = [...index.sitesIn(new Set([spot.fn]))].flatMap((number) => {
    const site = graph.sites[number];
    const { headInclusive, baseInclusive } = index.ofSite(number);
    return site?.kind === 'line' && site.line > 0 ? { site, rise: headInclusive - baseInclusive } : [];
  });
  const hottest = sites.toSorted((a, b) => b.rise - a.rise)[0]?.site;
  return hottest === undefined ? spot : { fn: spot.fn, file: hottest.file, line: hottest.line };
}

/** Lines of comment and blanks behind a deletion that are passed over. */
const mostPassed = 40;

/** The first line of code behind a deletion, or the last one before where a brace follows, also where braces precede it. */
function findSurvivor(file: string, next: number, { readLine }: CulpritContext): number {
  const isPassed = (line: number): boolean =>
    /^\s*(?:$|\/\/|\/\*|\*(?:\s|\/|$))/.test(readLine(file, line) ?? '}');
  const hasWord = (line: number): boolean => /\w/.test(readLine(file, line) ?? '') && !isPassed(line);
  let behind = next;
  while (behind - next < mostPassed && isPassed(behind)) behind += 1;
  if (hasWord(behind)) return behind;
  let before = next - 1;
  while (next - before <= mostPassed && before > 1 && !hasWord(before)) before -= 1;
  return before >= 1 && hasWord(before) ? before : next;
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
