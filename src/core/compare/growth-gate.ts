import { defaultGrowth, type GrowthGate, type Policy } from '../model/policy.ts';
import { matchesGlob } from '../text/name-glob.ts';
import { formerNames, type GrowthFamily } from './growth-families.ts';

const strictness = { block: 2, warn: 1, off: 0 } as const;

function isStricter(one: GrowthGate, other: GrowthGate): boolean {
  return one.on === other.on ? one.rise < other.rise : strictness[one.on] > strictness[other.on];
}

/**
 * How the growth of a family is held: by the last pattern that fits its name, else by what holds for all. Of a family that was
 * renamed the strictest of what holds for any of its names counts, because a pull request chooses the new one.
 */
export function findGrowthGate({ growth = defaultGrowth }: Policy, family: GrowthFamily): GrowthGate {
  const { on, rise, families = [] } = growth;
  if (families.length === 0) return { on, rise };
  const gates = [family.name, ...formerNames(family)].map((name): GrowthGate => {
    const own = families.findLast((one) => matchesGlob(one.family, name));
    return own === undefined ? { on, rise } : { on: own.on, rise: own.rise };
  });
  return gates.reduce((strictest, gate) => (isStricter(gate, strictest) ? gate : strictest));
}
