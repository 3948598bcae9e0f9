import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { decodeConfig } from '../../../src/core/config/decode.ts';
import { configJsonSchema, knownKeys, schemaAt } from '../../../src/core/config/json-schema.ts';
import { isFields } from '../../../src/core/text/fields.ts';

const validate = new Ajv({ allowUnionTypes: true, strictTypes: false, strictRequired: false }).compile(
  configJsonSchema(),
);
const benchmark = '{name: parse, run: x}';

function both(text: string): { readonly decode: boolean; readonly schema: boolean } {
  return { decode: decodeConfig({ file: 'a.yml', text }).kind === 'ok', schema: validate(parse(text)) };
}

/** The rest of a file, with one benchmark. */
const files: Readonly<Record<'accepted' | 'refused', readonly string[]>> = {
  accepted: [
    '',
    'build: make',
    'rounds: 1000',
    'timeout: 60s',
    'timeout: 1.5 min',
    'build_timeout: 250 μs',
    'metrics: [ir]',
    'pin: 0',
    'explain: always',
    'contention: block',
    'claims: [{aligned: struct totals, to: 128}, {apart: [a.b, "a.c[2]"], blocks: any}]',
    'undecided: block',
    'gate: {}',
    'gate: {instructions: {relative: 0.2%}}',
    'gate: {instructions: {relative: 0, absolute: 0}}',
    'gate: {instructions: {absolute: 20_000, on: off}}',
    'gate: {peak_rss: {absolute: 1 MiB}}',
    'gate: {ipc: {absolute: 0.05, better: higher}}',
    'gate: {ipc: {absolute: 5 %}}',
    'budgets: []',
    'budgets: [{metric: wall_time, p95: 50 ms}]',
    'budgets: [{metric: wall_time, benchmark: "p*", median: 0}]',
    'budgets: [{metric: ir, quantile: 0.75, limit: 5 M, on: warn}]',
  ],
  refused: [
    'builds: make',
    'build: ""',
    'build: "  "',
    'build: [make]',
    'build:',
    'rounds: 0',
    'rounds: 1001',
    'rounds: 1.5',
    'rounds: "5"',
    'timeout: 60',
    'timeout: 0 s',
    'timeout: -1 s',
    'timeout: 5 parsecs',
    'metrics: []',
    'metrics: [instruction]',
    'pin: -1',
    'explain: never',
    'undecided: off',
    'gate: {instruction: {}}',
    'gate: {instructions: {relative: 0.2}}',
    'gate: {instructions: {relative: -1 %}}',
    'gate: {instructions: {absolute: 1 ms}}',
    'gate: {instructions: {on: on}}',
    'gate: {wall_time: {absolute: 1}}',
    'gate: {peak_rss: {absolute: 1 ms}}',
    'budgets: [{metric: wall_time}]',
    'budgets: [{p95: 50 ms}]',
    'budgets: [{metric: wall_time, p95: 50}]',
    'budgets: [{metric: wall_time, p95: 50 MB}]',
    'budgets: [{metric: wall_time, p95: 50 ms, max: 60 ms}]',
    'budgets: [{metric: wall_time, quantile: 0.5}]',
    'budgets: [{metric: wall_time, limit: 5 s}]',
    'budgets: [{metric: wall_time, quantile: 1.5, limit: 5 s}]',
    'budgets: [{metric: wall_time, p96: 5 s}]',
  ],
};

/** Keys of one benchmark besides its name. */
const benchmarks: Readonly<Record<'accepted' | 'refused', readonly string[]>> = {
  accepted: [
    'run: ./bench parse',
    'run: x, cwd: a/b..c, binary: ../x',
    'run: x, env: {A: 1, B_2: b, C: true}',
    'run: x, env: {LD_LIBRARY_PATH: "/opt/lib:/usr/lib", PATH: /usr/bin}',
    'run: x, gate: {ir: {on: warn}}, timeout: 1 h, rounds: 9, metrics: [ir], setup: y',
  ],
  refused: [
    'setup: x',
    'run: 5',
    'run: x, cwd: /tmp',
    'run: x, cwd: ..',
    'run: x, cwd: a/../../b',
    'run: x, binary: /bin/true',
    'run: x, env: {GLIBC_TUNABLES: x}',
    'run: x, env: {VALGRIND_OPTS: x}',
    'run: x, env: {PERF_CONFIG: x}',
    'run: x, env: {LD_AUDIT: x}',
    'run: x, env: {1A: x}',
    'run: x, env: {A: [1]}',
    'run: x, env: {A: }',
    'run: x, env: {LD_LIBRARY_PATH: lib}',
    'run: x, env: {LD_LIBRARY_PATH: "/opt/lib:"}',
    'run: x, env: {LD_LIBRARY_PATH: /opt/../lib}',
    'run: x, gates: {}',
  ],
};

test('the schema that editors use and the decoder accept the same files', () => {
  const texts = [
    ...files.accepted.map((rest) => `${rest}\nbenchmarks: [${benchmark}]\n`),
    ...benchmarks.accepted.map((keys) => `benchmarks: [{name: parse, ${keys}}]\n`),
    readFileSync('fixtures/config/full.yml', 'utf8'),
  ];
  for (const text of texts) assert.deepEqual({ text, ...both(text) }, { text, decode: true, schema: true });
});

test('the schema that editors use and the decoder refuse the same files', () => {
  const texts = [
    ...files.refused.map((rest) => `${rest}\nbenchmarks: [${benchmark}]\n`),
    ...benchmarks.refused.map((keys) => `benchmarks: [{name: parse, ${keys}}]\n`),
    ...[
      'build: make\n',
      'benchmarks: []\n',
      'benchmarks: [{run: x}]\n',
      'benchmarks: [{name: "", run: x}]\n',
      '[]\n',
    ],
  ];
  for (const text of texts) assert.deepEqual({ text, ...both(text) }, { text, decode: false, schema: false });
});

test('every key has a description for editors', () => {
  const silent: string[] = [];
  const walk = (path: readonly string[]): void => {
    for (const key of knownKeys(schemaAt(configJsonSchema(), path))) {
      const place = [...path, key];
      if (key.toUpperCase() === key) continue;
      if (typeof schemaAt(configJsonSchema(), place)?.['description'] !== 'string')
        silent.push(place.join('.'));
      walk(place);
    }
  };
  walk([]);
  assert.deepEqual(silent, []);
});

test('the published schema is the one that the definition gives', () => {
  const published: unknown = JSON.parse(readFileSync('schema/brakeline.schema.json', 'utf8'));
  assert.deepEqual(
    published,
    JSON.parse(JSON.stringify(configJsonSchema())),
    'run `node scripts/write-schema.ts`',
  );
});

test('a path that the schema does not describe has no schema', () => {
  const schema = configJsonSchema();
  assert.equal(schemaAt(schema, ['no', 'such', 'key']), undefined);
  assert.equal(schemaAt(schema, ['constructor']), undefined);
  assert.equal(isFields(schemaAt(schema, ['budgets', 3, 'p95'])), true);
});
