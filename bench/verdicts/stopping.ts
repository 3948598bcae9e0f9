import { defaultRigour } from '../../src/core/model/policy.ts';
import { createRandom, type Random } from '../../src/core/stats/random.ts';
import { judgeTrial, type Trial, type TrialGate } from './judge-trial.ts';

type Draw = (random: Random) => number;

/** A standard normal number (Box and Muller, 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Noise of 1 %, as the relative deviation of one run. */
const noises: Readonly<Record<string, Draw>> = {
  normal: (random) => 0.01 * normal(random),
  'one run in ten far slower': (random) =>
    0.01 * normal(random) + (random() < 0.1 ? 0.3 * -Math.log(1 - random()) : 0),
  'two states': (random) => 0.002 * normal(random) + (random() < 0.5 ? 0.03 : 0),
};

/** A trial of identical code on a machine that drifts from round to round. */
function simulate(noise: Draw, rounds: number, random: Random): Trial {
  const trial = { base: [] as number[], head: [] as number[] };
  let drift = 0;
  for (let round = 0; round < rounds; round += 1) {
    drift += 0.003 * normal(random);
    trial.base.push(Math.exp(drift + noise(random)));
    trial.head.push(Math.exp(drift + noise(random)));
  }
  return trial;
}

/** Simulates gates of identical code through the real planner and comparison. Prints; gives whether the rule holds. */
export function benchStopping(gates: number): boolean {
  let good = true;
  const kinds = Object.entries(noises).flatMap(([name, noise]) =>
    [5, 10].map((first) => ({ name, noise, first })),
  );
  const share = Math.ceil(gates / kinds.length);
  for (const { name, noise, first } of kinds) {
    const gate: TrialGate = { metric: 'wall_time', relative: 0, first, rigour: defaultRigour };
    const random = createRandom(first);
    let [blocks, extra] = [0, 0];
    for (let index = 0; index < share; index += 1) {
      const rounds = first * (1 + defaultRigour.extraRounds);
      const end = judgeTrial(simulate(noise, rounds, random), gate);
      if (end.verdict.kind === 'regressed') blocks += 1;
      extra += end.rounds - first;
    }
    const allowed = defaultRigour.falseBlocks * share;
    // Three standard deviations of the count itself.
    if (blocks > allowed + 3 * Math.sqrt(allowed)) good = false;
    console.log(
      `  ${name}, ${first} rounds and up to ${defaultRigour.extraRounds} × as many more: ${blocks} of ${share} block ` +
        `(${allowed.toFixed(0)} allowed), extra rounds ${(extra / (first * share)).toFixed(2)} × the first`,
    );
  }
  return good;
}
