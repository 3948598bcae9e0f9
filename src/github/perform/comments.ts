import { createHash } from 'node:crypto';
import type { Intent } from '../../core/index.ts';
import type { AppIdentity } from '../client.ts';
import { ask, type GitHubResult, isAbsent, ok } from '../failure.ts';
import { hiddenTag } from './hidden-tag.ts';
import { done, type Performer, type StepResult, unchanged } from './performer.ts';

type CommentIntent = Extract<Intent, { readonly kind: 'upsert-comment' | 'resolve-comment' | 'reply' }>;

interface Task {
  readonly performer: Performer;
  readonly pull: number;
  readonly tag: string;
  /** Begins with the tag. */
  readonly body: string;
  /** In the memory. */
  readonly key: string;
  readonly mark: string;
}

/** The fields that are read of GitHub's answer. */
interface Comment {
  readonly id: number | bigint;
  readonly body?: string;
  readonly user: { readonly login: string } | null;
  readonly performed_via_github_app?: { readonly id: number | bigint } | null;
}

/** GitHub refuses a longer body; it counts characters. */
const longestBody = 65_536;
const pageSize = 100;
/** 5,000 comments. Past that a comment of ours that nobody remembers is not found, and is made again. */
const mostPages = 50;

/** Makes the comment of that key or edits it in place; one that somebody deleted is made again. */
export async function upsertComment(performer: Performer, intent: CommentIntent): Promise<StepResult> {
  return await write(toTask(performer, intent, 'comment'), 'make');
}

/**
 * Edits the comment of that key where there is one. Most pull requests never had one and a search would cost each of them
 * a call, so one that nobody remembers is left as it is.
 */
export async function resolveComment(performer: Performer, intent: CommentIntent): Promise<StepResult> {
  const task = toTask(performer, intent, 'comment');
  const posted = await performer.remembered.get(task.key);
  return posted === undefined ? unchanged : await write(task, 'leave');
}

/** Answers once: where there is an answer of that key, it stays as it is. */
export async function reply(performer: Performer, intent: CommentIntent): Promise<StepResult> {
  const task = toTask(performer, intent, 'reply');
  if ((await performer.remembered.get(task.key))?.state === 'done') return unchanged;
  const found = await findComment(task);
  if (found.kind !== 'ok') return found;
  if (found.value === undefined) return await create(task);
  return await remember(task, found.value, unchanged);
}

function toTask(performer: Performer, { key, pull, body }: CommentIntent, what: string): Task {
  const tag = hiddenTag(key);
  const tagged = `${tag}\n${body}`.slice(0, longestBody);
  const mark = createHash('sha256').update(tagged).digest('hex').slice(0, 16);
  return { performer, pull, tag, body: tagged, key: `${what}:${pull}:${key}`, mark };
}

async function write(task: Task, absent: 'make' | 'leave'): Promise<StepResult> {
  const posted = await task.performer.remembered.get(task.key);
  if (posted?.mark === task.mark && posted.state === 'done') return unchanged;
  if (posted?.id !== undefined) {
    const edited = await edit(task, posted.id);
    if (!isAbsent(edited)) return edited;
  }
  const found = await findComment(task);
  if (found.kind !== 'ok') return found;
  if (found.value !== undefined) return await edit(task, found.value);
  return absent === 'make' ? await create(task) : unchanged;
}

async function create(task: Task): Promise<StepResult> {
  const { client, remembered } = task.performer;
  const { octokit, owner, repo } = client;
  await remembered.set(task.key, { mark: task.mark, state: 'writing' });
  const result = await ask('comment on the pull request', () =>
    octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      owner,
      repo,
      issue_number: task.pull,
      body: task.body,
    }),
  );
  return result.kind === 'ok' ? await remember(task, Number(result.value.data.id), done) : result;
}

async function edit(task: Task, id: number): Promise<StepResult> {
  const { octokit, owner, repo } = task.performer.client;
  const result = await ask('edit its comment', () =>
    octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
      owner,
      repo,
      comment_id: id,
      body: task.body,
    }),
  );
  return result.kind === 'ok' ? await remember(task, id, done) : result;
}

async function remember({ performer, key, mark }: Task, id: number, step: StepResult): Promise<StepResult> {
  await performer.remembered.set(key, { id, mark, state: 'done' });
  return step;
}

/** The oldest comment of ours that begins with the tag; anyone may write the tag, so the author counts. */
async function findComment({ performer, pull, tag }: Task): Promise<GitHubResult<number | undefined>> {
  const { octokit, owner, repo } = performer.client;
  for (let page = 1; page <= mostPages; page += 1) {
    const result = await ask('look for its comment', () =>
      octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        owner,
        repo,
        issue_number: pull,
        per_page: pageSize,
        page,
      }),
    );
    if (result.kind !== 'ok') return result;
    const { data } = result.value;
    const own = data.find((comment) => isOwn(comment, performer.app) && comment.body?.startsWith(tag));
    if (own !== undefined) return ok(Number(own.id));
    if (data.length < pageSize) break;
  }
  return ok(undefined);
}

function isOwn({ user, performed_via_github_app: by }: Comment, app: AppIdentity): boolean {
  return user?.login === `${app.slug}[bot]` && (!by || Number(by.id) === app.id);
}
