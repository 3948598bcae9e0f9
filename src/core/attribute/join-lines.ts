import type { AddressedProfile } from '../model/profile.ts';
import { groupRows, largestOf, sumColumn } from './row-groups.ts';

/**
 * Joins the rows of one line of one function in objects that hold no inlined code, where every instruction of the line has
 * the same chain: one address stands for all of them, and few are left to resolve. Sums stay what they were, and so does
 * how often the most executed instruction of a line ran.
 * @param isFlat whether an object holds no inlined code.
 */
export function joinFlatLines(
  addressed: AddressedProfile,
  isFlat: (object: string) => boolean,
): AddressedProfile {
  const { profile, lineAddresses } = addressed;
  const { lines, functions, events } = profile;
  const flat = functions.map(({ object }) => isFlat(object));
  if (!flat.includes(true)) return addressed;
  const apart = lineAddresses.map((address, row) => (flat[lines.fn[row] ?? -1] === true ? 0 : address));
  const groups = groupRows([lines.fn, lines.file, lines.line, apart]);
  const pick = (column: Int32Array): Int32Array => groups.first.map((row) => column[row] ?? 0);
  const counts = lines.self[events.indexOf('Ir')];
  const executed = counts?.map((count, row) => (lineAddresses[row] === 0 ? 0 : count));
  return {
    ...addressed,
    lineAddresses: pick(lineAddresses),
    profile: {
      ...profile,
      lines: {
        count: groups.first.length,
        fn: pick(lines.fn),
        file: pick(lines.file),
        line: pick(lines.line),
        chain: pick(lines.chain),
        self: lines.self.map((column) => sumColumn(column, groups)),
        ...(executed === undefined ? {} : { executions: largestOf(executed, groups) }),
      },
    },
  };
}
