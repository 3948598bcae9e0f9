import { blobSha, changesBetween } from './file-changes.ts';
import { ancestorsOf, resolveCommit } from './history.ts';
import { answerArray } from './paging.ts';
import { presentFile } from './present-pull.ts';
import {
  presentCommit,
  repositoryPage,
  repositoryPath,
  repositoryUrl,
  treeSha,
} from './present-repository.ts';
import { type Answer, notFound, ok, type RepositoryCall, type Route, refuse, textIn } from './route.ts';
import type { Commit } from './state.ts';

/** Above this a file's content is left out of the JSON form, in bytes. */
const largestInline = 1024 * 1024;

interface Found {
  readonly path: string;
  readonly content: Buffer;
  readonly at: string;
}

/** Base64 in lines of 60, as GitHub breaks it. */
function foldedBase64(content: Buffer): string {
  return content.toString('base64').replace(/.{1,60}/g, '$&\n');
}

function presentContent({ world, repository }: RepositoryCall, { path, content, at }: Found): object {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const url = `${repositoryUrl(world, repository)}/contents/${encoded}?ref=${at}`;
  const sha = blobSha(content);
  const git = `${repositoryUrl(world, repository)}/git/blobs/${sha}`;
  const html = repositoryPage(repository, `/blob/${at}/${encoded}`);
  return {
    type: 'file',
    name: path.split('/').at(-1),
    path,
    sha,
    size: content.length,
    url,
    git_url: git,
    html_url: html,
    download_url: repositoryPage(repository, `/raw/${at}/${encoded}`),
    _links: { self: url, git, html },
  };
}

function listDirectory(call: RepositoryCall, commit: Commit, directory: string): Answer {
  const inside = directory === '' ? '' : `${directory}/`;
  const files = [...commit.files].filter(([path]) => path.startsWith(inside));
  if (files.length === 0) return notFound();
  const names = new Set(files.map(([path]) => path.slice(inside.length).split('/')[0] ?? ''));
  const entries = [...names].map((name) => {
    const path = inside + name;
    const content = commit.files.get(path);
    const file = presentContent(call, { path, content: content ?? Buffer.alloc(0), at: commit.sha });
    return content === undefined ? { ...file, type: 'dir', size: 0, download_url: null } : file;
  });
  return ok(entries);
}

function showContent(call: RepositoryCall): Answer {
  const { repository, query } = call;
  const ref = query.get('ref') ?? repository.defaultBranch;
  const commit = resolveCommit(repository, ref);
  if (commit === undefined) return refuse(404, `No commit found for the ref ${ref}`);
  const path = textIn(call, 'path').replace(/^\/+|\/+$/g, '');
  const content = commit.files.get(path);
  if (content === undefined) return listDirectory(call, commit, path);
  if (/[.+]raw\b/.test(call.accept))
    return { status: 200, raw: { type: 'application/vnd.github.raw+json; charset=utf-8', bytes: content } };
  const inline = content.length <= largestInline;
  const file = presentContent(call, { path, content, at: commit.sha });
  return ok({ ...file, encoding: inline ? 'base64' : 'none', content: inline ? foldedBase64(content) : '' });
}

function listCommits(call: RepositoryCall): Answer {
  const { world, repository, query } = call;
  const tip = resolveCommit(repository, query.get('sha') ?? repository.defaultBranch);
  if (tip === undefined) return notFound();
  const present = (commit: Commit): unknown => presentCommit(world, repository, commit);
  const path = `${repositoryPath(repository)}/commits`;
  return answerArray({ call, path, all: ancestorsOf(repository, tip), present });
}

function showCommit(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const ref = textIn(call, 'ref');
  const commit = resolveCommit(repository, ref);
  if (commit === undefined) return refuse(422, `No commit found for SHA: ${ref}`);
  const parent = repository.commits.get(commit.parents[0] ?? '');
  const changes = changesBetween(parent?.files ?? new Map(), commit.files);
  const total = (count: 'additions' | 'deletions'): number =>
    changes.reduce((sum, file) => sum + file[count], 0);
  const stats = { additions: total('additions'), deletions: total('deletions') };
  const files = changes.map((file) => presentFile(world, repository, { ...file, at: commit.sha }));
  const body = presentCommit(world, repository, commit);
  return ok({ ...body, stats: { ...stats, total: stats.additions + stats.deletions }, files });
}

function showTree(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const asked = textIn(call, 'tree_sha');
  const commit =
    resolveCommit(repository, asked) ??
    [...repository.commits.values()].find((item) => treeSha(item) === asked);
  if (commit === undefined) return notFound();
  const blobs = `${repositoryUrl(world, repository)}/git/blobs`;
  // Always the whole tree: nobody here asks for one level of it.
  const tree = [...commit.files].map(([path, content]) => {
    const sha = blobSha(content);
    return { path, mode: '100644', type: 'blob', sha, size: content.length, url: `${blobs}/${sha}` };
  });
  const sha = treeSha(commit);
  return ok({ sha, url: `${repositoryUrl(world, repository)}/git/trees/${sha}`, tree, truncated: false });
}

function showBranch(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const name = textIn(call, 'branch');
  const commit = repository.commits.get(repository.branches.get(name) ?? '');
  if (commit === undefined) return refuse(404, 'Branch not found');
  const url = `${repositoryUrl(world, repository)}/branches/${encodeURIComponent(name)}`;
  return ok({
    name,
    commit: presentCommit(world, repository, commit),
    _links: { self: url, html: repositoryPage(repository, `/tree/${name}`) },
    protected: false,
    protection: {
      enabled: false,
      required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
    },
    protection_url: `${url}/protection`,
  });
}

/** Of a full name only: what is not found under it is looked for nowhere else. */
function showRef(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const [, kind = '', name = ''] = /^(heads|tags)\/(.+)$/.exec(textIn(call, 'ref')) ?? [];
  const sha = kind === 'heads' ? repository.branches.get(name) : repository.tags.get(name);
  if (sha === undefined) return notFound();
  const ref = `refs/${kind}/${name}`;
  const git = `${repositoryUrl(world, repository)}/git`;
  const object = { type: 'commit', sha, url: `${git}/commits/${sha}` };
  return ok({ ref, node_id: `REF_${repository.id}_${name}`, url: `${git}/${ref}`, object });
}

function listTags(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const present = ([name, sha]: readonly [string, string]): unknown => ({
    name,
    commit: { sha, url: `${repositoryUrl(world, repository)}/commits/${sha}` },
    zipball_url: `${repositoryUrl(world, repository)}/zipball/refs/tags/${name}`,
    tarball_url: `${repositoryUrl(world, repository)}/tarball/refs/tags/${name}`,
    node_id: `REF_${name}`,
  });
  const path = `${repositoryPath(repository)}/tags`;
  return answerArray({ call, path, all: [...repository.tags], present });
}

const base = '/repos/{owner}/{repo}';

function read(path: string, answer: (call: RepositoryCall) => Answer): Route {
  return { kind: 'repository', method: 'get', path: base + path, needs: ['contents:read'], answer };
}

export const contentRoutes: readonly Route[] = [
  read('/contents/{path}', showContent),
  read('/commits', listCommits),
  read('/commits/{ref}', showCommit),
  read('/git/ref/{ref}', showRef),
  read('/git/trees/{tree_sha}', showTree),
  read('/branches/{branch}', showBranch),
  read('/tags', listTags),
];
