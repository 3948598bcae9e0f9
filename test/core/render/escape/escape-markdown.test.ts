import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  codeBlock,
  codeSpan,
  escapeMarkdown,
  markMessage,
} from '../../../../src/core/render/escape/escape-markdown.ts';

test('HTML and Markdown in a text are shown and not obeyed', () => {
  assert.equal(escapeMarkdown('<img src=x onerror=y>'), '&lt;img src=x onerror=y&gt;');
  assert.equal(
    escapeMarkdown('[a](b) *c* _d_ `e` ~f~ | $g$'),
    '\\[a\\](b) \\*c\\* \\_d\\_ \\`e\\` \\~f\\~ \\| \\$g\\$',
  );
  assert.equal(escapeMarkdown('&lt;b&gt;'), '&amp;lt;b&amp;gt;');
});

test('nobody is mentioned, and no issue and no address is linked', () => {
  assert.equal(escapeMarkdown('@octocat'), '@&#8203;octocat');
  assert.equal(escapeMarkdown('see #12 and GH-7'), 'see #&#8203;12 and GH-&#8203;7');
  assert.equal(
    escapeMarkdown('https://evil.example www.evil.example'),
    'https:&#8203;//evil.example www&#8203;.evil.example',
  );
});

test('a text that stands first in its line begins no list, heading, rule or command', () => {
  for (const text of ['- a', '+ a', '# a', '1. a', '---', '===', '::error::a', '-', '12) a']) {
    assert.match(escapeMarkdown(text), /^&#\d+;/, text);
  }
});

test('numbers with a sign stay readable', () => {
  assert.equal(escapeMarkdown('-4.5 % to +9.8 %'), '-4.5 % to +9.8 %');
  assert.equal(escapeMarkdown('19.1 MiB'), '19.1 MiB');
});

test('line breaks cannot leave the line', () => {
  assert.equal(escapeMarkdown('a\n\n## b\r\n::c'), 'a ## b ::c');
});

test('back quotes of a message set names apart, and their content stays code', () => {
  assert.equal(markMessage('raise `rounds` now'), 'raise `rounds` now');
  assert.equal(markMessage('ran `a|b` twice'), 'ran <code>a&#124;b</code> twice');
  assert.equal(markMessage('an odd ` one'), 'an odd \\` one');
});

test('code that back quotes cannot hold is written as an element', () => {
  assert.equal(codeSpan('plain<T>'), '`plain<T>`');
  assert.equal(codeSpan('a`b'), '<code>a&#96;b</code>');
  assert.equal(codeSpan('a|b'), '<code>a&#124;b</code>');
  assert.equal(codeSpan(' '), '<code> </code>');
});

test('a code block has a fence that its content cannot close', () => {
  assert.equal(codeBlock(['````', '##[error]'], 'diff'), '`````diff\n````\n# #[error]\n`````');
});

test('whatever a name holds, its code span has no open quote, pipe or line break', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      assert.match(codeSpan(name), /^(?:`[^`|\\\n]+`|<code>[^<>`|\\\n]*<\/code>)$/u);
    }),
  );
});
