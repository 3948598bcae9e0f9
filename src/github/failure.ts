import { type Problem, showOneLine } from '../core/index.ts';

/**
 * Why a call gave no answer. `retry`: the same call may succeed `afterSeconds` from now; absent: nobody knows, so after
 * growing pauses. `refused`: it will not, until a
 * person changes something; `status` is the HTTP status.
 */
export type GitHubFailure =
  | { readonly kind: 'retry'; readonly afterSeconds?: number; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: Problem };

/** What a call gave, or why it gave nothing. No call of this part throws for an answer of GitHub. */
export type GitHubResult<T> = { readonly kind: 'ok'; readonly value: T } | GitHubFailure;

/** What is told of an answer above 399, or of no answer (status 500). */
interface ErrorAnswer {
  readonly status: number;
  readonly message: string;
  readonly headers: ReadonlyMap<string, string>;
}

/** GitHub asks for a minute where a secondary limit names no time. */
const defaultWait = 60;
/** The limits start anew every hour; a longer wait would be a clock of ours that is wrong. */
const longestWait = 3_660;

/** A successful result. */
export function ok<T>(value: T): GitHubResult<T> {
  return { kind: 'ok', value };
}

/**
 * Runs one call and turns what the client throws for an answer above 399, or for no answer, into a failure.
 * `task` completes "GitHub … to <task>". Anything else that is thrown is a bug and passes through.
 */
export async function ask<T>(task: string, call: () => Promise<T>): Promise<GitHubResult<T>> {
  try {
    return ok(await call());
  } catch (error) {
    const answer = readError(error);
    if (answer === undefined) throw error;
    return classifyError(answer, task, Date.now() / 1000);
  }
}

/** Whether GitHub says that the thing is not there: never was (404) or no more (410). */
export function isAbsent(result: { readonly kind: string; readonly status?: number }): boolean {
  return result.kind === 'refused' && (result.status === 404 || result.status === 410);
}

function readError(error: unknown): ErrorAnswer | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  return { status: error.status, message: error.message, headers: readHeaders(error) };
}

function readHeaders(error: Error): ReadonlyMap<string, string> {
  const response = 'response' in error ? error.response : undefined;
  if (typeof response !== 'object' || response === null || !('headers' in response)) return new Map();
  const { headers } = response;
  if (typeof headers !== 'object' || headers === null) return new Map();
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function classifyError(answer: ErrorAnswer, task: string, now: number): GitHubFailure {
  const { status, headers } = answer;
  const limited = isRateLimited(answer);
  if (limited || status === 401 || status === 408 || status === 409 || status >= 500) {
    const problem = describeWait(answer, task, limited);
    // A new token mends most of these at once; where the key is wrong nobody knows how long it takes.
    if (status === 401) return { kind: 'retry', problem };
    return { kind: 'retry', afterSeconds: limited ? secondsToWait(headers, now) : 5, problem };
  }
  return { kind: 'refused', status, problem: describeRefusal(answer, task) };
}

/** A 403 is a limit where it says so in a header or, for a secondary limit, in words. */
function isRateLimited({ status, message, headers }: ErrorAnswer): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    headers.has('retry-after') ||
    headers.get('x-ratelimit-remaining') === '0' ||
    /\b(secondary rate limit|abuse detection)\b/i.test(message)
  );
}

/** `retry-after` counts seconds; `x-ratelimit-reset` is a time in Unix seconds. */
function secondsToWait(headers: ReadonlyMap<string, string>, now: number): number {
  const told = Number(headers.get('retry-after') ?? Number.NaN);
  const exhausted = headers.get('x-ratelimit-remaining') === '0';
  const reset = exhausted ? Number(headers.get('x-ratelimit-reset') ?? Number.NaN) - now + 1 : Number.NaN;
  const wait = [told, reset, defaultWait].find((seconds) => Number.isFinite(seconds)) ?? defaultWait;
  return Math.min(longestWait, Math.max(1, Math.ceil(wait)));
}

function describeWait({ status, message }: ErrorAnswer, task: string, limited: boolean): Problem {
  if (limited) {
    return {
      code: 'github-unavailable',
      message: `GitHub asked the app to wait before it may ${task} (${status})`,
      hint: 'nothing to do: it is tried again; if it happens often, the app serves too many repositories',
    };
  }
  if (status === 401) {
    return {
      code: 'github-credentials',
      message: `GitHub did not accept the app's credentials to ${task} (401)`,
      hint: 'check the app id, the private key and the clock of the machine that runs the app',
    };
  }
  return {
    code: 'github-unavailable',
    message: `GitHub gave no usable answer to ${task} (${status}: ${clip(message)})`,
    hint: "nothing to do: it is tried again; GitHub's status page tells of an outage",
  };
}

function describeRefusal({ status, message }: ErrorAnswer, task: string): Problem {
  return {
    code: 'github-refused',
    message: `GitHub refused to let the app ${task} (${status}: ${clip(message)})`,
    hint: hintFor(status),
  };
}

function hintFor(status: number): string {
  switch (status) {
    case 403:
      return "Check in the app's settings that it has the permission, and that the installation accepted it.";
    case 404:
    case 410:
      return 'Check that it still exists and that the app is installed on the repository.';
    default:
      return 'This is a bug of Brakeline; please report it with this message.';
  }
}

/** The client adds an address of the documentation, which is of no use in one line. */
function clip(message: string): string {
  const words = showOneLine(message.split(' - https://')[0] ?? '');
  return words.length > 200 ? `${words.slice(0, 200)}…` : words;
}
