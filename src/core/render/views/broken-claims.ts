import { judgeClaims } from '../../gate/claim-findings.ts';
import { describeClaim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';

/** A claim about memory that the head breaks, at a line of the repository. */
export interface BrokenClaim {
  readonly benchmark: string;
  /** The claim as a clause: `hits and misses never share a cache line`. */
  readonly claim: string;
  /** What breaks it. Holds text of the pull request. */
  readonly message: string;
  /** Path in the repository. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Whether it stops the merge; else it warns. */
  readonly blocks: boolean;
}

/** Broken claims that stop the merge or warn, where the place is known, in the report's order. */
export function listBrokenClaims(report: Report): readonly BrokenClaim[] {
  return report.benchmarks.flatMap((benchmark) =>
    judgeClaims(benchmark, report.policy).flatMap(({ claim, head, effect }): readonly BrokenClaim[] => {
      if (head?.kind !== 'broken' || effect === 'informs' || head.file === '' || head.line === 0) return [];
      const { message, file, line } = head;
      const statement = describeClaim(claim.statement);
      return [
        { benchmark: benchmark.name, claim: statement, message, file, line, blocks: effect === 'blocks' },
      ];
    }),
  );
}
