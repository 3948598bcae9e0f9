import { type Command, exitCodes } from '../command.ts';
import { listenForInterruption } from '../interruption.ts';
import { printOutcome } from '../print-outcome.ts';
import { readRunRequest, runOptions } from '../run-options.ts';

/** `brakeline run`: measures one commit and writes a baseline, to be compared later. */
export const run: Command = {
  name: 'run',
  about: 'measure one commit and write baseline.json',
  positionals: [],
  options: runOptions,
  async run(given, terminal) {
    using interruption = listenForInterruption();
    const read = readRunRequest(given, terminal, interruption.signal);
    if (read.kind === 'wrong') {
      terminal.err(`brakeline run: ${read.message}\n  hint: brakeline run --help\n`);
      return exitCodes.usage;
    }
    const { runBaseline } = await import('../../pipeline/run-baseline.ts');
    const outcome = await runBaseline(read.request);
    return printOutcome(outcome, terminal, { json: given.flag('json'), interruption });
  },
};
