import type { z } from 'zod';
import { failed, type Parsed, parsed } from '../model/parsed.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { type Fields, isFields } from '../text/fields.ts';
import { parseJson } from '../text/json.ts';
import { findFlaw, measureJson } from './bounds.ts';
import { checkReferences } from './check-references.ts';
import { describeIssue, jsonPointer, previewJson } from './describe-issue.ts';
import { createFaultList, type FaultList, invalidReport } from './fault-list.ts';
import { reportLimits } from './limits.ts';
import { reportSchema } from './schema.ts';
import { benchmarkSchema } from './schema-measurement.ts';
import { problemSchema } from './schema-problem.ts';
import { timeSpentSchema } from './schema-time-spent.ts';
import { explanationSchema, reasonSchema, verdictSchema } from './schema-verdict.ts';

/** A report's text and the name under which problems speak of it. */
export interface ReportFile {
  readonly file: string;
  readonly text: string;
}

interface EntryList<T> {
  readonly schema: z.ZodType<T>;
  readonly place: readonly string[];
  readonly most: number;
}

function tooLarge(file: string, message: string): Problem {
  return {
    code: 'report-too-large',
    message: `${file}: ${message}`,
    hint: 'split the benchmarks over several configurations, or measure fewer rounds',
  };
}

function refuseSize(text: string, file: string): Problem | undefined {
  const { text: longest, depth: deepest, values: most } = reportLimits;
  if (text.length > longest) {
    return tooLarge(file, `the text has ${text.length} characters and the limit is ${longest}`);
  }
  const { depth, values } = measureJson(text);
  if (depth > deepest) return tooLarge(file, `the text nests ${depth} deep and the limit is ${deepest}`);
  if (values > most) return tooLarge(file, `the text holds ${values} values and the limit is ${most}`);
  return undefined;
}

function decodeValue<T>(
  value: unknown,
  at: { readonly schema: z.ZodType<T>; readonly place: readonly (string | number)[] },
  faults: FaultList,
): T | undefined {
  const flaw = findFlaw(value, reportLimits.valuesPerEntry);
  if (flaw !== undefined) {
    faults.tell(`${jsonPointer(at.place) || 'the document outside its lists'} ${flaw}`);
    return undefined;
  }
  const result = at.schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    for (const message of describeIssue(issue, value, at.place)) faults.tell(message);
  }
  return undefined;
}

// A list is decoded entry by entry because the schema library collects every fault of what it is given:
// ten million wrong entries at once would be gigabytes of faults.
function decodeEntries<T>(entries: unknown, list: EntryList<T>, faults: FaultList): readonly T[] {
  if (!Array.isArray(entries)) return [];
  if (entries.length > list.most) {
    faults.tell(
      `${jsonPointer(list.place)} must not have more than ${list.most} entries, not ${entries.length}`,
    );
    return [];
  }
  const decoded: T[] = [];
  for (const [index, entry] of entries.entries()) {
    if (faults.isFull()) break;
    const value = decodeValue(entry, { schema: list.schema, place: [...list.place, index] }, faults);
    if (value !== undefined) decoded.push(value);
  }
  return decoded;
}

function withoutEntries(root: Fields, keys: readonly string[]): Fields {
  const emptied = keys.filter((key) => Array.isArray(root[key])).map((key) => [key, []]);
  return { ...root, ...Object.fromEntries(emptied) };
}

function decodeBody(root: Fields, faults: FaultList): Report | undefined {
  const { benchmarks: mostBenchmarks, verdicts: mostVerdicts, entries: mostEntries } = reportLimits;
  const decision = isFields(root['decision']) ? root['decision'] : {};
  const lists = ['benchmarks', 'verdicts', 'explanations', 'timeSpent', 'problems'];
  const shell = {
    ...withoutEntries(root, lists),
    ...(isFields(root['decision']) ? { decision: withoutEntries(decision, ['reasons']) } : {}),
  };
  const frame = decodeValue(shell, { schema: reportSchema, place: [] }, faults);
  const read = <T>(place: readonly string[], schema: z.ZodType<T>, most: number): readonly T[] => {
    const owner = place.length === 2 ? decision : root;
    return decodeEntries(owner[place.at(-1) ?? ''], { schema, place, most }, faults);
  };
  const benchmarks = read(['benchmarks'], benchmarkSchema, mostBenchmarks);
  const verdicts = read(['verdicts'], verdictSchema, mostVerdicts);
  const explanations = read(['explanations'], explanationSchema, mostBenchmarks);
  const timeSpent = read(['timeSpent'], timeSpentSchema, mostBenchmarks);
  const problems = read(['problems'], problemSchema, mostEntries);
  const reasons = read(['decision', 'reasons'], reasonSchema, mostVerdicts);
  if (frame === undefined || !faults.isEmpty()) return undefined;
  return {
    ...frame,
    benchmarks,
    verdicts,
    explanations,
    ...(frame.timeSpent === undefined ? {} : { timeSpent }),
    problems,
    decision: { ...frame.decision, reasons },
  };
}

function refuseVersion(root: unknown, file: string): Problem | undefined {
  if (!isFields(root)) return invalidReport(file, `the document must be an object, not ${previewJson(root)}`);
  if (root['format'] !== 'brakeline-report') {
    return invalidReport(file, `/format must be "brakeline-report", not ${previewJson(root['format'])}`);
  }
  if (root['version'] === 1) return undefined;
  return {
    ...invalidReport(file, `/version is ${previewJson(root['version'])} and this Brakeline reads version 1`),
    hint: 'read the report with a Brakeline of the version that wrote it (/generator/version)',
  };
}

/**
 * Reads a report of version 1 from JSON text that may be wrong or hostile. `file` names it in problems.
 *
 * Every fault is told with its JSON pointer, at most a hundred of them; work and memory are bounded by
 * `reportLimits`. Fails with `report-too-large` or `report-invalid`. The inverse of `encodeReport`.
 */
export function decodeReport({ file, text }: ReportFile): Parsed<Report> {
  const large = refuseSize(text, file);
  if (large !== undefined) return failed(large);
  const json = parseJson(text, file, {
    size: reportLimits.text,
    depth: reportLimits.depth,
    code: 'report-invalid',
  });
  if (json.kind === 'failed') return json;
  const refused = refuseVersion(json.value, file);
  if (refused !== undefined || !isFields(json.value))
    return failed(refused ?? invalidReport(file, 'no object'));
  const faults = createFaultList(file);
  const report = decodeBody(json.value, faults);
  if (report === undefined) return faults.fail();
  checkReferences(report, faults.tell);
  return faults.isEmpty() ? parsed(report) : faults.fail();
}
