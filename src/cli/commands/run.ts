import type { Command } from '../command.ts';
import { printOutcome } from '../print-outcome.ts';
import { runOptions, withRunRequest } from '../run-options.ts';

/** `brakeline run`: measures one commit and writes a baseline, to be compared later. */
export const run: Command = {
  name: 'run',
  about: 'measure one commit and write baseline.json',
  positionals: [],
  options: runOptions,
  run: (given, terminal) =>
    withRunRequest({ name: 'run', given, terminal }, async (request, interruption) => {
      const { runBaseline } = await import('../../pipeline/run-baseline.ts');
      const outcome = await runBaseline(request);
      return printOutcome(outcome, terminal, { json: given.flag('json'), interruption });
    }),
};
