import type { Decision, Reason } from '../../model/decision.ts';
import type { FileDiff } from '../../model/diff.ts';
import { formatPosition } from '../../model/position.ts';
import type { Report } from '../../model/report.ts';
import { showLines, showOneLine } from '../escape/escape-control.ts';
import {
  collectProblems,
  collectUndecided,
  collectUnmeasured,
  listFew,
  type Note,
} from '../views/benchmark-notes.ts';
import { type BenchmarkView, describeCalm, divideViews, viewBenchmarks } from '../views/benchmark-view.ts';
import { firstMentions } from '../views/hunk-excerpt.ts';
import { intervalTitle } from '../views/metric-cells.ts';
import { drawBaseline, drawBenchmark } from './benchmark.ts';
import { contentionRows } from './contention-rows.ts';
import { drawExplanations } from './guilt.ts';
import { createPaint, type Paint, type Tone } from './style.ts';
import { drawTimeSpent } from './time-spent.ts';
import { clipToWidth, wrapText } from './width.ts';

/** How the text is drawn, and what it shows besides its report. */
export interface TerminalOptions {
  /** Width of the terminal; no line is longer. At least 40. */
  readonly columns: number;
  readonly colour: boolean;
  /** Base against head, for the lines around a guilty one. */
  readonly diff?: readonly FileDiff[];
}

interface Surface {
  readonly columns: number;
  readonly paint: Paint;
}

/** Calm benchmarks that get a table of their own before the rest is counted. */
const calmShown = 10;
const namesShown = 4;

const headings: Readonly<Record<Decision['kind'], readonly [word: string, tone: Tone]>> = {
  pass: ['PASS', 'good'],
  block: ['BLOCKED', 'bad'],
  'not-comparable': ['NOT COMPARABLE', 'doubt'],
};

function section(title: string, lines: readonly string[], { paint }: Surface): readonly string[] {
  return lines.length === 0 ? [] : [paint('strong', title), '', ...lines];
}

function hang(label: string, text: string, surface: Surface): readonly string[] {
  const lines = wrapText(text, surface.columns - label.length);
  return lines.map((line, index) => (index === 0 ? label : ' '.repeat(label.length)) + line);
}

function drawDecision(report: Report, surface: Surface): readonly string[] {
  const { paint, columns } = surface;
  const [word, tone] = headings[report.decision.kind];
  const title = showOneLine(report.decision.title);
  const commits = [
    ...(report.base === undefined ? [] : [['base', report.base] as const]),
    ['head', report.head] as const,
  ];
  return [
    ...(report.kind === 'gate'
      ? [paint(tone, word), ...hang('', title, surface)]
      : [paint('strong', 'BASELINE'), ...hang('', title, surface)]),
    '',
    ...commits.map(([side, { sha, title: subject }]) =>
      paint('quiet', clipToWidth(`${side} ${sha.slice(0, 12)}  ${showOneLine(subject)}`, columns)),
    ),
    '',
  ];
}

/** What the tables show needs no sentence of its own. */
const tabled: ReadonlySet<Reason['kind']> = new Set(['regressed', 'improved', 'undecided', 'benchmark-new']);
const marks: Readonly<Record<Reason['effect'], readonly [mark: string, tone: Tone]>> = {
  blocks: ['✗ ', 'bad'],
  'prevents-comparison': ['? ', 'doubt'],
  warns: ['! ', 'doubt'],
  informs: ['· ', 'plain'],
};

function drawReasons(report: Report, surface: Surface): readonly string[] {
  const lines = report.decision.reasons
    .filter((reason) => !tabled.has(reason.kind))
    .flatMap((reason) => {
      const [mark, tone] = marks[reason.effect];
      return hang(mark, showOneLine(reason.message), surface).map((line) => surface.paint(tone, line));
    });
  return lines.length === 0 ? [] : [...lines, ''];
}

function drawTables(views: readonly BenchmarkView[], surface: Surface): readonly string[] {
  const interval = intervalTitle(views);
  const { stirred, calm } = divideViews(views);
  const shown = [...stirred, ...calm.slice(0, calmShown)];
  const rest = calm.slice(calmShown);
  return [
    ...shown.flatMap((view) => drawBenchmark(view, interval, surface)),
    ...(rest.length > 0 ? [`more benchmarks: ${describeCalm(rest)}`, ''] : []),
  ];
}

function drawNote(note: Note, surface: Surface): readonly string[] {
  const { problem, subjects, metrics } = note;
  const about = [listFew(subjects, namesShown), listFew(metrics, 8)].filter((part) => part !== '').join(': ');
  const [first = '', ...output] = showLines(problem.message);
  const place = problem.at === undefined ? '' : `${showOneLine(formatPosition(problem.at))}: `;
  return [
    ...hang('! ', `${place}${first}`, surface).map((line) => surface.paint('doubt', line)),
    ...output.flatMap((line) => hang('  | ', line, surface)),
    ...(about === '' ? [] : hang('  at: ', showOneLine(about), surface)),
    ...hang('  hint: ', showOneLine(problem.hint), surface),
  ];
}

function drawNotes(title: string, notes: readonly Note[], surface: Surface): readonly string[] {
  const lines = notes.flatMap((note) => drawNote(note, surface));
  return section(title, lines.length === 0 ? [] : [...lines, ''], surface);
}

/** A line a reason: nobody has to act, and `brakeline doctor` tells how to mend it. */
function drawUnmeasured(notes: readonly Note[], surface: Surface): readonly string[] {
  const lines = notes.flatMap(({ problem, subjects, metrics }) => {
    const where = subjects.length === 0 ? '' : ` (${listFew(subjects, namesShown)})`;
    const [message = ''] = showLines(problem.message);
    return hang('· ', showOneLine(`${metrics.join(', ')}${where}: ${message}`), surface);
  });
  return section('Not measured', lines.length === 0 ? [] : [...lines, ''], surface);
}

function drawContention(report: Report, surface: Surface): readonly string[] {
  return contentionRows(report).flatMap((row) =>
    row.startsWith('  ') ? [clipToWidth(row, surface.columns)] : wrapText(row, surface.columns),
  );
}

function drawMachine(report: Report, surface: Surface): readonly string[] {
  const { cpu, kernel, virtualisation, honestCounters } = report.environment;
  const counters =
    honestCounters === 0 ? 'no hardware counters' : `${honestCounters} hardware counters at once`;
  const parts = [cpu.model, `Linux ${kernel}`, virtualisation ?? 'virtualisation unknown', counters];
  return hang('', showOneLine(`measured on ${parts.join(', ')}`), surface).map((line) =>
    surface.paint('quiet', line),
  );
}

/** A workflow's log obeys a line that begins with `::` and, in an older form, `##[`; a look-alike of the same width does not. */
function disarm(line: string): string {
  return line.replace(/^(\s*)::/, '$1∷').replaceAll('##[', '♯♯[');
}

/**
 * The check as text for a terminal: decision, tables, guilty lines marked in their diff, what is undecided and why,
 * problems with hints. No line is wider than `columns`; colour only where asked. Text from the pull request cannot
 * steer the terminal. Ends in a newline.
 */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const surface = { columns: Math.max(40, options.columns), paint: createPaint(options.colour) };
  const views = viewBenchmarks(report);
  const undecided = collectUndecided(views);
  const unmeasured = collectUnmeasured(views);
  const explanations = views.flatMap((view) => view.explanations);
  const context = { ...surface, diff: options.diff ?? [], drawn: firstMentions(explanations) };
  const guilt = drawExplanations(
    views.flatMap((view) => view.explanations.map((explanation) => ({ explanation, view }))),
    context,
  );
  const lines = [
    ...drawDecision(report, surface),
    ...drawReasons(report, surface),
    ...(report.kind === 'gate' ? drawTables(views, surface) : drawBaseline(report, surface)),
    ...section('Guilty lines', guilt, surface),
    ...section('Time is spent here', drawTimeSpent(report, surface.columns), surface),
    ...section('Cache lines', drawContention(report, surface), surface),
    ...drawNotes('Undecided', undecided, surface),
    ...drawNotes('Problems', collectProblems(report, [...undecided, ...unmeasured]), surface),
    ...drawUnmeasured(unmeasured, surface),
    ...drawMachine(report, surface),
  ];
  return `${lines.map(disarm).join('\n')}\n`;
}
