import {
  type Answer,
  type Call,
  type Need,
  notFound,
  type RepositoryCall,
  type Route,
  refuse,
} from './route.ts';
import type { Permissions } from './state.ts';
import { findRepository } from './world.ts';

/** A route with its path as a pattern. */
interface Matcher {
  readonly route: Route;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Parameters that may hold slashes: GitHub's description marks them as of several segments. */
const long = new Set(['path', 'basehead', 'ref', 'branch']);

function matcherOf(route: Route): Matcher {
  const names: string[] = [];
  const pattern = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    return long.has(name) ? '(.+?)' : '([^/]+)';
  });
  return { route, names, pattern: new RegExp(`^${pattern}$`) };
}

/** Finds the operation of a method and a path; of two, the one with the longer fixed part wins. */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match | undefined {
  const fixedLength = ({ path }: Route): number => path.replace(/\{\w+\}/g, '').length;
  const matchers = [...routes].sort((a, b) => fixedLength(b) - fixedLength(a)).map(matcherOf);
  return (method, path) => {
    for (const { route, names, pattern } of matchers) {
      const found = route.method === method ? pattern.exec(path) : null;
      if (found === null) continue;
      const values = names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]);
      return { route, parameters: Object.fromEntries(values) };
    }
    return undefined;
  };
}

function meets(permissions: Permissions, need: Need): boolean {
  const [name = '', wanted] = need.split(':');
  const granted = permissions[name];
  return granted === 'write' || granted === wanted;
}

function forbidden(needs: readonly Need[]): Answer {
  const header = needs.map((need) => need.replace(':', '=')).join('; ');
  return {
    ...refuse(403, 'Resource not accessible by integration'),
    headers: { 'x-accepted-github-permissions': header },
  };
}

/** Repositories that the token does not reach do not exist for it, unless they are public and only read. */
function answerRepository(route: Extract<Route, { kind: 'repository' }>, call: Call): Answer {
  const { caller, parameters, world } = call;
  if (caller.kind === 'app')
    return refuse(401, 'A JSON web token could not be used here: an installation token is needed');
  const repository = findRepository(world, parameters['owner'] ?? '', parameters['repo'] ?? '');
  if (repository === undefined) return notFound();
  if (caller.kind === 'nobody')
    return repository.private || route.method !== 'get' ? notFound() : refuse(401, 'Requires authentication');
  if (!caller.repositories.has(repository.id)) {
    if (repository.private) return notFound();
    if (route.method !== 'get') return forbidden(route.needs);
  } else if (!route.needs.some((need) => meets(caller.permissions, need))) return forbidden(route.needs);
  const repositoryCall: RepositoryCall = { ...call, repository };
  return route.answer(repositoryCall);
}

/** Lets a route answer a call, if the caller may. */
export function answerRoute(route: Route, call: Call): Answer | Promise<Answer> {
  switch (route.kind) {
    case 'app':
      return call.caller.kind === 'app'
        ? route.answer(call)
        : refuse(401, 'A JSON web token could not be decoded');
    case 'installation':
      return call.caller.kind === 'installation'
        ? route.answer(call)
        : refuse(401, 'Requires authentication');
    case 'repository':
      return answerRepository(route, call);
  }
}
