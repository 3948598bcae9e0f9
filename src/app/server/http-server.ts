import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { largestWebhook } from '../events/decode-webhook.ts';
import type { Log } from '../telemetry/log.ts';

/** A delivery as it came, before its signature is checked. */
export interface RawDelivery {
  readonly id: string;
  readonly event: string;
  readonly signature: string;
  readonly body: string;
}

/** What the server answers with; `body` is text. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** What the pages of the server are made from. */
export interface Handlers {
  readonly receive: (delivery: RawDelivery) => Promise<Answer>;
  readonly ready: () => Promise<boolean>;
  readonly metrics: () => Promise<string>;
}

/** A server that listens. */
export interface HttpServer {
  readonly port: number;
  /** Stops taking connections and resolves when the open ones are answered. */
  readonly close: () => Promise<void>;
}

/** Seconds that a client has for its request; nobody may hold a connection open for nothing. */
const requestTimeout = 30;

function headerOf(request: IncomingMessage, name: string): string {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
}

/** The body, or undefined where it is larger than any webhook. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(headerOf(request, 'content-length')) > largestWebhook) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not end the connection, over which the answer still has to go.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largestWebhook) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function answerWebhook(request: IncomingMessage, handlers: Handlers): Promise<Answer> {
  const id = headerOf(request, 'x-github-delivery');
  const event = headerOf(request, 'x-github-event');
  const signature = headerOf(request, 'x-hub-signature-256');
  if (!/^[\w-]{1,100}$/.test(id) || !/^\w{1,50}$/.test(event) || signature === '') {
    return { status: 400, body: 'this is not a webhook of GitHub: a header is missing\n' };
  }
  if (!headerOf(request, 'content-type').startsWith('application/json')) {
    return { status: 415, body: 'set the content type of the webhook to application/json\n' };
  }
  const body = await readBody(request);
  if (body === undefined) return { status: 413, body: 'larger than any webhook of GitHub\n' };
  return handlers.receive({ id, event, signature, body });
}

async function answer(request: IncomingMessage, handlers: Handlers): Promise<Answer> {
  const [path] = (request.url ?? '/').split('?');
  const route = `${request.method} ${path}`;
  if (route === 'POST /webhooks') return answerWebhook(request, handlers);
  if (route === 'GET /healthz') return { status: 200, body: 'ok\n' };
  if (route === 'GET /readyz') {
    return (await handlers.ready()) ? { status: 200, body: 'ready\n' } : { status: 503, body: 'not ready\n' };
  }
  if (route === 'GET /metrics') return { status: 200, body: await handlers.metrics() };
  return { status: 404, body: 'not found\n' };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
  // A body that was not read to its end would be taken for the next request.
  response.writeHead(status, status === 413 ? { ...headers, connection: 'close' } : headers).end(body);
}

async function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address;
}

/** Starts the server; port 0 takes a free one. Rejects where the port cannot be had. */
export async function startHttpServer(
  options: { readonly host: string; readonly port: number; readonly log: Log },
  handlers: Handlers,
): Promise<HttpServer> {
  const server = createServer({ requestTimeout: requestTimeout * 1000 }, (request, response) => {
    answer(request, handlers).then(
      (answered) => send(response, answered),
      (error: unknown) => {
        options.log.error('a request failed', {
          error: error instanceof Error ? error.message : String(error),
        });
        send(response, { status: 500, body: 'internal error\n' });
      },
    );
  });
  const { port } = await listen(server, options.host, options.port);
  return {
    port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await closed;
    },
  };
}
