import type { FileDiff, PullFact } from '../../core/index.ts';
import { compareCommits, readBranchTip } from '../../github/index.ts';
import { GitHubStopped, type JobContext, need } from './context.ts';

/** A head beside its base branch. */
export interface BesideBase {
  /** The commit that the base branch stands at. */
  readonly tip: string;
  /** Undefined where the two have no common commit. */
  readonly mergeBase: string | undefined;
  readonly files: readonly FileDiff[] | undefined;
  /** Whether `files` is the whole difference. */
  readonly whole: boolean;
}

async function once<T>(known: Map<string, Promise<T>>, key: string, call: () => Promise<T>): Promise<T> {
  const answer = known.get(key) ?? call();
  known.set(key, answer);
  return await answer;
}

/**
 * Compares a head with its base branch. One call for each base branch and one for each pair of commits, however many pull
 * requests ask. The branch is read by its full name and compared by its commit: `pull.baseSha` is where it stood when the
 * pull request last changed, and a tag or a commit may be called like the branch.
 */
export async function compareWithBase(
  { client, asked, attempt }: JobContext,
  pull: PullFact,
  head: string,
): Promise<BesideBase> {
  const { baseRef } = pull;
  const found = await once(asked.tips, baseRef, async () => need(await readBranchTip(client, baseRef)));
  const tip = found ?? pull.baseSha;
  const compared = await once(asked.comparisons, `${tip}...${head}`, async () =>
    need(await compareCommits(client, { base: tip, head })),
  );
  if (compared !== undefined) {
    const { mergeBase, files, partial } = compared;
    return { tip, mergeBase, files, whole: partial === undefined };
  }
  // GitHub says the same of a commit that it has not yet where it looks: it may have it in a moment.
  if (attempt === 1) {
    const message = `GitHub finds no common history of ${baseRef} and ${head}`;
    const problem = {
      code: 'merge-base-missing',
      message,
      hint: 'nothing to do: it is tried again',
    } as const;
    throw new GitHubStopped({ kind: 'retry', afterSeconds: 2, problem });
  }
  return { tip, mergeBase: undefined, files: undefined, whole: false };
}
