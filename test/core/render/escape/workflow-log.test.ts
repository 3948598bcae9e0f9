import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neutraliseWorkflowCommands } from '../../../../src/core/render/escape/workflow-log.ts';

test('a line that looks like a workflow command no longer begins with two colons', () => {
  assert.equal(
    neutraliseWorkflowCommands('::set-output name=verdict::pass'),
    '| ::set-output name=verdict::pass',
  );
  assert.equal(neutraliseWorkflowCommands('ok\r  ::error::x\r\n::stop'), 'ok\n|   ::error::x\n| ::stop');
});

test('the older form of a command is broken wherever it stands', () => {
  assert.equal(neutraliseWorkflowCommands('a ##[error]b'), 'a # #[error]b');
});

test('characters that the runner passes over do not hide a command', () => {
  for (const unseen of ['\u0085', '\u00ad', '\u200b', '\u0001', '\ufe0f']) {
    assert.equal(neutraliseWorkflowCommands(`${unseen}::error::x`), `| ${unseen}::error::x`);
    assert.equal(neutraliseWorkflowCommands(`:${unseen}:error::x`), `| :${unseen}:error::x`);
    assert.equal(neutraliseWorkflowCommands(`a #${unseen}#[error]b`), 'a # #[error]b');
  }
});

test('ordinary text stays as it is', () => {
  assert.equal(neutraliseWorkflowCommands('std::vector\n  a::b'), 'std::vector\n  a::b');
});
