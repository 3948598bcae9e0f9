import { type PerfCount, type PerfFields, type PerfLine, readPerfFields } from '../formats/perf-stat-line.ts';
import { ProblemLog } from '../formats/problem-log.ts';
import type { Source } from '../formats/source.ts';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import { parseJson } from '../text/json.ts';
import type { Reading, Tool } from './tool.ts';

/** Perf writes some hundred bytes an event. */
const longestText = 1 << 24;
const hint = 'run perf stat again with -j or `-x;`, an output file (-o), LC_ALL=C, and neither -A nor -I';
/** A value at the start of a line and the character that separates it from the next field. */
const firstField = /^(?:\d+(?:\.\d+)?|<not (?:counted|supported)>)([^\w.])/;
/** Nanoseconds and a percentage with two decimals, somewhere in the first line. */
const runTimeAndPart = /^[^\n]{1,2000}[^\w.]\d+([^\w.])\d{1,3}\.\d\d\1/;

type LineReader = (line: string) => PerfLine | 'no-count';

/**
 * Reads what `perf stat -j` (an object a line) or `perf stat -x;` wrote; the first count tells which, and the separator.
 * Values are converted to base units (times to seconds), lines with only a metric are passed over. One line that cannot be
 * read fails the whole text, as does a text without counts, so that a missing count is never overlooked.
 * @param file is shown in problems.
 */
export function readPerfStat(text: string, file: string): Parsed<readonly PerfCount[]> {
  const log = new ProblemLog(file);
  const counts: PerfCount[] = [];
  let read: LineReader | undefined;
  let number = 0;
  for (const line of text.split(/\r?\n/)) {
    number++;
    if (line.trim() === '' || line.startsWith('#')) continue;
    read ??= chooseReader(line);
    const outcome = read?.(line) ?? 'no-count';
    if (outcome === 'no-count') continue;
    if (outcome.kind === 'count') counts.push(outcome.count);
    else if (outcome.kind === 'damaged') log.damage({ line: number, message: outcome.message, hint });
    else log.leftOut(`with the unit ${JSON.stringify(outcome.unit)}`, number);
  }
  if (counts.length === 0) log.damage({ line: number, message: 'the file holds no counts', hint });
  return log.settle(() => counts);
}

function chooseReader(line: string): LineReader | undefined {
  if (line.startsWith('{')) return readJsonLine;
  const separator = firstField.exec(line)?.[1];
  return separator === undefined ? undefined : separatedLineReader(separator);
}

function readJsonLine(line: string): PerfLine | 'no-count' {
  const json = parseJson(line, 'perf');
  if (json.kind === 'failed')
    return { kind: 'damaged', message: `the line cannot be read: ${json.problems[0].message}` };
  const fields = new Map(Object.entries(Object(json.value)));
  // A line of its own for a second metric of the event before it.
  if (!fields.has('counter-value') && (fields.has('metric-value') || fields.has('metricgroup')))
    return 'no-count';
  return readPerfFields({
    value: textOf(fields.get('counter-value')),
    unit: textOf(fields.get('unit')),
    event: textOf(fields.get('event')),
    running: textOf(fields.get('pcnt-running')),
  });
}

/** Numbers are quoted in some versions and not in others. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/**
 * Fields: value, unit, event, with -r the deviation as a percentage, run time, running percentage, metric, its unit.
 * Nothing is quoted: a separator between the slashes of `cpu/event=1,umask=2/` belongs to the event.
 */
function separatedLineReader(separator: string): LineReader {
  const mark = `\\u{${separator.charCodeAt(0).toString(16)}}`;
  const event = `[^${mark}/]*(?:/[^/]*/[^${mark}]*)?`;
  const row = new RegExp(
    `^(?<value>[^${mark}]+)${mark}(?<unit>[^${mark}]*)${mark}(?<event>${event})${mark}` +
      `(?:[^${mark}]*%${mark})?\\d+${mark}(?<running>[^${mark}]+)(?:${mark}.*)?$`,
    'u',
  );
  const metricOnly = new RegExp(`^${mark}${mark}`, 'u');
  return (line) => {
    if (metricOnly.test(line)) return 'no-count';
    const found = row.exec(line)?.groups;
    if (found === undefined) return { kind: 'damaged', message: 'the line is not a row of perf stat' };
    return readPerfFields(fieldsOf(found));
  };
}

function fieldsOf(groups: Readonly<Record<string, string>>): PerfFields {
  const { value = '', unit = '', event = '', running = '' } = groups;
  return { value, unit, event, running };
}

function readSource(source: Source): Parsed<Reading> {
  const decoder = new TextDecoder();
  let text = '';
  for (const chunk of source.chunks) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length <= longestText) continue;
    const message = `${source.name} is larger than 16 MB`;
    return failed({ code: 'format-damaged', message, hint });
  }
  const counts = readPerfStat(text, source.name);
  return counts.kind === 'ok' ? parsed({ kind: 'counts', counts: counts.value }, counts.warnings) : counts;
}

/** Counts of the processor and of the kernel for a whole run. */
export const perfStat: Tool = {
  id: 'perf-stat',
  title: 'perf stat',
  gives:
    'Counts of the processor and the kernel for one run, as JSON lines (`-j`) or as separated fields (`-x`), in base units. An event that was not counted or is not supported has no value, and each count says which part of the run it was counted in.',
  command: 'perf stat -j -o FILE -e EVENTS COMMAND',
  docs: 'https://man7.org/linux/man-pages/man1/perf-stat.1.html',
  sniff: (head) => {
    const text = new TextDecoder('latin1').decode(head).replace(/^(?:#.*)?\r?\n/gm, '');
    if (/^\{(?:"[\w-]+" : "[^"]*", )*"counter-value" : /.test(text)) return 'certain';
    return firstField.test(text) && runTimeAndPart.test(text) ? 'perhaps' : 'no';
  },
  read: readSource,
};
