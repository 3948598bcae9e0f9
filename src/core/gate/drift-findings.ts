import { sustained } from '../history/best-level.ts';
import { type Drift, type DriftInput, lookBack, type Unseen, type Young } from '../history/find-drifts.ts';
import type { Reason } from '../model/decision.ts';
import { defaultDrift, type MetricGate, type Policy } from '../model/policy.ts';
import { describeChange } from '../model/quantity-text.ts';
import type { Comparison, Verdict } from '../model/verdict.ts';
import { type Finding, findingOf } from './finding.ts';

/** Level changes that a sentence has room for. */
const changesTold = 2;
/** Further metrics that a sentence has room for. */
const metricsTold = 2;

/** What a head itself adds to a drift. */
type OwnPart = 'some' | 'perhaps' | 'nothing';

/** A head may add this part of its threshold without being asked about the drift of others. */
const negligible = 0.1;

function ownPart(comparison: Comparison | undefined, gate: MetricGate): OwnPart {
  if (comparison === undefined) return 'perhaps';
  const { relative, absolute } = comparison;
  const [change, minimum] = relative === undefined ? [absolute, gate.absolute] : [relative, gate.relative];
  const [low, high] = gate.better === 'lower' ? [change.low, change.high] : [-change.high, -change.low];
  if (high <= minimum * negligible) return 'nothing';
  return low > 0 ? 'some' : 'perhaps';
}

/** A drift with the verdict on the head's own change. */
interface Judged {
  readonly drift: Drift;
  readonly verdict: Verdict | undefined;
}

/**
 * Blocks only a head that surely adds to the drift, by a metric that may block. One that adds nothing is told what is there
 * already: it is not the pull request that can mend it.
 */
function effectOf({ drift, verdict }: Judged, policy: Policy): Reason['effect'] {
  const own = ownPart(
    verdict !== undefined && 'comparison' in verdict ? verdict.comparison : undefined,
    drift.gate,
  );
  if (own === 'nothing') return 'informs';
  const { on } = policy.drift ?? defaultDrift;
  // The interval of a tool may carry less confidence than a block needs.
  const told = (drift.best ?? drift.release)?.comparison.method === 'summary';
  return own === 'some' && on === 'block' && drift.gate.on === 'block' && !told ? 'blocks' : 'warns';
}

function shortSha(sha: string): string {
  return sha.slice(0, 10);
}

function sizeOf({ best, release }: Drift): number {
  const sizes = [best, release].map((part) => Math.abs(part?.comparison.relative?.value ?? 0));
  return Math.max(...sizes);
}

function describeChanges({ changes, metric }: Drift): string {
  const told = changes.slice(-changesTold);
  if (told.length === 0) return '';
  const words = told.map(
    ({ sha, comparison }) => `${describeChange(comparison, metric)} with ${shortSha(sha)}`,
  );
  const more = changes.length > told.length ? `, and ${changes.length - told.length} earlier` : '';
  return `; the level changed by ${words.join(', and by ')}${more}`;
}

function describeUnlike({ unlike }: Drift): string {
  if (unlike === 0) return '';
  const commits = unlike === 1 ? '1 more measured commit' : `${unlike} more measured commits`;
  return ` (${commits} left out as not comparable)`;
}

/** A drift in words, without its benchmark. */
export function describeDrift(drift: Drift): string {
  const { best, release, metric } = drift;
  const parts = [
    ...(best === undefined
      ? []
      : [
          `${describeChange(best.comparison, metric)} against the best level of ${best.commits} commits, which ${shortSha(best.sha)} had`,
        ]),
    ...(release === undefined
      ? []
      : [
          `${describeChange(release.comparison, metric)} against release ${release.tag.slice(0, 100)} (${shortSha(release.sha)})`,
        ]),
  ];
  return `${parts.join(', and ')}${describeUnlike(drift)}${describeChanges(drift)}`;
}

function describeOthers(others: readonly Drift[]): string {
  const told = others.slice(0, metricsTold).map(({ best, release, metric }) => {
    const comparison = (best ?? release)?.comparison;
    return comparison === undefined ? metric.title : describeChange(comparison, metric);
  });
  if (told.length === 0) return '';
  const more = others.length > told.length ? `, and ${others.length - told.length} more metrics` : '';
  return `; also ${told.join(', and ')}${more}`;
}

const order: readonly Reason['effect'][] = ['blocks', 'warns', 'informs'];

/** One line for each benchmark: its strongest drift, and the other metrics in few words. */
function findingOfBenchmark(judged: readonly Judged[], policy: Policy): readonly Finding[] {
  const ranked = judged
    .map((one) => ({ ...one, effect: effectOf(one, policy) }))
    .toSorted(
      (one, other) =>
        order.indexOf(one.effect) - order.indexOf(other.effect) ||
        Number(other.drift.gate.on === 'block') - Number(one.drift.gate.on === 'block') ||
        sizeOf(other.drift) - sizeOf(one.drift),
    );
  const [first, ...rest] = ranked;
  if (first === undefined) return [];
  const { drift, effect } = first;
  const { benchmark, metric } = drift;
  const start = effect === 'informs' ? `${benchmark} has drifted before this head` : `${benchmark} drifts`;
  const message = `${start}: ${describeDrift(drift)}${describeOthers(rest.map((one) => one.drift))}`;
  const comparison = (drift.best ?? drift.release)?.comparison;
  const change = comparison === undefined ? '' : ` by ${describeChange(comparison, metric)}`;
  return [
    {
      reason: { kind: 'slow-drift', effect, benchmark, metric: metric.name, message },
      headline: `${benchmark} drifts${change}`,
      size: sizeOf(drift),
      unit: metric.unit,
    },
  ];
}

/** One line for all that cannot be held against the past, because nothing of it was measured alike. */
function findUnseen(unseen: readonly Unseen[]): readonly Finding[] {
  const [first] = unseen;
  if (first === undefined) return [];
  const names = new Set(unseen.map(({ benchmark }) => benchmark));
  const others = names.size === 1 ? '' : ` and ${names.size - 1} more`;
  const most = unseen.reduce((count, { unlike }) => Math.max(count, unlike), 0);
  const commits = most === 1 ? 'the 1 measured commit' : `the ${most} measured commits`;
  const message = `drift is not known for ${first.benchmark}${others}: ${commits} of the base branch cannot be compared with this head`;
  return [findingOf({ kind: 'slow-drift', effect: 'informs', message })];
}

/** One line for all of which the base branch has too few measured commits: what is not known must not look steady. */
function findYoung(young: readonly Young[]): readonly Finding[] {
  const [first] = young;
  if (first === undefined) return [];
  const names = new Set(young.map(({ benchmark }) => benchmark));
  const others = names.size === 1 ? '' : ` and ${names.size - 1} more`;
  const counts = [...new Set(young.map(({ commits }) => commits))].sort((one, other) => one - other);
  const commits = `${counts.join(' or ')} of the ${sustained} measured commits that make a level`;
  const message = `drift is not known yet for ${first.benchmark}${others}: the base branch has ${commits}`;
  return [findingOf({ kind: 'slow-drift', effect: 'informs', message })];
}

/**
 * The reasons that follow from the history of the base branch. A regression of the head itself is told as that, and not as
 * drift too.
 */
export function findDriftReasons(input: DriftInput, verdicts: readonly Verdict[]): readonly Finding[] {
  const byPair = new Map(verdicts.map((verdict) => [`${verdict.benchmark} ${verdict.metric}`, verdict]));
  const { drifts, unseen, young } = lookBack(input);
  const judged = drifts
    .map((drift): Judged => ({ drift, verdict: byPair.get(`${drift.benchmark} ${drift.metric.name}`) }))
    .filter(({ verdict }) => verdict?.kind !== 'regressed');
  const groups = Map.groupBy(judged, ({ drift }) => drift.benchmark);
  const drifting = [...groups.values()].flatMap((group) => findingOfBenchmark(group, input.policy));
  return [...drifting, ...findUnseen(unseen), ...findYoung(young)];
}
