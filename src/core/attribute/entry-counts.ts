import type { CostGraph } from './cost-graph.ts';
import { type Part, scale } from './parts.ts';

/** How often a function was entered on each side. */
export interface Entries {
  readonly base: number;
  readonly head: number;
  /** False for inlined code, which nobody counts: then only the ratio means something. */
  readonly isCounted: boolean;
  /** Whether only changed lines of it ran, so that the base may not have had it. */
  readonly isNew: boolean;
}

/**
 * How often each function was entered; undefined where nothing tells. Calls are counted. Inlined code is entered at most as
 * much more often as the unchanged line of it whose executions grew least: a line before a loop runs once for each entry,
 * a line inside it can only add to that. Where every line was edited the counts of both sides bound it.
 */
export function countEntries(graph: CostGraph): readonly (Entries | undefined)[] {
  const calls = graph.functions.map(() => ({ base: 0, head: 0, isCounted: true }));
  for (const edge of graph.edges) {
    const called = calls[edge.callee];
    if (called === undefined) continue;
    called.base += edge.baseTimes;
    called.head += edge.headTimes;
    if (edge.baseTimes + edge.headTimes === 0) called.isCounted = false;
  }
  const ran = listRun(graph);
  const lines = countLeastGrown(graph, ran);
  const bounds = boundByEdited(graph);
  const old = listOld(graph);
  return calls.map((counted, fn) => {
    const entries = counted.isCounted ? counted : (lines.get(fn) ?? bounds.get(fn));
    // Under another name it ran before.
    if (entries === undefined || (entries.base === 0 && ran[fn] === true)) return undefined;
    return { ...entries, isNew: !old.has(fn) };
  });
}

/** The functions with unchanged lines. */
function listOld({ cells, sites }: CostGraph): ReadonlySet<number> {
  return new Set(cells.flatMap(({ fn, site }) => (sites[site]?.kind === 'line' ? fn : [])));
}

/** By function, whether the base ran any line of it, under whatever name. */
function listRun({ cells, functions, sites }: CostGraph): readonly boolean[] {
  const inBase = new Set<number>();
  for (const { site, base } of cells) if (base > 0 && sites[site]?.kind === 'line') inBase.add(site);
  const ran = functions.map(() => false);
  for (const { fn, site, base } of cells) if (base > 0 || inBase.has(site)) ran[fn] = true;
  return ran;
}

/** By function, the executions of the unchanged line that grew least; of one that only the head ran, those of any line. */
function countLeastGrown(
  { cells, sites, functions, executions }: CostGraph,
  ran: readonly boolean[],
): ReadonlyMap<number, Omit<Entries, 'isNew'>> {
  const least = new Map<number, Omit<Entries, 'isNew'>>();
  for (const { fn, site, head: cost } of cells) {
    const place = sites[site];
    const [base, head] = [executions.base[site] ?? 0, executions.head[site] ?? 0];
    if (ran[fn] === false && cost > 0) least.set(fn, { base: 0, head: Math.max(1, head), isCounted: false });
    if (place?.kind !== 'line' || place.line === 0 || place.file !== functions[fn]?.file) continue;
    if (base === 0 || head === 0 || ran[fn] === false) continue;
    const known = least.get(fn);
    if (known === undefined || head * known.base < known.head * base) {
      least.set(fn, { base, head, isCounted: false });
    }
  }
  return least;
}

/**
 * By function of which no line ran on both sides: the base entered it at most as often as its most executed line ran, the
 * head at least as often as the least executed. Only where that is more often, and where two lines of the head ran: one
 * alone may be a loop, or be inlined in pieces that count one by one.
 */
function boundByEdited({
  cells,
  sites,
  functions,
  executions,
}: CostGraph): ReadonlyMap<number, Omit<Entries, 'isNew'>> {
  const inBase = new Map<number, number>();
  const inHead = new Map<number, { least: number; lines: number }>();
  for (const { fn, site } of cells) {
    const place = sites[site];
    const [base, head] = [executions.base[site] ?? 0, executions.head[site] ?? 0];
    if (place?.kind === 'deleted') inBase.set(fn, Math.max(base, inBase.get(fn) ?? 0));
    if (place?.kind !== 'change' || place.file !== functions[fn]?.file || head === 0) continue;
    const { least, lines } = inHead.get(fn) ?? { least: head, lines: 0 };
    inHead.set(fn, { least: Math.min(head, least), lines: lines + 1 });
  }
  return new Map(
    [...inHead].flatMap(([fn, { least, lines }]) => {
      const base = inBase.get(fn) ?? 0;
      const isBound = base > 0 && least > base && lines > 1;
      return isBound ? [[fn, { base, head: least, isCounted: false }] as const] : [];
    }),
  );
}

/** The part of a rise, 0 to 1, that comes from more entries of the function and not from more cost for each. */
export function countEffect(
  { base, head }: { readonly base: number; readonly head: number },
  entries: Pick<Entries, 'base' | 'head'> | undefined,
): number {
  if (entries === undefined || entries.head <= entries.base || head <= base) return 0;
  return Math.min(1, ((1 - entries.base / entries.head) * head) / (head - base));
}

/** What the lines of one change cost more in a function, and what they cost in the head. */
export interface DirectRise {
  readonly change: number;
  readonly cost: number;
  readonly head: number;
}

/**
 * The parts of a rise on changed lines that are not theirs: their function is entered more often, so that they would cost
 * more without the change as well. It takes evidence of who enters it, a changed line that calls or a change on the way
 * there. A function that the base may not have had owes its cost to its code as much as to who calls it: half of it stays.
 * @param up what the search among the callers found.
 */
export function shareWithCallers(
  { change, cost, head }: DirectRise,
  entries: Entries | undefined,
  up: readonly Part[],
): readonly Part[] {
  if (cost <= 0) return [];
  const others = up.filter((part) => part.change !== change);
  const count = countEffect({ base: head - cost, head }, entries);
  if (entries?.base !== 0 || !entries.isNew) return scale(others.filter(isFirm), count);
  const calls = others.filter(({ trace }) => trace === 'call');
  return scale(calls, count / 2);
}

/** Whether a part rests on what runs: a changed line that calls, or a change inside a function on the way. */
export function isFirm({ trace }: Part): boolean {
  return trace === 'call' || trace === 'climb';
}
