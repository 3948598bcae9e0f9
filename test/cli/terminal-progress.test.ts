import assert from 'node:assert/strict';
import { test } from 'node:test';
import { terminalProgress } from '../../src/cli/terminal-progress.ts';

const hostile = 'run\u001b]0;owned\u0007\u001b[2J\u202e';

for (const live of [true, false]) {
  test(`names and output of the tree do not steer a terminal, live: ${live}`, () => {
    let written = '';
    const err = (text: string): void => {
      written += text;
    };
    const terminal = { out: err, err, columns: 200, colour: false, live, cwd: '/' };
    const progress = terminalProgress(terminal, () => 0);
    progress.step(`Measure ${hostile}\nnext`);
    progress.detail(hostile);
    progress.note(hostile);
    progress.problem({ code: 'build-failed', message: `one\n${hostile}`, hint: hostile });
    progress.end();
    const own = written.replaceAll('\r\u001b[2K', '').replaceAll('\n', '');
    assert.doesNotMatch(own, /[\p{Cc}\p{Cf}]/u);
    assert.match(written, /\n {2}run␛/);
  });
}
