import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeConfig, formatProblem, wrapText } from '../../core/index.ts';
import { diagnoseMachine, type MachineCheck, measuredProgram } from '../../measure/index.ts';
import { requestDefaults } from '../../pipeline/request.ts';
import { type Command, exitCodes } from '../command.ts';
import { exitCodeOfSignal } from '../exit-code.ts';
import { listenForInterruption } from '../interruption.ts';
import type { Terminal } from '../terminal.ts';

const marks = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' } as const;
const colours = { ok: '32', warn: '33', fail: '31' } as const;

function draw(check: MachineCheck, terminal: Terminal): string {
  const { state, title, detail, mend } = check;
  const mark = terminal.colour ? `\u001b[${colours[state]}m${marks[state]}\u001b[0m` : marks[state];
  const text = `${title}: ${detail}`.split('\n');
  const [first = '', ...rest] = text.flatMap((line) => wrapText(line, terminal.columns - 5));
  const lines = [`${mark} ${first}`, ...rest.map((line) => `     ${line}`)];
  // A command is never broken, so that it can be copied.
  return [...lines, ...(mend === undefined ? [] : [`     mend: ${mend}`])].join('\n');
}

const configFile = requestDefaults.config;

/** What the repository's configuration is worth, and the programs that it measures, as far as they are built. */
async function checkConfig(
  cwd: string,
): Promise<{ checks: readonly MachineCheck[]; binaries: readonly string[] }> {
  const text = await readFile(join(cwd, configFile), 'utf8').catch(() => undefined);
  if (text === undefined) return { checks: [], binaries: [] };
  const about = { id: 'configuration', title: 'Configuration' };
  const config = decodeConfig({ file: configFile, text });
  if (config.kind === 'failed') {
    const detail = config.problems.map(formatProblem).join('\n');
    return { checks: [{ ...about, state: 'fail', detail }], binaries: [] };
  }
  const programs = config.value.benchmarks.flatMap((benchmark) => measuredProgram(benchmark) ?? []);
  const binaries = [...new Set(programs)].map((path) => join(cwd, path)).filter((path) => existsSync(path));
  const count = config.value.benchmarks.length;
  return {
    checks: [{ ...about, state: 'ok', detail: `${count} benchmark${count === 1 ? '' : 's'}` }],
    binaries,
  };
}

/** `brakeline doctor`: what this machine can measure, and how to mend what it cannot. */
export const doctor: Command = {
  name: 'doctor',
  about: 'say what this machine can measure, and how to mend the rest',
  positionals: [],
  options: {},
  async run(given, terminal) {
    using interruption = listenForInterruption();
    const config = await checkConfig(terminal.cwd);
    const { binaries } = config;
    const machine = await diagnoseMachine({
      repository: terminal.cwd,
      binaries,
      signal: interruption.signal,
    });
    const checks = [...machine, ...config.checks];
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
