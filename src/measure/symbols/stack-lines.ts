import { isAbsolute } from 'node:path';
import {
  addressOfOffset,
  type Parsed,
  type Problem,
  parsed,
  plainFunctionName,
  type ResolvedAddresses,
  type StackFrame,
  type StackProfile,
} from '../../core/index.ts';
import { inspectObject, mapObject } from './object-file.ts';
import { findSymboliser, noSymboliser, resolveAddresses, type Symboliser } from './symboliser.ts';

/** Stacks whose lines are wanted. */
export interface StackLinesRequest {
  readonly profile: StackProfile;
  /** Whether the address of a caller is where the callee returns to, so that the call stands before it. */
  readonly returns: boolean;
  /** For temporary files, absolute. */
  readonly directory: string;
  readonly signal?: AbortSignal;
}

/**
 * Finds the source lines of a profile's frames, each object in one run of the symboliser; objects without line tables are
 * not asked. Perf names the place of a frame by its offset in the object's file. A line is kept only where the symboliser
 * names the function that perf names: then both speak of the same build.
 * @returns the profile; warnings where a symboliser is missing or failed.
 */
export async function addSourceLines(request: StackLinesRequest): Promise<Parsed<StackProfile>> {
  const { profile } = request;
  const wanted = profile.frames.filter(
    ({ object, address, line }) => line === 0 && address !== '' && isAbsolute(object),
  );
  const objects = [...Map.groupBy(wanted, ({ object }) => object).keys()].filter((object) => {
    const info = inspectObject(object);
    return info === 'lines' || info === 'flat';
  });
  if (objects.length === 0) return parsed(profile);
  const symboliser = await findSymboliser();
  if (symboliser === undefined) return parsed(profile, [noSymboliser]);
  const addresses = locateFrames(request, new Set(objects));
  const resolved = new Map<string, ResolvedAddresses>();
  const problems: Problem[] = [];
  for (const object of objects) {
    const found = await resolveObject(object, { symboliser, addresses, request });
    if (found.kind === 'ok') resolved.set(object, found.value);
    problems.push(...(found.kind === 'ok' ? found.warnings : found.problems));
  }
  const frames = profile.frames.map((frame, at) =>
    placeFrame(frame, resolved.get(frame.object), addresses[at]),
  );
  return parsed({ ...profile, frames }, problems);
}

/** The virtual address of each frame of the objects, as their files give it. */
function locateFrames(
  { profile, returns }: StackLinesRequest,
  objects: ReadonlySet<string>,
): readonly (number | undefined)[] {
  const { frame, parent } = profile.tree;
  const callers = new Set(Array.from(parent, (row) => (row < 0 ? -1 : (frame[row] ?? -1))));
  const mappings = new Map([...objects].map((object) => [object, mapObject(object)]));
  return profile.frames.map(({ object, address }, at) => {
    const back = returns && callers.has(at) ? 1 : 0;
    const offset = Number(`0x${address}`) - back;
    return address === '' ? undefined : addressOfOffset(mappings.get(object) ?? [], offset);
  });
}

function resolveObject(
  object: string,
  {
    symboliser,
    addresses,
    request: { profile, directory, signal },
  }: {
    readonly symboliser: Symboliser;
    readonly addresses: readonly (number | undefined)[];
    readonly request: StackLinesRequest;
  },
): Promise<Parsed<ResolvedAddresses>> {
  const ofObject = profile.frames.flatMap((frame, at) =>
    frame.object === object ? (addresses[at] ?? []) : [],
  );
  const sorted = [...new Set(ofObject)].sort((one, other) => one - other);
  return resolveAddresses(symboliser, {
    object,
    addresses: sorted,
    directory,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The frame at the innermost place of its chain, whose outermost function is the one that perf names. */
function placeFrame(
  frame: StackFrame,
  resolved: ResolvedAddresses | undefined,
  address: number | undefined,
): StackFrame {
  if (resolved === undefined || address === undefined || frame.line > 0) return frame;
  const chain = resolved.chains[resolved.chainOf.get(address) ?? -1] ?? [];
  const [innermost, outermost] = [chain[0], chain.at(-1)];
  if (innermost === undefined || outermost === undefined || innermost.line === 0) return frame;
  if (bareName(outermost.function) !== bareName(frame.name)) return frame;
  return { ...frame, file: innermost.file, line: innermost.line };
}

/** Without the parameters, which one of the two may leave out. */
function bareName(name: string): string {
  return plainFunctionName(name).replace(/\(.*$/, '');
}
