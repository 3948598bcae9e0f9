import { keepApart, readLines } from '../formats/case-list.ts';
import { fixedMetric, measureSummary } from '../formats/measures.ts';
import type { Source } from '../formats/source.ts';
import { unitsPerSecond } from '../formats/time-units.ts';
import type { BenchmarkCase, Measure } from '../model/case.ts';
import type { Parsed } from '../model/parsed.ts';
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

function readWrk(source: Source): Parsed<readonly BenchmarkCase[]> {
  const { lines, problems } = readLines(source);
  const runs = lines.reduce<string[][]>((all, line) => {
    if (firstLine.test(line)) all.push([line]);
    else all.at(-1)?.push(line);
    return all;
  }, []);
  return keepApart(source, { cases: runs.map(toCase), problems });
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
