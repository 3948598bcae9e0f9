import { identifierOf, plainFunctionName, qualifiedNameOf, versionlessName } from '../model/function-name.ts';
import type { Home } from './changes.ts';
import { baseName } from './paths.ts';
import type { UnfoldedProfile } from './unfold-chains.ts';

/** A function as both sides know it. */
export interface SharedFunction {
  readonly name: string;
  /** Path in the head; undefined for code from elsewhere. */
  readonly file: string | undefined;
}

/** The functions of two profiles under common numbers. */
export interface FunctionMatch {
  readonly functions: readonly SharedFunction[];
  /** Common number by index in the profile. */
  readonly base: Int32Array;
  readonly head: Int32Array;
}

/** One side's profile with the places that its names mean; both answer in head paths. */
export interface ProfileView {
  readonly profile: UnfoldedProfile;
  /** Repository path by index of `profile.files`; undefined for code from elsewhere. */
  readonly files: readonly (string | undefined)[];
  /** Repository path of a function's file. */
  readonly fileOf: (profileFile: string) => string | undefined;
  readonly homeOf: (file: number, line: number) => Home | undefined;
}

/**
 * Pairs the functions of the base with those of the head: by file and name, then by a name that is unique among the
 * rest, in one file also without its arguments, then by where most lines of the base's function stand in the head. The rest keep numbers of their own.
 */
export function matchFunctions(base: ProfileView, head: ProfileView): FunctionMatch {
  const functions: SharedFunction[] = [];
  const numbers = new Map<string, number>();
  const assign = (view: ProfileView): Int32Array =>
    Int32Array.from(view.profile.functions, (fn) => {
      const shared = { name: plainFunctionName(fn.name), file: view.fileOf(fn.file) };
      const key = `${shared.file ?? `${baseName(fn.object)}\0${fn.file}`}\0${shared.name}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, functions.length);
      return functions.push(shared) - 1;
    });
  const [ofBase, ofHead] = [assign(base), assign(head)];
  const onlyBase = without(ofBase, ofHead);
  const onlyHead = without(ofHead, ofBase);
  const renamed = new Map<number, number>();
  const left = { functions, onlyBase, onlyHead, renamed };
  pairByName(left, ({ name }) => name);
  pairByName(left, ({ name }) => versionlessName(name));
  // A function whose arguments changed has another name in C++.
  for (const keyOf of [qualifiedNameOf, identifierOf]) {
    pairByName(left, ({ file, name }) => (file === undefined ? '' : `${file}\0${keyOf(name)}`));
  }
  pairByLines({ base, head, ofBase, ofHead, onlyBase, onlyHead, renamed });
  return { functions, base: ofBase.map((fn) => renamed.get(fn) ?? fn), head: ofHead };
}

function without(numbers: Int32Array, others: Int32Array): Set<number> {
  const known = new Set(others);
  return new Set(numbers.filter((fn) => !known.has(fn)));
}

interface Leftovers {
  /** Common numbers that one side alone has; a pair leaves them. */
  readonly onlyBase: Set<number>;
  readonly onlyHead: Set<number>;
  readonly renamed: Map<number, number>;
}

function pair(left: Leftovers, from: number, to: number): void {
  left.renamed.set(from, to);
  left.onlyBase.delete(from);
  left.onlyHead.delete(to);
}

function pairByName(
  left: Leftovers & { readonly functions: readonly SharedFunction[] },
  keyOf: (fn: SharedFunction) => string,
): void {
  const nameOf = (fn: number): string => {
    const shared = left.functions[fn];
    return shared === undefined ? '' : keyOf(shared);
  };
  const heads = Map.groupBy(left.onlyHead, nameOf);
  for (const [name, bases] of Map.groupBy(left.onlyBase, nameOf)) {
    const [from, to] = [bases[0], heads.get(name)?.[0]];
    const isUnique = name !== '' && bases.length === 1 && heads.get(name)?.length === 1;
    if (isUnique && from !== undefined && to !== undefined) pair(left, from, to);
  }
}

interface LineEvidence extends Leftovers {
  readonly base: ProfileView;
  readonly head: ProfileView;
  readonly ofBase: Int32Array;
  readonly ofHead: Int32Array;
}

/** A pair needs more than half of the lines that the base's function executed. */
function pairByLines(left: LineEvidence): void {
  const owner = new Map<string, number>();
  for (const [fn, place] of linesOf(left.head, left.ofHead, left.onlyHead)) {
    if (place !== undefined) owner.set(place, fn);
  }
  const votes = new Map<number, { total: number; readonly for: Map<number, number> }>();
  for (const [fn, place] of linesOf(left.base, left.ofBase, left.onlyBase)) {
    const vote = votes.get(fn) ?? { total: 0, for: new Map() };
    votes.set(fn, vote);
    vote.total += 1;
    const to = place === undefined ? undefined : owner.get(place);
    if (to !== undefined) vote.for.set(to, (vote.for.get(to) ?? 0) + 1);
  }
  for (const [from, vote] of votes) {
    const [to, count] = [...vote.for].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    const isFree = to !== undefined && left.onlyHead.has(to);
    if (isFree && count !== undefined && count * 2 > vote.total) pair(left, from, to);
  }
}

/** The executed lines of some functions, each with its unchanged place or undefined. */
function* linesOf(
  view: ProfileView,
  numbers: Int32Array,
  wanted: ReadonlySet<number>,
): Generator<readonly [number, string | undefined]> {
  const { lines } = view.profile;
  for (let row = 0; row < lines.count && wanted.size > 0; row += 1) {
    const fn = numbers[lines.fn[row] ?? -1] ?? -1;
    if (!wanted.has(fn)) continue;
    const home = view.homeOf(lines.file[row] ?? -1, lines.line[row] ?? 0);
    if (home === undefined) continue;
    yield [fn, home.kind === 'line' ? `${home.file}:${home.line}` : undefined];
  }
}
