import { failed, type Parsed, parsed, parseJson } from '../../core/index.ts';
import { type Webhook, type WebhookEvent, webhookSchemas } from './webhook.ts';

/** GitHub delivers nothing larger. */
export const largestWebhook = 25 * 1024 * 1024;

function isKnown(event: string): event is WebhookEvent {
  return Object.hasOwn(webhookSchemas, event);
}

/** Joins name and payload again, whose types zod checked one by one. */
function decodeKnown(event: WebhookEvent, payload: unknown): Webhook | undefined {
  const read = <E extends WebhookEvent>(
    name: E,
    schema: {
      safeParse: (value: unknown) => { data?: Extract<Webhook, { event: E }>['payload'] | undefined };
    },
  ) => {
    const { data } = schema.safeParse(payload);
    return data === undefined ? undefined : { event: name, payload: data };
  };
  switch (event) {
    case 'pull_request':
      return read(event, webhookSchemas.pull_request);
    case 'merge_group':
      return read(event, webhookSchemas.merge_group);
    case 'workflow_run':
      return read(event, webhookSchemas.workflow_run);
    case 'push':
      return read(event, webhookSchemas.push);
    case 'check_run':
      return read(event, webhookSchemas.check_run);
    case 'check_suite':
      return read(event, webhookSchemas.check_suite);
    case 'issue_comment':
      return read(event, webhookSchemas.issue_comment);
    case 'installation':
      return read(event, webhookSchemas.installation);
  }
}

/**
 * Decodes a delivery whose signature was checked. `undefined` for events that the app does not listen to; a problem where
 * the payload has not the form that GitHub documents.
 */
export function decodeWebhook(event: string, body: string): Parsed<Webhook | undefined> {
  if (!isKnown(event)) return parsed(undefined);
  const json = parseJson(body, `${event} webhook`, { depth: 64, size: largestWebhook });
  if (json.kind === 'failed') return json;
  const webhook = decodeKnown(event, json.value);
  if (webhook !== undefined) return parsed(webhook);
  return failed({
    code: 'format-damaged',
    message: `a ${event} webhook has not the form that GitHub documents`,
    hint: 'update Brakeline; report it if the newest version says the same',
  });
}
