import { resolve } from 'node:path';
import {
  compareReports,
  decide,
  encodeReport,
  type Parsed,
  parsed,
  type Report,
  renderTerminal,
} from '../../core/index.ts';
import { assembleReport, uniqueProblems } from '../../pipeline/assemble-report.ts';
import { type Command, exitCodes } from '../command.ts';
import { exitCodeOf } from '../exit-code.ts';
import { printProblems } from '../print-problems.ts';
import { readReport } from '../read-report.ts';

/** The report of a comparison: what `head` measured of its head against what `base` measured of its own. */
function judgeReports(base: Report, head: Report): Parsed<Report> {
  const comparison = compareReports(base, head);
  if (comparison.kind === 'failed') return comparison;
  const { benchmarks, verdicts, metrics, policy } = comparison.value;
  const decision = decide(comparison.value);
  const report = assembleReport({
    kind: 'gate',
    base: comparison.value.base,
    head: comparison.value.head,
    environment: head.environment,
    seed: head.seed,
    policy,
    metrics,
    benchmarks,
    verdicts,
    explanations: [],
    decision,
    problems: uniqueProblems(comparison.warnings),
    timings: [],
  });
  return parsed(report);
}

/** `brakeline compare BASE HEAD`: judges two stored reports against each other. */
export const compare: Command = {
  name: 'compare',
  about: 'compare two reports',
  positionals: ['BASE', 'HEAD'],
  options: {},
  async run(given, terminal) {
    const json = given.flag('json');
    const [baseFile, headFile] = given.positionals;
    if (baseFile === undefined || headFile === undefined) {
      terminal.err(
        'brakeline compare: two reports are needed\n  hint: brakeline compare base/baseline.json head/report.json\n',
      );
      return exitCodes.usage;
    }
    const [base, head] = await Promise.all(
      [baseFile, headFile].map((file) => readReport(resolve(terminal.cwd, file))),
    );
    if (base?.kind !== 'ok' || head?.kind !== 'ok') {
      const problems = [base, head].flatMap((side) => (side?.kind === 'failed' ? side.problems : []));
      printProblems(problems, terminal, json);
      return exitCodes.usage;
    }
    const judged = judgeReports(base.value, head.value);
    if (judged.kind === 'failed') {
      printProblems(judged.problems, terminal, json);
      return exitCodes.notComparable;
    }
    const { columns, colour } = terminal;
    terminal.out(json ? encodeReport(judged.value) : renderTerminal(judged.value, { columns, colour }));
    return exitCodeOf(judged.value.decision);
  },
};
