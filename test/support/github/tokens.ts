import { createPublicKey, createVerify, generateKeyPairSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Answer, type Caller, refuse } from './route.ts';
import type { Installation, Permissions, World } from './state.ts';

/** The app's keys, of 2048 bits as GitHub makes them. The private one is PKCS#1, as GitHub hands it out. */
export interface AppKeys {
  readonly privateKey: string;
  readonly publicKey: string;
}

let generated: AppKeys | undefined;

/** One key pair for the whole process: making one takes up to a second. */
export function appKeys(): AppKeys {
  if (generated === undefined) {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    generated = { privateKey, publicKey };
  }
  return generated;
}

interface IssuedToken {
  readonly installation: Installation;
  readonly permissions: Permissions;
  readonly repositories: ReadonlySet<number>;
  readonly expires: number;
}

/** Tokens live for an hour. */
const tokenLifetime = 60 * 60 * 1_000;

/** The longest time that a JWT may be valid for, and the drift of clocks that GitHub forgives, in seconds. */
const longestJwt = 600;
const drift = 60;

const claims = z.object({ iat: z.int(), exp: z.int(), iss: z.union([z.string(), z.number()]) });

function parsePart(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Says what is wrong with an app's JWT: signature by RS256, `iss`, `exp` at most ten minutes ahead, `iat` in the past. */
function faultOfJwt(world: World, jwt: string): string | undefined {
  const [header, payload, signature] = jwt.split('.');
  const algorithm = z.object({ alg: z.literal('RS256') }).safeParse(parsePart(header));
  const read = claims.safeParse(parsePart(payload));
  const verify = createVerify('RSA-SHA256').update(`${header}.${payload}`);
  const key = createPublicKey(appKeys().publicKey);
  if (!algorithm.success || !read.success || !verify.verify(key, signature ?? '', 'base64url'))
    return 'A JSON web token could not be decoded';
  const now = world.clock.now() / 1_000;
  const { iat, exp, iss } = read.data;
  if (![String(world.app.id), world.app.clientId].includes(String(iss))) return 'Integration not found';
  if (exp <= now)
    return "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires";
  if (exp > now + longestJwt + drift) return "'Expiration time' claim ('exp') is too far in the future";
  if (iat > now + drift)
    return "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued";
  return undefined;
}

/** Makes and recognises tokens. */
export interface TokenDesk {
  readonly issue: (token: Omit<IssuedToken, 'expires'>) => {
    readonly token: string;
    readonly expires: number;
  };
  /** Who sent the request, or the 401. */
  readonly recognise: (authorization: string | undefined) => Caller | Answer;
  /** Makes every token that was issued so far worthless. */
  readonly revokeAll: () => void;
}

export function openTokenDesk(world: World): TokenDesk {
  const issued = new Map<string, IssuedToken>();
  const bad = (): Answer => refuse(401, 'Bad credentials');
  return {
    issue(request) {
      // GitHub's newer tokens are longer than 40 characters and hold dots; nobody may assume a length.
      const token = `ghs_${world.app.id}_${randomBytes(96).toString('base64url')}.${randomBytes(48).toString('base64url')}`;
      const expires = world.clock.now() + tokenLifetime;
      issued.set(token, { ...request, expires });
      return { token, expires };
    },
    recognise(authorization) {
      if (authorization === undefined) return { kind: 'nobody' };
      const [scheme = '', credential = ''] = authorization.split(' ');
      if (!/^(bearer|token)$/i.test(scheme)) return bad();
      if (!credential.startsWith('ghs_')) {
        const fault = faultOfJwt(world, credential);
        return fault === undefined ? { kind: 'app' } : refuse(401, fault);
      }
      const known = issued.get(credential);
      if (known === undefined || known.expires <= world.clock.now()) return bad();
      const { installation, permissions, repositories } = known;
      return { kind: 'installation', installation, permissions, repositories };
    },
    revokeAll: () => issued.clear(),
  };
}
