import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import type { Contract, Exchange } from './contract.ts';
import type { FaultPlan, Trouble } from './faults.ts';
import { findOverrun } from './limits.ts';
import { type RateMeter, rateHeaders } from './rate-limit.ts';
import type { RequestLog } from './request-log.ts';
import { type Answer, type Call, type Caller, notFound, refuse, unprocessable } from './route.ts';
import { answerRoute, type Match } from './router.ts';
import type { World } from './state.ts';
import type { TokenDesk } from './tokens.ts';

export interface ServerParts {
  readonly world: World;
  readonly desk: TokenDesk;
  readonly meter: RateMeter;
  readonly faults: FaultPlan;
  readonly log: RequestLog;
  /** Absent where validation is switched off. */
  readonly contract: Contract | undefined;
  readonly find: (method: string, path: string) => Match | undefined;
}

/** A request, read to its end. */
interface Incoming {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
  readonly at: number;
}

interface Handled {
  readonly answer: Answer;
  readonly operation: string;
  readonly body: unknown;
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  return request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
}

async function readRequest(request: IncomingMessage, at: number): Promise<Incoming> {
  const url = new URL(request.url ?? '/', 'http://api');
  return {
    method: (request.method ?? 'GET').toLowerCase(),
    // GitHub Enterprise Server's prefix, which Probot uses where it is told a host.
    path: url.pathname.replace(/^\/api\/v3(?=\/)/, ''),
    query: url.searchParams,
    headers: request.headers,
    bytes: await readBody(request),
    at,
  };
}

function parseBody(bytes: Buffer): { readonly body: unknown } | undefined {
  try {
    return { body: bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8')) };
  } catch {
    return undefined;
  }
}

function rateKey(caller: Caller): string {
  return caller.kind === 'installation' ? String(caller.installation.id) : caller.kind;
}

/** Holds the request against the limits and the description; gives GitHub's refusal where it breaks them. */
function judge(parts: ServerParts, operation: string, exchange: Exchange): Answer | undefined {
  if (parts.contract === undefined) return undefined;
  const overrun = findOverrun(exchange.method, exchange.path, exchange.body);
  const faults = [...(overrun?.faults ?? []), ...parts.contract.checkRequest(exchange)];
  for (const fault of faults) parts.log.report({ side: 'request', operation, fault });
  if (faults.length === 0) return undefined;
  return overrun?.answer ?? unprocessable(faults.join('\n'));
}

async function answerMatch(parts: ServerParts, incoming: Incoming, match: Match): Promise<Handled> {
  const { world, desk, meter, contract, log } = parts;
  const operation = `${incoming.method} ${match.route.path}`;
  const parsed = parseBody(incoming.bytes);
  const body = parsed?.body;
  const done = (answer: Answer): Handled => ({ answer, operation, body });
  if (parsed === undefined) return done(refuse(400, 'Problems parsing JSON'));
  const caller = desk.recognise(incoming.headers.authorization);
  if ('status' in caller) return done(caller);
  const limited = match.route.path !== '/rate_limit' && meter.spend(rateKey(caller));
  const rate = rateHeaders(meter.show(rateKey(caller)));
  if (limited) return done({ ...refuse(403, 'API rate limit exceeded for installation.'), headers: rate });
  const { parameters, route } = match;
  const exchange = { method: route.method, path: route.path, parameters, query: incoming.query, body };
  const accept = incoming.headers.accept ?? '';
  const call: Call = { world, parameters, query: incoming.query, accept, body, caller };
  const answer = judge(parts, operation, exchange) ?? (await answerRoute(route, call));
  for (const fault of contract?.checkAnswer(exchange, answer.status, answer.body) ?? [])
    log.report({ side: 'answer', operation, fault });
  return done({ ...answer, headers: { ...rate, ...answer.headers } });
}

async function answerRequest(parts: ServerParts, incoming: Incoming): Promise<Handled> {
  const { method, path } = incoming;
  const match = parts.find(method, path);
  if (match !== undefined) return answerMatch(parts, incoming, match);
  const operation = `${method} ${path}`;
  parts.log.report({ side: 'request', operation, fault: 'the stand-in has no such operation' });
  return { answer: notFound(), operation, body: undefined };
}

function troubleAnswer(trouble: Extract<Trouble, { kind: 'status' }>): Answer {
  const { status, message = 'Planned trouble', retryAfter, headers = {} } = trouble;
  const retry = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return { ...refuse(status, message), headers: { ...retry, ...headers } };
}

function bytesOf({ body, raw }: Answer): { readonly type: string; readonly bytes: Buffer } {
  if (raw !== undefined) return raw;
  if (body === undefined) return { type: 'text/html;charset=utf-8', bytes: Buffer.alloc(0) };
  return { type: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify(body)) };
}

/** Writes the answer; a GET whose `if-none-match` still holds gets a bare 304. Gives the status that was sent. */
function sendAnswer(incoming: Incoming, answer: Answer, response: ServerResponse): number {
  const { type, bytes } = bytesOf(answer);
  const headers = {
    'x-github-request-id': randomUUID(),
    'x-github-media-type': 'github.v3',
    ...answer.headers,
  };
  const cacheable = incoming.method === 'get' && answer.status === 200;
  const etag = cacheable ? `W/"${createHash('sha1').update(bytes).digest('hex')}"` : undefined;
  if (etag !== undefined && incoming.headers['if-none-match'] === etag) {
    response.writeHead(304, { ...headers, etag }).end();
    return 304;
  }
  const more = etag === undefined ? {} : { etag };
  response.writeHead(answer.status, {
    ...headers,
    ...more,
    'content-type': type,
    'content-length': bytes.length,
  });
  response.end(bytes);
  return answer.status;
}

/** Answers one request of the API, or makes the trouble that is planned for it. */
export async function serveApi(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const incoming = await readRequest(request, parts.world.clock.now());
  const { method, path, query, at } = incoming;
  const trouble = parts.faults.take(method, path);
  const record = (handled: Handled, status: number): void =>
    parts.log.add({
      method,
      path,
      query: String(query),
      operation: handled.operation,
      status,
      body: handled.body,
      at,
    });
  if (trouble?.kind === 'slow') await sleep(trouble.milliseconds);
  const spared =
    trouble === undefined || trouble.kind === 'slow' || (trouble.kind === 'cut' && trouble.when === 'after');
  const operation = `${method} ${parts.find(method, path)?.route.path ?? path}`;
  const handled = spared
    ? await answerRequest(parts, incoming)
    : { operation, body: undefined, answer: trouble.kind === 'status' ? troubleAnswer(trouble) : notFound() };
  if (trouble?.kind === 'cut') {
    record(handled, 0);
    request.socket.destroy();
    return;
  }
  record(handled, sendAnswer(incoming, handled.answer, response));
}
