import { wrapText } from '../../core/index.ts';
import { diagnoseMachine, type MachineCheck } from '../../measure/index.ts';
import { type Command, exitCodes } from '../command.ts';
import { exitCodeOfSignal } from '../exit-code.ts';
import { listenForInterruption } from '../interruption.ts';
import type { Terminal } from '../terminal.ts';

const marks = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' } as const;
const colours = { ok: '32', warn: '33', fail: '31' } as const;

function draw(check: MachineCheck, terminal: Terminal): string {
  const { state, title, detail, mend } = check;
  const mark = terminal.colour ? `\u001b[${colours[state]}m${marks[state]}\u001b[0m` : marks[state];
  const [first = '', ...rest] = wrapText(`${title}: ${detail}`, terminal.columns - 5);
  const lines = [`${mark} ${first}`, ...rest.map((line) => `     ${line}`)];
  // A command is never broken, so that it can be copied.
  return [...lines, ...(mend === undefined ? [] : [`     mend: ${mend}`])].join('\n');
}

/** `brakeline doctor`: what this machine can measure, and how to mend what it cannot. */
export const doctor: Command = {
  name: 'doctor',
  about: 'say what this machine can measure, and how to mend the rest',
  positionals: [],
  options: {},
  async run(given, terminal) {
    using interruption = listenForInterruption();
    const checks = await diagnoseMachine({ repository: terminal.cwd, signal: interruption.signal });
    const received = interruption.received();
    if (received !== undefined) return exitCodeOfSignal(received);
    const fails = checks.filter((check) => check.state === 'fail').length;
    if (given.flag('json')) terminal.out(`${JSON.stringify({ checks }, null, 2)}\n`);
    else {
      const verdict =
        fails === 0
          ? 'This machine can gate.'
          : `${fails} thing${fails === 1 ? '' : 's'} to mend before this machine can gate.`;
      terminal.out(`${checks.map((check) => draw(check, terminal)).join('\n')}\n\n${verdict}\n`);
    }
    return fails === 0 ? exitCodes.pass : exitCodes.notComparable;
  },
};
