import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { errorText, renderCalibration, renderSuggestedGates } from '../../core/index.ts';
import type { CalibrationOutcome } from '../../pipeline/run-calibration.ts';
import { type Arguments, type Command, exitCodes } from '../command.ts';
import { exitCodeOfSignal } from '../exit-code.ts';
import type { Interruption } from '../interruption.ts';
import { printProblems } from '../print-problems.ts';
import { runOptions, withRunRequest } from '../run-options.ts';
import type { Terminal } from '../terminal.ts';

type Calibrated = Extract<CalibrationOutcome, { kind: 'calibrated' }>;

async function writeGates(text: string, file: string, terminal: Terminal): Promise<number> {
  try {
    await writeFile(resolve(terminal.cwd, file), text);
  } catch (error) {
    terminal.err(`brakeline calibrate: ${file} could not be written: ${errorText(error)}\n`);
    return exitCodes.usage;
  }
  terminal.out(`\nWritten:\n  ${file}\n`);
  return exitCodes.pass;
}

async function printCalibrations(outcome: Calibrated, given: Arguments, terminal: Terminal): Promise<number> {
  const { calibrations, commit, environment } = outcome;
  if (calibrations.every(({ kind }) => kind === 'uncalibrated')) {
    printProblems(outcome.problems, terminal, given.flag('json'));
    terminal.err('Nothing could be calibrated: no metric was measured on both copies.\n');
    return exitCodes.notComparable;
  }
  if (given.flag('json')) {
    terminal.out(`${JSON.stringify({ commit, environment, calibrations }, undefined, 2)}\n`);
    return exitCodes.pass;
  }
  const gates = renderSuggestedGates(calibrations, { sha: commit.sha, cpu: environment.cpu.model });
  terminal.out(`\n${renderCalibration(calibrations)}`);
  const file = given.text('write');
  if (file !== undefined) return writeGates(gates, file, terminal);
  terminal.out(`\n${gates}`);
  return exitCodes.pass;
}

function printOutcome(
  outcome: CalibrationOutcome,
  given: Arguments,
  { terminal, interruption }: { readonly terminal: Terminal; readonly interruption: Interruption },
): number | Promise<number> {
  switch (outcome.kind) {
    case 'calibrated':
      return printCalibrations(outcome, given, terminal);
    case 'refused':
      printProblems(outcome.problems, terminal, given.flag('json'));
      return exitCodes.usage;
    case 'stopped':
      terminal.err('Interrupted: children were ended and working trees removed.\n');
      return exitCodeOfSignal(interruption.received() ?? 'SIGINT');
  }
}

const { head, config, seed } = runOptions;

/** `brakeline calibrate`: measures a commit against a copy of itself and suggests gates. */
export const calibrate: Command = {
  name: 'calibrate',
  about: 'measure a commit against itself and suggest gates',
  positionals: [],
  options: {
    ...(head === undefined ? {} : { head }),
    ...(config === undefined ? {} : { config }),
    ...(seed === undefined ? {} : { seed }),
    write: { type: 'string', value: 'FILE', about: 'write the suggested gates to a file' },
  },
  run: (given, terminal) =>
    withRunRequest({ name: 'calibrate', given, terminal }, async (request, interruption) => {
      const { runCalibration } = await import('../../pipeline/run-calibration.ts');
      return printOutcome(await runCalibration(request), given, { terminal, interruption });
    }),
};
