import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describeTrace, isNonEmpty, showOneLine, traceHistory } from '../../core/index.ts';
import { type Command, exitCodes } from '../command.ts';
import { printProblems } from '../print-problems.ts';
import { readReport } from '../read-report.ts';

/** The files that an argument stands for: itself, or what a directory holds that ends in `.json`. */
async function listReports(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = await readdir(path, { recursive: true });
    return names
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => join(path, name));
  } catch {
    // Reading it tells what is wrong.
    return [path];
  }
}

/** `brakeline history REPORT…`: how benchmarks went over the commits of stored reports. */
export const history: Command = {
  name: 'history',
  about: 'show how benchmarks went over the commits of stored reports',
  positionals: ['REPORT…'],
  options: {
    metric: { type: 'string', value: 'NAME', about: 'this metric alone' },
  },
  async run(given, terminal) {
    const json = given.flag('json');
    const paths = given.positionals.map((path) => resolve(terminal.cwd, path));
    const files = (await Promise.all(paths.map(listReports))).flat();
    const reads = [];
    // One after the other: a report may be large, and there may be hundreds.
    for (const file of files) reads.push(await readReport(file));
    const problems = reads.flatMap((read) => (read.kind === 'failed' ? read.problems : []));
    const reports = reads.flatMap((read) => (read.kind === 'ok' ? [read.value] : []));
    if (problems.length > 0) {
      printProblems(problems, terminal, json);
      return exitCodes.usage;
    }
    if (!isNonEmpty(reports)) {
      terminal.err('brakeline history: reports are needed\n  hint: brakeline history baselines/\n');
      return exitCodes.usage;
    }
    const only = given.text('metric');
    const traces = traceHistory(reports).filter(({ metric }) => only === undefined || metric.name === only);
    if (json) terminal.out(`${JSON.stringify({ history: traces }, undefined, 2)}\n`);
    else {
      const blocks = traces.map((trace) => `${describeTrace(trace).map(showOneLine).join('\n')}\n`);
      terminal.out(blocks.length === 0 ? 'nothing was measured that could be shown\n' : blocks.join('\n'));
    }
    return traces.length === 0 ? exitCodes.notComparable : exitCodes.pass;
  },
};
