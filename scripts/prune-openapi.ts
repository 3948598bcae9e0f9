/**
 * Writes fixtures/github/openapi.json: GitHub's own OpenAPI description, as @octokit/openapi packs it,
 * cut down to the operations that Brakeline calls and the schemas that those refer to.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const source = '@octokit/openapi@23.0.2';
const repository = '/repos/{owner}/{repo}';
const target = join(import.meta.dirname, '..', 'fixtures', 'github');

/** Every operation of the GitHub stand-in, by path; `test/support/github/routes.ts` answers these and no others. */
const operations: Readonly<Record<string, readonly string[]>> = {
  '/app': ['get'],
  '/app/hook/deliveries': ['get'],
  '/app/hook/deliveries/{delivery_id}': ['get'],
  '/app/hook/deliveries/{delivery_id}/attempts': ['post'],
  '/app/installations': ['get'],
  '/app/installations/{installation_id}': ['get'],
  '/app/installations/{installation_id}/access_tokens': ['post'],
  '/installation/repositories': ['get'],
  '/rate_limit': ['get'],
  [repository]: ['get'],
  [`${repository}/actions/artifacts`]: ['get'],
  [`${repository}/actions/artifacts/{artifact_id}`]: ['get'],
  [`${repository}/actions/artifacts/{artifact_id}/{archive_format}`]: ['get'],
  [`${repository}/actions/runs`]: ['get'],
  [`${repository}/actions/runs/{run_id}`]: ['get'],
  [`${repository}/actions/runs/{run_id}/artifacts`]: ['get'],
  [`${repository}/actions/runs/{run_id}/attempts/{attempt_number}`]: ['get'],
  [`${repository}/actions/runs/{run_id}/rerun`]: ['post'],
  [`${repository}/actions/workflows/{workflow_id}/runs`]: ['get'],
  [`${repository}/branches/{branch}`]: ['get'],
  [`${repository}/check-runs`]: ['post'],
  [`${repository}/check-runs/{check_run_id}`]: ['get', 'patch'],
  [`${repository}/check-runs/{check_run_id}/annotations`]: ['get'],
  [`${repository}/check-runs/{check_run_id}/rerequest`]: ['post'],
  [`${repository}/code-scanning/sarifs`]: ['post'],
  [`${repository}/code-scanning/sarifs/{sarif_id}`]: ['get'],
  [`${repository}/collaborators/{username}/permission`]: ['get'],
  [`${repository}/commits`]: ['get'],
  [`${repository}/commits/{commit_sha}/pulls`]: ['get'],
  [`${repository}/commits/{ref}`]: ['get'],
  [`${repository}/commits/{ref}/check-runs`]: ['get'],
  [`${repository}/compare/{basehead}`]: ['get'],
  [`${repository}/contents/{path}`]: ['get'],
  [`${repository}/git/ref/{ref}`]: ['get'],
  [`${repository}/git/trees/{tree_sha}`]: ['get'],
  [`${repository}/installation`]: ['get'],
  [`${repository}/issues/comments/{comment_id}`]: ['get', 'patch'],
  [`${repository}/issues/comments/{comment_id}/reactions`]: ['get', 'post'],
  [`${repository}/issues/{issue_number}/comments`]: ['get', 'post'],
  [`${repository}/pulls`]: ['get'],
  [`${repository}/pulls/{pull_number}`]: ['get'],
  [`${repository}/pulls/{pull_number}/files`]: ['get'],
  [`${repository}/tags`]: ['get'],
};

/** What no validation reads. */
const prose = new Set(['description', 'example', 'examples', 'title', 'summary', 'tags', 'externalDocs']);

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Drops prose and extensions. Below `properties` every key is a property's name, so that none is dropped there. */
function withoutProse(value: unknown, named = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (!isJson(value)) return value;
  const kept = Object.entries(value).filter(
    ([key]) => named || !(prose.has(key) || key.startsWith('x-') || key === 'headers'),
  );
  return Object.fromEntries(
    kept.map(([key, item]) => [key, withoutProse(item, !named && key === 'properties')]),
  );
}

function at(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isJson(value) ? value[key] : undefined), document);
}

/** Adds every component that `value` refers to, directly or through others, to `found`. */
function collectReferences(document: unknown, value: unknown, found: Map<string, unknown>): void {
  if (Array.isArray(value)) {
    for (const item of value) collectReferences(document, item, found);
  } else if (isJson(value)) {
    const reference = value['$ref'];
    if (typeof reference === 'string' && !found.has(reference)) {
      const component = withoutProse(at(document, reference.split('/').slice(1)));
      found.set(reference, component);
      collectReferences(document, component, found);
    }
    for (const item of Object.values(value)) collectReferences(document, item, found);
  }
}

/**
 * Where the description contradicts GitHub's own answers. The list of installations writes its items out and asks an
 * account to be a user and an enterprise at once; the single installation, which is the same thing, is right.
 */
function correct(path: string, operation: unknown): unknown {
  if (path !== '/app/installations' || !isJson(operation)) return operation;
  const schema = { type: 'array', items: { $ref: '#/components/schemas/installation' } };
  const answer = { content: { 'application/json': { schema } } };
  const responses = at(operation, ['responses']);
  return { ...operation, responses: { ...(isJson(responses) ? responses : {}), '200': answer } };
}

function prunePaths(document: unknown): Json {
  const paths = Object.entries(operations).map(([path, methods]) => {
    const pruned = methods.map((method) => {
      const operation = at(document, ['paths', path, method]);
      if (operation === undefined) throw new Error(`${source} has no ${method} ${path}`);
      return [method, correct(path, withoutProse(operation))];
    });
    return [path, Object.fromEntries(pruned)];
  });
  return Object.fromEntries(paths);
}

function prune(document: unknown): Json {
  const paths = prunePaths(document);
  const found = new Map<string, unknown>();
  collectReferences(document, paths, found);
  const components: Record<string, Record<string, unknown>> = {};
  for (const [reference, component] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [, , kind = '', name = ''] = reference.split('/');
    components[kind] = { ...components[kind], [name]: component };
  }
  const info = {
    title: 'GitHub v3 REST API, pruned',
    version: source,
    description: 'Made by scripts/prune-openapi.ts. Do not edit.',
    license: { name: 'MIT' },
  };
  return { openapi: at(document, ['openapi']), info, paths, components };
}

const scratch = mkdtempSync(join(tmpdir(), 'brakeline-openapi-'));
try {
  execFileSync('npm', ['pack', source, '--silent'], { cwd: scratch, stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('sh', ['-c', 'tar xzf ./*.tgz package/LICENSE package/generated/api.github.com.json'], {
    cwd: scratch,
  });
  const text = readFileSync(join(scratch, 'package', 'generated', 'api.github.com.json'), 'utf8');
  writeFileSync(join(target, 'openapi.json'), `${JSON.stringify(prune(JSON.parse(text)))}\n`);
  copyFileSync(join(scratch, 'package', 'LICENSE'), join(target, 'LICENSE'));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
