import type { Installation, World } from './state.ts';
import { timestamp, userNamed } from './world.ts';

const web = 'https://github.com';

/** An opaque identifier as GraphQL has them. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}

export function webUrl(path: string): string {
  return `${web}/${path}`;
}

/** A user in the short form that stands inside everything else. */
export function presentUser(world: World, login: string): Readonly<Record<string, unknown>> {
  const { id, type } = userNamed(world, login);
  const url = `${world.origin()}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId('U', id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: webUrl(type === 'Bot' ? `apps/${login.replace('[bot]', '')}` : login),
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  };
}

/** The app with this id; any other than ours is GitHub Actions, as an example of a stranger. */
export function presentApp(world: World, id = world.app.id): Readonly<Record<string, unknown>> {
  const ours = id === world.app.id;
  const slug = ours ? world.app.slug : 'github-actions';
  const made = timestamp(world);
  return {
    id,
    slug,
    node_id: nodeId('A', id),
    client_id: ours ? world.app.clientId : 'Iv1.05c79e9ad1f6bdfa',
    owner: presentUser(world, ours ? world.app.owner : 'github'),
    name: ours ? 'Brakeline' : 'GitHub Actions',
    description: '',
    external_url: webUrl(slug),
    html_url: webUrl(`apps/${slug}`),
    created_at: made,
    updated_at: made,
    permissions: world.app.permissions,
    events: world.app.events,
  };
}

export function presentInstallation(
  world: World,
  installation: Installation,
): Readonly<Record<string, unknown>> {
  const account = presentUser(world, installation.account);
  const url = `${world.origin()}/app/installations/${installation.id}`;
  const made = timestamp(world);
  return {
    id: installation.id,
    account,
    repository_selection: 'selected',
    access_tokens_url: `${url}/access_tokens`,
    repositories_url: `${world.origin()}/installation/repositories`,
    html_url: webUrl(`settings/installations/${installation.id}`),
    app_id: world.app.id,
    app_slug: world.app.slug,
    client_id: world.app.clientId,
    target_id: account['id'],
    target_type: 'User',
    permissions: installation.permissions,
    events: world.app.events,
    created_at: made,
    updated_at: made,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by: null,
    suspended_at: null,
  };
}
