import type { Decision, Reason } from '../model/decision.ts';
import type { Finding } from './finding.ts';

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Starts with a capital, unless that would change a benchmark's name. */
function sentence({ headline, reason }: Finding): string {
  return reason.benchmark === undefined ? headline.charAt(0).toUpperCase() + headline.slice(1) : headline;
}

function worstOf(findings: readonly Finding[]): Finding | undefined {
  return findings.reduce<Finding | undefined>(
    (worst, finding) => (worst === undefined || finding.size > worst.size ? finding : worst),
    undefined,
  );
}

function countBenchmarks(findings: readonly Finding[]): number {
  return new Set(findings.map(({ reason }) => reason.benchmark)).size;
}

function pick(
  findings: readonly Finding[],
  kind: Reason['kind'],
  effect: Reason['effect'],
): readonly Finding[] {
  return findings.filter(({ reason }) => reason.kind === kind && reason.effect === effect);
}

function more(count: number): string {
  return count === 0 ? '' : `, and ${count} more`;
}

function titleOfBlock(findings: readonly Finding[]): string {
  const blocking = findings.filter(({ reason }) => reason.effect === 'blocks');
  const regressed = pick(blocking, 'regressed', 'blocks');
  const worst = worstOf(regressed);
  if (worst === undefined) {
    const [first] = blocking;
    return `${first === undefined ? 'Blocked' : sentence(first)}${more(blocking.length - 1)}`;
  }
  const slower = regressed.some(({ unit }) => unit !== 'byte') ? 'slower' : 'worse';
  const others = blocking.length - regressed.length;
  const also = others === 0 ? '' : `; ${plural(others, 'other reason')} to block`;
  const benchmarks = countBenchmarks(regressed);
  return `${plural(benchmarks, 'benchmark')} got ${slower}: ${worst.headline}${more(benchmarks - 1)}${also}`;
}

function titleOfNotComparable(findings: readonly Finding[]): string {
  const preventing = findings.filter(({ reason }) => reason.effect === 'prevents-comparison');
  return `Not comparable: ${preventing[0]?.headline ?? 'nothing was measured'}${more(preventing.length - 1)}`;
}

/** Warnings that a passing title tells. */
const advising: ReadonlySet<Reason['kind']> = new Set([
  'regressed',
  'contended',
  'claim-broken',
  'budget-exceeded',
  'traded',
  'slow-drift',
  'grows-faster',
]);

function titleOfPass(findings: readonly Finding[], compared: number): string {
  const undecided = countBenchmarks(pick(findings, 'undecided', 'warns'));
  const rest = undecided === 0 ? '' : `; ${undecided} undecided`;
  const advised = findings.filter(({ reason }) => reason.effect === 'warns' && advising.has(reason.kind));
  const advice = worstOf(advised);
  if (advice !== undefined) {
    const scope = `No blocking regression in ${plural(compared, 'benchmark')}`;
    return `${scope}; advice: ${advice.headline}${more(advised.length - 1)}${rest}`;
  }
  const improved = pick(findings, 'improved', 'informs');
  const best = worstOf(improved);
  if (best === undefined) return `No regression in ${plural(compared, 'benchmark')}${rest}`;
  const better = improved.some(({ unit }) => unit !== 'byte') ? 'faster' : 'better';
  const benchmarks = countBenchmarks(improved);
  if (benchmarks > 1) {
    return `${plural(benchmarks, 'benchmark')} got ${better}: ${best.headline}${more(benchmarks - 1)}${rest}`;
  }
  const name = best.reason.benchmark ?? '';
  return `${name} got ${better}: ${best.headline.slice(name.length + 1)}${rest}`;
}

/** Code units of a removed benchmark's name in a title, which has to tell the rest too. */
const longestRemoved = 80;

/** What the head gives up stands first in every title, because a guard must not go unseen; empty where it gives up nothing. */
export function describeRemovals(reasons: readonly Reason[]): string {
  const removed = reasons.filter(({ kind }) => kind === 'benchmark-removed');
  const names = [...new Set(removed.flatMap(({ benchmark }) => benchmark ?? []))];
  const [first] = names;
  if (first === undefined) return '';
  const name = first.length <= longestRemoved ? first : `${first.slice(0, longestRemoved - 1)}…`;
  const what =
    names.length === 1 ? name : `${plural(names.length, 'benchmark')} (${name}${more(names.length - 1)})`;
  return `Removes ${what}: `;
}

/** A check's title has room for 255 characters. */
const longestTitle = 250;

function clip(title: string): string {
  const line = title.replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1)}…`;
}

function titleOf(kind: Decision['kind'], findings: readonly Finding[], compared: number): string {
  switch (kind) {
    case 'block':
      return titleOfBlock(findings);
    case 'not-comparable':
      return titleOfNotComparable(findings);
    case 'pass':
      return titleOfPass(findings, compared);
  }
}

/** The decision in one line without markup. `compared` is the number of benchmarks that exist on both sides. */
export function writeTitle(kind: Decision['kind'], findings: readonly Finding[], compared: number): string {
  return clip(
    `${describeRemovals(findings.map(({ reason }) => reason))}${titleOf(kind, findings, compared)}`,
  );
}
