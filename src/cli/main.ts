import { nearestWord } from '../core/index.ts';
import { version } from '../pipeline/version.ts';
import { type Command, describeCommand, exitCodes, parseArguments } from './command.ts';
import type { Terminal } from './terminal.ts';

function describeAll(commands: readonly Command[]): string {
  const rows = commands.map((command) => `  ${command.name.padEnd(10)} ${command.about}`);
  return `brakeline ${version}: stops slow pull requests, and points at the line

usage: brakeline <command> [options]

${rows.join('\n')}

  brakeline <command> --help   what a command takes
  brakeline --version          the version

exit codes: 0 pass, 1 blocked, 2 usage or configuration error, 3 nothing comparable
`;
}

/** Runs one command line (without the program's name) of the given commands and resolves to its exit code. */
export async function main(
  words: readonly string[],
  terminal: Terminal,
  commands: readonly Command[],
): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? terminal.err : terminal.out)(describeAll(commands));
    return name === undefined ? exitCodes.usage : exitCodes.pass;
  }
  if (name === '--version') {
    terminal.out(`${version}\n`);
    return exitCodes.pass;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return refuse(name, terminal, commands);
  const parsed = parseArguments(command, rest);
  if (parsed.kind === 'wrong') {
    terminal.err(`brakeline ${name}: ${parsed.message}\n  hint: brakeline ${name} --help\n`);
    return exitCodes.usage;
  }
  if (parsed.given.flag('help')) {
    terminal.out(describeCommand(command));
    return exitCodes.pass;
  }
  return command.run(parsed.given, terminal);
}

function refuse(name: string, terminal: Terminal, commands: readonly Command[]): number {
  const nearest = nearestWord(
    name,
    commands.map((command) => command.name),
  );
  const suggestion = nearest === undefined ? '' : `; did you mean \`${nearest}\`?`;
  terminal.err(`brakeline: \`${name}\` is not a command${suggestion}\n  hint: brakeline --help\n`);
  return exitCodes.usage;
}
