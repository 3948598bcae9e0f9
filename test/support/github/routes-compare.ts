import { changesBetween, diffText } from './file-changes.ts';
import { relate, resolveCommit } from './history.ts';
import { pageOf } from './paging.ts';
import { presentFile } from './present-pull.ts';
import { presentCommit, repositoryPage, repositoryPath } from './present-repository.ts';
import { type Answer, notFound, ok, type RepositoryCall, type Route, refuse, textIn } from './route.ts';
import type { Commit } from './state.ts';
import { findRepository } from './world.ts';

/** Commits and files that comparing tells at most, in one page. */
const most = { commits: 250, files: 300 };

/** Resolves `ref`, `owner:ref` or `owner:repo:ref` within the network. */
function resolveAcross(call: RepositoryCall, side: string): Commit | undefined {
  const { world, repository } = call;
  const parts = side.split(':');
  const ref = parts.at(-1) ?? '';
  if (parts.length === 1) return resolveCommit(repository, ref);
  const [owner = '', name = repository.name] = parts.slice(0, -1);
  const other = findRepository(world, owner, name);
  return other?.commits === repository.commits ? resolveCommit(other, ref) : undefined;
}

function describeRelation(ahead: number, behind: number): string {
  if (ahead === 0) return behind === 0 ? 'identical' : 'behind';
  return behind === 0 ? 'ahead' : 'diverged';
}

function compare(call: RepositoryCall): Answer {
  const { world, repository, query } = call;
  const basehead = textIn(call, 'basehead');
  const [from = '', to = ''] = basehead.split('...');
  const base = resolveAcross(call, from);
  const head = resolveAcross(call, to);
  if (base === undefined || head === undefined) return notFound();
  const { mergeBase, ahead, behind } = relate(repository, base, head);
  if (mergeBase === undefined) return refuse(404, `No common ancestor between ${from} and ${to}.`);
  const changes = changesBetween(mergeBase.files, head.files);
  if (/[.+]diff\b/.test(call.accept))
    return {
      status: 200,
      raw: { type: 'application/vnd.github.diff; charset=utf-8', bytes: Buffer.from(diffText(changes)) },
    };
  const paged = query.has('page') || query.has('per_page');
  const path = `${repositoryPath(repository)}/compare/${encodeURIComponent(basehead)}`;
  const page = paged ? pageOf(call, path, ahead) : { items: ahead.slice(0, most.commits), headers: {} };
  const first = Number(query.get('page') ?? 1) === 1;
  const html = repositoryPage(repository, `/compare/${encodeURIComponent(basehead)}`);
  const body = {
    url: world.origin() + path,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: presentCommit(world, repository, base),
    merge_base_commit: presentCommit(world, repository, mergeBase),
    status: describeRelation(ahead.length, behind),
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: page.items.map((commit) => presentCommit(world, repository, commit)),
    files: (first ? changes.slice(0, most.files) : []).map((file) =>
      presentFile(world, repository, { ...file, at: head.sha }),
    ),
  };
  return ok(body, page.headers);
}

export const compareRoutes: readonly Route[] = [
  {
    kind: 'repository',
    method: 'get',
    path: '/repos/{owner}/{repo}/compare/{basehead}',
    needs: ['contents:read'],
    answer: compare,
  },
];
