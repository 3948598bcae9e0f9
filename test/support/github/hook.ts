import { createHmac, randomUUID } from 'node:crypto';
import type { World } from './state.ts';
import { checkWebhook } from './webhook-contract.ts';
import { timestamp } from './world.ts';

/** Where the app listens. */
export interface Hook {
  readonly url: string;
  readonly secret: string;
}

/** A webhook that was sent, with the answer. */
export interface Delivery {
  readonly id: number;
  /** The same for a redelivery of the same event. */
  readonly guid: string;
  readonly event: string;
  readonly redelivery: boolean;
  readonly at: string;
  /** Seconds from sending to the answer. */
  readonly seconds: number;
  /** HTTP status; 502 where nobody answered, as GitHub shows it. */
  readonly status: number;
  readonly text: string;
  readonly hook: Hook;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: object;
  readonly answer: string;
}

/** GitHub waits this long for an answer, in milliseconds. */
const patience = 10_000;
/** A bigger payload is not sent at all, in bytes. */
const largestPayload = 25 * 1024 * 1024;
/** Deliveries that stay listed; the oldest go first. */
const remembered = 100_000;

/** `sha256=…` over the exact bytes of the body. */
export function signPayload(body: string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

interface Outcome {
  readonly status: number;
  readonly text: string;
  readonly answer: string;
}

async function send(hook: Hook, headers: Readonly<Record<string, string>>, body: string): Promise<Outcome> {
  try {
    const response = await fetch(hook.url, {
      method: 'POST',
      headers,
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    return {
      status: response.status,
      text: response.ok ? 'OK' : response.statusText,
      answer: await response.text(),
    };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    return {
      status: timedOut ? 504 : 502,
      text: timedOut ? 'timed out' : 'failed to connect to host',
      answer: '',
    };
  }
}

export interface HookDesk {
  /**
   * Sends an event, signed, and gives the answer and how long it took. Never throws for what the receiver does; rejects a
   * payload that is not as GitHub describes it.
   */
  readonly deliver: (event: string, payload: object, hook: Hook) => Promise<Delivery>;
  /** Sends a delivery once more, under the same guid. */
  readonly redeliver: (delivery: Delivery) => Promise<Delivery>;
  /** Oldest first. */
  readonly all: () => readonly Delivery[];
}

export function openHookDesk(world: World): HookDesk {
  const deliveries = new Map<number, Delivery>();
  const dispatch = async (
    what: Pick<Delivery, 'guid' | 'event' | 'payload' | 'redelivery'>,
    hook: Hook,
  ): Promise<Delivery> => {
    const body = JSON.stringify(what.payload);
    const [fault] = what.redelivery ? [] : checkWebhook(what.event, what.payload);
    if (fault !== undefined) throw new Error(`GitHub would not send this: ${fault}`);
    if (Buffer.byteLength(body) > largestPayload) throw new Error('GitHub sends no payload above 25 MB');
    const id = world.next('delivery');
    const headers = {
      accept: '*/*',
      'content-type': 'application/json',
      'user-agent': 'GitHub-Hookshot/0f1e2d3',
      'x-github-delivery': what.guid,
      'x-github-event': what.event,
      'x-github-hook-id': '500000001',
      'x-github-hook-installation-target-id': String(world.app.id),
      'x-github-hook-installation-target-type': 'integration',
      'x-hub-signature-256': signPayload(body, hook.secret),
    };
    const at = timestamp(world);
    const start = performance.now();
    const outcome = await send(hook, headers, body);
    const delivery = {
      ...what,
      ...outcome,
      id,
      hook,
      headers,
      at,
      seconds: (performance.now() - start) / 1_000,
    };
    deliveries.set(id, delivery);
    const [oldest] = deliveries.keys();
    if (deliveries.size > remembered && oldest !== undefined) deliveries.delete(oldest);
    return delivery;
  };
  return {
    deliver: (event, payload, hook) =>
      dispatch({ guid: randomUUID(), event, payload, redelivery: false }, hook),
    redeliver: ({ guid, event, payload, hook }) => dispatch({ guid, event, payload, redelivery: true }, hook),
    all: () => [...deliveries.values()],
  };
}
