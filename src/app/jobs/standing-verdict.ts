import { decodeExternalId, type ExternalId, type TargetFact } from '../../core/index.ts';
import { listOwnChecks } from '../../github/index.ts';
import type { Work } from '../task/work.ts';
import { type JobContext, need } from './context.ts';

function isLaterOrSame(
  found: NonNullable<ExternalId['run']>,
  wanted: NonNullable<ExternalId['run']>,
): boolean {
  return found.id > wanted.id || (found.id === wanted.id && found.attempt >= wanted.attempt);
}

/** Whether a verdict is what the work was to bring: about the same run, the same request to judge again, or the same base. */
function isResultOf(work: Work, found: ExternalId, { baseSha }: TargetFact): boolean {
  if (found.cause?.startsWith('failed-')) return false;
  switch (work.kind) {
    case 'run-completed':
      return found.run !== undefined && isLaterOrSame(found.run, work.run);
    case 'evaluate':
      return work.cause === undefined ? found.baseSha === baseSha : found.cause === work.cause;
    case 'open':
    case 'group':
    case 'group-gone':
    case 'patience':
    case 'button':
    case 'command':
    case 'merged':
      return found.baseSha === baseSha;
  }
}

/**
 * Whether the verdict stands that a job was to bring: the process may have died after it was posted. GitHub is asked where
 * the store knows of none, because the verdict is posted before it is recorded.
 */
export async function hasVerdict(
  { client, app, store, job }: JobContext,
  work: Work,
  target: TargetFact,
): Promise<boolean> {
  const { headSha, mergeGroup } = target;
  const pull = mergeGroup === true ? undefined : target.pull;
  const isResult = (externalId: string): boolean => {
    const found = decodeExternalId(externalId);
    return found !== undefined && found.pull === pull?.number && isResultOf(work, found, target);
  };
  const known = await store.evaluations.latestOfHead({
    repository: job.repository.id,
    headSha,
    ...(pull === undefined ? {} : { pull: pull.number }),
  });
  // Two base branches may stand at the same commit; GitHub's check does not tell which of them it was judged for.
  if (known !== undefined && pull !== undefined && known.evaluation.baseRef !== pull.baseRef) return false;
  if (known !== undefined && isResult(known.key)) return true;
  const checks = need(await listOwnChecks(client, { headSha, app }));
  return checks.some(
    ({ status, conclusion, externalId }) =>
      status === 'completed' && conclusion !== 'cancelled' && isResult(externalId),
  );
}
