import { sign } from 'node:crypto';
import { Octokit } from '@octokit/rest';
import { z } from 'zod';
import type { GitHubStandIn } from '../support/github/stand-in.ts';

/** An app's JWT, with any claim replaced. */
export function appJwt(github: GitHubStandIn, claims: Readonly<Record<string, unknown>> = {}): string {
  const now = Math.floor(github.world.clock.now() / 1_000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const payload = { iat: now - 60, exp: now + 540, iss: String(github.world.app.id), ...claims };
  const body = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(payload)}`;
  return `${body}.${sign('RSA-SHA256', Buffer.from(body), github.privateKey).toString('base64url')}`;
}

function clientWith(github: GitHubStandIn, auth: string): Octokit {
  const silent = (): void => undefined;
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  return new Octokit({ baseUrl: github.url, auth, log });
}

/** A client that speaks as the app itself. */
export function appClient(github: GitHubStandIn, claims: Readonly<Record<string, unknown>> = {}): Octokit {
  return clientWith(github, appJwt(github, claims));
}

/** A client with a fresh token of the only installation. */
export async function installationClient(github: GitHubStandIn, request: object = {}): Promise<Octokit> {
  const [id = 0] = github.world.installations.keys();
  const answer = await appClient(github).request('POST /app/installations/{installation_id}/access_tokens', {
    installation_id: id,
    ...request,
  });
  return clientWith(github, answer.data.token);
}

const failure = z.object({
  status: z.number(),
  message: z.string(),
  response: z.object({ headers: z.record(z.string(), z.unknown()) }).optional(),
});

/** The status and message with which a request is refused. Fails where it is not. */
export async function refusalOf(request: Promise<unknown>): Promise<z.infer<typeof failure>> {
  try {
    await request;
  } catch (error) {
    return failure.parse(error);
  }
  throw new Error('the request was not refused');
}
