import type { Installation, Permissions, Repository, World } from './state.ts';

/** What a request came with, after the token was accepted. */
export interface Call {
  readonly world: World;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly accept: string;
  readonly body: unknown;
  readonly caller: Caller;
}

/** Who calls: the app by its own JWT, an installation by its token, or nobody. */
export type Caller =
  | { readonly kind: 'app' }
  | {
      readonly kind: 'installation';
      readonly installation: Installation;
      readonly permissions: Permissions;
      readonly repositories: ReadonlySet<number>;
    }
  | { readonly kind: 'nobody' };

/** A call about one repository that the caller may see. */
export interface RepositoryCall extends Call {
  readonly repository: Repository;
}

export interface Answer {
  readonly status: number;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly raw?: { readonly type: string; readonly bytes: Buffer };
  readonly headers?: Readonly<Record<string, string>>;
}

/** `checks:write` and so on; any one of a list is enough. */
export type Need = `${string}:${'read' | 'write'}`;

interface RouteBase {
  readonly method: 'get' | 'post' | 'patch';
  /** The path as GitHub's description writes it. */
  readonly path: string;
}

/** One operation. Which kind of token it takes is part of its kind. */
export type Route =
  | (RouteBase & { readonly kind: 'app'; readonly answer: (call: Call) => Answer | Promise<Answer> })
  | (RouteBase & { readonly kind: 'installation'; readonly answer: (call: Call) => Answer })
  | (RouteBase & {
      readonly kind: 'repository';
      readonly needs: readonly Need[];
      readonly answer: (call: RepositoryCall) => Answer;
    });

export function ok(body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, body, headers };
}

export function created(body: unknown): Answer {
  return { status: 201, body };
}

const documentation = 'https://docs.github.com/rest';

/** An error in GitHub's form. */
export function refuse(status: number, message: string, errors?: readonly unknown[]): Answer {
  const body = { message, documentation_url: documentation, status: String(status) };
  return { status, body: errors === undefined ? body : { ...body, errors } };
}

export function notFound(): Answer {
  return refuse(404, 'Not Found');
}

/** A request that is well-formed JSON but says something that GitHub does not accept. */
export function unprocessable(reason: string): Answer {
  return refuse(422, `Invalid request.\n\n${reason}`);
}

/** The number in the path, or -1, which belongs to nothing. */
export function numberIn(call: Call, name: string): number {
  const text = call.parameters[name] ?? '';
  return /^\d+$/.test(text) ? Number(text) : -1;
}

export function textIn(call: Call, name: string): string {
  return call.parameters[name] ?? '';
}
