import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const fixtures = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'github');
const json = z.record(z.string(), z.unknown());
const descriptionSchema = z.object({
  webhooks: z.record(z.string(), z.object({ $ref: z.string() })),
  components: z.object({ schemas: json }),
});
const examplesSchema = z.object({ examples: z.record(z.string(), json) });

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(fixtures, name), 'utf8'));
}

/** The event with its action, as `webhooks.json` names it: `pull_request.opened`, `push`. */
function nameWebhook(event: string, payload: object): string {
  return 'action' in payload && event !== 'push' ? `${event}.${String(payload.action)}` : event;
}

interface Description {
  readonly events: ReadonlySet<string>;
  readonly checkOf: (name: string) => ValidateFunction | undefined;
}

let opened: Description | undefined;

/** Reads the description once a process; a schema is compiled when it is first needed. */
function openDescription(): Description {
  if (opened !== undefined) return opened;
  const { webhooks, components } = descriptionSchema.parse(readJson('webhooks.json'));
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, logger: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'webhooks', components });
  const compiled = new Map<string, ValidateFunction>();
  opened = {
    events: new Set(Object.keys(webhooks).map((name) => name.split('.')[0] ?? name)),
    checkOf(name) {
      const reference = Object.hasOwn(webhooks, name) ? webhooks[name]?.$ref : undefined;
      if (reference === undefined) return undefined;
      const check = compiled.get(name) ?? ajv.compile({ $ref: `webhooks${reference}` });
      compiled.set(name, check);
      return check;
    },
  };
  return opened;
}

/** What GitHub's own description finds wrong with a payload; nothing for events of which the app takes no notice. */
export function checkWebhook(event: string, payload: object): readonly string[] {
  const { events, checkOf } = openDescription();
  if (!events.has(event)) return [];
  const name = nameWebhook(event, payload);
  const check = checkOf(name);
  if (check === undefined) return [`GitHub sends no ${name}`];
  // As it arrives: what is undefined here is not in the body.
  if (check(JSON.parse(JSON.stringify(payload)))) return [];
  return (check.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath} ${message}`);
}

/** Payloads that GitHub sent, one of each event and action that was collected. */
export function readWebhookExamples(): readonly { readonly event: string; readonly payload: object }[] {
  const { examples } = examplesSchema.parse(readJson('webhook-examples.json'));
  return Object.entries(examples).map(([name, payload]) => ({ event: name.split('.')[0] ?? name, payload }));
}
