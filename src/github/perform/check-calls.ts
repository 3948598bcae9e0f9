import type { Annotation, CheckOutput, Intent } from '../../core/index.ts';
import { checkRunName } from '../check-runs.ts';
import type { RepositoryClient } from '../client.ts';
import { ask, type GitHubResult, ok } from '../failure.ts';

/** The intent to make or update a check run. */
export type PostCheck = Extract<Intent, { readonly kind: 'post-check' }>;

/** GitHub takes this many annotations with one call, and adds those of the next call to them. */
export const annotationsPerCall = 50;

/** Makes the check run with the first annotations and gives its identifier. */
export async function createCheck(
  { octokit, owner, repo }: RepositoryClient,
  intent: PostCheck,
): Promise<GitHubResult<number>> {
  const result = await ask('post a check run', () =>
    octokit.request('POST /repos/{owner}/{repo}/check-runs', {
      owner,
      repo,
      name: checkRunName,
      head_sha: intent.headSha,
      ...bodyOf(intent, intent.output.annotations.slice(0, annotationsPerCall)),
    }),
  );
  return result.kind === 'ok' ? ok(Number(result.value.data.id)) : result;
}

/** Gives a check run everything that the intent says, with the annotations from `from` on, at most 50 of them. */
export async function patchCheck(
  { octokit, owner, repo }: RepositoryClient,
  intent: PostCheck,
  { id, from }: { readonly id: number; readonly from: number },
): Promise<GitHubResult<void>> {
  const annotations = intent.output.annotations.slice(from, from + annotationsPerCall);
  const result = await ask('update a check run', () =>
    octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      owner,
      repo,
      check_run_id: id,
      name: checkRunName,
      ...bodyOf(intent, annotations),
    }),
  );
  return result.kind === 'ok' ? ok(undefined) : result;
}

/** `completed` needs a conclusion beside it, and buttons show on a completed run only. */
function bodyOf({ state, output, actions, externalId }: PostCheck, annotations: readonly Annotation[]) {
  return {
    external_id: externalId,
    ...state,
    output: { ...textsOf(output), annotations: annotations.map(toWire) },
    actions: actions.map((action) => ({ ...action })),
  };
}

function textsOf({ title, summary, text }: CheckOutput) {
  return { title, summary, ...(text === undefined ? {} : { text }) };
}

function toWire({ path, startLine, endLine, level, message, title }: Annotation) {
  return { path, start_line: startLine, end_line: endLine, annotation_level: level, message, title };
}
