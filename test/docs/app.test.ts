import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { webhookSchemas } from '../../src/app/events/webhook.ts';
import { appPermissions } from '../support/github/world.ts';

function readYaml(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}

test('the manifest asks for the permissions that the stand-in of GitHub enforces, and no more', () => {
  const manifest = z
    .object({ default_permissions: z.record(z.string(), z.string()) })
    .parse(readYaml('app.yml'));
  assert.deepEqual(manifest.default_permissions, appPermissions);
});

test('the manifest subscribes to the events that the app decodes', () => {
  const manifest = z.object({ default_events: z.array(z.string()) }).parse(readYaml('app.yml'));
  // GitHub sends `installation` to every app without being asked.
  const decoded = Object.keys(webhookSchemas).filter((event) => event !== 'installation');
  assert.deepEqual(manifest.default_events.toSorted(), decoded.toSorted());
});

test('the Dockerfile copies and starts what is there', () => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n');
  const copied = lines.flatMap((line) => (line.startsWith('COPY ') ? line.split(' ').slice(1, -1) : []));
  assert.ok(copied.includes('dist'));
  const started = /^CMD \["node", "([^"]+)", "serve"\]$/m.exec(lines.join('\n'))?.[1] ?? '';
  for (const path of [...copied, started]) assert.ok(existsSync(path), `${path} exists`);
});

test('the compose file hands the app what it needs', () => {
  const service = z.object({ environment: z.record(z.string(), z.string()) });
  const compose = z
    .object({ services: z.object({ app: service, database: service }) })
    .parse(readYaml('compose.yaml'));
  const given = Object.keys(compose.services.app.environment);
  for (const name of ['APP_ID', 'PRIVATE_KEY', 'WEBHOOK_SECRET', 'DATABASE_URL'])
    assert.ok(given.includes(name), name);
});

test('the page lists every setting', () => {
  const page = readFileSync('docs/app.md', 'utf8');
  const source = readFileSync('src/app/access/settings.ts', 'utf8');
  const names = [...source.matchAll(/'([A-Z][A-Z_]+)'/g)].map((match) => match[1] ?? '');
  assert.ok(names.length > 8);
  for (const name of names.filter((one) => one !== 'NODE_ENV')) assert.ok(page.includes(`\`${name}\``), name);
});
