import type { GitHubClient } from './client.ts';
import { ask, type GitHubResult, ok } from './failure.ts';

/** A webhook that no attempt has delivered so far. */
export interface FailedDelivery {
  /** Of the newest attempt; text, for it may be larger than a safe integer. */
  readonly id: string;
  /** The same for all attempts of one event: the `X-GitHub-Delivery` header. */
  readonly guid: string;
  readonly event: string;
  readonly attempts: number;
  /** Of the newest attempt; ISO 8601. */
  readonly deliveredAt: string;
}

interface Search {
  /** ISO 8601. What was delivered before is not looked at. */
  readonly since: string;
  /** Calls at most, of 100 deliveries each; 200 unless told. */
  readonly mostPages?: number;
  /** Told the time of the oldest one that was read, where there are more than were read. */
  readonly onCut?: (oldest: string) => void;
}

type Attempt = Omit<FailedDelivery, 'attempts'> & { readonly delivered: boolean };

/**
 * Events since `since` none of whose attempts was answered with 2xx, oldest first. All attempts are read, not only the
 * failed ones, so that a redelivery that arrived ends the matter. Needs a client that is authenticated as the app itself.
 */
export async function listFailedDeliveries(
  octokit: GitHubClient,
  { since, mostPages = 200, onCut }: Search,
): Promise<GitHubResult<readonly FailedDelivery[]>> {
  const attempts: Attempt[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const result = await ask('list the deliveries of webhooks', () =>
      octokit.request('GET /app/hook/deliveries', {
        per_page: 100,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    );
    if (result.kind !== 'ok') return result;
    const { data, headers } = result.value;
    attempts.push(
      ...data.map(({ id, guid, event, delivered_at: deliveredAt, status_code: status }) => {
        return { id: String(id), guid, event, deliveredAt, delivered: status >= 200 && status < 300 };
      }),
    );
    cursor = nextCursor(headers.link);
    const oldest = attempts.at(-1);
    if (cursor === undefined || oldest === undefined || isBefore(oldest.deliveredAt, since)) break;
    if (page === mostPages - 1) onCut?.(oldest.deliveredAt);
  }
  return ok(findUndelivered(attempts.filter(({ deliveredAt }) => !isBefore(deliveredAt, since))));
}

/** Asks GitHub to send a delivery again, with the same guid. An attempt that GitHub no longer keeps is left alone. */
export async function redeliver(octokit: GitHubClient, id: string): Promise<GitHubResult<void>> {
  const result = await ask(`redeliver webhook ${id}`, () =>
    octokit.request(`POST /app/hook/deliveries/${id}/attempts`),
  );
  return result.kind === 'ok' || (result.kind === 'refused' && result.status === 404)
    ? ok(undefined)
    : result;
}

/** The list comes newest first, so the first attempt of a guid is its newest. */
function findUndelivered(attempts: readonly Attempt[]): readonly FailedDelivery[] {
  const failed: FailedDelivery[] = [];
  for (const [guid, all] of Map.groupBy(attempts, (attempt) => attempt.guid)) {
    const [newest] = all;
    if (newest === undefined || all.some(({ delivered }) => delivered)) continue;
    const { id, event, deliveredAt } = newest;
    failed.push({ id, guid, event, deliveredAt, attempts: all.length });
  }
  return failed.reverse();
}

function isBefore(one: string, other: string): boolean {
  return Date.parse(one) < Date.parse(other);
}

function nextCursor(link: string | undefined): string | undefined {
  const next = link?.split(',').find((part) => part.includes('rel="next"'));
  const address = /<([^>]*)>/.exec(next ?? '')?.[1];
  return address === undefined ? undefined : (new URL(address).searchParams.get('cursor') ?? undefined);
}
