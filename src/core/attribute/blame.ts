import { identifierOf } from '../model/function-name.ts';
import { type CallerGroup, groupCallers } from './callers.ts';
import type { Change } from './changes.ts';
import type { Cell, CostGraph } from './cost-graph.ts';
import { countEffect, type DirectRise, isFirm, shareWithCallers } from './entry-counts.ts';
import { type FunctionBalance, findRisen } from './ledger.ts';
import type { HotSite, Links } from './links.ts';
import { findMacroCosts, type MacroCallees } from './macro-callees.ts';
import { nameFunction } from './named-elsewhere.ts';
import { createOwnChanges, type OwnChanges } from './own-changes.ts';
import { type Part, scale, sumOf, type Trace, traced } from './parts.ts';
import { createStatementChanges } from './statements.ts';
import { createSteeredBlocks, type SteeredBlocks } from './steered-blocks.ts';

/** Cost by trace; `direct` is negative where lines were deleted or got cheaper. */
export type TraceCosts = Readonly<Record<Trace, number>>;

/** What one change is blamed for. */
export interface Blame {
  readonly change: number;
  readonly by: TraceCosts;
  /** The functions whose unchanged lines got costlier because of the change, with the cost. */
  readonly carriers: ReadonlyMap<number, number>;
  /** By change whose lines call functions that this one added, what it took of their cost. */
  readonly starters: ReadonlyMap<number, number>;
  /** The part, 0 to 1, of what its lines and their calls cost more that comes from other changes, which let them run. */
  readonly steered: number;
}

/** What blame works on. */
export interface BlameInput {
  readonly graph: CostGraph;
  /** The graph's cells with foreign code folded in. */
  readonly cells: readonly Cell[];
  readonly balances: readonly FunctionBalance[];
  readonly changes: readonly Change[];
  /** The functions around each pure deletion. */
  readonly surroundings: ReadonlyMap<number, readonly number[]>;
  readonly links: Links;
  readonly macros: MacroCallees;
  /** Whether the event counts misses, which a type's layout moves without an instruction more. */
  readonly countsMisses: boolean;
  /** Head - base of the whole run; above 0. */
  readonly net: number;
  readonly readLine: (file: string, line: number) => string | undefined;
}

/** Fractions below this are let go, which bounds the work. */
const smallestPart = 1e-4;
/** What covers more than this part of a rise settles the question. */
const most = 0.5;

/**
 * Blames changes for what got costlier. A rise on changed lines is theirs. A rise on other lines of a function goes, as
 * far as the function is called more often, to its callers; the rest goes to the first that is found of: changes in the
 * function that cost more, changed declarations that the lines name, changes in it that can steer the lines, changed
 * lines that call it, changes elsewhere that set what the lines read, the nearest change in it, and again its callers.
 * Callers share by how much more their calls cost: a call made from a changed line ends the search, otherwise the same
 * question is asked of the calling line. Functions of one call cycle pass blame out of the cycle, never round it.
 */
export function blameChanges(input: BlameInput): readonly Blame[] {
  const found = new Map<number, OpenBlame>();
  const blame = (change: number, trace: Trace, cost: number): OpenBlame => {
    const entry = found.get(change) ?? { by: { ...noCosts }, carriers: new Map(), starters: new Map() };
    found.set(change, entry);
    entry.by[trace] += cost;
    return entry;
  };
  const { split, above, isAdded, shares } = createSplit(input);
  const risen = findRisen(input.graph, input.cells);
  for (const [fn, balance] of input.balances.entries()) {
    for (const [change, cost] of balance.direct) {
      const moved = above(fn, { change, cost, head: balance.directHead.get(change) ?? 0 });
      const left = cost * (1 - moved.reduce((sum, { part }) => sum + part, 0));
      for (const { change: caller, trace, part } of moved) blame(caller, trace, cost * part);
      const ofMacros = findMacroCosts(input.macros.foreign(fn, change), left);
      for (const { change: macro, cost: share } of ofMacros) {
        addTo(blame(macro, 'declaration', share).carriers, fn, share);
      }
      const kept = ofMacros.reduce((rest, entry) => rest - entry.cost, left);
      const { starters } = blame(change, 'direct', kept);
      if (isAdded(fn)) for (const { change: caller, part } of moved) addTo(starters, caller, cost * part);
    }
    if (balance.rest <= 0 || input.graph.functions[fn]?.file === undefined) continue;
    const rise = { fn, base: balance.restHead - balance.rest, head: balance.restHead };
    for (const { change, trace, part } of split({ ...rise, hot: risen.get(fn) ?? [] })) {
      addTo(blame(change, trace, part * balance.rest).carriers, fn, part * balance.rest);
    }
  }
  for (const change of shares.keys()) blame(change, 'direct', 0);
  return [...found].map(([change, entry]) => ({ change, ...entry, steered: shares.get(change) ?? 0 }));
}

interface OpenBlame {
  readonly by: Record<Trace, number>;
  readonly carriers: Map<number, number>;
  readonly starters: Map<number, number>;
}

function addTo(costs: Map<number, number>, key: number, cost: number): void {
  costs.set(key, (costs.get(key) ?? 0) + cost);
}

const noCosts: TraceCosts = { direct: 0, call: 0, declaration: 0, function: 0, near: 0, link: 0, climb: 0 };

/** A cost inside a function that went from `base` to `head`. */
interface Rise {
  readonly fn: number;
  readonly base: number;
  readonly head: number;
  readonly hot: readonly HotSite[];
  /** The call that rose, where the function's own lines did not. */
  readonly call?: CallerGroup;
}

type Split = (rise: Rise) => readonly Part[];

interface Splits {
  readonly split: Split;
  /** The parts of a rise on changed lines of a function that belong to whoever enters it more often. */
  readonly above: (fn: number, rise: DirectRise) => readonly Part[];
  /** Whether the base had no line of the function and never called it. */
  readonly isAdded: (fn: number) => boolean;
  readonly shares: SteeredBlocks['shares'];
}

/** Callers outside a cycle have larger cycle numbers, so going down every caller is known before its callees. */
function createSplit(input: BlameInput): Splits {
  const { graph } = input;
  const callers = groupCallers(graph);
  const own = createOwnChanges(input);
  const inStatement = createStatementChanges(input);
  const upward = new Map<number, readonly Part[]>();
  const split: Split = (rise) => {
    const up = upward.get(graph.cycle[rise.fn] ?? -1) ?? [];
    const entries = own.entriesOf(rise.fn);
    const count = countEffect(rise, entries);
    const started =
      entries?.isCounted === true && entries.base === 0 && sumOf(up, 'call') < most
        ? nameFunction(rise.fn, input)
        : [];
    const more = started.length > 0 ? started : up;
    // An estimate of entries counts as far as what runs confirms it.
    const entered = scale(entries?.isCounted === true ? more : up.filter(isFirm), count);
    const left =
      entries?.isCounted === true ? 1 - count : 1 - entered.reduce((sum, { part }) => sum + part, 0);
    const rest = left > 0 ? splitInside(rise, { input, own, up, inStatement }) : [];
    const parts = [...entered, ...scale(rest, left)];
    if (parts.length > 0 || rise.call !== undefined) return parts;
    return traced('near', own.nearest(rise.fn, rise.hot));
  };
  const steered = createSteeredBlocks({ ...input, own });
  const above: Splits['above'] = (fn, rise) => {
    const up = upward.get(graph.cycle[fn] ?? -1) ?? [];
    const moved = shareWithCallers(rise, own.entriesOf(fn), up);
    const left = moved.reduce((rest, { part }) => rest - part, 1);
    return [...moved, ...scale(steered.partsOf(fn, rise, up), left)];
  };
  for (const cycle of [...callers.keys()].toSorted((a, b) => b - a)) {
    upward.set(cycle, climb(callers.get(cycle) ?? [], { split, above, macros: input.macros }));
  }
  const isAdded = (fn: number): boolean => {
    const entries = own.entriesOf(fn);
    return entries?.base === 0 && entries.isNew;
  };
  return { split, above, isAdded, shares: steered.shares };
}

interface Climb extends Pick<Splits, 'split' | 'above'> {
  readonly macros: MacroCallees;
}

interface Inside {
  readonly input: BlameInput;
  readonly own: OwnChanges;
  readonly up: readonly Part[];
  readonly inStatement: ReturnType<typeof createStatementChanges>;
}

/** What made a function's unchanged lines costlier each time that it is called. */
function splitInside(rise: Rise, { input, own, up, inStatement }: Inside): readonly Part[] {
  const { links, graph, countsMisses } = input;
  const { fn, hot, call } = rise;
  const isSelf = call === undefined;
  const callee = call === undefined ? undefined : identifierOf(graph.functions[call.callee]?.name ?? '');
  const shaped = (): readonly Part[] => traced('declaration', links.shaped(fn, hot));
  const rules: readonly (() => readonly Part[])[] = [
    () => traced('function', inStatement(hot)),
    () => (isSelf ? traced('function', own.costly(fn, hot)) : []),
    () => traced('declaration', links.declared(hot, callee)),
    () => (countsMisses ? shaped() : []),
    () => (call === undefined ? [] : traced('function', own.calling(fn, call.callee))),
    () => traced('function', own.steering(fn, hot)),
    () => (isSelf && sumOf(up, 'call') >= most ? up : []),
    () => (isSelf ? [] : traced('function', own.costly(fn, hot))),
    () => (isSelf || callsMore(rise, own) ? traced('link', own.feeding(fn, hot, call?.callee)) : []),
    () => traced('link', links.assigned(hot, own.isInReach(fn, hot))),
    () => traced('link', links.declaring(own.wordsOf(fn, hot))),
    () => (isSelf ? nameFunction(rise.fn, input) : []),
    () => (isSelf ? shaped() : []),
    () => (isSelf || callsMore(rise, own) ? traced('near', own.nearest(fn, hot)) : []),
    () => up,
  ];
  for (const rule of rules) {
    const parts = rule();
    if (parts.length > 0) return parts;
  }
  return [];
}

/** Whether each run of a function makes a call more often than before, so that the reason is inside the function. */
function callsMore({ fn, call }: Rise, own: OwnChanges): boolean {
  const times = own.entriesOf(fn);
  if (times?.isCounted !== true || call === undefined || times.base === 0) return false;
  return call.headTimes * times.base > call.baseTimes * times.head;
}

function climb(groups: readonly CallerGroup[], { split, above, macros }: Climb): readonly Part[] {
  const risen = groups.filter(({ base, head }) => head > base);
  const total = risen.reduce((sum, { base, head }) => sum + head - base, 0);
  const merged = new Map<string, Part>();
  const add = (change: number, trace: Trace, part: number): void => {
    const key = `${change} ${trace}`;
    merged.set(key, { change, trace, part: part + (merged.get(key)?.part ?? 0) });
  };
  for (const group of risen) {
    const { caller, site, change, base, head } = group;
    const weight = (head - base) / total;
    if (change !== undefined) {
      const moved = above(caller, { change, cost: head - base, head });
      const left = weight * (1 - moved.reduce((sum, { part }) => sum + part, 0));
      const named = macros.reaching(change, group.callee);
      if (named.length === 0) add(change, 'call', left);
      for (const macro of named) add(macro.change, 'declaration', left * macro.part);
      for (const part of moved) add(part.change, part.trace, weight * part.part);
    } else {
      const hot = [{ site, rise: head - base }];
      for (const part of split({ fn: caller, base, head, hot, call: group })) {
        const isLoose = part.trace === 'function' || part.trace === 'near';
        add(part.change, isLoose ? 'climb' : part.trace, part.part * weight);
      }
    }
  }
  return [...merged.values()].filter(({ part }) => part >= smallestPart);
}
