import type { AddressedProfile, CallProfile, InlineFrame, ProfileFunction } from '../model/profile.ts';
import type { ResolvedAddresses } from '../model/symbols.ts';
import { groupRows, largestOf, type RowGroups, sumColumn } from './row-groups.ts';

/** A profile with inline chains, and how far the symboliser agrees with what the profile says itself. */
export interface SymbolisedProfile {
  readonly profile: CallProfile;
  readonly agreement: Agreement;
}

/** Costs of the first event where both the profile and the symboliser name a line. */
export interface Agreement {
  readonly compared: number;
  /** The part of `compared` where both name the same line. */
  readonly equal: number;
}

/** Chains of all objects under one numbering, with their files among those of the profile. */
interface ChainTable {
  readonly files: readonly string[];
  readonly chains: readonly (readonly InlineFrame[])[];
  /** The chain of an address in the object of a function; -1 where there is none. */
  readonly find: (fn: number, address: number) => number;
}

/**
 * Puts the chains that symbolisers found into a profile: the file and line of a row become those of the innermost frame, the
 * function stays the one that ran. Rows that are then the same add up, so every sum of the profile stays what it was.
 * Rows without a resolved address keep what the profile says. A function's file is that of the outermost frame of most of
 * its rows, because valgrind names the file of its first instruction, which may be inlined.
 * @param resolved by the path of the object, as the profile names it.
 */
export function symbolise(
  { profile, lineAddresses, callAddresses }: AddressedProfile,
  resolved: ReadonlyMap<string, ResolvedAddresses>,
): SymbolisedProfile {
  const table = tableChains(profile, resolved);
  const { lines, calls } = profile;
  const lineChains = lines.fn.map((fn, row) => table.find(fn, lineAddresses[row] ?? 0));
  const callChains = calls.caller.map((fn, row) => table.find(fn, callAddresses[row] ?? 0));
  return {
    agreement: compareLines(profile, table, lineChains),
    profile: {
      ...profile,
      files: table.files,
      functions: placeFunctions(profile, table, lineChains),
      chains: table.chains,
      lines: joinLines({ profile, lineAddresses, callAddresses }, table, lineChains),
      calls: joinCalls(profile, table, callChains),
    },
  };
}

function tableChains(profile: CallProfile, resolved: ReadonlyMap<string, ResolvedAddresses>): ChainTable {
  const files = [...profile.files];
  const fileNumbers = new Map(files.map((file, index) => [file, index]));
  const fileNumber = (file: string): number => {
    const number = fileNumbers.get(file) ?? files.push(file) - 1;
    fileNumbers.set(file, number);
    return number;
  };
  const chains: (readonly InlineFrame[])[] = [];
  const firsts = new Map<ResolvedAddresses, number>();
  for (const object of resolved.values()) {
    firsts.set(object, chains.length);
    for (const chain of object.chains) {
      chains.push(chain.map((frame) => ({ ...frame, file: fileNumber(frame.file) })));
    }
  }
  const objects = profile.functions.map(({ object }) => resolved.get(object));
  return {
    files,
    chains,
    find: (fn, address) => {
      const object = objects[fn];
      const chain = address === 0 ? undefined : object?.chainOf.get(address);
      return object === undefined || chain === undefined ? -1 : (firsts.get(object) ?? 0) + chain;
    },
  };
}

function compareLines(profile: CallProfile, { chains }: ChainTable, lineChains: Int32Array): Agreement {
  const { line, self } = profile.lines;
  let compared = 0;
  let equal = 0;
  for (const [row, chain] of lineChains.entries()) {
    const told = chains[chain]?.[0]?.line ?? 0;
    if (told === 0 || line[row] === 0) continue;
    const cost = self[0]?.[row] ?? 0;
    compared += cost;
    if (line[row] === told) equal += cost;
  }
  return { compared, equal };
}

function placeFunctions(
  profile: CallProfile,
  { chains, files }: ChainTable,
  lineChains: Int32Array,
): readonly ProfileFunction[] {
  const votes = profile.functions.map(() => new Map<number, number>());
  for (const [row, chain] of lineChains.entries()) {
    const outermost = chains[chain]?.at(-1);
    const ofFunction = votes[profile.lines.fn[row] ?? -1];
    if (outermost === undefined || files[outermost.file] === '???') continue;
    ofFunction?.set(outermost.file, (ofFunction.get(outermost.file) ?? 0) + 1);
  }
  return profile.functions.map((fn, index) => {
    let [most, count] = [-1, 0];
    for (const [file, votesOfFile] of votes[index] ?? []) {
      if (votesOfFile > count) [most, count] = [file, votesOfFile];
    }
    return { ...fn, file: files[most] ?? fn.file };
  });
}

function joinLines(
  { profile, lineAddresses }: AddressedProfile,
  table: ChainTable,
  chain: Int32Array,
): CallProfile['lines'] {
  const { lines } = profile;
  const place = placeRows({ file: lines.file, line: lines.line, chain }, table);
  const groups = groupRows([lines.fn, place.key]);
  const pick = (column: Int32Array): Int32Array => groups.first.map((row) => column[row] ?? 0);
  return {
    count: groups.first.length,
    fn: pick(lines.fn),
    file: pick(place.file),
    line: pick(place.line),
    chain: pick(chain),
    self: lines.self.map((column) => sumColumn(column, groups)),
    ...countExecutions(profile, lineAddresses, groups),
  };
}

/** What an address costs in instructions is how often it ran, unless rows of several addresses say it themselves. */
function countExecutions(
  { events, lines }: CallProfile,
  addresses: Int32Array,
  groups: RowGroups,
): Pick<CallProfile['lines'], 'executions'> {
  const counts = lines.executions ?? lines.self[events.indexOf('Ir')];
  if (counts === undefined || addresses.every((address) => address === 0)) return {};
  return {
    executions: largestOf(
      counts.map((count, row) => (addresses[row] === 0 ? 0 : count)),
      groups,
    ),
  };
}

function joinCalls(profile: CallProfile, table: ChainTable, chain: Int32Array): CallProfile['calls'] {
  const { calls } = profile;
  const place = placeRows({ file: calls.file, line: calls.line, chain }, table);
  const groups = groupRows([calls.caller, calls.callee, place.key]);
  const pick = (column: Int32Array): Int32Array => groups.first.map((row) => column[row] ?? 0);
  return {
    count: groups.first.length,
    caller: pick(calls.caller),
    file: pick(place.file),
    line: pick(place.line),
    callee: pick(calls.callee),
    chain: pick(chain),
    times: sumColumn(calls.times, groups),
    inclusive: calls.inclusive.map((column) => sumColumn(column, groups)),
  };
}

interface PlaceColumns {
  readonly file: Int32Array;
  readonly line: Int32Array;
  readonly chain: Int32Array;
}

/** File and line of each row as its chain says, and one number that is equal where file, line and chain are. */
function placeRows(rows: PlaceColumns, { chains }: ChainTable) {
  const first = rows.chain.map((chain) => chains[chain]?.[0]?.file ?? -1);
  const file = first.map((known, row) => (known < 0 ? (rows.file[row] ?? 0) : known));
  const line = rows.chain.map((chain, row) => chains[chain]?.[0]?.line ?? rows.line[row] ?? 0);
  const places = groupRows([file, line]);
  const key = rows.chain.map((chain, row) => (chain < 0 ? chains.length + (places.of[row] ?? 0) : chain));
  return { file, line, key };
}
