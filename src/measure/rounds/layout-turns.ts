import { type Random, shuffle } from '../../core/index.ts';

/**
 * Which layout each round runs on, from 0: every layout once in random order, then every one again in another order, so that
 * none has more than one round more than another and none meets the same stretch of a drifting machine.
 */
export function createLayoutTurns(layouts: number, random: Random): (round: number) => number {
  const turns: number[] = [];
  const all = Array.from({ length: layouts }, (_, layout) => layout);
  return (round) => {
    while (turns.length <= round) turns.push(...(layouts === 1 ? all : shuffle(all, random)));
    return turns[round] ?? 0;
  };
}
