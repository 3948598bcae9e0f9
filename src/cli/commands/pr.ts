import { type Command, exitCodes } from '../command.ts';
import { listenForInterruption } from '../interruption.ts';
import { printOutcome } from '../print-outcome.ts';
import { readRunRequest, runOptions } from '../run-options.ts';

/** `brakeline pr`: the same gate as in CI, with the same verdict. */
export const pr: Command = {
  name: 'pr',
  about: 'measure base and head and gate, as CI does',
  positionals: [],
  options: {
    base: { type: 'string', value: 'REF', about: "branch to merge into (the remote's default branch)" },
    ...runOptions,
  },
  async run(given, terminal) {
    using interruption = listenForInterruption();
    const read = readRunRequest(given, terminal, interruption.signal);
    if (read.kind === 'wrong') {
      terminal.err(`brakeline pr: ${read.message}\n  hint: brakeline pr --help\n`);
      return exitCodes.usage;
    }
    const base = given.text('base');
    const { runGate } = await import('../../pipeline/run-gate.ts');
    const outcome = await runGate({ ...read.request, ...(base === undefined ? {} : { base }) });
    return printOutcome(outcome, terminal, { json: given.flag('json'), interruption });
  },
};
