import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { openBlobStore } from './blobs.ts';
import { openContract } from './contract.ts';
import { createFaultPlan, type Fault } from './faults.ts';
import { type Delivery, type Hook, openHookDesk } from './hook.ts';
import { openRateMeter } from './rate-limit.ts';
import { type LoggedRequest, RequestLog, type Violation } from './request-log.ts';
import { createRouter } from './router.ts';
import { listRoutes } from './routes.ts';
import { type ServerParts, serveApi } from './server.ts';
import type { Permissions, World } from './state.ts';
import { appKeys, openTokenDesk } from './tokens.ts';
import { createWorld } from './world.ts';

export interface GitHubOptions {
  /** What the app asks for; what app.yml asks for unless told. */
  readonly permissions?: Permissions;
  /** Requests an hour of one installation; 5,000 unless told, as on GitHub. */
  readonly rateLimit?: number;
  /** Whether requests and answers are held against GitHub's description and limits; on unless told. */
  readonly validate?: boolean;
  /** `counts` keeps no request, only how many there were; for long benches. */
  readonly keep?: 'all' | 'counts';
}

/** A GitHub of our own on the loopback address, over real HTTP. */
export interface GitHubStandIn extends AsyncDisposable {
  /** Base of the API, without a slash at the end. */
  readonly url: string;
  /** Everything that GitHub knows; the builders of `seed.ts` and `seed-runs.ts` change it. */
  readonly world: World;
  /** The app's own key, PKCS#1 PEM. */
  readonly privateKey: string;
  readonly requests: () => readonly LoggedRequest[];
  /** Requests by operation, such as `post /repos/{owner}/{repo}/check-runs`. */
  readonly counts: () => ReadonlyMap<string, number>;
  /** What was done against GitHub's rules so far; tests assert that it is empty. */
  readonly violations: () => readonly Violation[];
  /** Forgets requests, counts and violations. */
  readonly forget: () => void;
  /** Plans a fault for requests to come. */
  readonly fail: (fault: Fault) => void;
  readonly clearFaults: () => void;
  /** Makes all installation tokens worthless. */
  readonly revokeTokens: () => void;
  /** Sends a signed webhook and gives the answer and how long it took. */
  readonly deliver: (event: string, payload: object, hook: Hook) => Promise<Delivery>;
  /** Sends a delivery once more, under the same guid. */
  readonly redeliver: (delivery: Delivery) => Promise<Delivery>;
  readonly deliveries: () => readonly Delivery[];
}

interface Listening {
  readonly server: Server;
  readonly origin: string;
}

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

async function listen(serve: Serve): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: 30_000 }, serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { server, origin: `http://127.0.0.1:${port}` };
}

async function close({ server }: Listening): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

function serveOrFail(
  log: RequestLog,
  serve: (...exchange: Parameters<Serve>) => Promise<void> | void,
): Serve {
  return (request, response) => {
    const fail = (error: unknown): void => {
      const operation = `${request.method} ${request.url}`;
      log.report({ side: 'answer', operation, fault: `the stand-in failed: ${String(error)}` });
      if (response.headersSent) request.socket.destroy();
      else response.writeHead(500).end();
    };
    Promise.resolve(serve(request, response)).catch(fail);
  };
}

/** Starts the stand-in on free ports: one for the API and one for the storage of artifacts. */
export async function startGitHub(options: GitHubOptions = {}): Promise<GitHubStandIn> {
  const origins = { api: '', blobs: '' };
  const world = createWorld(() => origins.api, options.permissions);
  const log = new RequestLog(options.keep ?? 'all');
  const faults = createFaultPlan();
  const desk = openTokenDesk(world);
  const meter = openRateMeter(world, options.rateLimit ?? 5_000);
  const hooks = openHookDesk(world);
  const blobs = openBlobStore(
    world,
    () => origins.blobs,
    (fault) => log.report({ side: 'request', operation: 'get blob', fault }),
  );
  const find = createRouter(listRoutes({ desk, meter, hooks, sign: blobs.sign }));
  const contract = options.validate === false ? undefined : openContract();
  const parts: ServerParts = { world, desk, meter, faults, log, contract, find };
  const api = await listen(serveOrFail(log, (request, response) => serveApi(parts, request, response)));
  const storage = await listen(
    serveOrFail(log, (request, response) => blobs.serve(request, response, faults)),
  );
  origins.api = api.origin;
  origins.blobs = storage.origin;
  return {
    url: api.origin,
    world,
    privateKey: appKeys().privateKey,
    requests: () => log.entries(),
    counts: () => log.counts(),
    violations: () => log.violations(),
    forget: () => log.clear(),
    fail: faults.add,
    clearFaults: faults.clear,
    revokeTokens: desk.revokeAll,
    deliver: hooks.deliver,
    redeliver: hooks.redeliver,
    deliveries: hooks.all,
    async [Symbol.asyncDispose]() {
      await Promise.all([close(api), close(storage)]);
    },
  };
}
