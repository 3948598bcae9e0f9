// The runner compares by the rules of a language, which pass over characters that are not seen, a soft hyphen say.
const command = /^[^!-~]*:[^!-~]*:/;
const oldCommand = /#[^ -~]*#[^ -~]*\[/g;

/**
 * Makes text safe to print in a workflow's log: no line of it can be read as a workflow command.
 * The runner obeys lines that begin with `::` and, in its older form, `##[` anywhere in a line.
 */
export function neutraliseWorkflowCommands(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (command.test(line) ? `| ${line}` : line).replace(oldCommand, '# #['))
    .join('\n');
}
