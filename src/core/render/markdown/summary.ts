import type { Decision, Reason } from '../../model/decision.ts';
import type { FileDiff } from '../../model/diff.ts';
import type { JudgedGrowth } from '../../model/growth.ts';
import { formatPosition } from '../../model/position.ts';
import type { Commit, Report } from '../../model/report.ts';
import { clipText } from '../escape/escape-control.ts';
import { codeBlock, codeSpan, escapeMarkdown, markMessage } from '../escape/escape-markdown.ts';
import {
  collectProblems,
  collectUndecided,
  collectUnmeasured,
  listFew,
  type Note,
} from '../views/benchmark-notes.ts';
import { type BenchmarkView, describeCalm, divideViews, viewBenchmarks } from '../views/benchmark-view.ts';
import { describeSymbolisers } from '../views/guilt-text.ts';
import { firstMentions } from '../views/hunk-excerpt.ts';
import { intervalTitle } from '../views/metric-cells.ts';
import { fitBlocks, foldBlocks } from './summary-blocks.ts';
import { contentionBlocks } from './summary-contention.ts';
import { environmentBlocks, timingBlocks } from './summary-environment.ts';
import { growthBlocks } from './summary-growth.ts';
import { explanationBlocks } from './summary-guilt.ts';
import { baselineBlocks, benchmarkBlock } from './summary-table.ts';
import { timeSpentBlocks } from './summary-time-spent.ts';

/** What a summary shows besides its report. */
export interface SummaryOptions {
  /** How cost grows with size, as it was traced for the decision. */
  readonly growths: readonly JudgedGrowth[];
  /** Base against head, for the lines around a guilty one. */
  readonly diff?: readonly FileDiff[];
  /** The flame graphs that lie beside the report, by the name of their file. */
  readonly flamegraphs?: readonly { readonly benchmark: string; readonly file: string }[];
  /** The page of the contended cache lines that lies beside the report, by the name of its file. */
  readonly cacheLines?: string;
}

/** Code units of a commit's title. */
const longestTitle = 300;

/** Bytes a part may take; together below the 1 MiB that GitHub takes of a step. */
const room = {
  reasons: 100_000,
  information: 50_000,
  guilt: 250_000,
  timeSpent: 50_000,
  contention: 50_000,
  tables: 200_000,
  calm: 100_000,
  notes: 100_000,
} as const;

const icons: Readonly<Record<Decision['kind'], string>> = { pass: '✅', block: '⛔', 'not-comparable': '❔' };
const marks: Readonly<Record<Reason['effect'], string>> = {
  blocks: '⛔',
  'prevents-comparison': '❔',
  warns: '⚠️',
  informs: 'ℹ️',
};

function commitLine(side: string, commit: Commit): string {
  return `${side} ${codeSpan(commit.sha.slice(0, 12))} ${escapeMarkdown(clipText(commit.title, longestTitle))}`;
}

function decisionBlocks(report: Report): readonly string[] {
  const { decision, base, head } = report;
  const commits = [...(base === undefined ? [] : [commitLine('base', base)]), commitLine('head', head)];
  const icon = report.kind === 'gate' ? `${icons[decision.kind]} ` : '';
  return [`## ${icon}${escapeMarkdown(decision.title)}`, commits.join('<br>\n')];
}

function reasonBlocks(reasons: readonly Reason[]): readonly string[] {
  const write = (chosen: readonly Reason[], bytes: number): readonly string[] => {
    const lines = chosen.map(({ effect, message }) => `- ${marks[effect]} ${markMessage(message)}`);
    const fitting = fitBlocks(lines, bytes, (left) => `${left} more in report.json`);
    return fitting.length === 0 ? [] : [fitting.join('\n')];
  };
  // What is undecided has a section of its own.
  const informing = reasons.filter(({ effect, kind }) => effect === 'informs' && kind !== 'undecided');
  return [
    ...write(
      reasons.filter(({ effect }) => effect !== 'informs'),
      room.reasons,
    ),
    ...foldBlocks(`${informing.length} more for your information`, write(informing, room.information)),
  ];
}

function tableBlocks(report: Report, views: readonly BenchmarkView[]): readonly string[] {
  const say = (left: number): string => `${left} more in report.json: a summary has no room for them`;
  const heading = report.benchmarks.length > 0 || views.length > 0 ? ['### Benchmarks'] : [];
  if (report.kind === 'baseline') return [...heading, ...fitBlocks(baselineBlocks(report), room.tables, say)];
  const interval = intervalTitle(views);
  const blocksOf = (chosen: readonly BenchmarkView[], bytes: number): readonly string[] =>
    fitBlocks(
      chosen.map((view) => benchmarkBlock(view, interval)),
      bytes,
      say,
    );
  const { stirred, calm } = divideViews(views);
  return [
    ...heading,
    ...blocksOf(stirred, room.tables),
    ...foldBlocks(describeCalm(calm), blocksOf(calm, room.calm)),
  ];
}

function noteBlock({ problem, subjects, metrics }: Note): string {
  const place = problem.at === undefined ? '' : `${codeSpan(formatPosition(problem.at))}: `;
  const [first = '', ...output] = problem.message.split(/\r\n|\r|\n/);
  const about = [listFew(subjects, 10), listFew(metrics, 10)].filter((part) => part !== '');
  const where = about.length === 0 ? '' : ` (${about.map(codeSpan).join(', ')})`;
  const line = `- ${place}${markMessage(first)}${where}<br>\n  Hint: ${markMessage(problem.hint)}`;
  if (output.length === 0) return line;
  const indented = codeBlock(output, 'text')
    .split('\n')
    .map((row) => `  ${row}`);
  return `${line}\n\n${indented.join('\n')}`;
}

function noteList(notes: readonly Note[]): readonly string[] {
  if (notes.length === 0) return [];
  const say = (left: number): string => `${left} more in report.json`;
  return [fitBlocks(notes.map(noteBlock), room.notes, say).join('\n')];
}

function noteBlocks(title: string, notes: readonly Note[]): readonly string[] {
  if (notes.length === 0) return [];
  return [`### ${title}`, ...noteList(notes)];
}

/** Flame graphs that are named. */
const mostPages = 20;

function flamegraphBlocks(pages: SummaryOptions['flamegraphs'] = []): readonly string[] {
  if (pages.length === 0) return [];
  const named = pages
    .slice(0, mostPages)
    .map(({ benchmark, file }) => `${codeSpan(file)} (${codeSpan(benchmark)})`);
  const left = pages.length - named.length;
  const list = [...named, ...(left > 0 ? [`${left} more`] : [])].join(', ');
  return [
    `${pages.length === 1 ? 'Flame graph' : 'Flame graphs'}, beside ${codeSpan('report.json')}: ${list}`,
  ];
}

function cacheLineBlocks({ cacheLines }: SummaryOptions): readonly string[] {
  return cacheLines === undefined
    ? []
    : [`Drawn in ${codeSpan(cacheLines)}, beside ${codeSpan('report.json')}.`];
}

/**
 * The check as GitHub-flavoured Markdown for a job summary: the decision first, then reasons, guilty lines in their diff,
 * where time is spent in what could not be explained, a table a benchmark, what is undecided and why, problems, environment and timings. Text from the pull request cannot
 * become markup, a mention or a command. Always below 1 MiB; what is left out is counted. Ends in a newline.
 */
export function renderSummary(report: Report, options: SummaryOptions): string {
  const views = viewBenchmarks(report);
  const undecided = collectUndecided(views);
  const unmeasured = collectUnmeasured(views);
  const explanations = views.flatMap((view) => view.explanations);
  const context = { diff: options.diff ?? [], drawn: firstMentions(explanations) };
  const guilt = views.flatMap((view) =>
    view.explanations.flatMap((explanation) => explanationBlocks(explanation, view, context)),
  );
  const timeSpent = timeSpentBlocks(report);
  const contention = contentionBlocks(report);
  const used = describeSymbolisers(explanations);
  const blocks = [
    ...decisionBlocks(report),
    ...reasonBlocks(report.decision.reasons),
    ...(guilt.length > 0 ? ['### Guilty lines'] : []),
    ...fitBlocks(guilt, room.guilt, (left) => `${left} more in report.json`),
    ...(used === undefined ? [] : [escapeMarkdown(used)]),
    ...fitBlocks(timeSpent, room.timeSpent, (left) => `${left} more in report.json`),
    ...flamegraphBlocks(options.flamegraphs),
    ...(contention.length > 0 ? ['### Cache lines'] : []),
    ...(contention.length > 0 ? cacheLineBlocks(options) : []),
    ...fitBlocks(contention, room.contention, (left) => `${left} more in report.json`),
    ...growthBlocks(options.growths),
    ...tableBlocks(report, views),
    ...noteBlocks('Undecided', undecided),
    ...noteBlocks('Problems', collectProblems(report, [...undecided, ...unmeasured])),
    ...foldBlocks('Not measured', noteList(unmeasured)),
    ...environmentBlocks(report),
    ...timingBlocks(report),
  ];
  return `${blocks.join('\n\n')}\n`;
}
