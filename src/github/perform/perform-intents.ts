import type { Intent, Problem } from '../../core/index.ts';
import { reply, resolveComment, upsertComment } from './comments.ts';
import { type Performer, type StepResult, unchanged } from './performer.ts';
import { postCheck } from './post-check.ts';
import { react, rerunWorkflow, uploadSarif } from './small-steps.ts';

export type { Performer } from './performer.ts';

/** What became of one intent. `refused` and `skipped` carry why; only `refused` means that it should have worked. */
export type Performed =
  | { readonly intent: Intent; readonly kind: 'done' | 'unchanged' }
  | { readonly intent: Intent; readonly kind: 'skipped' | 'refused'; readonly problem: Problem };

/** `retry` is set where GitHub must be asked again: the same list, `afterSeconds` from now. */
export interface Performance {
  readonly performed: readonly Performed[];
  readonly retry?: { readonly afterSeconds?: number; readonly problem: Problem };
}

/**
 * Performs the intents one after the other, in order. Every one is idempotent, so the way to go on after a crash or a
 * `retry` is to perform the same list again. A refusal stops nothing: the rest is still performed.
 */
export async function performIntents(performer: Performer, intents: readonly Intent[]): Promise<Performance> {
  const performed: Performed[] = [];
  for (const intent of intents) {
    const result = await performIntent(performer, intent);
    if (result.kind === 'retry') {
      const { kind: _, ...retry } = result;
      return { performed, retry };
    }
    performed.push(toPerformed(intent, result));
  }
  return { performed };
}

async function performIntent(performer: Performer, intent: Intent): Promise<StepResult> {
  switch (intent.kind) {
    case 'post-check':
      return await postCheck(performer, intent);
    case 'upsert-comment':
      return await upsertComment(performer, intent);
    case 'resolve-comment':
      return await resolveComment(performer, intent);
    case 'reply':
      return await reply(performer, intent);
    case 'react':
      return await react(performer, intent);
    case 'rerun-workflow':
      return await rerunWorkflow(performer, intent);
    case 'upload-sarif':
      return await uploadSarif(performer, intent);
    case 'note':
      return unchanged;
  }
}

function toPerformed(intent: Intent, result: Exclude<StepResult, { readonly kind: 'retry' }>): Performed {
  switch (result.kind) {
    case 'done':
    case 'unchanged':
      return { intent, kind: result.kind };
    case 'skipped':
    case 'refused':
      return { intent, kind: result.kind, problem: result.problem };
  }
}
