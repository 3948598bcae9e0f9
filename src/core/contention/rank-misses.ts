import { fewestSamples, type StackProfile } from '../model/stack-profile.ts';

/** A line of code at which misses were sampled. */
export interface MissPlace {
  readonly function: string;
  /** Empty when unknown. */
  readonly file: string;
  readonly line: number;
  /** Of `of` samples. */
  readonly samples: number;
  readonly of: number;
}

const placesTold = 4;

/** The lines with most samples by where the stacks end; none where there are too few samples to say anything. Files below `root` are named relative to it. */
export function rankMisses({ frames, tree }: StackProfile, root: string): readonly MissPlace[] {
  const places = new Map<string, MissPlace>();
  let all = 0;
  for (let row = 0; row < tree.count; row += 1) {
    const samples = tree.samples.reduce((sum, column) => sum + (column[row] ?? 0), 0);
    all += samples;
    const frame = frames[tree.frame[row] ?? -1];
    if (samples === 0 || frame === undefined || frame.kind === 'command') continue;
    const { name, line } = frame;
    const file = frame.file.startsWith(`${root}/`) ? frame.file.slice(root.length + 1) : frame.file;
    const key = JSON.stringify([name, file, line]);
    const before = places.get(key)?.samples ?? 0;
    places.set(key, { function: name, file, line, samples: before + samples, of: 0 });
  }
  if (all < fewestSamples) return [];
  return [...places.values()]
    .toSorted((one, other) => other.samples - one.samples)
    .slice(0, placesTold)
    .map((place) => ({ ...place, of: all }));
}

/** The same as a clause without markup; empty where nothing is known. */
export function describeMisses(places: readonly MissPlace[]): string {
  const told = places.map(({ function: name, file, line, samples, of }) => {
    const where = file === '' ? '' : ` at ${file}${line > 0 ? `:${line}` : ''}`;
    return `${name}${where} (${samples} of ${of} samples)`;
  });
  return told.length === 0 ? '' : `most misses in ${told.join(', ')}`;
}
