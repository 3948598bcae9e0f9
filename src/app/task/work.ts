import { z } from 'zod';

/** What started a run, as the signed event tells it; the form of `RunFact`. */
const runSchema = z.object({
  id: z.int(),
  attempt: z.int(),
  event: z.string(),
  headSha: z.string(),
  headBranch: z.string().nullable(),
  headRepository: z.int().nullable(),
  repository: z.int(),
  path: z.string(),
  workflow: z.int(),
  status: z.string(),
  conclusion: z.string().nullable(),
  url: z.string(),
});

/** Something to work on for one pull request, merge group or run. Small: everything else is read live from GitHub. */
export const workSchema = z.discriminatedUnion('kind', [
  /** The head of a pull request is known; `before` is the head that it replaces. `retargeted`: its base is another one. */
  z.object({
    kind: z.literal('open'),
    pull: z.int(),
    before: z.string().optional(),
    retargeted: z.boolean().optional(),
  }),
  /** A pull request came to its base branch with `commit`. */
  z.object({
    kind: z.literal('merged'),
    pull: z.int(),
    headSha: z.string(),
    commit: z.string(),
    at: z.string(),
  }),
  /** A run of a workflow ended. */
  z.object({ kind: z.literal('run-completed'), run: runSchema }),
  /** Judge a head again from what is there. `cause` tells this evaluation from earlier ones of the same run. */
  z.object({ kind: z.literal('evaluate'), headSha: z.string(), cause: z.string().optional() }),
  /** A click on a button. */
  z.object({
    kind: z.literal('button'),
    identifier: z.enum(['evaluate', 'rerun']),
    check: z.int(),
    headSha: z.string(),
    by: z.string(),
  }),
  z.object({ kind: z.literal('group'), headSha: z.string(), headRef: z.string(), baseSha: z.string() }),
  z.object({
    kind: z.literal('group-gone'),
    headSha: z.string(),
    headRef: z.string(),
    baseSha: z.string(),
    reason: z.string(),
  }),
  z.object({
    kind: z.literal('command'),
    pull: z.int(),
    comment: z.int(),
    author: z.string(),
    body: z.string(),
    at: z.string(),
  }),
  /** The policy's patience with a head that nobody reported on is over. */
  z.object({
    kind: z.literal('patience'),
    headSha: z.string(),
    pull: z.int().optional(),
    headRef: z.string().optional(),
    baseSha: z.string().optional(),
    since: z.string(),
  }),
]);

/** Work that was decoded. */
export type Work = z.output<typeof workSchema>;

/** One kind of work. */
export type WorkOf<K extends Work['kind']> = Extract<Work, { kind: K }>;
