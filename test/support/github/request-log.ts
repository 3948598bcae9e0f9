/** A request that was answered. */
export interface LoggedRequest {
  readonly method: string;
  /** The path without query. */
  readonly path: string;
  readonly query: string;
  /** The operation as GitHub's description writes it, such as `post /repos/{owner}/{repo}/check-runs`. */
  readonly operation: string;
  readonly status: number;
  readonly body: unknown;
  /** Milliseconds since 1970 when it came in. */
  readonly at: number;
}

/** Something that our client or the stand-in itself did against GitHub's rules. */
export interface Violation {
  readonly side: 'request' | 'answer';
  readonly operation: string;
  readonly fault: string;
}

/** Full entries that are kept; the counts go on beyond. */
const mostEntries = 20_000;

/** What came in. With `counts` only the numbers are kept, so that memory stays flat over a long bench. */
export class RequestLog {
  readonly #entries: LoggedRequest[] = [];
  readonly #counts = new Map<string, number>();
  readonly #violations: Violation[] = [];
  readonly #keep: 'all' | 'counts';

  constructor(keep: 'all' | 'counts') {
    this.#keep = keep;
  }

  add(request: LoggedRequest): void {
    this.#counts.set(request.operation, (this.#counts.get(request.operation) ?? 0) + 1);
    if (this.#keep === 'all' && this.#entries.length < mostEntries) this.#entries.push(request);
  }

  report(violation: Violation): void {
    this.#violations.push(violation);
  }

  clear(): void {
    this.#entries.length = 0;
    this.#counts.clear();
    this.#violations.length = 0;
  }

  entries(): readonly LoggedRequest[] {
    return this.#entries;
  }

  counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  violations(): readonly Violation[] {
    return this.#violations;
  }
}
