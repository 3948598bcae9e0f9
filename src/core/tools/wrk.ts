import { CaseKeeper, keepGathered } from '../formats/case-list.ts';
import { fixedMetric, measureSummary } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import { visitLines } from '../formats/text-lines.ts';
import { unitsPerSecond } from '../formats/time-units.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import { previewValue } from '../text/preview-value.ts';
import { readingOf, type Tool, textOf } from './tool.ts';

const firstLine = /^Running .+ test @ (\S+)$/;
const loadLine = /^ {2}(\d+) threads and (\d+) connections$/;
const latencyLine =
  /^ {4}Latency +(\d+\.\d\d)(us|ms|s|m|h) +\d+\.\d\d(?:us|ms|s|m|h) +\d+\.\d\d(?:us|ms|s|m|h) +\d+\.\d\d%$/;
const quantileLine = /^ +(\d{1,2}(?:\.\d+)?)% +(\d+\.\d\d)(us|ms|s|m|h)$/;
const requestsLine = /^ {2}(\d+) requests in \S+, \S+ read$/;
const socketLine = /^ {2}Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)$/;
const statusLine = /^ {2}Non-2xx or 3xx responses: (\d+)$/;
const rateLine = /^Requests\/sec: +(\d+\.\d\d)$/;
const transferLine = /^Transfer\/sec: +(\d+\.\d\d)(K|M|G|T|P)?B$/;

const telling = [
  loadLine,
  latencyLine,
  quantileLine,
  requestsLine,
  socketLine,
  statusLine,
  rateLine,
  transferLine,
];

/** Lines of one run that tell something; wrk writes about a dozen. */
const mostLines = 1_000;

function firstMatch(lines: readonly string[], pattern: RegExp): RegExpExecArray | undefined {
  for (const line of lines) {
    const match = pattern.exec(line);
    if (match !== null) return match;
  }
  return undefined;
}

function secondsOf(number: string, unit: string): number {
  return Number(number) / (unitsPerSecond(unit) ?? Number.NaN);
}

function countOf(match: RegExpExecArray | undefined): number {
  return (match?.slice(1) ?? []).reduce((sum, number) => sum + Number(number), 0);
}

function measureLatency(lines: readonly string[]): readonly Measure[] {
  const mean = firstMatch(lines, latencyLine);
  if (mean === undefined) return [];
  const quantiles = lines.flatMap((line) => {
    const [, percent, number, unit] = quantileLine.exec(line) ?? [];
    if (percent === undefined || number === undefined || unit === undefined) return [];
    return [[Number(percent) / 100, secondsOf(number, unit)] as const];
  });
  const requests = countOf(firstMatch(lines, requestsLine));
  return [
    measureSummary(fixedMetric('latency'), {
      value: secondsOf(mean[1] ?? '', mean[2] ?? ''),
      ...(quantiles.length === 0 ? {} : { quantiles }),
      ...(requests > 0 ? { count: requests } : {}),
    }),
  ];
}

/** Requests that got no answer are not among those that wrk counts. */
function measureErrors(lines: readonly string[]): readonly Measure[] {
  const requests = firstMatch(lines, requestsLine);
  const unanswered = countOf(firstMatch(lines, socketLine));
  const all = countOf(requests) + unanswered;
  if (requests === undefined || all === 0) return [];
  const failed = unanswered + countOf(firstMatch(lines, statusLine));
  return [measureSummary(fixedMetric('error_rate'), { value: Math.min(1, failed / all) })];
}

/** wrk counts bytes by 1,024. */
function measureTransfer(lines: readonly string[]): readonly Measure[] {
  const [, number, unit = ''] = firstMatch(lines, transferLine) ?? [];
  if (number === undefined) return [];
  const value = Number(number) * 1024 ** ['', 'K', 'M', 'G', 'T', 'P'].indexOf(unit);
  return [measureSummary(fixedMetric('bytes_per_second'), { value })];
}

/** The path names the case: a server that was started for it may listen on another port each time. */
function nameOf(url: string): string {
  const [, path = ''] = /^[a-z]+:\/\/[^/?#]*(.*)$/i.exec(url) ?? [];
  return path === '' ? '/' : path;
}

function toCase([first = '', ...lines]: readonly string[]): BenchmarkCase {
  const url = firstLine.exec(first)?.[1] ?? '';
  const [, threads, connections] = firstMatch(lines, loadLine) ?? [];
  const rate = firstMatch(lines, rateLine)?.[1];
  const named = {
    name: nameOf(url),
    parameters: threads === undefined || connections === undefined ? {} : { threads, connections },
  };
  if (rate === undefined) {
    const problem = {
      code: 'benchmark-crashed',
      message: `wrk stopped before it told the requests per second of ${url}`,
      hint: 'see whether the server answers; wrk tells its results at the end alone',
    } as const;
    return { ...named, measures: [], problems: [problem] };
  }
  const perSecond = measureSummary(fixedMetric('operations_per_second'), { value: Number(rate) });
  const measures = [...measureLatency(lines), perSecond, ...measureErrors(lines), ...measureTransfer(lines)];
  return { ...named, measures, problems: [] };
}

function tooLong({ name }: Source, first: string): Problem {
  return {
    code: 'results-cut',
    message: `the run ${previewValue(first)} of ${name} has more than ${mostLines} lines of results, and the first of them count`,
    hint: 'let nothing else write lines like those of wrk there',
  };
}

function readWrk(source: Source): Parsed<readonly BenchmarkCase[]> {
  const kept = new CaseKeeper();
  let run: string[] = [];
  const end = (): void => {
    if (run.length > mostLines) kept.tell(tooLong(source, run[0] ?? ''));
    if (run.length > 0) kept.add(toCase(run.slice(0, mostLines)));
    run = [];
  };
  const cuts = visitLines(source, (line) => {
    if (firstLine.test(line)) {
      end();
      run = [line];
    } else if (run.length > 0 && run.length <= mostLines && telling.some((pattern) => pattern.test(line)))
      run.push(line);
  });
  end();
  return keepGathered(source, kept, cuts);
}

/** Load on an HTTP server. */
export const wrk: Tool = {
  id: 'wrk',
  title: 'wrk',
  gives:
    'Requests and bytes per second, mean latency (with `--latency` its quantiles), and the share of failed requests. The path of the address names the case; several runs may follow each other.',
  command: 'wrk --latency URL',
  docs: 'https://github.com/wg/wrk#basic-usage',
  sniff: (head) =>
    /(?:^|\n)Running \S+ test @ \S+\r?\n {2}\d+ threads? and /.test(textOf(head)) ? 'certain' : 'no',
  read: (source) => readingOf(readWrk(source)),
};
