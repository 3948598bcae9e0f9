import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { errorText, nearestWord } from '../core/index.ts';
import type { Terminal } from './terminal.ts';

/** One `--option` of a command, as the help text and the parser need it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** One letter that stands for the option's name. */
  readonly short?: string;
  /** The word that stands for the value in the help text; a flag has none. */
  readonly value?: string;
  readonly about: string;
}

/** What a command was given. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The option's text, or undefined where it was not given. */
  text(option: string): string | undefined;
  flag(option: string): boolean;
}

/** A subcommand of `brakeline` as a value; `commands/index.ts` holds the list. */
export interface Command {
  readonly name: string;
  readonly about: string;
  /** Placeholders of the positional arguments, such as `BASE HEAD`. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** Resolves to the exit code. */
  readonly run: (given: Arguments, terminal: Terminal) => Promise<number>;
}

/** Exit codes; `docs/command-line.md` explains them. */
export const exitCodes = { pass: 0, blocked: 1, usage: 2, notComparable: 3 } as const;

const everywhere: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', about: 'print JSON instead of text' },
  help: { type: 'boolean', about: 'print this help' },
};

/** The options of a command with the ones that every command has. */
function optionsOf(command: Command): Readonly<Record<string, Option>> {
  return { ...command.options, ...everywhere };
}

/** The help text of one command. */
export function describeCommand(command: Command): string {
  const rows = Object.entries(optionsOf(command)).map(([name, option]) => {
    const names = option.short === undefined ? `--${name}` : `-${option.short}, --${name}`;
    const left = option.value === undefined ? names : `${names} ${option.value}`;
    return `  ${left.padEnd(22)} ${option.about}`;
  });
  const takesMore = command.positionals.at(-1)?.endsWith('…') === true;
  const words = takesMore ? ['[options]', ...command.positionals] : [...command.positionals, '[options]'];
  const usage = ['brakeline', command.name, ...words].join(' ');
  return `${command.about}\n\nusage: ${usage}\n\n${rows.join('\n')}\n`;
}

/** Parses the words after the command's name; the outcome is the arguments or a sentence that says what is wrong. */
export function parseArguments(
  command: Command,
  words: readonly string[],
): { readonly kind: 'ok'; readonly given: Arguments } | { readonly kind: 'wrong'; readonly message: string } {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(optionsOf(command)).map(([name, { type, short }]) => [
      name,
      short === undefined ? { type } : { type, short },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: true,
    });
    const text = (option: string): string | undefined => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    };
    const surplus = positionals[command.positionals.length];
    const takesMore = command.positionals.at(-1)?.endsWith('…') === true;
    if (surplus !== undefined && !takesMore)
      return { kind: 'wrong', message: `\`${surplus}\` is one argument too many` };
    return { kind: 'ok', given: { positionals, text, flag: (option) => values[option] === true } };
  } catch (error) {
    return { kind: 'wrong', message: explain(error, Object.keys(options)) };
  }
}

function explain(error: unknown, known: readonly string[]): string {
  const message = errorText(error);
  const unknown = /^Unknown option '--?([^']+)'/.exec(message)?.[1];
  if (unknown === undefined) return message.split('. ')[0] ?? message;
  const nearest = nearestWord(unknown, known);
  const suggestion = nearest === undefined ? '' : `; did you mean \`--${nearest}\`?`;
  return `\`--${unknown}\` is not an option of this command${suggestion}`;
}
