import { changesBetween, type FileChange } from './file-changes.ts';
import { ancestorsOf, relate } from './history.ts';
import { answerArray } from './paging.ts';
import { presentFile, presentPull, presentPullSimple } from './present-pull.ts';
import { repositoryPath } from './present-repository.ts';
import { type Answer, notFound, numberIn, ok, type RepositoryCall, type Route, textIn } from './route.ts';
import type { Pull, Repository } from './state.ts';
import { isGone } from './world.ts';

/** At most this many files of a pull request are told. */
const mostFiles = 3_000;

function withPull(answer: (call: RepositoryCall, pull: Pull) => Answer): (call: RepositoryCall) => Answer {
  return (call) => {
    const pull = call.repository.pulls.get(numberIn(call, 'pull_number'));
    return pull === undefined ? notFound() : answer(call, pull);
  };
}

function answerPulls(call: RepositoryCall, all: readonly Pull[], path: string): Answer {
  const present = (pull: Pull): unknown => presentPullSimple(call.world, call.repository, pull);
  return answerArray({ call, path: repositoryPath(call.repository) + path, all, present });
}

function listPulls(call: RepositoryCall): Answer {
  const { repository, query } = call;
  const state = query.get('state') ?? 'open';
  const head = query.get('head');
  const base = query.get('base');
  const all = [...repository.pulls.values()]
    .filter(
      (pull) =>
        (state === 'all' || pull.state === state) &&
        (base === null || pull.base.ref === base) &&
        (head === null || head === `${pull.head.repository.owner}:${pull.head.ref}`),
    )
    .reverse();
  return answerPulls(call, all, '/pulls');
}

/** The commits of each pull request that its base has not. Records never change, so that each is walked once. */
const commitsOfPull = new WeakMap<Pull, ReadonlySet<string>>();

function commitsOf(repository: Repository, pull: Pull): ReadonlySet<string> {
  const known = commitsOfPull.get(pull);
  if (known !== undefined) return known;
  const tip = repository.commits.get(pull.head.sha);
  const from = repository.commits.get(pull.base.sha);
  const ahead = tip === undefined || from === undefined ? [] : relate(repository, from, tip).ahead;
  const commits = new Set(ahead.map(({ sha }) => sha));
  commitsOfPull.set(pull, commits);
  return commits;
}

/** Pull requests whose branch holds the commit and whose base does not, open or closed. One whose fork is gone has no branch. */
function listPullsOfCommit(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const sha = textIn(call, 'commit_sha');
  if (!repository.commits.has(sha)) return notFound();
  const all = [...repository.pulls.values()].filter(
    (pull) => commitsOf(repository, pull).has(sha) && !isGone(world, pull.head.repository),
  );
  return answerPulls(call, all, `/commits/${sha}/pulls`);
}

function listFiles(call: RepositoryCall, pull: Pull): Answer {
  const { world, repository } = call;
  const base = repository.commits.get(pull.base.sha);
  const head = repository.commits.get(pull.head.sha);
  if (base === undefined || head === undefined) return notFound();
  const known = ancestorsOf(repository, head);
  const start = relate(repository, base, head).mergeBase ?? known.at(-1) ?? head;
  const all = changesBetween(start.files, head.files).slice(0, mostFiles);
  const present = (file: FileChange): unknown => presentFile(world, repository, { ...file, at: head.sha });
  const path = `${repositoryPath(repository)}/pulls/${pull.number}/files`;
  return answerArray({ call, path, all, present });
}

const base = '/repos/{owner}/{repo}';

function read(path: string, answer: (call: RepositoryCall) => Answer): Route {
  return { kind: 'repository', method: 'get', path: base + path, needs: ['pull_requests:read'], answer };
}

export const pullRoutes: readonly Route[] = [
  read('/pulls', listPulls),
  read(
    '/pulls/{pull_number}',
    withPull(({ world, repository }, pull) => ok(presentPull(world, repository, pull))),
  ),
  read('/pulls/{pull_number}/files', withPull(listFiles)),
  read('/commits/{commit_sha}/pulls', listPullsOfCommit),
];
