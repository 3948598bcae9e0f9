import { z } from 'zod';

/** The fields of GitHub's webhooks that the app reads; everything else is dropped. Strings are untrusted text. */

const sha = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const id = z.int().positive();
const login = z.string().min(1).max(100);

const common = {
  installation: z.object({ id }),
  repository: z.object({
    id,
    name: z.string().min(1).max(100),
    owner: z.object({ login }),
    default_branch: z.string().max(1024).optional(),
  }),
};

const pullRequest = z.object({
  ...common,
  action: z.string(),
  number: id,
  pull_request: z.object({
    state: z.enum(['open', 'closed']),
    head: z.object({ sha }),
    base: z.object({ sha, ref: z.string() }),
    merged: z.boolean().optional(),
    /** While it is open: a trial merge. Once it is merged: the commit that brought it. */
    merge_commit_sha: sha.nullish(),
    merged_at: z.iso.datetime().nullish(),
  }),
  /** The head that a push replaced. */
  before: sha.optional(),
  changes: z.object({ base: z.unknown().optional() }).optional(),
});

const mergeGroup = z.object({
  ...common,
  action: z.string(),
  reason: z.string().optional(),
  merge_group: z.object({ head_sha: sha, head_ref: z.string(), base_sha: sha, base_ref: z.string() }),
});

const workflowRun = z.object({
  ...common,
  action: z.string(),
  workflow_run: z.object({
    id,
    run_attempt: z.int().positive(),
    event: z.string(),
    head_sha: sha,
    head_branch: z.string().nullable(),
    path: z.string().optional(),
    workflow_id: id,
    status: z.string(),
    conclusion: z.string().nullable(),
    head_repository: z.object({ id }).nullable(),
    html_url: z.string(),
  }),
});

const push = z.object({ ...common, ref: z.string(), after: sha });

const checkRun = z.object({
  ...common,
  action: z.string(),
  check_run: z.object({
    id,
    head_sha: sha,
    external_id: z.string().nullable(),
    app: z.object({ id }).nullable(),
  }),
  requested_action: z.object({ identifier: z.string() }).optional(),
  sender: z.object({ login, type: z.string() }),
});

const checkSuite = z.object({
  ...common,
  action: z.string(),
  check_suite: z.object({ id, head_sha: sha, app: z.object({ id }).nullable() }),
});

const issueComment = z.object({
  ...common,
  action: z.string(),
  issue: z.object({ number: id, state: z.string(), pull_request: z.unknown().optional() }),
  comment: z.object({
    id,
    body: z.string(),
    created_at: z.string(),
    user: z.object({ login, type: z.string() }).nullable(),
  }),
  sender: z.object({ login, type: z.string() }),
});

const installation = z.object({ action: z.string(), installation: z.object({ id }) });

/** Every event that the app listens to, with the form of its payload. */
export const webhookSchemas = {
  pull_request: pullRequest,
  merge_group: mergeGroup,
  workflow_run: workflowRun,
  push,
  check_run: checkRun,
  check_suite: checkSuite,
  issue_comment: issueComment,
  installation,
} as const;

/** The name of an event that the app takes, as in the header `X-GitHub-Event`. */
export type WebhookEvent = keyof typeof webhookSchemas;

/** A decoded webhook. */
export type Webhook = {
  readonly [E in WebhookEvent]: { readonly event: E; readonly payload: z.output<(typeof webhookSchemas)[E]> };
}[WebhookEvent];
