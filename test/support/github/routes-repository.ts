import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { presentUser } from './present-owner.ts';
import { presentRepository } from './present-repository.ts';
import { type Answer, notFound, ok, type RepositoryCall, type Route, refuse } from './route.ts';
import type { Role } from './state.ts';

/** The older five words that `permission` still speaks. */
const coarse: Readonly<Record<Role, string>> = {
  admin: 'admin',
  maintain: 'write',
  write: 'write',
  triage: 'read',
  read: 'read',
  none: 'none',
};

function showPermission({ world, repository, parameters }: RepositoryCall): Answer {
  const login = parameters['username'] ?? '';
  // Of a public repository everybody is a reader; of a private one only who has a role is known.
  const role = repository.roles.get(login) ?? (repository.private ? 'none' : 'read');
  if (!world.users.has(login.toLowerCase()) && !repository.roles.has(login)) return notFound();
  const at = (roles: readonly Role[]): boolean => roles.includes(role);
  const permissions = {
    admin: at(['admin']),
    maintain: at(['admin', 'maintain']),
    push: at(['admin', 'maintain', 'write']),
    triage: at(['admin', 'maintain', 'write', 'triage']),
    pull: role !== 'none',
  };
  const user = { ...presentUser(world, login), permissions, role_name: role };
  return ok({ permission: coarse[role], role_name: role, user });
}

const sarifRequest = z.object({ commit_sha: z.string(), ref: z.string(), sarif: z.string() });

/** A log above this is refused, in bytes after compression. */
const largestSarif = 10 * 1024 * 1024;

function takeSarif({ body, repository }: RepositoryCall): Answer {
  const read = sarifRequest.safeParse(body);
  if (!read.success) return refuse(400, 'Invalid request.');
  const bytes = Buffer.from(read.data.sarif, 'base64');
  if (bytes.length > largestSarif) return refuse(413, 'Payload Too Large');
  if (!repository.commits.has(read.data.commit_sha)) return refuse(400, 'commit not found');
  try {
    const id = `${read.data.commit_sha.slice(0, 8)}-0000-4000-8000-${String(repository.sarifs.size).padStart(12, '0')}`;
    const text = gunzipSync(bytes).toString('utf8');
    repository.sarifs.set(id, { id, commit: read.data.commit_sha, ref: read.data.ref, text });
    return { status: 202, body: { id } };
  } catch {
    return refuse(400, 'The SARIF file is not compressed with gzip.');
  }
}

const base = '/repos/{owner}/{repo}';

export const repositoryRoutes: readonly Route[] = [
  {
    kind: 'repository',
    method: 'get',
    path: base,
    needs: ['metadata:read'],
    answer: ({ world, repository }) => ok(presentRepository(world, repository)),
  },
  {
    kind: 'repository',
    method: 'get',
    path: `${base}/collaborators/{username}/permission`,
    needs: ['metadata:read'],
    answer: showPermission,
  },
  {
    kind: 'repository',
    method: 'post',
    path: `${base}/code-scanning/sarifs`,
    needs: ['security_events:write'],
    answer: takeSarif,
  },
  {
    kind: 'repository',
    method: 'get',
    path: `${base}/code-scanning/sarifs/{sarif_id}`,
    needs: ['security_events:read'],
    answer: ({ repository, parameters }) =>
      repository.sarifs.has(parameters['sarif_id'] ?? '')
        ? ok({ processing_status: 'complete' })
        : notFound(),
  },
];
