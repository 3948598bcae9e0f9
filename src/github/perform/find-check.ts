import { decodeExternalId } from '../../core/index.ts';
import { type CheckRunFact, listOwnChecks } from '../check-runs.ts';
import { type GitHubResult, ok } from '../failure.ts';
import type { PostCheck } from './check-calls.ts';
import type { Performer } from './performer.ts';

/**
 * Our check run that an intent is about, where the memory does not tell: the newest one of the same evaluation, else the
 * newest one for the same pull request that still waits to be completed, else a verdict that stands against the intent.
 * The base of one that waits may differ: the merge base was not known when it was queued.
 */
export async function findCheck(
  { client, app }: Performer,
  intent: PostCheck,
): Promise<GitHubResult<CheckRunFact | undefined>> {
  const listed = await listOwnChecks(client, { headSha: intent.headSha, app });
  if (listed.kind !== 'ok') return listed;
  const same = listed.value.find((run) => run.externalId === intent.externalId);
  const waiting = listed.value.find((run) => run.status !== 'completed' && isForSamePull(run, intent));
  return ok(same ?? waiting ?? listed.value.find((run) => standsAgainst(run, intent)));
}

/**
 * Whether a check run is the verdict on the target of an intent that is none itself, such as a late "queued". The verdict
 * stays, also where the app was stopped before it could note that it is there.
 */
export function standsAgainst(run: CheckRunFact, intent: PostCheck): boolean {
  const [found, wanted] = [decodeExternalId(run.externalId), decodeExternalId(intent.externalId)];
  if (run.status !== 'completed' || found?.run === undefined || wanted === undefined) return false;
  if (wanted.run !== undefined || wanted.cause !== undefined) return false;
  return found.pull === wanted.pull && found.baseSha === wanted.baseSha;
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
