import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultPlan } from './faults.ts';
import type { Artifact, World } from './state.ts';

/** A signed URL is good for this long, in milliseconds. */
const lifetime = 60_000;

/** The storage that artifacts are downloaded from: another host, which wants a signature and no token. */
export interface BlobStore {
  readonly sign: (artifact: Artifact) => string;
  readonly serve: (request: IncomingMessage, response: ServerResponse, faults: FaultPlan) => Promise<void>;
}

export function openBlobStore(
  world: World,
  origin: () => string,
  report: (fault: string) => void,
): BlobStore {
  const signed = new Map<string, { readonly artifact: Artifact; readonly expires: number }>();
  const refuse = (response: ServerResponse, status: number, code: string): void => {
    const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`;
    response.writeHead(status, { 'content-type': 'application/xml' }).end(body);
  };
  return {
    sign(artifact) {
      const now = world.clock.now();
      for (const [key, { expires }] of signed) if (expires <= now) signed.delete(key);
      const key = randomBytes(24).toString('base64url');
      signed.set(key, { artifact, expires: now + lifetime });
      return `${origin()}/actions-results/${artifact.id}/artifact.zip?sig=${key}`;
    },
    async serve(request, response, faults) {
      const url = new URL(request.url ?? '/', 'http://blob');
      const trouble = faults.take(request.method ?? 'GET', url.pathname);
      if (trouble?.kind === 'slow') await sleep(trouble.milliseconds);
      if (trouble?.kind === 'status') {
        refuse(response, trouble.status, 'PlannedTrouble');
        return;
      }
      if (request.headers.authorization !== undefined) {
        report('a token was sent to the blob storage');
        refuse(response, 400, 'InvalidAuthenticationInfo');
        return;
      }
      const key = url.searchParams.get('sig') ?? '';
      const found = signed.get(key);
      if (found === undefined || found.expires <= world.clock.now()) {
        refuse(response, 403, 'AuthenticationFailed');
        return;
      }
      const { zip } = found.artifact;
      response.writeHead(200, { 'content-type': 'application/zip', 'content-length': zip.length });
      if (trouble?.kind === 'cut') {
        // Half of the bytes, then nothing: what a broken download looks like.
        response.write(zip.subarray(0, zip.length / 2), () => request.socket.destroy());
        return;
      }
      response.end(zip);
    },
  };
}
