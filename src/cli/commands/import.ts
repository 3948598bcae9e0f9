import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type ActionRun,
  type BenchmarkResult,
  decideBaseline,
  type Environment,
  encodeReport,
  errorText,
  failed,
  fitBenchmarks,
  fitCounters,
  importedCommand,
  type Metric,
  type Parsed,
  type Policy,
  type Report,
  readActionHistory,
} from '../../core/index.ts';
import { readChunks } from '../../measure/index.ts';
import { assembleReport, metricsOf } from '../../pipeline/assemble-report.ts';
import { type Command, exitCodes } from '../command.ts';
import { printProblems } from '../print-problems.ts';

/** The history does not tell on what it was measured, so that it can be compared with nothing that was measured here. */
const unknownMachine: Environment = {
  os: 'unknown',
  kernel: 'unknown',
  arch: 'unknown',
  cpu: { model: 'unknown', microcode: null, cores: 1 },
  virtualisation: null,
  governor: null,
  aslr: 'on',
  tools: { perf: null, valgrind: null, compiler: null },
  honestCounters: 0,
  pinnedTo: null,
};

const policy: Policy = { gate: {}, benchmarkGates: {}, budgets: [], expected: [], undecided: 'warn' };

/** A benchmark called `SUITE/CASE` for every case. */
function toBenchmarks({ suite, tool, cases }: ActionRun): readonly BenchmarkResult[] {
  return cases.map(({ name, measures, problems }) => {
    const samples = measures.map(({ metric, evidence }) => ({ metric: metric.name, tool, evidence }));
    return { name: `${suite}/${name}`, command: importedCommand(tool), suite, head: { samples, problems } };
  });
}

/** The baseline of one commit. Of several runs of one suite the last counts, as on the page of the action. */
function toBaseline(runs: readonly ActionRun[]): Report | undefined {
  const latest = [...new Map(runs.map((run) => [run.suite, run])).values()];
  const [first] = latest;
  if (first === undefined) return undefined;
  const room = fitBenchmarks(latest.flatMap(toBenchmarks), 0);
  const fitted = fitCounters(room.benchmarks, policy);
  const { benchmarks } = fitted;
  const listed: readonly Metric[] = latest.flatMap(({ cases }) =>
    cases.flatMap(({ measures }) => measures.map(({ metric }) => metric)),
  );
  const metrics = metricsOf(benchmarks, listed);
  const report = assembleReport({
    kind: 'baseline',
    head: first.commit,
    environment: unknownMachine,
    seed: 0,
    metrics,
    policy,
    benchmarks,
    verdicts: [],
    explanations: [],
    decision: decideBaseline({ policy, metrics, benchmarks, problems: [] }),
    problems: [...room.problems, ...fitted.problems],
    timings: [],
  });
  const date = latest.reduce((newest, run) => Math.max(newest, run.date), 0);
  return { ...report, created: new Date(date).toISOString() };
}

function readHistory(file: string): Parsed<readonly ActionRun[]> {
  try {
    return readActionHistory({ name: file, chunks: readChunks(file) });
  } catch (error) {
    return failed({
      code: 'file-unreadable',
      message: `${file} could not be read: ${errorText(error)}`,
      hint: 'fetch the branch that the action pushes to, often `git show origin/gh-pages:dev/bench/data.js > data.js`',
    });
  }
}

function describeImported(
  { commits, runs }: { readonly commits: number; readonly runs: number },
  out: string,
): string {
  if (commits === 0) return 'nothing was imported\n';
  const counted = `${commits} ${commits === 1 ? 'commit' : 'commits'} with ${runs} ${runs === 1 ? 'run' : 'runs'}`;
  return `${counted} ${commits === 1 ? 'is' : 'are'} in ${out}\nlook back with: brakeline history ${out}\nnobody knows on which machine they were measured, so that no gate and no app holds a head against them\n`;
}

/** `brakeline import FILE`: the history of github-action-benchmark as baselines. */
export const importHistory: Command = {
  name: 'import',
  about: 'turn the history of github-action-benchmark (data.js) into baselines',
  positionals: ['FILE'],
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: 'DIR',
      about: 'where SHA.json of each commit goes (brakeline-history)',
    },
  },
  async run(given, terminal) {
    const json = given.flag('json');
    const [file] = given.positionals;
    if (file === undefined) {
      terminal.err('brakeline import: a file is needed\n  hint: brakeline import dev/bench/data.js\n');
      return exitCodes.usage;
    }
    const read = readHistory(resolve(terminal.cwd, file));
    if (read.kind === 'failed') {
      printProblems(read.problems, terminal, json);
      return exitCodes.usage;
    }
    const out = resolve(terminal.cwd, given.text('out') ?? 'brakeline-history');
    await mkdir(out, { recursive: true });
    const groups = Map.groupBy(read.value, ({ commit }) => commit.sha);
    for (const [sha, runs] of groups) {
      const report = toBaseline(runs);
      if (report !== undefined) await writeFile(join(out, `${sha}.json`), encodeReport(report));
    }
    if (read.warnings.length > 0 && !json) printProblems(read.warnings, terminal, false);
    const counted = { commits: groups.size, runs: read.value.length, left_out: read.warnings.length };
    terminal.out(json ? `${JSON.stringify(counted)}\n` : describeImported(counted, out));
    // What is missing behind a cut must not pass for the whole history.
    if (read.warnings.some(({ code }) => code === 'results-cut')) return exitCodes.usage;
    return groups.size === 0 ? exitCodes.notComparable : exitCodes.pass;
  },
};
