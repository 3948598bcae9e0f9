/**
 * Writes fixtures/github/webhooks.json: GitHub's own description of the webhooks that the stand-in sends, as
 * @octokit/openapi-webhooks packs it, cut down to what a validation reads; and fixtures/github/webhook-examples.json: of
 * the payloads that @octokit/webhooks-examples collects, the shortest of each event that the app acts on.
 */
import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const described = '@octokit/openapi-webhooks@12.1.0';
const collected = '@octokit/webhooks-examples@7.6.1';
const target = join(import.meta.dirname, '..', 'fixtures', 'github');

/** By event, the actions that the stand-in may send; an event without actions has an empty list. */
const actions: Readonly<Record<string, readonly string[]>> = {
  pull_request: [
    'opened',
    'synchronize',
    'reopened',
    'ready_for_review',
    'edited',
    'closed',
    'converted_to_draft',
  ],
  merge_group: ['checks_requested', 'destroyed'],
  workflow_run: ['requested', 'in_progress', 'completed'],
  push: [],
  check_run: ['created', 'completed', 'rerequested', 'requested_action'],
  check_suite: ['requested', 'rerequested', 'completed'],
  issue_comment: ['created', 'edited', 'deleted'],
  installation: ['created', 'deleted', 'suspend', 'unsuspend', 'new_permissions_accepted'],
};

/** What no validation reads. */
const prose = new Set(['description', 'example', 'examples', 'title', 'externalDocs', 'default']);

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Where the description contradicts GitHub's own payloads: one of its lists of the events that an app can subscribe to was
 * written before `merge_group` was one.
 */
function correct(key: string, item: unknown): unknown {
  const isOld = key === 'events' && isJson(item) && isJson(item['items']) && 'enum' in item['items'];
  return isOld ? { type: item['type'], items: { type: 'string' } } : item;
}

/** Drops prose and extensions. Below `properties` every key is a property's name, so that none is dropped there. */
function withoutProse(value: unknown, named = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (!isJson(value)) return value;
  const kept = Object.entries(value).filter(([key]) => named || !(prose.has(key) || key.startsWith('x-')));
  return Object.fromEntries(
    kept.map(([key, item]) => [key, withoutProse(correct(key, item), !named && key === 'properties')]),
  );
}

function at(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isJson(value) ? value[key] : undefined), document);
}

/** Adds the name of every schema that `value` refers to, directly or through others, to `found`. */
function collectSchemas(document: unknown, value: unknown, found: Map<string, unknown>): void {
  if (Array.isArray(value)) {
    for (const item of value) collectSchemas(document, item, found);
  } else if (isJson(value)) {
    const reference = value['$ref'];
    const name = typeof reference === 'string' ? (reference.split('/').at(-1) ?? '') : '';
    if (name !== '' && !found.has(name)) {
      const schema = withoutProse(at(document, ['components', 'schemas', name]));
      found.set(name, schema);
      collectSchemas(document, schema, found);
    }
    for (const item of Object.values(value)) collectSchemas(document, item, found);
  }
}

function keysOf(event: string): readonly string[] {
  const own = actions[event] ?? [];
  return own.length === 0 ? [event] : own.map((action) => `${event}.${action}`);
}

function pruneDescription(document: unknown): Json {
  const schemas = new Map<string, unknown>();
  const webhooks: Record<string, unknown> = {};
  for (const key of Object.keys(actions).flatMap(keysOf)) {
    const name = key.replace(/[._]/g, '-');
    const body = ['post', 'requestBody', 'content', 'application/json', 'schema'];
    const schema = at(document, ['webhooks', name, ...body]);
    if (schema === undefined) throw new Error(`${described} has no ${name}`);
    webhooks[key] = schema;
    collectSchemas(document, schema, schemas);
  }
  const sorted = [...schemas].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    source: described,
    made: 'by scripts/prune-webhooks.ts; do not edit',
    webhooks,
    components: { schemas: Object.fromEntries(sorted) },
  };
}

function pruneExamples(index: unknown): Json {
  const shortest = new Map<string, Json>();
  const wanted = new Set(Object.keys(actions).flatMap(keysOf));
  for (const entry of Array.isArray(index) ? index : []) {
    const examples = at(entry, ['examples']);
    for (const example of Array.isArray(examples) ? examples : []) {
      const action = at(example, ['action']);
      const key = `${at(entry, ['name'])}${typeof action === 'string' ? `.${action}` : ''}`;
      if (!wanted.has(key) || !isJson(example)) continue;
      const known = shortest.get(key);
      const isShorter = known === undefined || JSON.stringify(example).length < JSON.stringify(known).length;
      if (isShorter) shortest.set(key, example);
    }
  }
  return {
    source: collected,
    made: 'by scripts/prune-webhooks.ts; do not edit',
    examples: Object.fromEntries(shortest),
  };
}

const scratch = mkdtempSync(join(tmpdir(), 'brakeline-webhooks-'));

function unpack(name: string, file: string): unknown {
  const options: ExecFileSyncOptions = { cwd: scratch, stdio: ['ignore', 'pipe', 'inherit'] };
  const archive = execFileSync('npm', ['pack', name, '--silent'], options).toString().trim();
  execFileSync('tar', ['xzf', archive, `package/${file}`], options);
  return JSON.parse(readFileSync(join(scratch, 'package', file), 'utf8'));
}

try {
  const write = (name: string, content: Json): void =>
    writeFileSync(join(target, name), `${JSON.stringify(content)}\n`);
  write('webhooks.json', pruneDescription(unpack(described, 'generated/api.github.com.json')));
  write('webhook-examples.json', pruneExamples(unpack(collected, 'api.github.com/index.json')));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
