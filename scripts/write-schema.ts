/**
 * Writes the JSON Schemas that we publish, from the definitions that decode. With `--check` it writes nothing and fails
 * when a file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { configJsonSchema, reportJsonSchema } from '../src/core/index.ts';

const root = new URL('../', import.meta.url);

const schemas = [
  { path: 'schema/brakeline.schema.json', make: configJsonSchema },
  { path: 'schema/report.schema.json', make: reportJsonSchema },
];

function readText(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch {
    return undefined;
  }
}

const checkOnly = process.argv.includes('--check');
for (const { path, make } of schemas) {
  const text = `${JSON.stringify(make(), null, 2)}\n`;
  if (readText(path) === text) continue;
  if (checkOnly) {
    process.stderr.write(`${path} is out of date; run \`node scripts/write-schema.ts\`\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(new URL(path, root), text);
    process.stdout.write(`wrote ${path}\n`);
  }
}
