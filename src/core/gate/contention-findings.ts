import { compareContention } from '../contention/compare-contention.ts';
import { describeFight } from '../contention/contention-words.ts';
import type { ContendedLine } from '../model/contention.ts';
import type { Reason } from '../model/decision.ts';
import type { Enforcement, Policy } from '../model/policy.ts';
import type { BenchmarkResult } from '../model/sample.ts';
import { type Finding, findingOf, firstLine } from './finding.ts';

/** What the policy does about contention of a benchmark; `off` where it says nothing. */
export function contentionGate({ contention }: Policy, benchmark: string): Enforcement {
  if (contention === undefined || !Object.hasOwn(contention, benchmark)) return 'off';
  return contention[benchmark] ?? 'off';
}

/** Lines told one by one; a report holds more. */
const linesTold = 10;

function tellLines(
  lines: readonly ContendedLine[],
  about: Pick<Reason, 'kind' | 'effect'> & { readonly benchmark: string; readonly words: string },
): readonly Finding[] {
  const { words, ...reason } = about;
  const told = lines.slice(0, linesTold).map((line) => {
    const advice = reason.kind === 'contended' ? `; ${line.suggestion}` : '';
    const message = `${reason.benchmark}: ${words}: ${describeFight(line)}${advice}`;
    const [one, other] = line.contenders;
    const fields = [one, other].map(({ fields: [first], function: name }) => first ?? name).join(' and ');
    return { reason: { ...reason, message }, headline: `${reason.benchmark}: ${words}: ${fields}`, size: 0 };
  });
  const more = lines.length - told.length;
  if (more <= 0) return told;
  return [...told, findingOf({ ...reason, message: `${reason.benchmark}: ${words}: ${more} more lines` })];
}

function undecidedEffect(on: Enforcement, headOnly: boolean, { undecided }: Policy): Reason['effect'] {
  if (on !== 'block') return 'warns';
  // A head that stops telling what blocks must not pass for it.
  if (headOnly) return 'prevents-comparison';
  return undecided === 'block' ? 'blocks' : 'warns';
}

/** What a head of which only counters tell did: whether lines are fought over, not which. */
function findCounted(
  change: { readonly base: boolean; readonly head: boolean; readonly message: string },
  benchmark: string,
  worse: Reason['effect'],
): readonly Finding[] {
  if (change.head) {
    const kind = change.base ? 'contended-before' : 'contended';
    const words = change.base
      ? 'threads fight over cache lines, as in the base'
      : 'threads fight over cache lines, and in the base did not';
    const message = `${benchmark}: ${words}: ${change.message}`;
    return [findingOf({ kind, effect: change.base ? 'informs' : worse, benchmark, message })];
  }
  if (!change.base) return [];
  const message = `${benchmark}: threads fought over cache lines in the base and do not any more`;
  return [findingOf({ kind: 'contention-mended', effect: 'informs', benchmark, message })];
}

/**
 * The reasons about cache lines of a benchmark that was measured on both sides. A line for which threads fight and in the
 * base did not blocks as the policy says; one that was fought over before is told, and so is one that is not any more. What
 * could not be told is undecided, never clean.
 */
export function findContention(
  { name: benchmark, base, head }: BenchmarkResult,
  policy: Policy,
): readonly Finding[] {
  const on = contentionGate(policy, benchmark);
  if (on === 'off') return [];
  const worse = on === 'block' ? 'blocks' : 'warns';
  const change = compareContention(base?.contention, head?.contention);
  const doubtful = (why: string, headOnly: boolean): Finding => {
    const message = `${benchmark}: whether threads fight over cache lines is undecided: ${firstLine(why)}`;
    const effect = undecidedEffect(on, headOnly, policy);
    return findingOf({ kind: 'contention-undecided', effect, benchmark, message });
  };
  switch (change.kind) {
    case 'undecided':
      return [doubtful(change.why.message, change.headOnly)];
    case 'counted':
      return findCounted(change, benchmark, worse);
    case 'compared': {
      const tell = (
        lines: readonly ContendedLine[],
        kind: Reason['kind'],
        words: string,
      ): readonly Finding[] =>
        tellLines(lines, { kind, effect: kind === 'contended' ? worse : 'informs', benchmark, words });
      return [
        ...tell(change.fresh, 'contended', 'threads fight over a cache line, and in the base did not'),
        ...tell(change.known, 'contended-before', 'threads fight over a cache line, as in the base'),
        ...tell(change.mended, 'contention-mended', 'a cache line is not fought over any more'),
        ...(change.doubt === undefined ? [] : [doubtful(change.doubt.message, false)]),
      ];
    }
  }
}
