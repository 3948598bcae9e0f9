import type { SampleShare } from '../model/hotspots.ts';
import type { Problem } from '../model/problem.ts';
import type { SideName } from '../model/side-name.ts';
import { fewestSamples, type StackProfile } from '../model/stack-profile.ts';
import { rankFunctions, rankHotspots, shareOf } from './find-hotspots.ts';

/** Both sides of a benchmark, sampled because nothing could count their instructions. */
export interface SampledSides {
  readonly benchmark: string;
  /** The event that was sampled. */
  readonly event: string;
  readonly base: StackProfile;
  readonly head: StackProfile;
  /** Absolute paths of the trees in which each side was built. */
  readonly roots: Readonly<Record<SideName, string>>;
}

/** Functions, and lines, that are told. */
const mostRows = 5;
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
/** Code units of a name: several must fit into a message. */
const longestName = 300;

/**
 * Where both sides spend their time, in words: the head's functions with the most samples beside the same ones of the base,
 * and its lines. Shares have their 95 % interval; there is none below 30 samples. A problem and no explanation, because
 * samples accuse no change.
 */
export function describeSamples(sides: SampledSides): Problem {
  const { benchmark, event, base, head, roots } = sides;
  const [before, now] = [rankFunctions(base, event, Infinity), rankFunctions(head, event, Infinity)];
  const few = [before, now].findIndex(({ samples }) => samples < fewestSamples);
  if (few >= 0) {
    return {
      code: 'too-few-samples',
      message: `only ${whole.format((few === 0 ? before : now).samples)} samples were taken of the ${few === 0 ? 'base' : 'head'} of ${benchmark}, too few to tell where its time is spent`,
      hint: 'give the benchmark work for a second or more',
    };
  }
  const files = { base: shorten(roots.base), head: shorten(roots.head) };
  const baseShares = new Map(
    before.functions.map((fn) => [`${fn.function}\0${files.base(fn.file)}`, fn.self]),
  );
  const none = shareOf(0, before.samples);
  const functions = now.functions
    .filter(({ self }) => self.samples > 0)
    .slice(0, mostRows)
    .map(({ function: name, file, self }) => {
      const path = files.head(file);
      const was = baseShares.get(`${name}\0${path}`) ?? none;
      return `  ${name.slice(0, longestName)}${path === '' ? '' : ` (${path})`}: head ${tellShare(self)}; base ${tellShare(was)}`;
    });
  const lines = rankHotspots(head, event, mostRows)
    .filter(({ line }) => line > 0)
    .map((spot) => `  ${files.head(spot.file)}:${spot.line}: ${tellShare(spot)}`);
  return {
    code: 'profile-sampled',
    message: [
      `time of ${benchmark} is spent here, by ${whole.format(before.samples)} samples of the base and ${whole.format(now.samples)} of the head (${event})`,
      'functions, their own time:',
      ...functions,
      ...(lines.length === 0 ? [] : ['lines of the head:', ...lines]),
    ].join('\n'),
    hint: 'samples tell where time goes, not how many instructions a line executes nor which change costs it; see why callgrind could not run',
  };
}

/** Paths below a root become relative to it. */
function shorten(root: string): (file: string) => string {
  return (file) => (file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file).slice(0, longestName);
}

function tellShare({ samples, percent, interval }: SampleShare): string {
  const count = `${whole.format(samples)} ${samples === 1 ? 'sample' : 'samples'}`;
  if (percent === undefined || interval === undefined) return count;
  return `${count}, ${percent.toFixed(1)} % (${interval[0].toFixed(1)} to ${interval[1].toFixed(1)} %)`;
}
