import type { App, Clock, Installation, Permissions, Repository, User, World } from './state.ts';

/** What the app asks for: app.yml must ask for the same. `actions: write` is for asking for a re-run. */
export const appPermissions: Permissions = {
  actions: 'write',
  checks: 'write',
  contents: 'read',
  issues: 'read',
  merge_queues: 'read',
  metadata: 'read',
  pull_requests: 'write',
};

const events = [
  'check_run',
  'check_suite',
  'issue_comment',
  'merge_group',
  'pull_request',
  'push',
  'workflow_run',
];

/** First number of each series. Runs and checks are past 2^32, as on GitHub, which shows a number kept too small. */
const seriesStart: Readonly<Record<string, number>> = {
  artifact: 5_100_000_000,
  check: 54_000_000_000,
  comment: 3_400_000_000,
  delivery: 187_000_000_000_000,
  installation: 61_000_000,
  repository: 910_000_000,
  run: 19_000_000_000,
};

function createClock(): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}

/** An empty GitHub with one app. `origin` is asked late, because the port is known only once the server listens. */
export function createWorld(origin: () => string, permissions: Permissions = appPermissions): World {
  const counters = new Map<string, number>();
  const app: App = {
    id: 424_242,
    slug: 'brakeline',
    clientId: 'Iv23liBrakelineTest1',
    owner: 'brakeline-maker',
    permissions,
    events,
  };
  return {
    app,
    clock: createClock(),
    installations: new Map(),
    repositories: new Map(),
    users: new Map(),
    origin,
    next: (series) => {
      const number = counters.get(series) ?? seriesStart[series] ?? 1;
      counters.set(series, number + 1);
      return number;
    },
  };
}

/** The user of a login; made on first sight. A login that ends in `[bot]` is a bot. */
export function userNamed(world: World, login: string): User {
  const known = world.users.get(login.toLowerCase());
  if (known !== undefined) return known;
  const user: User = {
    login,
    id: world.next('user') + 1_000,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
  };
  world.users.set(login.toLowerCase(), user);
  return user;
}

/** The login under which the app comments. */
export function botLogin(world: World): string {
  return `${world.app.slug}[bot]`;
}

/** The world's time as GitHub writes it: ISO 8601 in UTC without fractions. */
export function timestamp(world: World, later = 0): string {
  return new Date(world.clock.now() + later).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The installation that reaches a repository; none where the app is not installed. */
export function installationOf(world: World, repository: Repository): Installation | undefined {
  return [...world.installations.values()].find((installation) =>
    installation.repositories.has(repository.id),
  );
}

export function findRepository(world: World, owner: string, name: string): Repository | undefined {
  return world.repositories.get(`${owner}/${name}`.toLowerCase());
}

/** Whether a repository is a fork that was deleted. */
export function isGone(world: World, repository: Repository): boolean {
  const key = `${repository.owner}/${repository.name}`.toLowerCase();
  return repository.parent !== undefined && world.repositories.get(key) !== repository;
}
