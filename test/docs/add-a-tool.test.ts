import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { temporaryDirectory } from '../measure/temporary-repository.ts';

/** The fenced blocks of the page: what stands after the fence's language is the file that the block is. */
function blocksOf(
  page: string,
): readonly { readonly language: string; readonly file: string; readonly text: string }[] {
  return [...page.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)].map(
    ([, language = '', file = '', text = '']) => ({ language, file, text }),
  );
}

test('who follows the page adds a tool, step by step', (t) => {
  const blocks = blocksOf(readFileSync('docs/add-a-tool.md', 'utf8'));
  const copy = temporaryDirectory(t);
  for (const part of [
    'src',
    'scripts',
    'fixtures/tools',
    'fixtures/reports',
    'test/core',
    'test/support',
    'docs',
    'schema',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  const said: string[] = [];
  for (const { language, file, text } of blocks) {
    if (file !== '') {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), text);
    } else if (language === 'sh') {
      const { NODE_TEST_CONTEXT: _, ...env } = process.env;
      said.push(execFileSync('sh', ['-e', '-c', text], { cwd: copy, encoding: 'utf8', env }));
    }
  }
  const output = said.join('');
  assert.match(output, /"parse\/1024": \{\s*"time": 0\.0035\s*\}/);
  assert.match(output, /"broken": "benchmark-crashed"/);
  assert.match(output, /tally\/two-cases\.txt: cut anywhere/);
  assert.match(readFileSync(join(copy, 'docs/tools.md'), 'utf8'), /^## tally$/m);
  assert.match(readFileSync(join(copy, 'schema/brakeline.schema.json'), 'utf8'), /"tally"/);
});
