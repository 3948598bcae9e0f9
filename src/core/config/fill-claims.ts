import type { Claim, ClaimStatement } from '../model/claim.ts';
import { usualAlignment } from '../model/claim.ts';
import type { ConfigInput } from './schema.ts';

type ClaimInput = NonNullable<ConfigInput['claims']>[number];

function statementOf({ aligned, to, apart, one_thread: region = '' }: ClaimInput): ClaimStatement {
  if (aligned !== undefined) return { kind: 'aligned', name: aligned, bytes: to ?? usualAlignment };
  return apart === undefined ? { kind: 'one-thread', name: region } : { kind: 'apart', names: apart };
}

/** The claims with their defaults; none without a benchmark, since nothing is built then that could be looked at. */
export function fillClaims({ claims = [], benchmarks = [] }: ConfigInput): readonly Claim[] {
  return claims.flatMap((claim) => {
    const benchmark = claim.benchmark ?? benchmarks[0]?.name;
    if (benchmark === undefined) return [];
    return [{ statement: statementOf(claim), benchmark, blocks: claim.blocks ?? 'new' }];
  });
}
