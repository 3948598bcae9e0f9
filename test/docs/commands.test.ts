import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import { benchNames } from '../../bench/names.ts';
import { commands } from '../../src/cli/commands/index.ts';
import { starterWorkflow } from '../../src/core/config/starter-workflow.ts';

const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')];

/** What a page shows as code: fences, indented lines, and spans. */
function codeOf(page: string): readonly string[] {
  const text = readFileSync(page, 'utf8');
  const fences = [...text.matchAll(/^ *```.*?\n(.*?)^ *```$/gms)].flatMap(([, code = '']) =>
    code.split('\n'),
  );
  const rest = text.replace(/^ *```.*?^ *```$/gms, '');
  const indented = rest.split('\n').filter((line) => line.startsWith('    '));
  const spans = [...rest.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replaceAll('\n', ' '));
  return [...fences, ...indented, ...spans];
}

/** Every piece of code of the documentation in which `words` find something, with the page that shows it. */
function findCode(words: RegExp): readonly { readonly page: string; readonly found: readonly string[] }[] {
  return pages.flatMap((page) =>
    codeOf(page).flatMap((code) => [...code.matchAll(words)].map((found) => ({ page, found: [...found] }))),
  );
}

test('every command and option of brakeline that the documentation shows is there', () => {
  const shown = findCode(/(?:^|exec |\s{4}|^\[)brakeline ([a-z]+)\b([^#\]]*)/g);
  assert.ok(shown.length > 40, String(shown.length));
  const wrong = shown.flatMap(({ page, found: [, name = '', rest = ''] }) => {
    const command = commands.find((known) => known.name === name);
    if (command === undefined) return name === 'help' ? [] : [`${page}: brakeline ${name}`];
    const options = new Set([...Object.keys(command.options), 'json', 'help']);
    // What stands behind a lone `--`, or in quotes, belongs to another program.
    const [own = ''] = rest.replace(/'[^']*'/g, '').split(/ -- /);
    const named = [...own.matchAll(/(?<=[\s[])--([a-z][\w-]*)/g)].map(([, option = '']) => option);
    return named.filter((option) => !options.has(option)).map((option) => `${page}: ${name} --${option}`);
  });
  assert.deepEqual(wrong, []);
});

test('the page of the command line lists every command', () => {
  const page = readFileSync('docs/command-line.md', 'utf8');
  const listed = [...page.matchAll(/^\| `brakeline ([a-z]+)/gm)].map(([, name = '']) => name);
  assert.deepEqual(listed.toSorted(), commands.map(({ name }) => name).toSorted());
});

test('every script that the documentation runs is there', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const unknown = findCode(/\bnpm run ([\w:]+)/g).filter(({ found }) => !(found[1] ?? '' in scripts));
  assert.deepEqual(unknown, []);
  const missing = findCode(/\bnode ((?:scripts|bench)\/[\w/-]+\.(?:ts|mjs))/g).filter(
    ({ found }) => !existsSync(found[1] ?? '') && found[1] !== 'scripts/write-NAME.ts',
  );
  assert.deepEqual(missing, []);
});

test('the page of costs names every measurement', () => {
  const page = readFileSync('docs/performance.md', 'utf8');
  const [, list = ''] = /`npm run bench NAME…` runs some: ([^.]*)\./.exec(page) ?? [];
  assert.deepEqual(
    [...list.matchAll(/`([\w-]+)`/g)].map(([, name]) => name),
    benchNames,
  );
});

test('the page of the doctor has a row for each check, as it is printed and as JSON names it', () => {
  const page = readFileSync('docs/doctor.md', 'utf8');
  const sources = [...globSync('src/measure/machine/checks*.ts'), 'src/cli/commands/doctor.ts'];
  const checks = sources.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/\bid: '([\w-]+)', title: '([^']+)'/g),
  ]);
  assert.ok(checks.length > 10, String(checks.length));
  const untold = checks.filter(([, id, title]) => !page.includes(`\n| ${title} | \`${id}\` | `));
  assert.deepEqual(untold, []);
});

test('workflows of the documentation use actions in the version of the workflow that init writes', () => {
  const versions = new Map(
    [...starterWorkflow().matchAll(/uses: (\S+)@(\S+)/g)].map(([, action = '', version]) => [
      action,
      version,
    ]),
  );
  assert.ok(versions.size > 2, String(versions.size));
  const unlike = findCode(/uses: (\S+)@(\S+)/g).filter(
    ({ found: [, action = '', version] }) => versions.get(action) !== version,
  );
  assert.deepEqual(unlike, []);
});
