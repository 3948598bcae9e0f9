import type { WorkOf } from '../task/work.ts';
import type { JobContext } from './context.ts';

/**
 * Marks the commit with which an overridden pull request came to its base branch as a new level of the benchmarks whose cost
 * was accepted, so that their history before it is no measure any more. No call.
 */
export async function markMerge(
  { store, job }: JobContext,
  { pull, headSha, commit: sha, at }: WorkOf<'merged'>,
): Promise<void> {
  const repository = job.repository.id;
  const override = await store.overrides.active({ repository, pull }, headSha);
  if (override === undefined) return;
  const text = `accepted by ${override.by}: ${override.reason}`;
  for (const benchmark of new Set(override.accepted.flatMap((reason) => reason.benchmark ?? []))) {
    await store.marks.add({ repository, benchmark, sha, kind: 'new-level', text, at });
  }
}
