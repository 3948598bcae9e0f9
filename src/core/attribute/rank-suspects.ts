import type { Blame, TraceCosts } from './blame.ts';
import type { Change } from './changes.ts';
import type { Suspect } from './culprits.ts';
import type { CostIndex } from './line-costs.ts';

interface RankInput {
  /** Of changes that can be pointed at. */
  readonly blames: readonly Blame[];
  readonly index: CostIndex;
  /** By change, cost to count beside its lines': of calls in the place of its own (`findMovedCalls`), and what macros take. */
  readonly moved: readonly ReadonlyMap<number, number>[];
  readonly changes: readonly Change[];
  /** Head - base of the whole run; above 0. */
  readonly net: number;
}

/** Changes in the order of suspicion, and the part of the rise that none of them explains. */
export interface Ranking {
  readonly suspects: readonly Suspect[];
  readonly unexplained: number;
}

/** A change that explains less than this part of the net change is not told. */
const smallestShare = 0.01;
/** A change is suspected for its calls alone only if they cost this part of the net change more. */
const smallestSuspicion = 0.05;
/** Above this part, what runs on changed lines or is called from them leaves no room for suspicion. */
const conclusive = 0.5;
/** How much the inclusive cost counts in the order, beside blame's 1. */
const inclusiveWeight = 0.9;

/**
 * Orders changes by two judgements that err in different ways, adding up the reciprocal of each rank: what blame assigns,
 * and what the changed lines cost together with all that they call, which needs no rule but favours lines far up and
 * therefore counts only as far as it covers the rise.
 */
export function rankSuspects({ blames, index, moved, changes, net }: RankInput): Ranking {
  const costly = blames.map((blame) => ({ blame, cost: costOf(blame.by) })).filter(({ cost }) => cost > 0);
  const explained = costly.reduce((sum, { cost }) => sum + cost, 0);
  const whole = Math.max(net, explained);
  const certain = costly.reduce((sum, { blame: { by } }) => sum + Math.max(0, by.direct) + by.call, 0);
  const blamed = costly
    .filter(({ cost }) => cost >= smallestShare * whole)
    .toSorted((a, b) => b.cost - a.cost)
    .map(({ blame, cost }): Suspect => ({ blame, share: cost / whole, isSuspect: false }));
  const steered = new Map(blames.map((blame) => [blame.change, blame.steered]));
  const inclusive = [...changes.keys()]
    .map((change) => ({
      change,
      rise: moved.reduce(
        (sum, of) => sum + (of.get(change) ?? 0),
        riseOf(index, change) * (1 - (steered.get(change) ?? 0)),
      ),
    }))
    .filter(({ change, rise }) => rise >= smallestShare * net && changes[change]?.file !== undefined)
    .toSorted((a, b) => b.rise - a.rise);
  const named = new Set(blamed.map(({ blame }) => blame.change));
  const suspected = inclusive
    .filter(
      ({ change, rise }) =>
        !named.has(change) && rise >= smallestSuspicion * net && certain < conclusive * whole,
    )
    .map(({ change }) => suspect(change, costly, whole));
  const score = new Map<number, number>();
  const vote = (change: number, weight: number): void => {
    score.set(change, (score.get(change) ?? 0) + weight);
  };
  for (const [at, { blame }] of blamed.entries()) vote(blame.change, 1 / (at + 1));
  for (const [at, { change, rise }] of inclusive.entries()) {
    vote(change, (inclusiveWeight * Math.min(1, rise / net)) / (at + 1));
  }
  const scoreOf = ({ blame }: Suspect): number => score.get(blame.change) ?? 0;
  const suspects = [...blamed, ...suspected].toSorted((a, b) => scoreOf(b) - scoreOf(a));
  return { suspects: putStartersFirst(suspects), unexplained: 1 - explained / whole };
}

/**
 * An added function stands behind the added call of it, where one change makes most of its calls: nothing of it ran before, so
 * that only the call can tell what the program does anew.
 */
function putStartersFirst(suspects: readonly Suspect[]): readonly Suspect[] {
  const ordered = [...suspects];
  for (const suspect of suspects) {
    const starter = findStarter(suspect.blame);
    const from = ordered.findIndex(({ blame }) => blame.change === starter);
    const to = ordered.indexOf(suspect);
    if (from > to) ordered.splice(to, 0, ...ordered.splice(from, 1));
  }
  return ordered;
}

/** The change that took of the functions which another added as much as that one kept; half is what callers get. */
function findStarter({ by, starters }: Blame): number | undefined {
  const [most] = [...starters].toSorted((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] * 2 > by.direct ? most[0] : undefined;
}

function costOf(by: TraceCosts): number {
  return Object.values(by).reduce((sum, cost) => sum + cost, 0);
}

function riseOf(index: CostIndex, change: number): number {
  const { baseInclusive, headInclusive } = index.ofChange(change);
  return headInclusive - baseInclusive;
}

function suspect(
  change: number,
  costly: readonly { readonly blame: Blame; readonly cost: number }[],
  whole: number,
): Suspect {
  const known = costly.find(({ blame }) => blame.change === change);
  if (known !== undefined) return { blame: known.blame, share: known.cost / whole, isSuspect: true };
  const by = { direct: 0, call: 0, declaration: 0, function: 0, near: 0, link: 0, climb: 0 };
  const blame = { change, by, carriers: new Map(), starters: new Map(), steered: 0 };
  return { blame, share: 0, isSuspect: true };
}
