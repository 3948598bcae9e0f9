import type { CacheLine, LineUse } from '../model/cache-line.ts';
import { type Contention, transfersOf } from './contention.ts';

/** A line with a smaller share of all transfers between caches is not worth a word. */
const leastShare = 0.05;
/** Fewer sampled transfers can be chance. */
const fewestTransfers = 10;

function areApart(one: LineUse, other: LineUse): boolean {
  return !one.bytes.some((left) => other.bytes.some((right) => left.from < right.to && right.from < left.to));
}

/** Whether samples show that two uses are not always of one thread. */
function areApartInCode(one: LineUse, other: LineUse): boolean {
  if (one.threads.length > 0 && other.threads.length > 0) return one.threads.join() !== other.threads.join();
  return one.place.function !== other.place.function || (one.cpus !== '' && one.cpus !== other.cpus);
}

function weightOf(use: LineUse): number {
  return transfersOf([use]) + use.stores;
}

/**
 * The lines of a sampled report at which code at different offsets, one of them storing, made caches pass the line on. That
 * the offsets belong to different fields is likely, not certain: a sample tells where an access begins, not how long it is.
 */
export function judgeSampled(lines: readonly CacheLine[]): readonly Contention[] {
  const all = transfersOf(lines.flatMap((line) => line.uses));
  return lines.flatMap((line) => {
    const transfers = transfersOf(line.uses);
    if (transfers < fewestTransfers || transfers < leastShare * all) return [];
    const uses = line.uses.toSorted((one, other) => weightOf(other) - weightOf(one));
    for (const [at, one] of uses.entries()) {
      const other = uses
        .slice(at + 1)
        .find((rival) => one.stores + rival.stores > 0 && areApart(one, rival) && areApartInCode(one, rival));
      if (other !== undefined)
        return [{ kind: 'false-sharing', line, pair: [one, other], evidence: 'sampled' } as const];
    }
    return [];
  });
}

/**
 * Lines that caches passed on although no sample shows who writes them: some machines cannot sample stores. While there
 * are any, no finding does not mean that there is no contention.
 */
export function countUnexplained(lines: readonly CacheLine[]): number {
  return lines.filter(
    ({ uses }) => transfersOf(uses) >= fewestTransfers && uses.every(({ stores }) => stores === 0),
  ).length;
}
