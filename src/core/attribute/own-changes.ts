import { type CalleeChanges, createCalleeChanges, type FlowsOf } from './callee-changes.ts';
import type { Change } from './changes.ts';
import type { Cell, CostGraph } from './cost-graph.ts';
import {
  canSteer,
  controlOnly,
  createFlowTracer,
  type Edit,
  editsCondition,
  type Flow,
  isInCommonLoop,
  removesExit,
} from './data-flow.ts';
import { countEntries, type Entries } from './entry-counts.ts';
import { changeOf, type FunctionBalance } from './ledger.ts';
import { createLineContexts } from './line-context.ts';
import type { HotSite, Linked } from './links.ts';
import { createRunCounts, type RunCounts } from './run-counts.ts';
import { findStatement } from './statements.ts';

/** The changes inside each function, and how often each function was called. */
export interface OwnChanges extends CalleeChanges {
  /** Those that cost more themselves, in proportion; without those that only run more often and steer nothing. */
  readonly costly: (fn: number, hot: readonly HotSite[]) => readonly Linked[];
  /** Those that can steer a line that rose: a condition, an early exit, a value that reaches it. */
  readonly steering: (fn: number, hot: readonly HotSite[]) => readonly Linked[];
  /** The nearest one that can decide how often the line that rose most runs. */
  readonly controlling: (fn: number, hot: readonly HotSite[]) => readonly Linked[];
  /** The names that decide how often the line that rose most runs. */
  readonly controlOf: (fn: number, hot: readonly HotSite[]) => ReadonlySet<string>;
  /** The names that feed the lines that rose most. */
  readonly wordsOf: (fn: number, hot: readonly HotSite[]) => ReadonlySet<string>;
  /** Tells of any change whether it stands outside the branches of a switch that the line that rose most is not in. */
  readonly isInReach: (fn: number, hot: readonly HotSite[]) => (change: number) => boolean;
  /** The one nearest to the line that rose most. */
  readonly nearest: (fn: number, hot: readonly HotSite[]) => readonly Linked[];
  /** How often the function was entered; undefined where nothing tells. */
  readonly entriesOf: (fn: number) => Entries | undefined;
}

interface OwnInput {
  readonly graph: CostGraph;
  /** The graph's cells with foreign code folded in. */
  readonly cells: readonly Cell[];
  readonly balances: readonly FunctionBalance[];
  readonly changes: readonly Change[];
  /** The functions around each pure deletion. */
  readonly surroundings: ReadonlyMap<number, readonly number[]>;
  readonly net: number;
  readonly readLine: (file: string, line: number) => string | undefined;
}

/** A change that costs at least this part of the net change by itself goes before a change that is merely near. */
const notable = 0.01;
/** Of a function's lines that rose, so many are asked what feeds them. */
const hottestLines = 3;

/** Prepares the look-up. A change without cost is never among a function's changes, unless it only deletes. */
export function createOwnChanges(input: OwnInput): OwnChanges {
  const { graph, balances, changes, net } = input;
  const executed = listExecuted(input);
  const entries = countEntries(graph);
  const counts = createRunCounts(graph, input.cells);
  const { flowsOf, countsOf } = createFlows(input, counts);
  const { isOpen, sort } = createCandidates(input, executed, entries);
  const removes = (change: number): boolean => removesExit(editOf(changes[change]));
  const by = (test: typeof canSteer, flows: readonly Flow[]): ((change: number) => boolean) => {
    return (change) => flows.some((flow) => test(editOf(changes[change]), flow));
  };
  return {
    costly: (fn, hot) => {
      if (!isOpen(fn, flowsOf(fn, hot))) return [];
      const controls = by(editsCondition, countsOf(fn, hot));
      const found = [...(executed[fn] ?? [])]
        .map((change) => ({ change, cost: balances[fn]?.direct.get(change) ?? 0 }))
        .filter(({ cost }) => cost >= notable * net)
        .filter(({ change: of }) => !counts.isChangeMoreOften(fn, of) || removes(of) || controls(of));
      const total = found.reduce((sum, { cost }) => sum + cost, 0);
      return found.map(({ change, cost }) => ({ change, part: cost / total }));
    },
    steering: (fn, hot) => {
      const flows = flowsOf(fn, hot);
      const sorted = sort(fn, flows);
      const isCount = hot.some(({ site }) => counts.isMoreOften(fn, site));
      const control = countsOf(fn, hot);
      const ofCount = [by(editsCondition, control), removes, by(canSteer, control)];
      const rules = [...(isCount ? ofCount : []), by(canSteer, flows), removes];
      return first(rules.map((rule) => sorted.filter(rule)).find(({ length }) => length > 0) ?? []);
    },
    controlling: (fn, hot) => {
      const flows = flowsOf(fn, hot).map((flow) => ({ ...flow, words: flow.control }));
      return first(sort(fn, flows).filter(by(canSteer, flows)));
    },
    controlOf: (fn, hot) => new Set(flowsOf(fn, hot).flatMap(({ control }) => [...control])),
    wordsOf: (fn, hot) => new Set(flowsOf(fn, hot).flatMap(({ words }) => [...words])),
    ...createCalleeChanges({ graph, changes, executed, flowsOf }),
    isInReach: (fn, hot) => {
      const [flow] = flowsOf(fn, hot);
      return (change) =>
        flow === undefined || changes[change]?.file !== flow.file || !flow.isApart(lineOf(changes[change]));
    },
    nearest: (fn, hot) => first(sort(fn, flowsOf(fn, hot))),
    entriesOf: (fn) => entries[fn],
  };
}

interface Candidates {
  /** Where the line that rose most came from a file with a change that executes nothing, that change may be the reason. */
  readonly isOpen: (fn: number, flows: readonly Flow[]) => boolean;
  /** A function's changes that can have made the line dearer that rose most, the nearest first. */
  readonly sort: (fn: number, flows: readonly Flow[]) => readonly number[];
}

function createCandidates(
  { changes, readLine }: OwnInput,
  executed: readonly ReadonlySet<number>[],
  entries: readonly (Entries | undefined)[],
): Candidates {
  const silentFiles = listSilentFiles(changes, executed);
  const isOpen: Candidates['isOpen'] = (fn, [flow]) =>
    flow === undefined ||
    !silentFiles.has(flow.file) ||
    [...(executed[fn] ?? [])].some((change) => changes[change]?.file === flow.file);
  /** What stands behind a line and in no loop with it runs too late to matter, if the function runs once. */
  const isInTime = (fn: number, change: number, flow: Flow | undefined): boolean => {
    const line = lineOf(changes[change]);
    if (flow === undefined || changes[change]?.file !== flow.file) return true;
    if (flow.isApart(line)) return false;
    if (line <= flow.line) return true;
    const entered = entries[fn];
    const isOnce = entered?.isCounted === true && entered.head <= 1;
    return !isOnce || isInCommonLoop(flow, line, readLine);
  };
  const sort: Candidates['sort'] = (fn, flows) => {
    const [flow] = flows;
    if (!isOpen(fn, flows)) return [];
    return [...(executed[fn] ?? [])]
      .filter((change) => isInTime(fn, change, flow))
      .toSorted((a, b) => distance(changes[a], flow) - distance(changes[b], flow));
  };
  return { isOpen, sort };
}

function first(found: readonly number[]): readonly Linked[] {
  return found.slice(0, 1).map((change) => ({ change, part: 1 }));
}

/** Makes the look-up of what feeds a function's lines that rose most, or decides how often they run, the one that rose most first. */
function createFlows(
  { graph, readLine }: OwnInput,
  counts: RunCounts,
): { readonly flowsOf: FlowsOf; readonly countsOf: FlowsOf } {
  const firstLines = findFirstLines(graph);
  const contextOf = createLineContexts(readLine);
  const traceFlow = createFlowTracer(readLine);
  const known = new Map<string, Flow>();
  const trace = (place: { readonly file: string; readonly line: number; readonly first: number }): Flow => {
    const key = `${place.first} ${place.line} ${place.file}`;
    const flow = known.get(key) ?? traceFlow(place, contextOf(place.file, place.line));
    known.set(key, flow);
    return flow;
  };
  const flowOf = (fn: number, site: number): readonly Flow[] => {
    const place = graph.sites[site];
    if (place?.kind !== 'line' || place.line === 0) return [];
    const { file, line } = place;
    return [trace({ file, line, first: firstLines.get(fn)?.get(file) ?? line })];
  };
  const controlAt = (fn: number, site: number): readonly Flow[] => {
    const place = graph.sites[site];
    if (place?.kind !== 'line' || place.line === 0) return [];
    const line = findStatement(place.file, place.line, readLine).first;
    const flow = trace({ ...place, line, first: firstLines.get(fn)?.get(place.file) ?? line });
    return [controlOnly(flow, readLine(place.file, line) ?? '')];
  };
  const hottest = (hot: readonly HotSite[]): readonly HotSite[] =>
    hot.toSorted((a, b) => b.rise - a.rise).slice(0, hottestLines);
  return {
    flowsOf: (fn, hot) => hottest(hot).flatMap(({ site }) => flowOf(fn, site)),
    countsOf: (fn, hot) =>
      hottest(hot).flatMap(({ site }) =>
        counts.isMoreOften(fn, site) ? controlAt(fn, site) : flowOf(fn, site),
      ),
  };
}

/** The files with a change that no function executed. */
function listSilentFiles(
  changes: readonly Change[],
  executed: readonly ReadonlySet<number>[],
): ReadonlySet<string> {
  const running = new Set(executed.flatMap((inside) => [...inside]));
  return new Set(changes.flatMap(({ file }, change) => (running.has(change) ? [] : (file ?? []))));
}

function listExecuted({ graph, changes, surroundings }: OwnInput): readonly ReadonlySet<number>[] {
  const executed = graph.functions.map(() => new Set<number>());
  for (const { fn, site, base, head } of graph.cells) {
    const change = changeOf(graph.sites[site]);
    // A change in a file that the head no longer has can't be pointed at.
    if (change !== undefined && changes[change]?.file !== undefined && base + head > 0)
      executed[fn]?.add(change);
  }
  for (const [change, functions] of surroundings) {
    for (const fn of functions) executed[fn]?.add(change);
  }
  return executed;
}

/** By function and file, the first line that it executed. */
function findFirstLines(graph: CostGraph): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const first = new Map<number, Map<string, number>>();
  for (const { fn, site } of graph.cells) {
    const place = graph.sites[site];
    if ((place?.kind !== 'line' && place?.kind !== 'change') || place.line === 0) continue;
    const inFile = first.get(fn) ?? new Map<string, number>();
    first.set(fn, inFile);
    inFile.set(place.file, Math.min(inFile.get(place.file) ?? place.line, place.line));
  }
  return first;
}

function editOf(change: Change | undefined): Edit {
  const { added = [], deleted = [] } = change ?? {};
  return { added: added.map(({ text }) => text), deleted: deleted.map(({ text }) => text) };
}

function lineOf(change: Change | undefined): number {
  return change?.added[0]?.line ?? change?.next ?? 0;
}

function distance(change: Change | undefined, flow: Flow | undefined): number {
  if (change === undefined || flow === undefined || change.file !== flow.file) return Number.MAX_SAFE_INTEGER;
  const lines = change.added.length > 0 ? change.added.map(({ line }) => line) : [change.next];
  return lines.reduce((least, line) => Math.min(least, Math.abs(line - flow.line)), Number.MAX_SAFE_INTEGER);
}
