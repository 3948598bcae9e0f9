import type { z } from 'zod';
import type { BenchmarkCase } from '../model/case.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { CaseKeeper, describeEntry, keepGathered } from './case-list.ts';
import { type EntryPlace, type EntryWalk, type WalkedDocument, walkEntries } from './json-entries.ts';
import type { Source } from './source.ts';

/** Where a tool's document has its list of cases, what stands beside it, and what is said where it does not. */
interface ListShape<E, M> extends Pick<EntryWalk, 'path' | 'bareNumbers' | 'single' | 'inside'> {
  readonly entry: z.ZodType<E>;
  /** The members of the root but for the list. */
  readonly members?: z.ZodType<M>;
  readonly message: string;
  readonly hint: string;
}

/** What a reader makes of the list's entries, and the members beside the list. */
interface ReadList<R, M> {
  readonly entries: readonly R[];
  /** Undefined where the document was cut before all of them were read. */
  readonly members: M | undefined;
  /** Whether the document ends too early or is damaged, so that what several entries make up may lack some. */
  readonly cut: boolean;
}

/** Problems of entries that are kept; a file in which every entry is wrong must not fill the memory. */
const mostProblems = 10_000;

function whyNone(
  walked: WalkedDocument,
  shape: Pick<ListShape<unknown, unknown>, 'message' | 'hint'>,
): Problem {
  const { refusal, found, damage } = walked;
  if (refusal !== undefined) return refusal;
  return found || damage === undefined
    ? { code: 'format-damaged', message: shape.message, hint: shape.hint }
    : damage;
}

/**
 * The entries of a tool's list, each as `keep` makes it as soon as it is read, so that memory follows what is kept and not
 * the file. An entry that does not follow the tool's schema is left out with a problem; of a document that is cut or
 * damaged the entries before that place count, and the problem tells the place.
 */
export function readList<E, R, M = unknown>(
  source: Source,
  shape: ListShape<E, M>,
  keep: (entry: E, place: EntryPlace) => R,
): Parsed<ReadList<R, M>> {
  const entries: R[] = [];
  const problems: Problem[] = [];
  const { path, bareNumbers = false, single = false, inside } = shape;
  const walked = walkEntries(source, {
    path,
    bareNumbers,
    single,
    ...(inside === undefined ? {} : { inside }),
    visit: (value, place) => {
      const read = shape.entry.safeParse(value);
      const [issue] = read.error?.issues ?? [];
      if (read.success) entries.push(keep(read.data, place));
      else if (issue !== undefined && problems.length < mostProblems)
        problems.push(describeEntry(issue, place.path === '' ? source.name : place.path));
    },
  });
  const { damage, refusal, found } = walked;
  const members = shape.members?.safeParse(Object.fromEntries(walked.members));
  const misshapen = members?.success === false && damage === undefined;
  if (refusal !== undefined || !found || misshapen) return failed(whyNone(walked, shape));
  const cuts = damage === undefined ? [] : [damage];
  return parsed({ entries, members: members?.data, cut: damage !== undefined }, [
    ...cuts,
    ...walked.problems,
    ...problems,
  ]);
}

/**
 * The cases that the entries of a tool's list are made of, with names that fit a report and are each there once. More than a
 * report holds are counted, told and not kept.
 */
export function readCases<E, M = unknown>(
  source: Source,
  shape: ListShape<E, M>,
  casesOf: (entry: E, place: EntryPlace) => readonly BenchmarkCase[],
): Parsed<readonly BenchmarkCase[]> {
  const kept = new CaseKeeper();
  const read = readList(source, shape, (entry, place) => {
    for (const one of casesOf(entry, place)) kept.add(one);
  });
  return read.kind === 'failed' ? read : keepGathered(source, kept, read.warnings);
}
