import { createHash } from 'node:crypto';
import { type CheckRunFact, readCheckRun } from '../check-runs.ts';
import { type GitHubResult, isAbsent } from '../failure.ts';
import { annotationsPerCall, createCheck, type PostCheck, patchCheck } from './check-calls.ts';
import { clampAnnotations } from './clamp-annotations.ts';
import { findCheck, saysSame, standsAgainst } from './find-check.ts';
import { done, type Performer, type StepResult, unchanged } from './performer.ts';
import type { Posted } from './remembered.ts';

interface Task {
  readonly performer: Performer;
  readonly intent: PostCheck;
  readonly key: string;
  /** Stands for the evaluation and its answer. */
  readonly mark: string;
}

/**
 * Posts a check run: updates the one of the same key while it waits to be completed, else makes a new one; a completed run
 * cannot go back. One call, and one more for each 50 annotations past the first 50; where a verdict is remembered already, a
 * search comes first.
 *
 * Each write is noted before it is made, so that after a crash or a lost answer GitHub is asked what arrived, and nothing
 * is made or appended twice. Where nothing is remembered, a search comes first.
 */
export async function postCheck(performer: Performer, wish: PostCheck): Promise<StepResult> {
  const annotations = clampAnnotations(wish.output.annotations);
  const intent: PostCheck = { ...wish, output: { ...wish.output, annotations } };
  const key = `check:${wish.key}`;
  const task: Task = { performer, intent, key, mark: markOf(intent) };
  const posted = await performer.remembered.get(key);
  if (posted === undefined) return await settle(task, await findCheck(performer, intent));
  switch (posted.state) {
    case 'done':
      // The one that is remembered may be a newer attempt's, and this one be there already.
      return posted.mark === task.mark ? unchanged : await settle(task, await findCheck(performer, intent));
    case 'open':
      if (posted.mark === task.mark) return unchanged;
      return posted.id === undefined ? await create(task) : await update(task, posted.id);
    case 'writing':
      return await settle(task, await recall(task, posted));
  }
}

/** What arrived of a write that was noted and not confirmed. */
async function recall(task: Task, posted: Posted): Promise<GitHubResult<CheckRunFact | undefined>> {
  const { performer, intent } = task;
  if (posted.id === undefined) return await findCheck(performer, intent);
  return await readCheckRun(performer.client, posted.id);
}

/** Goes on from what GitHub has. */
async function settle(task: Task, found: GitHubResult<CheckRunFact | undefined>): Promise<StepResult> {
  if (found.kind !== 'ok') return found;
  const run = found.value;
  if (run === undefined) return await create(task);
  if (standsAgainst(run, task.intent)) return unchanged;
  if (saysSame(run, task.intent)) return await append(task, { id: run.id, from: run.annotations });
  return run.status === 'completed' ? await create(task) : await update(task, run.id);
}

async function create(task: Task): Promise<StepResult> {
  const { performer, intent, key, mark } = task;
  await performer.remembered.set(key, { mark, state: 'writing' });
  const created = await createCheck(performer.client, intent);
  if (created.kind !== 'ok') return created;
  return await finish(task, { id: created.value, from: annotationsPerCall });
}

/** A check run that is gone is made anew. */
async function update(task: Task, id: number): Promise<StepResult> {
  const { performer, intent, key, mark } = task;
  await performer.remembered.set(key, { id, mark, state: 'writing' });
  const patched = await patchCheck(performer.client, intent, { id, from: 0 });
  if (isAbsent(patched)) return await create(task);
  if (patched.kind !== 'ok') return patched;
  return await finish(task, { id, from: annotationsPerCall });
}

/** Adds what lacks to a run that says the same already. */
async function append(task: Task, at: { readonly id: number; readonly from: number }): Promise<StepResult> {
  const finished = await finish(task, at);
  const complete = at.from >= task.intent.output.annotations.length;
  return finished.kind === 'done' && complete ? unchanged : finished;
}

async function finish(
  { performer, intent, key, mark }: Task,
  { id, from }: { readonly id: number; readonly from: number },
): Promise<StepResult> {
  const { annotations } = intent.output;
  if (from < annotations.length) await performer.remembered.set(key, { id, mark, state: 'writing' });
  for (let next = from; next < annotations.length; next += annotationsPerCall) {
    const patched = await patchCheck(performer.client, intent, { id, from: next });
    if (patched.kind !== 'ok') return patched;
  }
  const state = intent.state.status === 'completed' ? 'done' : 'open';
  await performer.remembered.set(key, { id, mark, state });
  return done;
}

/** The words below the title do not count: they may name the time. */
function markOf({ externalId, state, output }: PostCheck): string {
  const content = JSON.stringify([externalId, state, output.title]);
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
