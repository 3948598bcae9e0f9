import { compareContention } from '../contention/compare-contention.ts';
import { describeFight } from '../contention/contention-words.ts';
import { lineKey } from '../contention/describe-lines.ts';
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
/** Code units of what names one line; a name of a template can be longer. */
const longestKey = 500;

/** What an override of a line is for, one line of text: its two sides. */
function subjectOf(line: ContendedLine): string {
  const key = lineKey(line);
  if (key.length <= longestKey) return key;
  // Names of one template begin alike.
  const half = longestKey / 2;
  return `${key.slice(0, half)}… of ${key.length} …${key.slice(-half)}`.toWellFormed();
}

function tellLines(
  lines: readonly ContendedLine[],
  what: Pick<Reason, 'kind' | 'effect'> & { readonly benchmark: string; readonly words: string },
): readonly Finding[] {
  const { words, ...reason } = what;
  const told = lines.slice(0, linesTold).map((line) => {
    const advice = reason.kind === 'contended' ? `; ${line.suggestion}` : '';
    const seen = line.watched === undefined ? '' : `; ${firstLine(line.watched)}`;
    const message = `${reason.benchmark}: ${words}: ${describeFight(line)}${advice}${seen}`;
    const [one, other] = line.contenders;
    const fields = [one, other].map(({ fields: [first], function: name }) => first ?? name).join(' and ');
    const headline = `${reason.benchmark}: ${words}: ${fields}`;
    return { reason: { ...reason, about: subjectOf(line), message }, headline, size: 0 };
  });
  const more = lines.slice(linesTold);
  if (more.length === 0) return told;
  const about = more.map(subjectOf).sort().join('; ');
  const message = `${reason.benchmark}: ${words}: ${more.length} more lines`;
  return [...told, findingOf({ ...reason, about, message })];
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
