import type { ContendedLine, ContentionEvidence } from '../model/contention.ts';
import type { Problem } from '../model/problem.ts';
import { contenderKey } from './describe-lines.ts';

/** What changed from base to head. */
export type ContentionChange =
  | {
      readonly kind: 'compared';
      /** Lines of the head that the base did not have. */
      readonly fresh: readonly ContendedLine[];
      readonly known: readonly ContendedLine[];
      /** Lines of the base that the head does not have any more. */
      readonly mended: readonly ContendedLine[];
      /** Why no further line does not mean that there is none. */
      readonly doubt?: Problem;
    }
  | {
      readonly kind: 'counted';
      readonly base: boolean;
      readonly head: boolean;
      /** What was counted of the head. */
      readonly message: string;
    }
  /** `headOnly`: the base told what the head does not. */
  | { readonly kind: 'undecided'; readonly why: Problem; readonly headOnly: boolean };

type Lines = ContentionEvidence & { readonly kind: 'lines' };

function silent(side: string): Problem {
  return {
    code: 'benchmark-unmeasured',
    message: `the report does not tell which cache lines threads fight over in the ${side}`,
    hint: 'run the workflow again, with a Brakeline that knows `contention`; if this stays, look at what the workflow of this head does',
  };
}

const unlike: Problem = {
  code: 'environments-differ',
  message: 'base and head were looked at by unlike means',
  hint: 'measure both on one machine, with the same build command',
};

function crowded(unlisted: number): Problem {
  return {
    code: 'samples-lost',
    message: `${unlisted} more contended lines have no room in the report`,
    hint: 'mend the first ones, then measure again',
  };
}

const incomplete: Problem = {
  code: 'samples-lost',
  message: 'some lines could not be judged, so that more of them may be fought over',
  hint: 'give the benchmark a smaller input, or see the problems of the run',
};

/**
 * Whether both sides of a line fought over a line before: its fields, or its code where no field is known. Who is on the
 * line beside them does not count, so that another pair of the same threads is the same line.
 */
function wasContended({ contenders: [one, other] }: ContendedLine, lines: readonly ContendedLine[]): boolean {
  return lines.some(({ contenders }) => {
    const keys = new Set(contenders.map(contenderKey));
    return keys.has(contenderKey(one)) && keys.has(contenderKey(other));
  });
}

/** The same code on the same bytes of a line: its fields got other names. */
function looksLike(one: ContendedLine, other: ContendedLine): boolean {
  const shape = ({ contenders, parts }: ContendedLine): string =>
    JSON.stringify([
      contenders.slice(0, 2).map(({ function: name, writes }) => [name, writes]),
      parts.filter(({ contended }) => contended).map(({ from, to }) => [from, to]),
    ]);
  return shape(one) === shape(other);
}

function compareLines(base: Lines, head: Lines): ContentionChange {
  const isKept = (old: ContendedLine): boolean =>
    wasContended(old, head.lines) || head.lines.some((line) => wasContended(line, [old]));
  const gone = base.lines.filter((old) => !isKept(old));
  const added = head.lines.filter((line) => !wasContended(line, base.lines));
  // A line may have been renamed only where the base's own is not there any more.
  const renamed = added.filter((line) => gone.some((old) => looksLike(old, line)));
  const fresh = added.filter((line) => !renamed.includes(line));
  const known = head.lines.filter((line) => !fresh.includes(line));
  const mended = gone.filter((old) => !renamed.some((line) => looksLike(old, line)));
  if (base.unlisted > 0 && fresh.length > 0)
    return { kind: 'undecided', why: crowded(base.unlisted), headOnly: false };
  const doubt = head.unlisted > 0 ? crowded(head.unlisted) : head.complete ? undefined : incomplete;
  return { kind: 'compared', fresh, known, mended, ...(doubt === undefined ? {} : { doubt }) };
}

/** Lines beyond that are not watched: each is a run of the program. */
const mostWatched = 2;

/** A line whose two sides are known fields, each written. */
function isWatchable({ contenders: [one, other] }: ContendedLine): boolean {
  const [first, second] = [one.fields[0], other.fields[0]];
  return one.writes && other.writes && first !== undefined && second !== undefined && first !== second;
}

/**
 * The lines of a head that breakpoints can confirm, where they were recorded in another build than the one that is measured: those
 * that the base did not have, with two fields that are written. At most two.
 */
export function chooseWatched(
  base: ContentionEvidence | undefined,
  head: ContentionEvidence | undefined,
): readonly ContendedLine[] {
  const change = compareContention(base, head);
  if (head?.kind !== 'lines' || head.method !== 'recorded' || change.kind !== 'compared') return [];
  return change.fresh.filter(isWatchable).slice(0, mostWatched);
}

/**
 * What a head changed about the lines that threads fight over. What one side does not tell, or both tell by unlike means,
 * is undecided and never clean.
 */
export function compareContention(
  base: ContentionEvidence | undefined,
  head: ContentionEvidence | undefined,
): ContentionChange {
  const baseTells = base !== undefined && base.kind !== 'unmeasured';
  if (head === undefined) return { kind: 'undecided', why: silent('head'), headOnly: true };
  if (head.kind === 'unmeasured') return { kind: 'undecided', why: head.why, headOnly: baseTells };
  if (base === undefined) return { kind: 'undecided', why: silent('base'), headOnly: false };
  if (base.kind === 'unmeasured') return { kind: 'undecided', why: base.why, headOnly: false };
  if (base.kind === 'counted' && head.kind === 'counted')
    return { kind: 'counted', base: base.contended, head: head.contended, message: head.message };
  if (base.kind !== 'lines' || head.kind !== 'lines' || base.method !== head.method)
    return { kind: 'undecided', why: unlike, headOnly: false };
  return compareLines(base, head);
}
