import type { Random } from '../../src/core/stats/random.ts';
import type { Trial } from './judge-trial.ts';

/** The relative deviation of one run. */
type Draw = (random: Random) => number;

/** Noise as one kind of machine makes it, and how much it drifts from round to round. */
export interface Noise {
  readonly draw: Draw;
  readonly drift: number;
}

/** A standard normal number (Box and Muller, 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A number of Student's distribution with three degrees of freedom. */
function heavyTailed(random: Random): number {
  const squares = [1, 2, 3].reduce((sum) => sum + normal(random) ** 2, 0);
  return normal(random) / Math.sqrt(squares / 3);
}

const plain: Draw = (random) => 0.01 * normal(random);
const strays: Draw = (random) => plain(random) + (random() < 0.1 ? 0.3 * -Math.log(1 - random()) : 0);

/** Noise of about 1 %. */
export const noises = {
  normal: { draw: plain, drift: 0 },
  'heavy tails': { draw: (random) => 0.01 * heavyTailed(random), drift: 0 },
  'only ever slower': { draw: (random) => 0.01 * Math.exp(normal(random)), drift: 0 },
  'one run in ten far slower': { draw: strays, drift: 0 },
  'two states': { draw: (random) => 0.002 * normal(random) + (random() < 0.5 ? 0.03 : 0), drift: 0 },
  'drift by the noise each round': { draw: plain, drift: 0.01 },
  'drift and one run in ten far slower': { draw: strays, drift: 0.003 },
} as const satisfies Readonly<Record<string, Noise>>;

/** Rounds of identical code, base and head next to each other. */
export function simulateTrial({ draw, drift }: Noise, rounds: number, random: Random): Trial {
  const trial = { base: [] as number[], head: [] as number[] };
  let level = 0;
  for (let round = 0; round < rounds; round += 1) {
    level += drift * normal(random);
    trial.base.push(Math.exp(level + draw(random)));
    trial.head.push(Math.exp(level + draw(random)));
  }
  return trial;
}
