import { type Random, shuffle } from '../../core/index.ts';

/**
 * The order of the runs of one round: every order is as likely, whatever that of the rounds before was. The interval
 * `round-swaps` asks for exactly that: which of a round's two moments the base got is the throw of a fair coin, each on its own,
 * so that swapping base and head in single rounds gives what could have been drawn as well. A rule that balances the sides,
 * such as reversing every second round, draws only some of these orders, and swaps of single rounds then tell too much.
 *
 * The random sequence must come from a seed that nobody who wrote the measured code could choose.
 */
export function drawOrder<Run>(runs: readonly Run[], random: Random): readonly Run[] {
  return shuffle(runs, random);
}
