import type { BenchmarkCase, Measure } from '../model/case.ts';
import { customPrefix } from '../model/metric.ts';
import { isNonEmpty, type NonEmpty } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { previewValue } from '../text/preview-value.ts';
import { markOf } from './case-name.ts';

/** Names in a message. */
const namesTold = 4;

/** A metric's name has at most 64 characters, of which a mark and the line before it take nine. */
const markedStart = 64 - 9;

/**
 * The metric with a mark made of what its author wrote. It depends on that name alone, so that a counter has the same name in base
 * and head, whatever the order of the file and whichever other counters are there.
 */
function withMark({ metric, evidence }: Measure): Measure {
  const name = `${metric.name.slice(0, markedStart)}_${markOf(metric.title)}`;
  return { metric: { ...metric, name }, evidence };
}

/** The measures of one name, each under a name of its own; undefined where nothing tells them apart. */
function markEach(alike: NonEmpty<Measure>, taken: ReadonlySet<string>): readonly Measure[] | undefined {
  if (!alike[0].metric.name.startsWith(customPrefix)) return undefined;
  const marked = alike.map(withMark);
  const names = new Set(marked.map(({ metric }) => metric.name));
  const isFree = names.size === marked.length && [...names].every((name) => !taken.has(name));
  return isFree ? marked : undefined;
}

/** By code units, which no locale changes. */
function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function listFirst(names: readonly string[]): string {
  const more = names.length - namesTold;
  return `${names.slice(0, namesTold).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function describe(name: string, alike: NonEmpty<Measure>, marked: readonly Measure[] | undefined): Problem {
  const titles = listFirst(alike.map(({ metric }) => previewValue(metric.title)));
  const shared = alike[0].metric.name;
  const start = `${previewValue(name)} has ${alike.length} numbers whose names all become ${shared}: ${titles}`;
  const outcome =
    marked === undefined
      ? 'nothing tells which of them counts, and none does'
      : `they are called ${listFirst(marked.map(({ metric }) => metric.name))}`;
  return {
    code: 'counters-alike',
    message: `${start}; ${outcome}`,
    hint: 'give them names that differ in their letters or digits, and let a gate name the one that it means',
  };
}

/**
 * A case in which each metric stands once. Counters whose names become the same one, such as `allocs/op` and `allocs_op`, are kept
 * under that name and a mark each; what has the very same name twice is left out. Under the name that they share nothing is
 * measured, and why stands there: what the policy holds by it is then undecided in the open, and not one of them by chance.
 */
export function tellCountersApart(one: BenchmarkCase): {
  readonly kept: BenchmarkCase;
  readonly problems: readonly Problem[];
} {
  const groups = Map.groupBy(one.measures, ({ metric }) => metric.name);
  if (groups.size === one.measures.length) return { kept: one, problems: [] };
  const taken = new Set(groups.keys());
  const problems: Problem[] = [];
  const measures = [...groups.values()].flatMap((group): readonly Measure[] => {
    const alike = group.toSorted((first, second) => compareText(first.metric.title, second.metric.title));
    if (alike.length < 2 || !isNonEmpty(alike)) return group;
    const marked = markEach(alike, taken);
    const why = describe(one.name, alike, marked);
    problems.push(why);
    const shared: Measure = { metric: alike[0].metric, evidence: { kind: 'unmeasured', why } };
    return [shared, ...(marked ?? [])];
  });
  return { kept: { ...one, measures }, problems };
}
