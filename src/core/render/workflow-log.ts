/**
 * Makes text safe to print in a workflow's log: no line of it can be read as a workflow command.
 * The runner obeys lines that begin with `::` and, in its older form, `##[` anywhere in a line.
 */
export function neutraliseWorkflowCommands(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (line.trimStart().startsWith('::') ? `| ${line}` : line).replaceAll('##[', '# #['))
    .join('\n');
}
