import type { Command } from '../command.ts';
import { printOutcome } from '../print-outcome.ts';
import { runOptions, withRunRequest } from '../run-options.ts';

/** `brakeline pr`: the same gate as in CI, with the same verdict. */
export const pr: Command = {
  name: 'pr',
  about: 'measure base and head and gate, as CI does',
  positionals: [],
  options: {
    base: { type: 'string', value: 'REF', about: "branch to merge into (the remote's default branch)" },
    ...runOptions,
  },
  run: (given, terminal) =>
    withRunRequest({ name: 'pr', given, terminal }, async (request, interruption) => {
      const base = given.text('base');
      const { runGate } = await import('../../pipeline/run-gate.ts');
      const outcome = await runGate({ ...request, ...(base === undefined ? {} : { base }) });
      return printOutcome(outcome, terminal, { json: given.flag('json'), interruption });
    }),
};
