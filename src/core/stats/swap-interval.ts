import { normalQuantile } from './normal-tail.ts';
import { fewestPairs } from './paired-interval.ts';
import type { ShiftInterval } from './shift-interval.ts';
import { rankForSwaps, type SwapRanks } from './swap-ranks.ts';
import { swapTail } from './swap-tail.ts';

/** Above this many rounds counting out takes too long: its price grows with the third power and more. */
export const mostSwapRounds = 64;

/**
 * A sum of fair coin flips of any sizes passes z standard deviations at most this many times as often as a normal value
 * (Bentkus and Dzindzalieta, "A tight Gaussian bound for weighted sums of Rademacher random variables", 2015).
 */
const coinsToNormal = 3.1787;

/** The differences of every head value with every base value, in ascending order. */
interface Differences {
  readonly sizes: Float64Array;
  /** Of each difference, the round of its head times the number of rounds, and the round of its base. */
  readonly rounds: Uint16Array;
}

function sortDifferences(base: readonly number[], head: readonly number[]): Differences {
  const values: number[] = [];
  for (const above of head) for (const below of base) values.push(above - below);
  const order = values
    .map((_, index) => index)
    .sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  return { sizes: Float64Array.from(values).sort(), rounds: Uint16Array.from(order) };
}

/** The differences of every base value with every head value. */
function turnRound({ sizes, rounds }: Differences, count: number): Differences {
  return {
    sizes: sizes.map((size) => -size).reverse(),
    rounds: rounds.map((index) => (index % count) * count + Math.floor(index / count)).reverse(),
  };
}

/** A shift under which the head is still above the base. */
interface Candidate {
  readonly shift: number;
  /** How far the scores of each round lie apart. */
  readonly sizes: Int32Array;
  /** The sum of the sizes where the base is above. */
  readonly against: number;
}

/** Candidates that are looked at together. */
const batch = 16;

/**
 * The first candidate that swaps do not reject. Swaps put no more than `against` against the head the more rarely, the larger
 * the sizes are: one count with the smallest sizes and the largest `against` of several candidates therefore rejects all of
 * them or none, and only where it does not are they looked at by halves.
 */
function findKept(candidates: readonly Candidate[], allowed: number): Candidate | undefined {
  const [first, ...others] = candidates;
  if (first === undefined) return undefined;
  const sizes = first.sizes.slice();
  for (const other of others) {
    for (let round = 0; round < sizes.length; round += 1) {
      const size = other.sizes[round] ?? 0;
      if (size < (sizes[round] ?? 0)) sizes[round] = size;
    }
  }
  const against = others.reduce((most, other) => Math.max(most, other.against), first.against);
  if (swapTail(sizes, against) <= allowed) return undefined;
  if (others.length === 0) return first;
  const middle = candidates.length >> 1;
  return findKept(candidates.slice(0, middle), allowed) ?? findKept(candidates.slice(middle), allowed);
}

/** The square of the standard deviations beyond which a sum of coin flips is surely rarer than `level`. */
function farOut(level: number): number {
  return normalQuantile(level / coinsToNormal) ** 2;
}

/** Collects shifts in ascending order until one is not rejected at `level`, one-sided. */
function createSearch(level: number): (ranks: SwapRanks, shift: number) => number | undefined {
  const allowed = level * (1 + 1e-9);
  const limit = farOut(level);
  let waiting: Candidate[] = [];
  return (ranks, shift) => {
    const net = ranks.net();
    if (net > 0 && net * net >= limit * ranks.variance()) return undefined;
    const sizes = ranks.sizes();
    let sum = 0;
    for (const size of sizes) sum += size;
    waiting.push({ shift, sizes, against: (sum - net) / 2 });
    if (net > 0 && waiting.length < batch) return undefined;
    const kept = findKept(waiting, allowed);
    waiting = [];
    return kept?.shift;
  };
}

/** Where a shift stops being too small, and where the head's scores are no longer above the base's. */
interface Ends {
  readonly low: number;
  readonly middle: number;
}

/**
 * Raises the shift from where all of the head lies above the base, one difference after the other. The scores fall all the
 * way, but what swaps give changes with them, so every shift is tried: the least that is not rejected is the end.
 */
function climb({ sizes, rounds }: Differences, ranks: SwapRanks, level: number): Ends {
  const search = createSearch(level);
  let low: number | undefined;
  for (let first = 0, next = 0; first < sizes.length; first = next) {
    const size = sizes[first] ?? 0;
    while (sizes[next] === size) next += 1;
    // At the shift itself they are level, and just above it below.
    for (let half = 0; half < 2; half += 1) {
      for (let at = first; at < next; at += 1) ranks.lower(rounds[at] ?? 0);
      low ??= search(ranks, size);
      if (low !== undefined && ranks.net() <= 0) return { low, middle: size };
    }
  }
  throw new RangeError('no shift brings the head below the base: a value is not finite');
}

/**
 * The shift from base to head with a two-sided interval of at least `confidence`, from the ranks of all values of both sides
 * and what swapping base and head inside single rounds could make of them. Without a change the two values of a round are as
 * likely this way round as the other, whatever drifts from round to round and however spread changes: then every sum of
 * scores under swaps is as likely as any other, which is Fisher's randomisation test (1935). The shifts that it does not
 * reject are the interval. The estimate is the shift that brings the scores of both sides level (Hodges and Lehmann, 1963).
 *
 * Noise that mostly adds to values, as that of times does, is met best; where it mostly takes away, give negated values. Both
 * lists hold one finite value a round, at most `mostSwapRounds`.
 */
export function swapInterval(
  base: readonly number[],
  head: readonly number[],
  confidence: number,
): ShiftInterval {
  const needed = fewestPairs(confidence);
  if (base.length < needed) return { kind: 'too-few', needed };
  const differences = sortDifferences(base, head);
  const level = (1 - confidence) / 2;
  const up = climb(differences, rankForSwaps(base, head), level);
  const down = climb(turnRound(differences, base.length), rankForSwaps(head, base), level);
  return {
    kind: 'interval',
    value: up.middle / 2 - down.middle / 2 + 0,
    low: up.low + 0,
    high: 0 - down.low,
    confidence,
  };
}
