import { gzipSync } from 'node:zlib';
import type { Intent, Problem } from '../../core/index.ts';
import { ask, type GitHubFailure } from '../failure.ts';
import { done, type Performer, type Step, type StepResult, unchanged } from './performer.ts';

type IntentOf<Kind extends Intent['kind']> = Extract<Intent, { readonly kind: Kind }>;

/** GitHub refuses a larger SARIF log, in compressed bytes. */
const largestSarif = 10 * 1024 * 1024;

/** Reacts to a comment; GitHub keeps one reaction of a kind from each account. A comment that is gone needs none. */
export async function react({ client }: Performer, intent: IntentOf<'react'>): Promise<StepResult> {
  const { octokit, owner, repo } = client;
  const result = await ask('react to a comment', () =>
    octokit.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
      owner,
      repo,
      comment_id: intent.comment,
      content: intent.reaction,
    }),
  );
  if (result.kind === 'ok') return result.value.status === 200 ? unchanged : done;
  return result.kind === 'refused' ? skip(result) : result;
}

/**
 * Asks for another attempt of a run, once for each key. GitHub answers 403 both where the run still goes on and where the
 * app may not: the words tell which.
 */
export async function rerunWorkflow(
  { client, remembered }: Performer,
  intent: IntentOf<'rerun-workflow'>,
): Promise<StepResult> {
  const { octokit, owner, repo } = client;
  const key = `rerun:${intent.run}:${intent.key}`;
  if ((await remembered.get(key)) !== undefined) return unchanged;
  const result = await ask(`run workflow run ${intent.run} again`, () =>
    octokit.request('POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun', {
      owner,
      repo,
      run_id: intent.run,
    }),
  );
  if (result.kind === 'retry') return result;
  if (result.kind === 'refused') return isRunning(result) ? unchanged : skip(result, byHand);
  await remembered.set(key, { mark: 'asked', state: 'done' });
  return done;
}

/** Uploads the log where code scanning takes it. That it does not, is never a reason to hold up a verdict. */
export async function uploadSarif(
  { client, remembered }: Performer,
  intent: IntentOf<'upload-sarif'>,
): Promise<StepResult> {
  const { octokit, owner, repo } = client;
  const key = `sarif:${intent.commit}:${intent.key}`;
  if ((await remembered.get(key)) !== undefined) return unchanged;
  const packed = gzipSync(intent.sarif);
  if (packed.length > largestSarif) return { kind: 'skipped', problem: tooLarge(packed.length) };
  const result = await ask('upload the SARIF log', () =>
    octokit.request('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
      owner,
      repo,
      commit_sha: intent.commit,
      ref: intent.ref,
      sarif: packed.toString('base64'),
      tool_name: 'Brakeline',
    }),
  );
  if (result.kind === 'retry') return result;
  if (result.kind === 'refused') return skip(result, scanningHint);
  await remembered.set(key, { mark: 'sent', state: 'done' });
  return done;
}

const byHand =
  'Run it again from the "Actions" page; the app may do it once it has the permission "Actions: write".';

const scanningHint =
  'Switch code scanning on for the repository and grant the app "Code scanning alerts: write", or leave the option off.';

function isRunning({ problem }: GitHubFailure): boolean {
  return /already running|in progress|not completed/i.test(problem.message);
}

function skip({ problem }: GitHubFailure, hint = problem.hint): Step {
  return { kind: 'skipped', problem: { ...problem, hint } };
}

function tooLarge(size: number): Problem {
  return {
    code: 'github-refused',
    message: `the SARIF log has ${size} bytes compressed, and code scanning takes ${largestSarif}`,
    hint: 'measure fewer benchmarks in one category',
  };
}
