import { Probot, ProbotOctokit } from 'probot';
import {
  type ApiCall,
  type AppIdentity,
  createTimedFetch,
  type GitHubClient,
  observeCalls,
} from '../../github/index.ts';
import type { Settings } from './settings.ts';

/** The app as GitHub knows it: who it is, and clients that act for it. */
export interface GitHubApp {
  readonly identity: AppIdentity;
  /** Authenticated as the app itself. */
  readonly asApp: () => Promise<GitHubClient>;
  /** Authenticated as an installation. */
  readonly asInstallation: (installation: number) => Promise<GitHubClient>;
  /** Whether a body carries the webhook secret's signature. */
  readonly verify: (body: string, signature: string) => Promise<boolean>;
}

interface GitHubAppOptions {
  readonly settings: Settings;
  readonly onCall: (call: ApiCall, installation: number | undefined) => void;
  /** Whether calls that write are spaced out as GitHub asks for; only a stand-in needs no such manners. */
  readonly throttle: boolean;
}

/**
 * Refusals that a newer token may end: one that was revoked, or was issued before the installation got a permission or a
 * repository. Tokens are kept for an hour otherwise.
 */
const tokenStatuses: ReadonlySet<number> = new Set([401, 403]);

/** Seconds that one call may take, body included. */
const callTimeout = 30;

function createProbot({ settings, throttle }: GitHubAppOptions): Probot {
  const { appId, privateKey, webhookSecret, api } = settings;
  const retry = { enabled: false };
  // The queue tries again; a client that retries by itself would hold a worker. Tokens are asked for by the client's own
  // `request`: the one of Probot's authentication knows neither the API's address nor the time limit.
  const Octokit = ProbotOctokit.defaults((options: ConstructorParameters<typeof ProbotOctokit>[0]) => {
    const { request: _, ...auth } = options?.auth ?? {};
    return {
      ...options,
      auth,
      request: { ...options?.request, fetch: createTimedFetch(callTimeout) },
      retry,
      ...(throttle ? {} : { throttle: { enabled: false } }),
    };
  });
  return new Probot({ appId, privateKey, secret: webhookSecret, baseUrl: api, logLevel: 'fatal', Octokit });
}

/** Asks GitHub who the app is, which also shows that the key is right. Rejects where GitHub does not answer. */
export async function openGitHubApp(options: GitHubAppOptions): Promise<GitHubApp> {
  const probot = createProbot(options);
  const clients = new Map<number, Promise<ProbotOctokit>>();
  const doubted = new Set<number>();
  const open = async (installation?: number): Promise<ProbotOctokit> => {
    const octokit = await probot.auth(installation);
    observeCalls(octokit, (call) => {
      if (installation !== undefined && tokenStatuses.has(call.status)) doubted.add(installation);
      options.onCall(call, installation);
    });
    return octokit;
  };
  const app = await open();
  const { data } = await app.request('GET /app');
  return {
    identity: { id: options.settings.appId, slug: data?.slug ?? '' },
    asApp: async () => app,
    async asInstallation(installation) {
      const known = clients.get(installation) ?? open(installation);
      clients.set(installation, known);
      // A call that failed must not be what every later job gets.
      known.catch(() => clients.delete(installation));
      const octokit = await known;
      if (doubted.delete(installation)) await octokit.auth({ type: 'installation', refresh: true });
      return octokit;
    },
    verify: (body, signature) => probot.webhooks.verify(body, signature).catch(() => false),
  };
}
