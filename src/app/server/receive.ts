import { errorText } from '../../core/index.ts';
import { decodeWebhook } from '../events/decode-webhook.ts';
import type { Webhook } from '../events/webhook.ts';
import { type KeyedWork, workOfWebhook } from '../events/work-of-webhook.ts';
import type { Queue } from '../queue/queue.ts';
import type { Store } from '../store/store.ts';
import type { Job } from '../task/job.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Answer, RawDelivery } from './http-server.ts';

/** What taking a delivery needs. */
export interface ReceiveContext {
  readonly appId: number;
  readonly store: Store;
  readonly queue: Queue;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Whether the signature is that of the body under the webhook's secret. */
  readonly verify: (body: string, signature: string) => Promise<boolean>;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

function jobsOf(webhook: Webhook, delivery: string, works: readonly KeyedWork[]): readonly Job[] {
  if (webhook.event === 'installation') return [];
  const { installation, repository } = webhook.payload;
  return works.map(({ subject, work }) => ({
    kind: work.kind,
    key: `${repository.id}#${subject}`,
    delivery,
    installation: installation.id,
    repository: { id: repository.id, owner: repository.owner.login, name: repository.name },
    payload: work,
  }));
}

/** Writes the delivery and its jobs in one transaction: either all of it is there to be worked on, or GitHub is told no. */
async function accept(
  context: ReceiveContext,
  delivery: RawDelivery,
  jobs: readonly Job[],
): Promise<'accepted' | 'known'> {
  const { store, queue, now } = context;
  const { id, event } = delivery;
  return store.transaction(async (transaction) => {
    const accepted = await transaction.deliveries.accept({ id, event, received: now(), jobs: jobs.length });
    if (accepted === 'accepted') for (const job of jobs) await queue.enqueue(transaction, job);
    return accepted;
  });
}

/**
 * Takes one delivery: checks its signature, decodes it, and puts its work into the queue. Nothing is worked on here, so the
 * answer comes at once. A delivery that came before changes nothing.
 */
export async function receive(context: ReceiveContext, delivery: RawDelivery): Promise<Answer> {
  const { metrics, log, appId } = context;
  const { id, event, body, signature } = delivery;
  const tell = (result: string, answer: Answer): Answer => {
    metrics.deliveries.add(1, { event, result });
    return answer;
  };
  if (!(await context.verify(body, signature))) {
    log.warn('a delivery has a wrong signature', { delivery: id });
    return { status: 401, body: 'the signature is not that of the webhook’s secret\n' };
  }
  const webhook = decodeWebhook(event, body);
  if (webhook.kind === 'failed') {
    log.warn(webhook.problems[0].message, { delivery: id });
    return tell('refused', { status: 400, body: `${webhook.problems[0].message}\n` });
  }
  if (webhook.value === undefined) return tell('ignored', { status: 202, body: 'not an event of ours\n' });
  const jobs = jobsOf(webhook.value, id, workOfWebhook(webhook.value, appId));
  if (jobs.length === 0) return tell('ignored', { status: 202, body: 'nothing to do\n' });
  try {
    const accepted = await accept(context, delivery, jobs);
    log.info('delivery', { delivery: id, event, jobs: jobs.length, result: accepted });
    return tell(accepted, { status: 202, body: `${accepted}\n` });
  } catch (error) {
    log.error('a delivery could not be stored', { delivery: id, error: errorText(error) });
    return tell('failed', { status: 503, body: 'the store does not answer; deliver again\n' });
  }
}
