import { basename, sep } from 'node:path';
import {
  type AddressedProfile,
  type CallProfile,
  type DebugInfo,
  failed,
  findEqualFunctions,
  joinFlatLines,
  type KeepsAddresses,
  type Parsed,
  type Problem,
  parsed,
  type ResolvedAddresses,
  readCallgrindAddresses,
  type SideName,
  symbolise,
} from '../../core/index.ts';
import { readChunks } from '../processes/file-chunks.ts';
import { gatherDumpFiles } from '../valgrind/dump-files.ts';
import { findBlindObjects } from './blind-objects.ts';
import { inspectObject } from './object-file.ts';
import { findSymboliser, noSymboliser, resolveAddresses, type Symboliser } from './symboliser.ts';

/** A dump of callgrind to be read with symbols. */
export interface SymbolRequest {
  /** Path of the dump. */
  readonly dump: string;
  /** What problems call it. */
  readonly name: string;
  /** Root of the built tree, absolute, without links: objects below it should have debug information. */
  readonly tree: string;
  /** For temporary files, absolute. */
  readonly directory: string;
  /** How the dump's bytes are taken; `readChunks` when absent. */
  readonly read?: (file: string) => Iterable<Uint8Array>;
  readonly signal?: AbortSignal;
}

/** A profile whose inlined code names lines of the repository, as far as debug information goes. */
export interface SymbolisedDump {
  readonly profile: CallProfile;
  /** Name and version of the symboliser; absent where none was used. */
  readonly symboliser?: string;
}

/** Up to so many are resolved within a second, and a picture gains from knowing all that was inlined. */
const manyAddresses = 20_000;
/** Lines of one program agree all but for a few per mille; those of another program agree by chance. */
const leastAgreement = 0.75;

/** Looks at each object once. */
function createInspector(): (path: string) => DebugInfo {
  const known = new Map<string, DebugInfo>();
  return (path) => {
    const info = known.get(path) ?? inspectObject(path);
    known.set(path, info);
    return info;
  };
}

/** A dump that was read and whose addresses are not resolved yet. */
interface OpenDump {
  readonly request: SymbolRequest;
  readonly addressed: AddressedProfile;
  readonly problems: readonly Problem[];
}

/** Reads a dump with the files of its parts and threads, and keeps the addresses of every object that has a line table. */
function openDump(request: SymbolRequest): Parsed<OpenDump> {
  const { dump, name, read: readFile = readChunks } = request;
  const inspect = createInspector();
  const hasLines = (object: string): boolean => inspect(object) === 'lines' || inspect(object) === 'flat';
  const keeps: KeepsAddresses = (object) => object.startsWith(sep) && hasLines(object);
  const { files, notes } = gatherDumpFiles(dump);
  const sources = files.map((file) => ({
    name: file === dump ? name : basename(file),
    chunks: readFile(file),
  }));
  const read = readCallgrindAddresses(sources, keeps);
  if (read.kind === 'failed') return failed(...read.problems, ...notes);
  const isFlat = (object: string): boolean => keeps(object) && inspect(object) === 'flat';
  const addressed = joinFlatLines(read.value, isFlat);
  const problems = [
    ...notes,
    ...read.warnings,
    ...findBlindObjects(addressed.profile, inspect, request.tree),
  ];
  return parsed({ request, addressed, problems });
}

/** Resolves the addresses of an open dump, each object in one run of the symboliser, but for some functions. */
async function resolveDump(
  { request, addressed, problems }: OpenDump,
  without: ReadonlySet<number>,
): Promise<Parsed<SymbolisedDump>> {
  const wanted = collectAddresses(addressed, without);
  if (wanted.size === 0) return parsed(symbolised(addressed), problems);
  const symboliser = await findSymboliser();
  if (symboliser === undefined) return parsed(symbolised(addressed), [...problems, noSymboliser]);
  const { resolved, warnings } = await resolveObjects(symboliser, wanted, request);
  const joined = symbolise(addressed, resolved);
  const { compared, equal } = joined.agreement;
  if (equal < compared * leastAgreement) {
    return parsed(symbolised(addressed), [...problems, ...warnings, otherProgram(request, equal / compared)]);
  }
  return parsed({ profile: joined.profile, symboliser: symboliser.title }, [...problems, ...warnings]);
}

/**
 * Reads a dump of callgrind and resolves its addresses. Where symbols cannot be had the profile keeps the lines that valgrind
 * found, and a problem says why.
 * @returns the profile, or the problems of a damaged dump.
 */
export async function readSymbolisedDump(request: SymbolRequest): Promise<Parsed<SymbolisedDump>> {
  const open = openDump(request);
  return open.kind === 'failed' ? open : resolveDump(open.value, new Set());
}

/** The same for one side, with what of it need not be resolved. */
function resolveSide(open: Parsed<OpenDump>, without: ReadonlySet<number>): Promise<Parsed<SymbolisedDump>> {
  return open.kind === 'failed' ? Promise.resolve(open) : resolveDump(open.value, without);
}

/**
 * Reads the dumps of both sides. Of large programs only those functions are resolved whose cost differs; the others keep the
 * lines that valgrind found, which name the same places without what they were inlined into.
 */
export async function readSymbolisedPair(
  requests: Readonly<Record<SideName, SymbolRequest>>,
): Promise<Readonly<Record<SideName, Parsed<SymbolisedDump>>>> {
  const open = { base: openDump(requests.base), head: openDump(requests.head) };
  const equal = findUnresolved(open.base, open.head);
  const [base, head] = await Promise.all([
    resolveSide(open.base, equal.base),
    resolveSide(open.head, equal.head),
  ]);
  return { base, head };
}

function findUnresolved(
  base: Parsed<OpenDump>,
  head: Parsed<OpenDump>,
): Readonly<Record<SideName, ReadonlySet<number>>> {
  const all = { base: new Set<number>(), head: new Set<number>() };
  if (base.kind === 'failed' || head.kind === 'failed') return all;
  const most = Math.max(base.value.addressed.lineAddresses.length, head.value.addressed.lineAddresses.length);
  if (most <= manyAddresses) return all;
  const built = ({ addressed, request: { tree } }: OpenDump) => ({ addressed, tree });
  return findEqualFunctions({ base: built(base.value), head: built(head.value) });
}

/** Rows that only their address keeps apart, joined. */
function symbolised(profile: AddressedProfile): SymbolisedDump {
  return { profile: symbolise(profile, new Map()).profile };
}

type AddressesByObject = ReadonlyMap<string, ReadonlySet<number>>;

function collectAddresses(
  { profile, lineAddresses, callAddresses }: AddressedProfile,
  without: ReadonlySet<number>,
): AddressesByObject {
  const found = new Map(profile.functions.map(({ object }) => [object, new Set<number>()]));
  const setOf = profile.functions.map(({ object }, fn) => (without.has(fn) ? undefined : found.get(object)));
  const collect = (functions: Int32Array, addresses: Int32Array): void => {
    for (const [row, address] of addresses.entries()) {
      if (address !== 0) setOf[functions[row] ?? -1]?.add(address);
    }
  };
  collect(profile.lines.fn, lineAddresses);
  collect(profile.calls.caller, callAddresses);
  return new Map([...found].filter(([, addresses]) => addresses.size > 0));
}

async function resolveObjects(symboliser: Symboliser, wanted: AddressesByObject, request: SymbolRequest) {
  const { directory, signal } = request;
  const resolved = new Map<string, ResolvedAddresses>();
  const warnings: Problem[] = [];
  for (const [object, addresses] of wanted) {
    const found = await resolveAddresses(symboliser, {
      object,
      addresses: [...addresses].sort((one, other) => one - other),
      directory,
      ...(signal === undefined ? {} : { signal }),
    });
    if (found.kind === 'ok') resolved.set(object, found.value);
    warnings.push(...(found.kind === 'ok' ? found.warnings : found.problems));
  }
  return { resolved, warnings };
}

function otherProgram({ name }: SymbolRequest, agreement: number): Problem {
  return {
    code: 'debug-info-missing',
    message: `${name} is the profile of another program than the one that was built: ${Math.round(agreement * 100)} % of its cost is at the lines that the program's debug information names`,
    hint: 'profile the program that the build leaves, and do not rebuild it while it is measured',
  };
}
