import { isAbsolute } from 'node:path';
import { plainFunctionName, type StackFrame, type StackProfile } from '../core/index.ts';
import { probe } from './probe.ts';

/** Addresses of one run of addr2line, which gets them as arguments. */
const batch = 2000;

interface Place {
  readonly file: string;
  readonly line: number;
}

/**
 * Finds the source lines of a profile's addresses with addr2line, each object in one batch. A line is kept only where
 * addr2line names the function that perf names: then both speak of the same build and of the same kind of address.
 */
export async function addSourceLines(profile: StackProfile): Promise<StackProfile> {
  const byObject = new Map<string, Set<string>>();
  for (const { object, address, line } of profile.frames) {
    if (line > 0 || address === '' || !isAbsolute(object)) continue;
    byObject.set(object, (byObject.get(object) ?? new Set()).add(address));
  }
  const places = new Map<string, Place>();
  for (const [object, addresses] of byObject) {
    const all = [...addresses];
    for (let at = 0; at < all.length; at += batch) {
      await collectPlaces(object, all.slice(at, at + batch), profile.frames, places);
    }
  }
  const frames = profile.frames.map((frame) => ({ ...frame, ...places.get(keyOf(frame)) }));
  return { ...profile, frames };
}

function keyOf({ object, address, name }: StackFrame): string {
  return `${address}\0${object}\0${name}`;
}

async function collectPlaces(
  object: string,
  addresses: readonly string[],
  frames: readonly StackFrame[],
  places: Map<string, Place>,
): Promise<void> {
  const said = await probe('addr2line', ['-a', '-f', '-C', '-i', '-e', object, ...addresses]);
  const chains = new Map<number, readonly string[]>();
  for (const block of (said?.stdout ?? '').split(/^(?=0x[0-9a-f]+$)/m)) {
    const [address = '', ...chain] = block.trimEnd().split('\n');
    if (address !== '') chains.set(Number(address), chain);
  }
  for (const frame of frames) {
    const chain = frame.object === object ? chains.get(Number(`0x${frame.address}`)) : undefined;
    const place = chain === undefined ? undefined : readPlace(chain, frame.name);
    if (place !== undefined) places.set(keyOf(frame), place);
  }
}

/** The innermost place of a chain of `function`, `file:line` pairs, whose outermost function is the one that perf names. */
function readPlace(chain: readonly string[], name: string): Place | undefined {
  const found = /^(.*):(\d+)(?: \(discriminator \d+\))?$/.exec(chain[1] ?? '');
  const isSame = bareName(chain.at(-2) ?? '') === bareName(name);
  const line = Number(found?.[2] ?? 0);
  return found === null || !isSame || line === 0 ? undefined : { file: found[1] ?? '', line };
}

/** Without the parameters, which one of the two may leave out. */
function bareName(name: string): string {
  return plainFunctionName(name).replace(/\(.*$/, '');
}
