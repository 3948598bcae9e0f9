import type { BenchmarkResult } from '../model/sample.ts';

/** One member of a family, by its size. */
export interface SizedResult {
  readonly size: number;
  readonly result: BenchmarkResult;
}

/** Benchmarks that differ in one number of their names alone, by rising size. */
export interface GrowthFamily {
  /** The name with `{n}` where the number stands. */
  readonly name: string;
  readonly members: readonly SizedResult[];
}

/** Fewer sizes tell a line from nothing. */
const fewestSizes = 4;

/** The largest size by the smallest: numbers that lie closer count the cases instead of their work. */
const leastSpan = 8;

/** A name with more numbers than this has no size that could be told from the rest. */
const mostNumbers = 4;

/** A number that is no part of a word, of a version or of a mark that keeps names apart: `/1024`, `[64]`, `n=64`, `-8`. */
const numbers = /(?<![\w.#])\d+(?:\.\d+)?(?![\w.])/g;

/** What runs at once is no size of the work. */
const concurrency = /(?:threads?|workers?|procs?|cpus?)[=:/_-]?$/i;

function* listKeys(result: BenchmarkResult): Generator<readonly [string, SizedResult]> {
  const { name } = result;
  const found = [...name.matchAll(numbers)];
  if (found.length > mostNumbers) return;
  for (const { index, 0: text } of found) {
    const before = name.slice(0, index);
    const size = Number(text);
    if (size > 0 && Number.isFinite(size) && !concurrency.test(before))
      // No name holds a line end, but one may hold `{n}`, which is no reason to be of the family.
      yield [`${before}\n${name.slice(index + text.length)}`, { size, result }];
  }
}

/**
 * The names that a family had in the base, as far as its members were renamed: each with `{n}` for the number that is its
 * size.
 */
export function formerNames({ members }: GrowthFamily): readonly string[] {
  const names = members.flatMap(({ size, result: { formerName } }) =>
    formerName === undefined
      ? []
      : [formerName.replace(numbers, (text) => (Number(text) === size ? '{n}' : text))],
  );
  return [...new Set(names)];
}

/** Of several members of one size, such as `064` and `64`, the first stands for the family. */
function sortMembers(members: readonly SizedResult[]): readonly SizedResult[] {
  const bySize = new Map(members.toReversed().map((member) => [member.size, member]));
  return [...bySize.values()].sort((one, other) => one.size - other.size);
}

/**
 * The families among benchmarks that both sides measured: their names differ in one number alone, of which there are four
 * or more, the largest at least eight times the smallest. A grid of two numbers is a family for each value of the other one.
 */
export function findFamilies(results: readonly BenchmarkResult[]): readonly GrowthFamily[] {
  const groups = new Map<string, SizedResult[]>();
  for (const result of results) {
    if (result.base === undefined || result.head === undefined) continue;
    for (const [key, member] of listKeys(result)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [member]);
      else group.push(member);
    }
  }
  return [...groups].flatMap(([key, found]) => {
    const name = key.replace('\n', '{n}');
    const members = sortMembers(found);
    const [smallest, largest] = [members[0]?.size ?? 1, members.at(-1)?.size ?? 1];
    return members.length < fewestSizes || largest / smallest < leastSpan ? [] : [{ name, members }];
  });
}
