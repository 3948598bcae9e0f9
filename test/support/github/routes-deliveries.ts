import { z } from 'zod';
import type { Delivery, HookDesk } from './hook.ts';
import { type Answer, type Call, notFound, numberIn, ok, type Route } from './route.ts';

const shape = z.object({
  action: z.string().optional(),
  installation: z.object({ id: z.number() }).optional(),
  repository: z.object({ id: z.number() }).optional(),
});

function presentDelivery(delivery: Delivery): Readonly<Record<string, unknown>> {
  const payload = shape.safeParse(delivery.payload).data;
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: delivery.at,
    redelivery: delivery.redelivery,
    duration: Number(delivery.seconds.toFixed(2)),
    status: delivery.text,
    status_code: delivery.status,
    event: delivery.event,
    action: payload?.action ?? null,
    installation_id: payload?.installation?.id ?? null,
    repository_id: payload?.repository?.id ?? null,
    throttled_at: null,
  };
}

function succeeded({ status }: Delivery): boolean {
  return status >= 200 && status < 400;
}

/** Newest first; `cursor` is the id of the last delivery seen, and `link` names the next one. */
function listDeliveries(call: Call, desk: HookDesk): Answer {
  const { query, world } = call;
  const size = Math.min(100, Number(query.get('per_page') ?? 30) || 30);
  const before = Number(query.get('cursor') ?? Number.POSITIVE_INFINITY);
  const status = query.get('status');
  const matching = desk
    .all()
    .filter((delivery) => delivery.id < before)
    .filter((delivery) => status === null || (status === 'success') === succeeded(delivery))
    .reverse();
  const page = matching.slice(0, size);
  const next = new URLSearchParams(query);
  next.set('cursor', String(page.at(-1)?.id ?? ''));
  const link = `<${world.origin()}/app/hook/deliveries?${next}>; rel="next"`;
  return ok(page.map(presentDelivery), matching.length > size ? { link } : {});
}

export function deliveryRoutes(desk: HookDesk): readonly Route[] {
  const find = (call: Call): Delivery | undefined =>
    desk.all().find(({ id }) => id === numberIn(call, 'delivery_id'));
  return [
    {
      kind: 'app',
      method: 'get',
      path: '/app/hook/deliveries',
      answer: (call) => listDeliveries(call, desk),
    },
    {
      kind: 'app',
      method: 'get',
      path: '/app/hook/deliveries/{delivery_id}',
      answer: (call) => {
        const delivery = find(call);
        if (delivery === undefined) return notFound();
        const { headers, payload, answer, hook } = delivery;
        const exchange = { request: { headers, payload }, response: { headers: {}, payload: answer } };
        return ok({ ...presentDelivery(delivery), url: hook.url, ...exchange });
      },
    },
    {
      kind: 'app',
      method: 'post',
      path: '/app/hook/deliveries/{delivery_id}/attempts',
      answer: (call) => {
        const delivery = find(call);
        if (delivery === undefined) return notFound();
        // Accepted at once and sent afterwards, as GitHub does. What the receiver answers is in the list.
        setImmediate(() => void desk.redeliver(delivery));
        return { status: 202, body: {} };
      },
    },
  ];
}
