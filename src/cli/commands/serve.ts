import type { Command } from '../command.ts';

/** `brakeline serve`: runs the app until it is asked to end. Its settings are environment variables, see docs/app.md. */
export const serve: Command = {
  name: 'serve',
  about: 'run the GitHub App (settings are environment variables)',
  positionals: [],
  options: {},
  async run(_given, terminal) {
    const { runServer } = await import('../../app/run-server.ts');
    return runServer(process.env, (line) => terminal.err(`${line}\n`));
  },
};
