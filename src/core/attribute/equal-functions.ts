import type { AddressedProfile } from '../model/profile.ts';
import type { SideName } from '../model/side-name.ts';

/** A profile of one side, and the tree that it was built in, which is another one on the other side. */
export interface BuiltProfile {
  readonly addressed: AddressedProfile;
  /** Absolute, without links. */
  readonly tree: string;
}

/** Row numbers of one function, in the order of their addresses. */
type RowsOf = (fn: number) => readonly number[];

function listRows(functions: Int32Array, addresses: Int32Array): RowsOf {
  const rows = new Map<number, number[]>();
  for (const [row, fn] of functions.entries()) {
    const known = rows.get(fn);
    if (known === undefined) rows.set(fn, [row]);
    else known.push(row);
  }
  return (fn) => (rows.get(fn) ?? []).sort((one, other) => (addresses[one] ?? 0) - (addresses[other] ?? 0));
}

/** Functions by name and object; one of a name that another has too is left out, since nobody knows which is which. */
function nameFunctions({ addressed, tree }: BuiltProfile): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [number, { name, object }] of addressed.profile.functions.entries()) {
    const key = `${name}\0${object.startsWith(tree) ? object.slice(tree.length) : object}`;
    numbers.set(key, numbers.has(key) ? -1 : number);
  }
  return numbers;
}

function viewSide({ addressed }: BuiltProfile) {
  const { profile, lineAddresses, callAddresses } = addressed;
  return {
    profile,
    lines: listRows(profile.lines.fn, lineAddresses),
    calls: listRows(profile.calls.caller, callAddresses),
  };
}

type SideView = ReturnType<typeof viewSide>;

function sameColumn(
  [base, head]: readonly [Float64Array | undefined, Float64Array | undefined],
  rows: Readonly<Record<SideName, readonly number[]>>,
): boolean {
  return rows.base.every((row, index) => base?.[row] === head?.[rows.head[index] ?? -1]);
}

function sameCosts(base: SideView, head: SideView, fn: Readonly<Record<SideName, number>>): boolean {
  const rows = { base: base.lines(fn.base), head: head.lines(fn.head) };
  if (rows.base.length !== rows.head.length) return false;
  return base.profile.lines.self.every((column, event) =>
    sameColumn([column, head.profile.lines.self[event]], rows),
  );
}

function sameCalls(base: SideView, head: SideView, fn: Readonly<Record<SideName, number>>): boolean {
  const rows = { base: base.calls(fn.base), head: head.calls(fn.head) };
  if (rows.base.length !== rows.head.length) return false;
  const calleeOf = ({ profile }: SideView, row: number | undefined): string | undefined =>
    profile.functions[profile.calls.callee[row ?? -1] ?? -1]?.name;
  return (
    sameColumn([base.profile.calls.times, head.profile.calls.times], rows) &&
    rows.base.every((row, index) => calleeOf(base, row) === calleeOf(head, rows.head[index]))
  );
}

/**
 * Functions that cost the same on both sides, address by address, and made the same calls: whatever their lines are called,
 * no rise is theirs, so that nobody has to ask which lines they inlined.
 * @returns the numbers of these functions on each side.
 */
export function findEqualFunctions(
  sides: Readonly<Record<SideName, BuiltProfile>>,
): Readonly<Record<SideName, ReadonlySet<number>>> {
  const [base, head] = [viewSide(sides.base), viewSide(sides.head)];
  const inHead = nameFunctions(sides.head);
  const found = { base: new Set<number>(), head: new Set<number>() };
  const isComparable = base.profile.events.join() === head.profile.events.join();
  for (const [key, number] of isComparable ? nameFunctions(sides.base) : []) {
    const other = inHead.get(key) ?? -1;
    if (number < 0 || other < 0) continue;
    const fn = { base: number, head: other };
    if (!sameCosts(base, head, fn) || !sameCalls(base, head, fn)) continue;
    found.base.add(number);
    found.head.add(other);
  }
  return found;
}
