import { z } from 'zod';
import { resolveCommit } from './history.ts';
import { answerArray, answerCounted } from './paging.ts';
import { repositoryPath } from './present-repository.ts';
import { presentAnnotation, presentCheck } from './present-run.ts';
import {
  type Answer,
  created,
  notFound,
  numberIn,
  ok,
  type RepositoryCall,
  type Route,
  refuse,
  textIn,
  unprocessable,
} from './route.ts';
import { addCheckRun } from './seed-runs.ts';
import type { CheckRun } from './state.ts';
import { timestamp } from './world.ts';

const annotation = z.object({
  path: z.string(),
  start_line: z.int(),
  end_line: z.int(),
  start_column: z.int().optional(),
  end_column: z.int().optional(),
  annotation_level: z.enum(['notice', 'warning', 'failure']),
  message: z.string(),
  title: z.string().optional(),
  raw_details: z.string().optional(),
});

/** What creating and updating have in common. The description's own schema is checked before, see contract.ts. */
const change = z.object({
  details_url: z.string().optional(),
  external_id: z.string().optional(),
  status: z.enum(['queued', 'in_progress', 'completed']).optional(),
  started_at: z.string().optional(),
  conclusion: z.string().optional(),
  completed_at: z.string().optional(),
  output: z
    .object({
      title: z.string().optional(),
      summary: z.string(),
      text: z.string().optional(),
      annotations: z.array(annotation).optional(),
    })
    .optional(),
  actions: z
    .array(z.object({ label: z.string(), description: z.string(), identifier: z.string() }))
    .optional(),
});
const creation = change.extend({ name: z.string(), head_sha: z.string() });

type Change = z.infer<typeof change>;

function applyOutput(check: CheckRun, output: NonNullable<Change['output']>): CheckRun {
  return {
    ...check,
    title: output.title ?? check.title,
    summary: output.summary,
    text: output.text ?? check.text,
    // Annotations are never replaced: each request adds its own.
    annotations: [...check.annotations, ...(output.annotations ?? [])],
  };
}

function applyChange(check: CheckRun, asked: Change, now: string): CheckRun {
  const completed = asked.conclusion !== undefined || asked.status === 'completed';
  const status = completed ? 'completed' : (asked.status ?? check.status);
  const changed: CheckRun = {
    ...check,
    status,
    conclusion: asked.conclusion ?? check.conclusion,
    startedAt: asked.started_at ?? check.startedAt,
    completedAt: completed ? (asked.completed_at ?? check.completedAt ?? now) : check.completedAt,
    detailsUrl: asked.details_url ?? check.detailsUrl,
    externalId: asked.external_id ?? check.externalId,
    actions: asked.actions ?? check.actions,
  };
  return asked.output === undefined ? changed : applyOutput(changed, asked.output);
}

function faultOf(asked: Change, before: CheckRun | undefined): string | undefined {
  if (asked.conclusion === 'stale') return 'stale is not a valid conclusion.';
  if (asked.status === 'completed' && asked.conclusion === undefined && (before?.conclusion ?? null) === null)
    return 'A conclusion is required when the status is completed.';
  const goesBack = asked.status !== undefined && asked.status !== 'completed';
  if (before?.status === 'completed' && goesBack && asked.conclusion === undefined)
    return `A completed check run cannot be set back to ${asked.status}.`;
  return undefined;
}

function createCheck(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const read = creation.safeParse(call.body);
  if (!read.success) return unprocessable(read.error.message);
  const fault = faultOf(read.data, undefined);
  if (fault !== undefined) return unprocessable(fault);
  const { name, head_sha: headSha } = read.data;
  if (!repository.commits.has(headSha)) return unprocessable(`No commit found for SHA: ${headSha}`);
  const empty = addCheckRun(world, repository, { name, headSha });
  const check = applyChange(empty, read.data, timestamp(world));
  repository.checkRuns.set(check.id, check);
  return created(presentCheck(world, repository, check));
}

function updateCheck(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const check = repository.checkRuns.get(numberIn(call, 'check_run_id'));
  if (check === undefined) return notFound();
  if (check.app !== world.app.id)
    return refuse(
      403,
      `Invalid app_id \`${check.app}\` - check run can only be modified by the GitHub App that created it.`,
    );
  const read = change.extend({ name: z.string().optional() }).safeParse(call.body);
  if (!read.success) return unprocessable(read.error.message);
  const fault = faultOf(read.data, check);
  if (fault !== undefined) return unprocessable(fault);
  const changed = applyChange({ ...check, name: read.data.name ?? check.name }, read.data, timestamp(world));
  repository.checkRuns.set(check.id, changed);
  return ok(presentCheck(world, repository, changed));
}

/** The newest check of each app and name. */
function latestOf(checks: readonly CheckRun[]): readonly CheckRun[] {
  const latest = new Map<string, CheckRun>();
  for (const check of checks) latest.set(`${check.app} ${check.name}`, check);
  return [...latest.values()];
}

function listChecks(call: RepositoryCall): Answer {
  const { world, repository, query } = call;
  const ref = textIn(call, 'ref');
  const commit = resolveCommit(repository, ref);
  if (commit === undefined) return refuse(422, `No commit found for SHA: ${ref}`);
  const asked = { name: query.get('check_name'), app: query.get('app_id'), status: query.get('status') };
  const matching = [...repository.checkRuns.values()].filter(
    (check) =>
      check.headSha === commit.sha &&
      (asked.name === null || check.name === asked.name) &&
      (asked.app === null || check.app === Number(asked.app)),
  );
  const kept = query.get('filter') === 'all' ? matching : latestOf(matching);
  const all = kept.filter(({ status }) => asked.status === null || status === asked.status).reverse();
  const path = `${repositoryPath(repository)}/commits/${encodeURIComponent(ref)}/check-runs`;
  const present = (check: CheckRun): unknown => presentCheck(world, repository, check);
  return answerCounted('check_runs', { call, path, all, present });
}

function withCheck(
  answer: (call: RepositoryCall, check: CheckRun) => Answer,
): (call: RepositoryCall) => Answer {
  return (call) => {
    const check = call.repository.checkRuns.get(numberIn(call, 'check_run_id'));
    return check === undefined ? notFound() : answer(call, check);
  };
}

const showCheck = withCheck(({ world, repository }, check) => ok(presentCheck(world, repository, check)));

const listAnnotations = withCheck((call, check) =>
  answerArray({
    call,
    path: `${repositoryPath(call.repository)}/check-runs/${check.id}/annotations`,
    all: check.annotations,
    present: (item) => presentAnnotation(call.repository, check.headSha, item),
  }),
);

const base = '/repos/{owner}/{repo}';

export const checkRoutes: readonly Route[] = [
  {
    kind: 'repository',
    method: 'post',
    path: `${base}/check-runs`,
    needs: ['checks:write'],
    answer: createCheck,
  },
  {
    kind: 'repository',
    method: 'patch',
    path: `${base}/check-runs/{check_run_id}`,
    needs: ['checks:write'],
    answer: updateCheck,
  },
  {
    kind: 'repository',
    method: 'get',
    path: `${base}/check-runs/{check_run_id}`,
    needs: ['checks:read'],
    answer: showCheck,
  },
  {
    kind: 'repository',
    method: 'get',
    path: `${base}/check-runs/{check_run_id}/annotations`,
    needs: ['checks:read'],
    answer: listAnnotations,
  },
  {
    kind: 'repository',
    method: 'post',
    path: `${base}/check-runs/{check_run_id}/rerequest`,
    needs: ['checks:write'],
    answer: withCheck(() => created({})),
  },
  {
    kind: 'repository',
    method: 'get',
    path: `${base}/commits/{ref}/check-runs`,
    needs: ['checks:read'],
    answer: listChecks,
  },
];
