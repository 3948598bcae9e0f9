import { type Claim, type ClaimResult, describeClaim } from '../model/claim.ts';
import type { Reason } from '../model/decision.ts';
import type { Policy } from '../model/policy.ts';
import type { BenchmarkResult, Side } from '../model/sample.ts';
import { type Finding, findingOf } from './finding.ts';

/** How a claim ended on a side; undefined where the side does not tell. */
function resultOf(side: Side | undefined, claim: Claim): ClaimResult | undefined {
  const wanted = describeClaim(claim.statement);
  return side?.claims?.find((result) => result.claim === wanted);
}

/** A claim of the base branch with how it ended in the head, and whether it held in the base. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly head: ClaimResult | undefined;
  readonly base: ClaimResult | undefined;
  readonly effect: Reason['effect'];
}

function effectOf(
  claim: Claim,
  sides: Pick<JudgedClaim, 'base' | 'head'>,
  { undecided }: Policy,
): Reason['effect'] {
  const { base, head } = sides;
  const told = base !== undefined && base.kind !== 'unmeasurable';
  const doubt = claim.blocks === 'never' || undecided === 'warn' ? 'warns' : 'blocks';
  switch (head?.kind) {
    case 'confirmed':
      return 'informs';
    case 'broken':
      if (claim.blocks === 'never') return base?.kind === 'broken' ? 'informs' : 'warns';
      if (claim.blocks === 'any' || base?.kind === 'confirmed') return 'blocks';
      // Whether it is new cannot be told where the base was not measured.
      return told ? 'informs' : doubt;
    case 'unmeasurable':
    case undefined: {
      // A head that stops telling what blocks must not pass for it.
      const silent = told || head === undefined;
      return silent && claim.blocks !== 'never' ? 'prevents-comparison' : doubt;
    }
  }
}

/** The claims of the policy about a benchmark. */
export function judgeClaims({ name, base, head }: BenchmarkResult, policy: Policy): readonly JudgedClaim[] {
  return (policy.claims ?? [])
    .filter(({ benchmark }) => benchmark === name)
    .map((claim) => {
      const sides = { base: resultOf(base, claim), head: resultOf(head, claim) };
      return { claim, ...sides, effect: effectOf(claim, sides, policy) };
    });
}

/** What the base says beside a claim that holds in the head, and one that is broken there. */
const besides = {
  confirmed: { confirmed: '', broken: ', and in the base it did not', unmeasurable: '' },
  broken: { confirmed: ' and held in the base', broken: ', as in the base', unmeasurable: '' },
} as const;

function tell({ claim, base, head, effect }: JudgedClaim): Finding {
  const { benchmark } = claim;
  const about = describeClaim(claim.statement);
  const claimed = (words: string): string => `${benchmark}: the claim that ${about} ${words}`;
  const subject = { effect, benchmark, about };
  const before = base?.kind ?? 'unmeasurable';
  switch (head?.kind) {
    case 'confirmed': {
      const message = claimed(`holds${besides.confirmed[before]}: ${head.message}`);
      return findingOf({ kind: 'claim-confirmed', ...subject, message });
    }
    case 'broken': {
      const headline = claimed(`is broken${besides.broken[before]}`);
      const reason = { kind: 'claim-broken', ...subject, message: `${headline}: ${head.message}` } as const;
      return { reason, headline, size: 0 };
    }
    case 'unmeasurable':
    case undefined: {
      const why = head?.message ?? 'the report does not tell';
      return findingOf({
        kind: 'claim-undecided',
        ...subject,
        message: claimed(`could not be measured: ${why}`),
      });
    }
  }
}

/** The reasons about the claims of a benchmark that was measured on both sides: each ends in one. */
export function findClaims(benchmark: BenchmarkResult, policy: Policy): readonly Finding[] {
  return judgeClaims(benchmark, policy).map(tell);
}
