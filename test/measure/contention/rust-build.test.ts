import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { buildInstrumented } from '../../../src/measure/contention/instrumented-build.ts';
import { recordSharing } from '../../../src/measure/contention/record-sharing.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

test('a crate with a procedural macro, a build script and a crate that all of them use is built with recorded accesses, also where it was built before without', async (context) => {
  const directory = temporaryDirectory(context);
  const [tree, tools] = [join(directory, 'tree'), join(directory, 'tools')];
  mkdirSync(tools);
  cpSync('fixtures/contention/rust', tree, { recursive: true });
  const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
  execFileSync('cargo', ['build', '--offline', '--quiet', '--release'], { cwd: tree });
  const build = 'cargo build --offline --release';
  const built = await buildInstrumented({ build, cwd: tree, env, directory: tools });
  assert.ok(built.kind === 'ok', inspect(built));
  const record = async (...args: readonly string[]) => {
    const records = join(directory, `records-${args.length}`);
    mkdirSync(records);
    const command = ['target/release/tally', ...args];
    const ran = await recordSharing({ command, cwd: tree, env, directory: records });
    assert.ok(ran.kind === 'ok', inspect(ran));
    const told = ran.value.contentions.flatMap((found) => (found.kind === 'false-sharing' ? [found] : []));
    return told.map(({ layout, pair }) => ({
      owner: layout?.owner ?? '',
      fields: layout?.fields.map(({ name }) => name) ?? [],
      places: pair.map(({ place }) => `${place.file}:${place.line}`),
    }));
  };
  const places = ['src/main.rs:18', 'src/main.rs:20'];
  const [fixed, ...others] = await record();
  assert.deepEqual(others, []);
  assert.match(fixed?.owner ?? '', /TOTALS \(struct Totals\)/);
  assert.ok(fixed?.fields.includes('TOTALS.left') && fixed.fields.includes('TOTALS.right'), inspect(fixed));
  assert.deepEqual(fixed?.places, places);
  const [heap, ...more] = await record('heap');
  assert.deepEqual(more, []);
  assert.deepEqual(heap, { owner: '64 bytes of the heap from src/main.rs:26', fields: [], places });
});
