import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** An artifact as the stand-in received it: the zip's bytes and the name. */
export interface ReceivedArtifact {
  readonly name: string;
  readonly bytes: Buffer;
  readonly finalised: boolean;
}

/**
 * A local stand-in of GitHub's results service: the three Twirp and blob calls that an upload makes.
 * The real service can't be had outside a workflow run.
 */
export interface ResultsService extends AsyncDisposable {
  readonly environment: Readonly<Record<string, string>>;
  readonly artifacts: () => readonly ReceivedArtifact[];
}

interface Pending {
  readonly name: string;
  readonly blocks: Map<string, Buffer>;
  bytes: Buffer;
  finalised: boolean;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function nameIn(body: Buffer): string {
  const json: unknown = JSON.parse(body.toString('utf8'));
  return typeof json === 'object' && json !== null && 'name' in json ? String(json.name) : '';
}

function unsignedToken(): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ scp: 'Actions.Results:run-1:job-1' })}.x`;
}

function blobCall(url: URL, pending: Pending, body: Buffer): void {
  const comp = url.searchParams.get('comp');
  if (comp === 'block') pending.blocks.set(url.searchParams.get('blockid') ?? '', body);
  else if (comp === 'blocklist') {
    const ids = [...body.toString('utf8').matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map(
      (m) => m[1] ?? '',
    );
    pending.bytes = Buffer.concat(ids.map((id) => pending.blocks.get(id) ?? Buffer.alloc(0)));
  } else pending.bytes = body;
}

/** Starts the stand-in on a free port of the loopback address. */
export async function startResultsService(): Promise<ResultsService> {
  const artifacts: Pending[] = [];
  let origin = '';
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin);
    const body = await bodyOf(request);
    const json = (value: unknown): void => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    if (url.pathname.endsWith('/CreateArtifact')) {
      artifacts.push({ name: nameIn(body), blocks: new Map(), bytes: Buffer.alloc(0), finalised: false });
      json({ ok: true, signed_upload_url: `${origin}/blob/${artifacts.length - 1}?sig=x` });
    } else if (url.pathname.endsWith('/FinalizeArtifact')) {
      const found = artifacts.find((artifact) => artifact.name === nameIn(body));
      if (found !== undefined) found.finalised = true;
      json({ ok: found !== undefined, artifact_id: '4711' });
    } else {
      const pending = artifacts[Number(url.pathname.split('/').at(-1))];
      if (pending !== undefined) blobCall(url, pending, body);
      response.writeHead(pending === undefined ? 404 : 201).end();
    }
  };
  const server: Server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    environment: { ACTIONS_RESULTS_URL: origin, ACTIONS_RUNTIME_TOKEN: unsignedToken() },
    artifacts: () => artifacts,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
