import type { Octokit } from '@octokit/rest';

/** One answer of GitHub, for counting. */
export interface ApiCall {
  readonly method: string;
  /** The template, such as `/repos/{owner}/{repo}/check-runs`: few different ones, and no names in it. */
  readonly route: string;
  /** 500 where there was no answer. */
  readonly status: number;
  readonly seconds: number;
  /** Of the rate limit that this call counts against; absent where GitHub does not tell. */
  readonly limit?: { readonly most: number; readonly remaining: number; readonly reset: number };
}

type Headers = Readonly<Record<string, string | number | undefined>>;

/** Tells `onCall` of every call that goes out through this client, whatever becomes of it. */
export function observeCalls(octokit: Pick<Octokit, 'hook'>, onCall: (call: ApiCall) => void): void {
  octokit.hook.wrap('request', async (request, options) => {
    const start = performance.now();
    const tell = (status: number, headers: Headers): void => {
      const limit = readLimit(headers);
      onCall({
        method: options.method,
        route: options.url,
        status,
        seconds: (performance.now() - start) / 1000,
        ...(limit === undefined ? {} : { limit }),
      });
    };
    try {
      const response = await request(options);
      tell(response.status, response.headers);
      return response;
    } catch (error) {
      tell(statusOf(error), headersOf(error));
      throw error;
    }
  });
}

/**
 * `fetch` that gives up after `seconds`, body included. For the `request.fetch` option of a client: a client of Octokit
 * waits for minutes otherwise. The time that a call waits in the client's own queue does not count.
 */
export function createTimedFetch(seconds: number): typeof fetch {
  return (input, init) => {
    const timeout = AbortSignal.timeout(seconds * 1000);
    const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    return fetch(input, { ...init, signal });
  };
}

/** The reset is a time in Unix seconds. */
function readLimit(headers: Headers): ApiCall['limit'] {
  const [most, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => {
    return Number(headers[`x-ratelimit-${name}`] ?? Number.NaN);
  });
  if (most === undefined || remaining === undefined || reset === undefined) return undefined;
  return [most, remaining, reset].every(Number.isFinite) ? { most, remaining, reset } : undefined;
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : 500;
}

function headersOf(error: unknown): Headers {
  const response = error instanceof Error && 'response' in error ? error.response : undefined;
  const headers =
    typeof response === 'object' && response !== null && 'headers' in response ? response.headers : undefined;
  if (typeof headers !== 'object' || headers === null) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
