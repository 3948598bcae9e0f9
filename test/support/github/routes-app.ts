import { z } from 'zod';
import { answerArray, answerCounted } from './paging.ts';
import { presentApp, presentInstallation } from './present-owner.ts';
import { presentRepository } from './present-repository.ts';
import type { RateMeter } from './rate-limit.ts';
import {
  type Answer,
  type Call,
  created,
  notFound,
  numberIn,
  ok,
  type Route,
  refuse,
  textIn,
} from './route.ts';
import type { Access, Installation, Repository } from './state.ts';
import type { TokenDesk } from './tokens.ts';
import { findRepository, installationOf } from './world.ts';

const access = z.enum(['read', 'write']);
const tokenRequest = z.object({
  repositories: z.array(z.string()).optional(),
  repository_ids: z.array(z.int()).optional(),
  permissions: z.record(z.string(), access).optional(),
});

function isGranted(installation: Installation, [name, wanted]: readonly [string, Access]): boolean {
  const granted = installation.permissions[name];
  return granted === 'write' || granted === wanted;
}

function chosenRepositories(
  all: readonly Repository[],
  asked: z.infer<typeof tokenRequest>,
): readonly Repository[] {
  const { repositories: names, repository_ids: ids } = asked;
  if (names === undefined && ids === undefined) return all;
  return all.filter(({ id, name }) => ids?.includes(id) === true || names?.includes(name) === true);
}

function issueToken(call: Call, desk: TokenDesk): Answer {
  const { world } = call;
  const installation = world.installations.get(numberIn(call, 'installation_id'));
  if (installation === undefined) return notFound();
  const read = tokenRequest.safeParse(call.body ?? {});
  if (!read.success) return refuse(422, read.error.message);
  const permissions = read.data.permissions ?? installation.permissions;
  if (!Object.entries(permissions).every((entry) => isGranted(installation, entry)))
    return refuse(422, 'The permissions requested are not granted to this installation.');
  const all = [...world.repositories.values()].filter(({ id }) => installation.repositories.has(id));
  const chosen = chosenRepositories(all, read.data);
  if (chosen.length < (read.data.repository_ids ?? read.data.repositories ?? []).length)
    return refuse(
      422,
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
    );
  const repositories = new Set(chosen.map(({ id }) => id));
  const { token, expires } = desk.issue({
    installation,
    permissions: { ...permissions, metadata: 'read' },
    repositories,
  });
  return created({
    token,
    expires_at: new Date(expires).toISOString().replace(/\.\d+Z$/, 'Z'),
    permissions,
    repository_selection: 'selected',
    ...(chosen.length === all.length
      ? {}
      : { repositories: chosen.map((item) => presentRepository(world, item)) }),
  });
}

function showRepositoryInstallation(call: Call): Answer {
  const repository = findRepository(call.world, textIn(call, 'owner'), textIn(call, 'repo'));
  const installation = repository === undefined ? undefined : installationOf(call.world, repository);
  return installation === undefined ? notFound() : ok(presentInstallation(call.world, installation));
}

function listInstalledRepositories(call: Call): Answer {
  const { world, caller } = call;
  const ids = caller.kind === 'installation' ? caller.repositories : new Set<number>();
  const all = [...world.repositories.values()].filter(({ id }) => ids.has(id));
  const present = (item: Repository): unknown => presentRepository(world, item);
  return answerCounted('repositories', { call, path: '/installation/repositories', all, present });
}

function appRoutesProper(desk: TokenDesk): readonly Route[] {
  const path = '/app/installations';
  return [
    { kind: 'app', method: 'get', path: '/app', answer: ({ world }) => ok(presentApp(world)) },
    {
      kind: 'app',
      method: 'get',
      path,
      answer: (call) => {
        const all = [...call.world.installations.values()];
        return answerArray({ call, path, all, present: (item) => presentInstallation(call.world, item) });
      },
    },
    {
      kind: 'app',
      method: 'get',
      path: `${path}/{installation_id}`,
      answer: (call) => {
        const found = call.world.installations.get(numberIn(call, 'installation_id'));
        return found === undefined ? notFound() : ok(presentInstallation(call.world, found));
      },
    },
    {
      kind: 'app',
      method: 'post',
      path: `${path}/{installation_id}/access_tokens`,
      answer: (call) => issueToken(call, desk),
    },
    {
      kind: 'app',
      method: 'get',
      path: '/repos/{owner}/{repo}/installation',
      answer: showRepositoryInstallation,
    },
    {
      kind: 'installation',
      method: 'get',
      path: '/installation/repositories',
      answer: listInstalledRepositories,
    },
  ];
}

function showRate(call: Call, meter: RateMeter): Answer {
  const core = meter.show(call.caller.kind === 'installation' ? String(call.caller.installation.id) : 'app');
  return ok({ resources: { core, search: { ...core, limit: 30, used: 0, remaining: 30 } }, rate: core });
}

/** Everything about the app itself, its installations and its tokens. */
export function appRoutes(desk: TokenDesk, meter: RateMeter): readonly Route[] {
  const rate: Route = {
    kind: 'installation',
    method: 'get',
    path: '/rate_limit',
    answer: (call) => showRate(call, meter),
  };
  return [...appRoutesProper(desk), rate];
}
