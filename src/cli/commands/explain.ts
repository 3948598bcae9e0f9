import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Explanation, type FileDiff, renderExplanations, type TimeSpent } from '../../core/index.ts';
import { gatherDumpFiles } from '../../measure/index.ts';
import { type Arguments, type Command, exitCodes } from '../command.ts';
import { printOutcome } from '../print-outcome.ts';
import { printProblems } from '../print-problems.ts';
import { readWithProgress } from '../reading-progress.ts';
import { runOptions, withRunRequest } from '../run-options.ts';
import type { Terminal } from '../terminal.ts';

interface Shown {
  readonly explanations: readonly Explanation[];
  readonly diff: readonly FileDiff[];
  readonly timeSpent?: readonly TimeSpent[] | undefined;
}

function show(shown: Shown, given: Arguments, { out, columns, colour }: Terminal): number {
  const { explanations, diff, timeSpent = [] } = shown;
  const json = given.flag('json');
  out(
    json
      ? `${JSON.stringify(explanations, null, 2)}\n`
      : `\n${renderExplanations({ explanations, diff, timeSpent, columns, colour })}\n`,
  );
  return exitCodes.pass;
}

interface Sides {
  readonly base: string;
  readonly head: string;
}

async function explainFiles(dumps: Sides, given: Arguments, terminal: Terminal): Promise<number> {
  const { explainDumps } = await import('../../pipeline/explain-dumps.ts');
  const explained = await explainDumps({
    directory: terminal.cwd,
    dumps,
    commits: { base: given.text('from') ?? 'HEAD~1', head: given.text('head') ?? 'HEAD' },
    event: given.text('event') ?? 'Ir',
    read: readWithProgress(terminal, () => performance.now()),
  });
  if (explained.kind === 'failed') {
    printProblems(explained.problems, terminal, given.flag('json'));
    return exitCodes.usage;
  }
  // On the standard error, also beside JSON.
  printProblems(explained.warnings, terminal);
  const { explanation, diff } = explained.value;
  return show({ explanations: [explanation], diff }, given, terminal);
}

function explainCommits({ base, head }: Sides, given: Arguments, terminal: Terminal): Promise<number> {
  return withRunRequest({ name: 'explain', given, terminal }, async (request, interruption) => {
    const { runGate } = await import('../../pipeline/run-gate.ts');
    const outcome = await runGate({ ...request, base, head, explainAll: true });
    if (outcome.kind !== 'decided')
      return printOutcome(outcome, terminal, { json: given.flag('json'), interruption });
    const { explanations, timeSpent } = outcome.report;
    return show({ explanations, diff: outcome.diff, timeSpent }, given, terminal);
  });
}

/** Callgrind leaves an empty file, which may be gone, beside those of the threads. */
function isDump(path: string): boolean {
  return existsSync(path) || !gatherDumpFiles(path).files.includes(path);
}

/** `brakeline explain BASE HEAD`: why the head costs more, for two commits or two dumps of callgrind. */
export const explain: Command = {
  name: 'explain',
  about: 'show why one commit, or one callgrind file, costs more than another',
  positionals: ['BASE', 'HEAD'],
  options: {
    ...runOptions,
    from: { type: 'string', value: 'REF', about: 'with files: the commit of the base file (HEAD~1)' },
    event: { type: 'string', value: 'NAME', about: 'with files: the event to explain (Ir)' },
  },
  async run(given, terminal) {
    const [base, head] = given.positionals;
    if (base === undefined || head === undefined) {
      terminal.err(
        'brakeline explain: two commits or two callgrind files are needed\n  hint: brakeline explain main HEAD\n',
      );
      return exitCodes.usage;
    }
    const files = { base: resolve(terminal.cwd, base), head: resolve(terminal.cwd, head) };
    return isDump(files.base) && isDump(files.head)
      ? explainFiles(files, given, terminal)
      : explainCommits({ base, head }, given, terminal);
  },
};
