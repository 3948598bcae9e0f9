import {
  type CategoryFact,
  type EvaluationFacts,
  findRearrangement,
  lacksExpected,
} from '../../core/index.ts';
import type { JobContext } from './context.ts';
import { type HeadFacts, readPolicy } from './facts-of-head.ts';

/**
 * What a head's own configuration renamed and gave up. One call, and only for a head of which a report lacks something that
 * the base expects. Nothing where one of the two configurations cannot be read: what is missing is then missing.
 */
export async function readRearrangement(
  context: JobContext,
  { target, policy, measuredAtBase, definedAtBase }: HeadFacts,
  reports: readonly CategoryFact[],
): Promise<Pick<EvaluationFacts, 'rearranged'>> {
  if (policy.kind === 'failed') return {};
  const { policy: allowed, definitions } = policy.value;
  const isLacking = reports.some(
    ({ report }) => report.kind === 'report' && lacksExpected(report.report, allowed, measuredAtBase),
  );
  if (!isLacking) return {};
  const base = definedAtBase ?? definitions;
  const own = await readPolicy(context, target.headSha);
  const head = own.kind === 'ok' ? own.value.definitions : undefined;
  if (base === undefined || head === undefined) return {};
  return { rearranged: findRearrangement(base, head, allowed.aliases) };
}
