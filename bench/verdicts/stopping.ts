import { defaultRigour } from '../../src/core/model/policy.ts';
import { createRandom } from '../../src/core/stats/random.ts';
import { judgeTrial, type TrialGate } from './judge-trial.ts';
import { noises, simulateTrial } from './noises.ts';

/** Kinds of noise, all with a drift of a third of it from round to round. */
const drifting = (['normal', 'one run in ten far slower', 'two states'] as const).map((name) => ({
  name,
  noise: { ...noises[name], drift: 0.003 },
}));

/** Simulates gates of identical code through the real planner and comparison. Prints; gives whether the rule holds. */
export function benchStopping(gates: number): boolean {
  let good = true;
  const kinds = drifting.flatMap((kind) => [5, 10].map((first) => ({ ...kind, first })));
  const share = Math.ceil(gates / kinds.length);
  for (const { name, noise, first } of kinds) {
    const gate: TrialGate = { metric: 'wall_time', relative: 0, first, rigour: defaultRigour };
    const random = createRandom(first);
    let [blocks, extra] = [0, 0];
    for (let index = 0; index < share; index += 1) {
      const rounds = first * (1 + defaultRigour.extraRounds);
      const end = judgeTrial(simulateTrial(noise, rounds, random), gate);
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
