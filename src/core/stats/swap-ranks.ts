/** The values of both sides of as many rounds, and the shift under which they are ranked. */
export interface SwapRanks {
  /**
   * Takes one head value down past one base value, half a step: from above to level, or from level to below. The pair is the
   * round of the head times the number of rounds, and the round of the base.
   */
  readonly lower: (pair: number) => void;
  /** The scores of the head less those of the base. */
  readonly net: () => number;
  /** The sum of the squared differences of scores by round: the variance of `net` under swaps. */
  readonly variance: () => number;
  /** How far the two scores of each round lie apart. */
  readonly sizes: () => Int32Array;
}

/**
 * What each of `count` pooled values scores, by twice its rank (from 1, ties in the middle): u (5 - 2u) of its relative rank
 * u, as whole numbers up to one and a half times the count. Noise adds to times far more than it takes away, so the order of the fast
 * runs tells most: a rank among the slowest, whose order strays make, counts a fifth of one among the fastest.
 */
function writeScores(count: number): Int32Array {
  return Int32Array.from({ length: 2 * count }, (_, twice) => Math.round((twice / 4) * (5 - twice / count)));
}

/** Twice the rank of each value among its own side, from 1, ties in the middle. */
function rankWithin(values: readonly number[]): Int32Array {
  return Int32Array.from(values, (value) =>
    values.reduce((sum, other) => sum + (other < value ? 2 : other === value ? 1 : 0), 0),
  );
}

/**
 * Ranks all values of both sides together, the head so far shifted up that all of it lies above the base. `lower` brings it
 * down. Both lists hold one value a round, in the same order of rounds.
 */
export function rankForSwaps(base: readonly number[], head: readonly number[]): SwapRanks {
  const rounds = base.length;
  const scores = writeScores(2 * rounds);
  const below = rankWithin(base);
  const above = rankWithin(head).map((twice) => twice + 2 * rounds);
  const gaps = Int32Array.from(
    below,
    (twice, round) => (scores[above[round] ?? 0] ?? 0) - (scores[twice] ?? 0),
  );
  let net = gaps.reduce((sum, gap) => sum + gap, 0);
  let variance = gaps.reduce((sum, gap) => sum + gap * gap, 0);
  const rescore = (round: number): void => {
    const old = gaps[round] ?? 0;
    const now = (scores[above[round] ?? 0] ?? 0) - (scores[below[round] ?? 0] ?? 0);
    gaps[round] = now;
    net += now - old;
    variance += now * now - old * old;
  };
  return {
    lower: (pair) => {
      const other = pair % rounds;
      const one = (pair - other) / rounds;
      above[one] = (above[one] ?? 0) - 1;
      below[other] = (below[other] ?? 0) + 1;
      rescore(one);
      if (one !== other) rescore(other);
    },
    net: () => net,
    variance: () => variance,
    sizes: () => {
      const sizes = gaps.slice();
      for (let round = 0; round < rounds; round += 1) sizes[round] = Math.abs(sizes[round] ?? 0);
      return sizes;
    },
  };
}
