import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCommands } from '../../../src/core/intents/parse-commands.ts';

function kinds(markdown: string): readonly string[] {
  return parseCommands(markdown).map(({ kind }) => kind);
}

const command = '/brakeline override needed for the fix';

test('a command at the start of a plain line is read with its line and reason', () => {
  assert.deepEqual(parseCommands(`Looks right to me.\r\n\r\n${command}\r\nThanks!`), [
    { kind: 'override', line: 3, reason: 'needed for the fix' },
  ]);
});

test('every command is known by its word, and others are unknown', () => {
  const words = ['cancel', 'rerun', 'status', 'help', '', 'Override me', 'dance'];
  assert.deepEqual(
    words.flatMap((word) => kinds(`/brakeline ${word}`)),
    ['cancel', 'rerun', 'status', 'help', 'help', 'unknown', 'unknown'],
  );
});

test('of one comment the first three commands count, because each is answered', () => {
  assert.deepEqual(kinds('/brakeline\n'.repeat(5_900)), ['help', 'help', 'help']);
});

test('a comment of one long paragraph takes no longer than any other', { timeout: 5_000 }, () => {
  assert.deepEqual(kinds(`${'`\n'.repeat(32_000)}/brakeline help`), ['help']);
  assert.deepEqual(kinds(`${'a\n'.repeat(32_000)}/brakeline help`), ['help']);
});

test('a command that does not begin its line, or only looks like one, is none', () => {
  for (const text of [
    `please ${command}`,
    ` ${command}`,
    `\t${command}`,
    '/brakelines status',
    '/Brakeline status',
  ]) {
    assert.deepEqual(kinds(text), [], text);
  }
});

const hidden: Readonly<Record<string, string>> = {
  'a code block': `\`\`\`\n${command}\n\`\`\``,
  'a code block with tildes and a language': `~~~ sh\n${command}\n~~~`,
  'a code block that a shorter fence does not end': `\`\`\`\`\n\`\`\`\n${command}\n\`\`\`\``,
  'a code block that never ends': `\`\`\`\n${command}`,
  'an indented code block': `text\n\n    ${command}`,
  'a quote': `> ${command}`,
  'the lazy end of a quote': `> somebody wrote\n${command}`,
  'a heading': `# ${command}`,
  'a heading by a line below': `${command}\n===`,
  'a heading of two lines': `${command}\nmore\n---`,
  'an HTML comment': `<!--\n${command}\n-->`,
  'an HTML comment that begins within a line': `text <!-- x\n${command}\n--> text`,
  'preformatted HTML': `<pre>\n${command}\n</pre>`,
  'quoted HTML': `<blockquote>\n\n${command}\n\n</blockquote>`,
  'a code span over lines': `see \`this\n${command}\` there`,
  mathematics: `$$\n${command}\n$$`,
};

for (const [place, markdown] of Object.entries(hidden)) {
  test(`a command in ${place} is none`, () => assert.deepEqual(kinds(markdown), []));
}

test('what hides commands ends: plain lines after it count again', () => {
  for (const markdown of Object.values(hidden).filter(
    (text) => !text.startsWith('```\n/brakeline') || text.endsWith('```'),
  )) {
    assert.deepEqual(kinds(`${markdown}\n\n/brakeline status`), ['status'], markdown);
  }
});

test('any text is read without a throw, in time that grows with its length only', () => {
  const part = fc.constantFrom(
    '`',
    '```',
    '~~~',
    '<!--',
    '-->',
    '> ',
    '<pre>',
    '</pre>',
    '\n',
    command,
    '---',
    '- ',
    '$$',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 200 }), (parts) => {
      const markdown = parts.join('');
      const lines = markdown.split('\n');
      for (const { line } of parseCommands(markdown)) assert.match(lines[line - 1] ?? '', /^\/brakeline/);
    }),
  );
});
