import { defaultGrowth, type GrowthGate, type Policy } from '../model/policy.ts';
import { matchesGlob } from '../text/name-glob.ts';
import { formerNames, type GrowthFamily } from './growth-families.ts';

/**
 * How the growth of a family is held: by the last pattern that fits its name, or the one that it had in the base, else by what
 * holds for all.
 */
export function findGrowthGate({ growth = defaultGrowth }: Policy, family: GrowthFamily): GrowthGate {
  const { on, rise, families = [] } = growth;
  if (families.length === 0) return { on, rise };
  const names = [family.name, ...formerNames(family)];
  const own = families.findLast((one) => names.some((name) => matchesGlob(one.family, name)));
  return own === undefined ? { on, rise } : { on: own.on, rise: own.rise };
}
