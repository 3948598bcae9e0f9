import { plainFunctionName } from '../model/function-name.ts';
import type { HotFunction, Hotspot, SampledCounter, SampleShare } from '../model/hotspots.ts';
import { fewestSamples, type StackFrame, type StackProfile } from '../model/stack-profile.ts';

/** Two-sided 95 % of the normal distribution. */
const z = 1.96;

/**
 * The share of `samples` in `all` with its 95 % interval after Wilson (1927), in percent; only the number of samples where
 * there are fewer than 30.
 */
export function shareOf(samples: number, all: number): SampleShare {
  if (samples < fewestSamples || all <= 0) return { samples };
  const part = samples / all;
  const centre = part + (z * z) / (2 * all);
  const spread = z * Math.sqrt((part * (1 - part)) / all + (z * z) / (4 * all * all));
  const scale = 100 / (1 + (z * z) / all);
  const round = (value: number): number => Math.round(value * 100) / 100;
  const interval = [
    round(Math.max(0, (centre - spread) * scale)),
    round(Math.min(100, (centre + spread) * scale)),
  ] as const;
  return { samples, percent: round(part * 100), interval };
}

interface Tally {
  readonly function: string;
  readonly file: string;
  readonly object: string;
  readonly line: number;
  self: number;
  total: number;
}

/** Counts samples by a key of frames: in the frame itself, and with what it called, once a stack. */
function tally(profile: StackProfile, event: string, keyOf: (frame: StackFrame) => string): readonly Tally[] {
  const { frames, tree } = profile;
  const samples = tree.samples[profile.events.indexOf(event)] ?? new Float64Array(tree.count);
  const numbers = new Map<string, number>();
  const tallies: Tally[] = [];
  const numberOf = frames.map((frame) => {
    if (frame.kind === 'command') return -1;
    const key = keyOf(frame);
    const known = numbers.get(key) ?? tallies.length;
    if (known === tallies.length) {
      const { file, object, line } = frame;
      tallies.push({ function: plainFunctionName(frame.name), file, object, line, self: 0, total: 0 });
      numbers.set(key, known);
    }
    return known;
  });
  const lastStack = new Int32Array(tallies.length).fill(-1);
  for (let row = 0; row < tree.count; row++) {
    const count = samples[row] ?? 0;
    if (count === 0) continue;
    const innermost = tallies[numberOf[tree.frame[row] ?? -1] ?? -1];
    if (innermost !== undefined) innermost.self += count;
    for (let at = row; at >= 0; at = tree.parent[at] ?? -1) {
      const number = numberOf[tree.frame[at] ?? -1] ?? -1;
      const one = tallies[number];
      if (one === undefined || lastStack[number] === row) continue;
      lastStack[number] = row;
      one.total += count;
    }
  }
  return tallies;
}

function sumOf(profile: StackProfile, event: string): number {
  const samples = profile.tree.samples[profile.events.indexOf(event)] ?? new Float64Array(0);
  return samples.reduce((sum, count) => sum + count, 0);
}

/** The functions with the most samples of their own, then those whose callees have them; at most `most`. */
export function rankFunctions(profile: StackProfile, event: string, most: number): SampledCounter {
  const samples = sumOf(profile, event);
  const all = tally(
    profile,
    event,
    ({ name, file, object }) => `${plainFunctionName(name)}\0${file === '' ? object : file}`,
  );
  const ranked = all.filter(({ total }) => total > 0).sort((a, b) => b.self - a.self || b.total - a.total);
  const functions = ranked.slice(0, most).map(
    ({ function: name, file, object, self, total }): HotFunction => ({
      function: name,
      file,
      object,
      self: shareOf(self, samples),
      total: shareOf(total, samples),
    }),
  );
  return { event, samples, functions };
}

/** The places where most samples were taken, by function, file and line; at most `most`. */
export function rankHotspots(profile: StackProfile, event: string, most: number): readonly Hotspot[] {
  const samples = sumOf(profile, event);
  const keyOf = ({ name, file, object, line }: StackFrame): string =>
    `${plainFunctionName(name)}\0${file === '' ? object : file}\0${line}`;
  return tally(profile, event, keyOf)
    .filter(({ self }) => self > 0)
    .sort((a, b) => b.self - a.self)
    .slice(0, most)
    .map(({ function: name, file, line, self }) => ({
      function: name,
      file,
      line,
      ...shareOf(self, samples),
    }));
}
