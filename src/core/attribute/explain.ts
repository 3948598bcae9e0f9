import type { Explanation, RelatedLine } from '../model/culprit.ts';
import type { FileDiff } from '../model/diff.ts';
import type { Problem } from '../model/problem.ts';
import type { CallProfile } from '../model/profile.ts';
import { type Blame, blameChanges } from './blame.ts';
import { createChains } from './chain.ts';
import { mapChanges } from './changes.ts';
import { buildCostGraph } from './cost-graph.ts';
import { createCulprit, findRelated } from './culprits.ts';
import { balanceFunctions } from './ledger.ts';
import { indexCosts } from './line-costs.ts';
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

/** A change that explains less than this part of the net change is not told. */
const smallestShare = 0.01;
const mostCulprits = 20;

/**
 * Traces what an event rose by to lines of the diff; docs/blame.md tells how. Shares are parts of the net change; where
 * other changes made up for some of the rise, parts of the whole rise, so that they never add up to more than 1.
 * Nothing is explained where the event did not rise.
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
  const views = viewProfiles({ ...input, changes: map });
  const graph = buildCostGraph(views.base, views.head, column);
  const { changes } = map;
  const surroundings = findSurroundings(graph, changes);
  const blames = blameChanges({ graph, balances: balanceFunctions(graph), changes, surroundings, net })
    .map((blame) => ({ blame, cost: costOf(blame) }))
    .filter(({ blame, cost }) => cost > 0 && changes[blame.change]?.file !== undefined);
  const explained = blames.reduce((sum, { cost }) => sum + cost, 0);
  const whole = Math.max(net, explained);
  const index = indexCosts(graph);
  const { readLine } = input;
  const context = { graph, changes, surroundings, index, chains: createChains(graph), net, readLine };
  const culprits = blames
    .toSorted((a, b) => b.cost - a.cost)
    .filter(({ cost }) => cost >= smallestShare * whole)
    .slice(0, mostCulprits)
    .flatMap(({ blame, cost }) => createCulprit(blame, cost / whole, context) ?? []);
  if (culprits.length > 0) return { culprits, unexplained: 1 - explained / whole, problems: [] };
  const isBlind = !views.head.files.some((file) => file !== undefined);
  const hot = findRelated(new Set(graph.functions.keys()), [], context);
  return { culprits, unexplained: 1, problems: [isBlind ? noLines(input) : unattributed(input, hot)] };
}

function costOf({ by }: Blame): number {
  return by.direct + by.call + by.function + by.climb;
}

function eventMissing({ event, base, head }: RegressionInput): Problem {
  return {
    code: 'profile-unattributed',
    message: `The profiles do not both count ${event}: the base has ${base.events.join(', ') || 'no event'}, the head ${head.events.join(', ') || 'no event'}.`,
    hint: 'Profile both sides with the same options.',
  };
}

function noLines({ benchmark }: RegressionInput): Problem {
  return {
    code: 'debug-info-missing',
    message: `The head's profile of ${benchmark} names no source file of the repository.`,
    hint: 'Build with line information (-g) and without stripping; optimisation may stay on.',
  };
}

function unattributed({ benchmark, event }: RegressionInput, hot: readonly RelatedLine[]): Problem {
  const first = hot[0];
  const lines = hot.map(({ file, line, delta }) => `${file}:${line} (+${Math.round(delta)})`);
  return {
    code: 'profile-unattributed',
    message: `No changed line explains why ${benchmark} costs more ${event}.${lines.length === 0 ? '' : ` Unchanged lines that rose: ${lines.join(', ')}.`}`,
    hint: 'Look for changed compiler flags, dependencies or data.',
    ...(first === undefined ? {} : { at: { file: first.file, line: first.line } }),
  };
}
