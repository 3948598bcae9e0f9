import { decodeExternalId } from '../../core/index.ts';
import { type CheckRunFact, listOwnChecks } from '../check-runs.ts';
import { type GitHubResult, ok } from '../failure.ts';
import type { PostCheck } from './check-calls.ts';
import type { Performer } from './performer.ts';

/**
 * Our check run that an intent is about, where the memory does not tell: the newest one of the same evaluation, else the
 * newest one for the same pull request that still waits to be completed. Its base may differ: the merge base was not known
 * when the run was queued.
 */
export async function findCheck(
  { client, app }: Performer,
  intent: PostCheck,
): Promise<GitHubResult<CheckRunFact | undefined>> {
  const listed = await listOwnChecks(client, { headSha: intent.headSha, app });
  if (listed.kind !== 'ok') return listed;
  const same = listed.value.find((run) => run.externalId === intent.externalId);
  return ok(same ?? listed.value.find((run) => run.status !== 'completed' && isForSamePull(run, intent)));
}

/** Whether a check run already says what the intent says. */
export function saysSame(run: CheckRunFact, { externalId, state, output }: PostCheck): boolean {
  return (
    run.externalId === externalId &&
    run.title === output.title &&
    run.status === state.status &&
    (state.status !== 'completed' || run.conclusion === state.conclusion)
  );
}

function isForSamePull(run: CheckRunFact, intent: PostCheck): boolean {
  const [found, wanted] = [decodeExternalId(run.externalId), decodeExternalId(intent.externalId)];
  return found !== undefined && wanted !== undefined && found.pull === wanted.pull;
}
