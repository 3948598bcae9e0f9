import { findCycles } from '../model/call-cycles.ts';
import { PairNumbers } from '../model/pair-numbers.ts';
import type { SideName } from '../model/side-name.ts';
import type { Home } from './changes.ts';
import {
  type FunctionMatch,
  matchFunctions,
  type ProfileView,
  type SharedFunction,
} from './match-functions.ts';

/** A place that carries cost, in the numbers of the head; a deleted line in those of the base. */
export type Site =
  | { readonly kind: 'line'; readonly file: string; readonly line: number }
  | { readonly kind: 'change'; readonly change: number; readonly file: string; readonly line: number }
  | { readonly kind: 'deleted'; readonly change: number; readonly line: number }
  | { readonly kind: 'foreign' };

/** What one function spends at one site by itself. */
export interface Cell {
  readonly fn: number;
  readonly site: number;
  base: number;
  head: number;
}

/** The calls from one function's site to one callee; costs are inclusive. */
export interface Edge {
  readonly caller: number;
  readonly site: number;
  readonly callee: number;
  base: number;
  head: number;
  baseTimes: number;
  headTimes: number;
}

/** Both profiles in one graph: same functions, same places, a cost for each side. */
export interface CostGraph {
  readonly functions: readonly SharedFunction[];
  readonly sites: readonly Site[];
  readonly cells: readonly Cell[];
  /** How often each site ran; empty where the profiles do not tell. */
  readonly executions: Readonly<Record<SideName, Float64Array>>;
  /** Calls of a function to itself are left out. */
  readonly edges: readonly Edge[];
  /** Cycle number by function; callers outside a cycle have larger numbers than their callees. */
  readonly cycle: Int32Array;
}

/** Adds up two profiles by function and place. Time and memory grow with the profiles' distinct lines. */
export function buildCostGraph(base: ProfileView, head: ProfileView): CostGraph {
  const match = matchFunctions(base, head);
  const sites = createSiteTable();
  const tables = createCostTables();
  addSide({ view: base, numbers: match.base, side: 'base' }, sites, tables);
  addSide({ view: head, numbers: match.head, side: 'head' }, sites, tables);
  const executions = { base: countBySite(base, 'base', sites), head: countBySite(head, 'head', sites) };
  const cycle = findCycles({
    count: match.functions.length,
    from: tables.edges.map((edge) => edge.caller),
    to: tables.edges.map((edge) => edge.callee),
  });
  const { cells, edges } = tables;
  return { functions: match.functions, sites: sites.list, cells, edges, executions, cycle };
}

interface SiteTable {
  readonly list: readonly Site[];
  readonly numberOf: (home: Home | undefined, side: SideName, at: Place) => number;
}

interface Place {
  readonly file: string | undefined;
  readonly line: number;
}

function createSiteTable(): SiteTable {
  const list: Site[] = [{ kind: 'foreign' }];
  // By file, or by the change that deleted the line.
  const numbers = new Map<string | number, Map<number, number>>();
  const intern = (group: string | number, line: number, site: Site): number => {
    const ofGroup = numbers.get(group) ?? new Map<number, number>();
    const known = ofGroup.get(line);
    if (known !== undefined) return known;
    numbers.set(group, ofGroup.set(line, list.length));
    return list.push(site) - 1;
  };
  return {
    list,
    numberOf: (home, side, at) => {
      if (home === undefined) return 0;
      if (home.kind === 'line') return intern(home.file, home.line, home);
      const { change } = home;
      if (side === 'base') {
        return intern(change, at.line, { kind: 'deleted', change, line: at.line });
      }
      const [file, line] = [at.file ?? '', at.line];
      return intern(file, line, { kind: 'change', change, file, line });
    },
  };
}

interface CostTables {
  readonly cells: readonly Cell[];
  readonly edges: readonly Edge[];
  readonly cell: (fn: number, site: number) => Cell;
  readonly edge: (caller: number, site: number, callee: number) => Edge;
}

function createCostTables(): CostTables {
  const [cells, edges]: [Cell[], Edge[]] = [[], []];
  const [cellNumbers, callSites, edgeNumbers] = [new PairNumbers(), new PairNumbers(), new PairNumbers()];
  return {
    cells,
    edges,
    cell: (fn, site) => {
      const at = cellNumbers.of(fn, site);
      const cell = cells[at] ?? { fn, site, base: 0, head: 0 };
      if (at === cells.length) cells.push(cell);
      return cell;
    },
    edge: (caller, site, callee) => {
      const at = edgeNumbers.of(callSites.of(caller, site), callee);
      const edge = edges[at] ?? { caller, site, callee, base: 0, head: 0, baseTimes: 0, headTimes: 0 };
      if (at === edges.length) edges.push(edge);
      return edge;
    },
  };
}

/** Every line of the view has its site already. */
function countBySite(view: ProfileView, side: SideName, sites: SiteTable): Float64Array {
  const { lines } = view.profile;
  const { executions } = lines;
  if (executions === undefined) return new Float64Array(0);
  const counts = new Float64Array(sites.list.length);
  for (let row = 0; row < lines.count; row += 1) {
    const [file, line] = [lines.file[row] ?? -1, lines.line[row] ?? 0];
    const site = sites.numberOf(view.homeOf(file, line), side, { file: view.files[file], line });
    counts[site] = (counts[site] ?? 0) + (executions[row] ?? 0);
  }
  return counts;
}

interface SideInput {
  readonly view: ProfileView;
  readonly numbers: FunctionMatch['base'];
  readonly side: SideName;
}

function addSide({ view, numbers, side }: SideInput, sites: SiteTable, tables: CostTables): void {
  const { lines, calls } = view.profile;
  const siteOf = (file: number, line: number): number =>
    sites.numberOf(view.homeOf(file, line), side, { file: view.files[file], line });
  for (let row = 0; row < lines.count; row += 1) {
    const fn = numbers[lines.fn[row] ?? -1] ?? 0;
    const cell = tables.cell(fn, siteOf(lines.file[row] ?? -1, lines.line[row] ?? 0));
    cell[side] += lines.self[row] ?? 0;
  }
  for (let row = 0; row < calls.count; row += 1) {
    const [caller, callee] = [numbers[calls.caller[row] ?? -1] ?? 0, numbers[calls.callee[row] ?? -1] ?? 0];
    if (caller === callee) continue;
    const edge = tables.edge(caller, siteOf(calls.file[row] ?? -1, calls.line[row] ?? 0), callee);
    edge[side] += calls.inclusive[row] ?? 0;
    edge[side === 'base' ? 'baseTimes' : 'headTimes'] += calls.times[row] ?? 0;
  }
}
