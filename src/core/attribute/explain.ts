import type { Explanation, RelatedLine } from '../model/culprit.ts';
import type { FileDiff } from '../model/diff.ts';
import { formatEventCost } from '../model/event-name.ts';
import type { Problem } from '../model/problem.ts';
import type { CallProfile } from '../model/profile.ts';
import { blameChanges } from './blame.ts';
import { createChains } from './chain.ts';
import { type Change, mapChanges } from './changes.ts';
import { buildCostGraph, type CostGraph } from './cost-graph.ts';
import { createCulprit, findRelated } from './culprits.ts';
import { foldForeign } from './fold-foreign.ts';
import { balanceFunctions } from './ledger.ts';
import { indexCosts } from './line-costs.ts';
import { createLinks } from './links.ts';
import { createMacroCallees } from './macro-callees.ts';
import { findMovedCalls } from './moved-calls.ts';
import { rankSuspects } from './rank-suspects.ts';
import { createReach } from './reach.ts';
import { refuseDamaged } from './refuse-damaged.ts';
import { findSurroundings } from './surroundings.ts';
import { viewProfiles } from './views.ts';

/** What `explainRegression` works on. */
export interface RegressionInput {
  readonly benchmark: string;
  /** An event that both profiles count, such as `Ir`. */
  readonly event: string;
  readonly base: CallProfile;
  readonly head: CallProfile;
  /** Base to head. */
  readonly diff: readonly FileDiff[];
  /** Absolute paths of the trees in which each side was built. */
  readonly roots: { readonly base: string; readonly head: string };
  /** Text of a line of the head, from 1; undefined where the file or the line does not exist. */
  readonly readLine: (file: string, line: number) => string | undefined;
}

const mostCulprits = 20;
/** A part without culprit that is worth naming the changes that execute nothing. */
const notableRest = 0.1;

/**
 * Traces what an event rose by to lines of the diff; docs/blame.md tells how. Shares are parts of the net change; where
 * other changes made up for some of the rise, parts of the whole rise, so that they never add up to more than 1.
 * Nothing is explained where the event did not rise, or where a profile was damaged.
 */
export function explainRegression(input: RegressionInput): Explanation {
  const column = {
    base: input.base.events.indexOf(input.event),
    head: input.head.events.indexOf(input.event),
  };
  const base = input.base.totals[column.base] ?? 0;
  const head = input.head.totals[column.head] ?? 0;
  const answer = { benchmark: input.benchmark, event: input.event, base, head };
  if (column.base < 0 || column.head < 0) {
    return { ...answer, culprits: [], unexplained: 1, problems: [eventMissing(input)] };
  }
  const refused = refuseDamaged(
    { name: `${input.benchmark} (base)`, profile: input.base },
    { name: `${input.benchmark} (head)`, profile: input.head },
  );
  if (refused !== undefined) return { ...answer, culprits: [], unexplained: 1, problems: [refused] };
  const net = head - base;
  if (net <= 0) return { ...answer, culprits: [], unexplained: 0, problems: [] };
  return { ...answer, ...explainRise(input, column, net) };
}

type Answer = Pick<Explanation, 'culprits' | 'unexplained' | 'problems'>;

function explainRise(
  input: RegressionInput,
  column: { readonly base: number; readonly head: number },
  net: number,
): Answer {
  const map = mapChanges(input.diff);
  const { readLine } = input;
  const views = viewProfiles({ ...input, changes: map, column });
  const graph = buildCostGraph(views.base, views.head);
  const { changes } = map;
  const surroundings = findSurroundings(graph, changes, readLine);
  const cells = foldForeign(graph);
  const canReach = createReach({ executed: listExecuted(graph), changed: listChanged(changes), readLine });
  const links = createLinks({ graph, changes, readLine, canReach });
  const macros = createMacroCallees({ graph, changes, readLine, canReach });
  const index = indexCosts(graph);
  const ranked = rankSuspects({
    blames: blameChanges({
      graph,
      cells,
      balances: balanceFunctions(graph, cells),
      changes,
      surroundings,
      links,
      macros,
      countsMisses: input.event !== 'Ir',
      net,
      readLine,
    }).filter(({ change }) => changes[change]?.file !== undefined),
    index,
    moved: [findMovedCalls(graph), macros.moveRises()],
    changes,
    net,
  });
  const chains = createChains(graph);
  const context = { graph, changes, surroundings, index, chains, links, net, readLine };
  const culprits = ranked.suspects
    .slice(0, mostCulprits)
    .flatMap((suspect) => createCulprit(suspect, context) ?? []);
  const isBlind = !views.head.files.some((file) => file !== undefined);
  if (isBlind) return { culprits, unexplained: 1, problems: [noLines(input)] };
  const left = culprits.length > 0 ? ranked.unexplained : 1;
  const silent = changes.filter((_, number) => index.sitesOf(number).length === 0);
  const hasLeads = culprits.length === 0 || (left >= notableRest && silent.length > 0);
  if (!hasLeads) return { culprits, unexplained: left, problems: [] };
  const hot = findRelated(new Set(graph.functions.keys()), [], context);
  return { culprits, unexplained: left, problems: [unattributed(input, { net: left * net, hot, silent })] };
}

/** The repository's files with executed lines. */
function listExecuted(graph: CostGraph): ReadonlySet<string> {
  return new Set(graph.sites.flatMap((site) => ('file' in site ? site.file : [])));
}

function listChanged(changes: readonly Change[]): readonly string[] {
  return changes.flatMap(({ file }) => file ?? []);
}

function eventMissing({ event, base, head }: RegressionInput): Problem {
  return {
    code: 'profile-unattributed',
    message: `the profiles do not both count ${event}: the base has ${base.events.join(', ') || 'no event'}, the head ${head.events.join(', ') || 'no event'}`,
    hint: 'profile both sides with the same options',
  };
}

function noLines({ benchmark }: RegressionInput): Problem {
  return {
    code: 'debug-info-missing',
    message: `the head's profile of ${benchmark} names no source file of the repository`,
    hint: 'build with line information (-g) and without stripping; optimisation may stay on',
  };
}

interface Leads {
  readonly net: number;
  /** Unchanged lines that rose. */
  readonly hot: readonly RelatedLine[];
  /** Changes to which no instruction belongs: macros, inlined calls, a makefile, data. */
  readonly silent: readonly Change[];
}

const mostSilent = 5;
const signed = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0, signDisplay: 'always' });

/** It stands at no place, which would accuse a line that nobody found guilty; its message names all leads. */
function unattributed({ benchmark, event }: RegressionInput, { net, hot, silent }: Leads): Problem {
  const rises = hot.map(({ file, line, delta }) => `${file}:${line} (${signed.format(delta)})`);
  const places = silent.flatMap(({ file, added, next }) =>
    file === undefined ? [] : [`${file}:${added[0]?.line ?? next}`],
  );
  const left = places.length - mostSilent;
  const named = [...places.slice(0, mostSilent), ...(left > 0 ? [`${left} more`] : [])];
  const parts = [
    `no changed line explains the ${formatEventCost(net, event)} of ${benchmark}`,
    ...(named.length === 0 ? [] : [`changed lines without instructions of their own: ${named.join(', ')}`]),
    ...(rises.length === 0 ? [] : [`unchanged lines that cost more: ${rises.join(', ')}`]),
  ];
  return {
    code: 'profile-unattributed',
    message: parts.join('; '),
    hint: 'look for changed macros, compiler flags, dependencies or data',
  };
}
