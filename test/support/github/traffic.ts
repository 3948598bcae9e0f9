import { addMeasuredRepository, finishMeasuredRun, openMeasuredPull, reportOn } from '../pull-story.ts';
import { issueCommentPayload, pullRequestPayload, pushPayload, workflowRunPayload } from './payloads.ts';
import { checkRunPayload, checkSuitePayload } from './payloads-checks.ts';
import { addCheckRun, addComment, addRun } from './seed-runs.ts';
import type { Pull, Repository, Run, World } from './state.ts';

/** One webhook to send. */
interface Webhook {
  readonly event: string;
  readonly payload: object;
}

/** Webhooks as a busy organisation gets them. */
export interface Traffic {
  readonly next: () => Webhook;
  /** Verdicts that are on GitHub, and those that have to be and are not. */
  readonly count: () => { readonly verdicts: number; readonly lost: number };
}

const repositories = 20;
/** The workflow that lints: its runs concern nobody here. */
const otherWorkflow = { path: '.github/workflows/lint.yml', workflow: 12_300_002, name: 'Lint' };

/**
 * The life of one pull request in 20 webhooks, in order: opened, its suite, two workflows from requested over in progress to
 * completed, the check runs that their jobs make, a push, talk, and a question to the app for one in four.
 */
function* livePull(world: World, repository: Repository, number: number): Generator<Webhook, Pull, void> {
  const pull = openMeasuredPull(world, repository, `change_${number}`);
  const { sha } = pull.head;
  yield {
    event: 'push',
    payload: pushPayload(world, repository, { branch: pull.head.ref, before: pull.base.sha }),
  };
  yield { event: 'pull_request', payload: pullRequestPayload(world, repository, { action: 'opened', pull }) };
  yield {
    event: 'check_suite',
    payload: checkSuitePayload(world, repository, { action: 'requested', headSha: sha }),
  };
  const head = { headSha: sha, headBranch: pull.head.ref };
  const lint = addRun(world, repository, { ...head, ...otherWorkflow, event: 'pull_request' });
  const unfinished = (run: Run): Run => ({ ...run, status: 'in_progress', conclusion: null });
  for (const action of ['requested', 'in_progress'] as const)
    yield {
      event: 'workflow_run',
      payload: workflowRunPayload(world, repository, { action, run: unfinished(lint) }),
    };
  const counts = { base: 100_000_000, head: number % 5 === 0 ? 110_000_000 : 100_000_000 };
  const run = finishMeasuredRun(world, repository, { pull, report: reportOn(repository, pull, counts) });
  for (const action of ['requested', 'in_progress'] as const)
    yield {
      event: 'workflow_run',
      payload: workflowRunPayload(world, repository, { action, run: unfinished(run) }),
    };
  // The app hears of every check on the head: those of the jobs, and its own.
  for (const name of ['lint', 'unit', 'integration', 'measure']) {
    const check = addCheckRun(world, repository, { name, headSha: sha, app: 15_368 });
    for (const action of ['created', 'completed'] as const)
      yield { event: 'check_run', payload: checkRunPayload(world, repository, { action, check }) };
    repository.checkRuns.delete(check.id);
  }
  yield { event: 'workflow_run', payload: workflowRunPayload(world, repository, { run: lint }) };
  yield { event: 'workflow_run', payload: workflowRunPayload(world, repository, { run }) };
  yield {
    event: 'check_suite',
    payload: checkSuitePayload(world, repository, { action: 'completed', headSha: sha }),
  };
  const body = number % 4 === 0 ? '/brakeline status' : 'Looks good to me.';
  const comment = addComment(world, repository, { issue: pull.number, user: 'kim', body });
  yield {
    event: 'issue_comment',
    payload: issueCommentPayload(world, repository, { action: 'created', comment }),
  };
  const review = addComment(world, repository, { issue: pull.number, user: 'lee', body: 'Thanks!' });
  yield {
    event: 'issue_comment',
    payload: issueCommentPayload(world, repository, { action: 'created', comment: review }),
  };
  return pull;
}

/** Many pull requests at a time, in many repositories: the webhooks of 40 lives in turn. */
export function createTraffic(world: World): Traffic {
  const places = Array.from({ length: repositories }, (_, index) =>
    addMeasuredRepository(world, `r${index}`),
  );
  const ended: { readonly repository: Repository; readonly pull: Pull }[] = [];
  let begun = 0;
  const begin = () => {
    const repository = places[begun % repositories];
    if (repository === undefined) throw new Error('no repository');
    begun += 1;
    return { repository, life: livePull(world, repository, begun) };
  };
  const lives = Array.from({ length: 2 * repositories }, begin);
  let turn = 0;
  const hasVerdict = (repository: Repository, pull: Pull): boolean =>
    [...repository.checkRuns.values()].some(
      (check) => check.headSha === pull.head.sha && check.status === 'completed',
    );
  return {
    next() {
      turn = (turn + 1) % lives.length;
      const current = lives[turn] ?? begin();
      const step = current.life.next();
      if (step.done !== true) return step.value;
      ended.push({ repository: current.repository, pull: step.value });
      lives[turn] = begin();
      const first = lives[turn]?.life.next();
      if (first === undefined || first.done === true) throw new Error('a life without an event');
      return first.value;
    },
    count() {
      const lost = ended.filter(({ repository, pull }) => !hasVerdict(repository, pull)).length;
      const verdicts = places.flatMap(({ checkRuns }) =>
        [...checkRuns.values()].filter(({ status }) => status === 'completed'),
      ).length;
      return { verdicts, lost };
    },
  };
}
