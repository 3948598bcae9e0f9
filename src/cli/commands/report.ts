import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  encodeReport,
  type Report,
  renderSarif,
  renderSummary,
  renderTerminal,
  traceGrowth,
} from '../../core/index.ts';
import { requestDefaults } from '../../pipeline/request.ts';
import { type Command, exitCodes } from '../command.ts';
import { printProblems } from '../print-problems.ts';
import { readReport } from '../read-report.ts';
import type { Terminal } from '../terminal.ts';

type Renderer = (report: Report, terminal: Terminal, category: string) => string;

/** Source lines come from the directory that the command runs in, which is the repository or has no such file. */
function readSource(cwd: string): (path: string) => string | undefined {
  return (path) => {
    try {
      return readFileSync(resolve(cwd, path), 'utf8');
    } catch {
      return undefined;
    }
  };
}

const renderers: Readonly<Record<string, Renderer>> = {
  pretty: (report, { columns, colour }) => renderTerminal(report, { columns, colour }),
  json: (report) => encodeReport(report),
  sarif: (report, { cwd }, category) => renderSarif({ report, category, fileText: readSource(cwd) }),
  markdown: (report) => renderSummary(report, { growths: traceGrowth(report) }),
};

/** `brakeline report FILE`: shows a stored report. */
export const report: Command = {
  name: 'report',
  about: 'show a report as text, JSON, SARIF or markdown',
  positionals: ['FILE'],
  options: {
    format: { type: 'string', value: 'FORMAT', about: `${Object.keys(renderers).join(', ')} (pretty)` },
    category: { type: 'string', value: 'NAME', about: 'name of this kind of machine in SARIF (default)' },
  },
  async run(given, terminal) {
    const [file] = given.positionals;
    const json = given.flag('json');
    const format = given.text('format') ?? (json ? 'json' : 'pretty');
    const render = Object.hasOwn(renderers, format) ? renderers[format] : undefined;
    if (file === undefined || render === undefined) {
      const wrong = file === undefined ? 'a report is needed' : `\`${format}\` is not a format`;
      terminal.err(`brakeline report: ${wrong}\n  hint: brakeline report --help\n`);
      return exitCodes.usage;
    }
    const read = await readReport(resolve(terminal.cwd, file));
    if (read.kind === 'failed') {
      printProblems(read.problems, terminal, json);
      return exitCodes.usage;
    }
    terminal.out(render(read.value, terminal, given.text('category') ?? requestDefaults.category));
    return exitCodes.pass;
  },
};
