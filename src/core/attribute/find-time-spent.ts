import type { HotFunction } from '../model/hotspots.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import type { SideName } from '../model/side-name.ts';
import { fewestSamples, type StackProfile } from '../model/stack-profile.ts';
import type { SpentFunction, SpentLine, TimeSpent } from '../model/time-spent.ts';
import { rankFunctions, rankHotspots, shareOf } from './find-hotspots.ts';
import { baseName, createPathResolver, type PathResolver } from './paths.ts';

/** Both sides of a benchmark, sampled because nothing could count their instructions. */
export interface SampledSides {
  readonly benchmark: string;
  /** The event that was sampled. */
  readonly event: string;
  /** Nanoseconds of processor time between two samples of either side. */
  readonly period: number;
  readonly base: StackProfile;
  readonly head: StackProfile;
  /** Absolute paths of the trees in which each side was built. */
  readonly roots: Readonly<Record<SideName, string>>;
  /** Whether the head has a file at that path of the repository. */
  readonly exists: (path: string) => boolean;
}

/** Functions, and lines, that are kept. */
const mostRows = 20;
/** What a report's paths may not hold, and their longest. */
const unfit = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const longestPath = 4_096;

function resolverOf(profile: StackProfile, { roots, exists }: SampledSides): PathResolver {
  const named = profile.frames.flatMap(({ file }) => (file === '' ? [] : [file]));
  const resolve = createPathResolver({ roots: [roots.head, roots.base], files: [], exists, named });
  return (file) => {
    const path = resolve(file);
    const isFit = path !== undefined && path !== '' && path.length <= longestPath && !unfit.test(path);
    return isFit && !path.split('/').includes('..') ? path : undefined;
  };
}

type Counted = Omit<SpentFunction, 'base' | 'head'> & Record<SideName, number>;

/** The samples in each function's own code, under one key for both sides. */
function countFunctions(
  functions: Readonly<Record<SideName, readonly HotFunction[]>>,
  resolve: Readonly<Record<SideName, PathResolver>>,
): readonly Counted[] {
  const counted = new Map<string, Counted>();
  for (const side of ['head', 'base'] as const) {
    for (const { function: name, file: raw, object: whole, self } of functions[side]) {
      const file = resolve[side](raw) ?? '';
      const object = file === '' ? baseName(whole) : '';
      const key = `${name}\0${file}\0${object}`;
      const known = counted.get(key) ?? { function: name, file, object, base: 0, head: 0 };
      counted.set(key, known);
      known[side] += self.samples;
    }
  }
  return [...counted.values()];
}

function tooFew(benchmark: string, side: SideName, samples: number): Parsed<TimeSpent> {
  return failed({
    code: 'too-few-samples',
    message: `only ${samples} ${samples === 1 ? 'sample was' : 'samples were'} taken of the ${side} of ${benchmark}, too few to tell where its time is spent`,
    hint: 'give the benchmark work for a second or more',
  });
}

function findLines(sides: SampledSides, resolve: PathResolver): readonly SpentLine[] {
  return rankHotspots(sides.head, sides.event, Infinity)
    .flatMap((spot): readonly SpentLine[] => {
      const file = resolve(spot.file);
      return file === undefined || spot.line < 1 ? [] : [{ ...spot, file }];
    })
    .slice(0, mostRows);
}

/**
 * Where both sides spend their time: the functions with the largest part of either side's samples, and the lines of the
 * repository with most samples of the head. Shares have their 95 % interval; there is none below 30 samples.
 * @returns `too-few-samples` where a side has less than 30; a warning says that samples stand in for counts.
 */
export function findTimeSpent(sides: SampledSides): Parsed<TimeSpent> {
  const { benchmark, event, period } = sides;
  const [base, head] = [sides.base, sides.head].map((side) => rankFunctions(side, event, Infinity));
  const samples = { base: base?.samples ?? 0, head: head?.samples ?? 0 };
  if (samples.base < fewestSamples) return tooFew(benchmark, 'base', samples.base);
  if (samples.head < fewestSamples) return tooFew(benchmark, 'head', samples.head);
  const resolve = { base: resolverOf(sides.base, sides), head: resolverOf(sides.head, sides) };
  const partOf = (one: Counted): number => Math.max(one.base / samples.base, one.head / samples.head);
  const functions = countFunctions({ base: base?.functions ?? [], head: head?.functions ?? [] }, resolve)
    .filter((one) => partOf(one) > 0)
    .sort((one, other) => partOf(other) - partOf(one))
    .slice(0, mostRows)
    .map((one) => ({
      ...one,
      base: shareOf(one.base, samples.base),
      head: shareOf(one.head, samples.head),
    }));
  const value: TimeSpent = {
    benchmark,
    meaning: 'time is spent here',
    event,
    period,
    samples,
    functions,
    lines: findLines(sides, resolve.head),
  };
  return parsed(value, [
    {
      code: 'profile-sampled',
      message: `callgrind gave no profile of ${benchmark}, so none of its lines is named; where its time is spent was sampled instead`,
      hint: 'see why callgrind gave none: samples tell where time goes, not which change costs it',
    },
  ]);
}
