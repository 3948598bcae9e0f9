import { type Answer, refuse, unprocessable } from './route.ts';

/** How a value is measured: UTF-16 code units of a text, its bytes as UTF-8, or the items of a list. */
type Measure = 'characters' | 'bytes' | 'items';

interface Limit {
  /** Keys from the body down; `*` is each item of a list. */
  readonly at: string;
  readonly measure: Measure;
  readonly most: number;
}

/**
 * What GitHub refuses although its description does not say so, or says so in prose only. `output.title` and
 * `external_id` have no documented maximum: 255 is the cap that is known to be safe.
 */
const checkLimits: readonly Limit[] = [
  { at: 'output.title', measure: 'characters', most: 255 },
  { at: 'output.summary', measure: 'characters', most: 65_535 },
  { at: 'output.text', measure: 'characters', most: 65_535 },
  { at: 'output.annotations', measure: 'items', most: 50 },
  { at: 'output.annotations.*.title', measure: 'characters', most: 255 },
  { at: 'output.annotations.*.message', measure: 'bytes', most: 64 * 1024 },
  { at: 'output.annotations.*.raw_details', measure: 'bytes', most: 64 * 1024 },
  { at: 'external_id', measure: 'characters', most: 255 },
  { at: 'actions', measure: 'items', most: 3 },
  { at: 'actions.*.label', measure: 'characters', most: 20 },
  { at: 'actions.*.description', measure: 'characters', most: 40 },
  { at: 'actions.*.identifier', measure: 'characters', most: 20 },
];

/** The longest comment, in characters. */
const longestComment = 65_536;

const base = '/repos/{owner}/{repo}';

function valuesAt(value: unknown, [key, ...rest]: readonly string[]): readonly unknown[] {
  if (key === undefined) return [value];
  if (key === '*') return Array.isArray(value) ? value.flatMap((item: unknown) => valuesAt(item, rest)) : [];
  if (typeof value !== 'object' || value === null) return [];
  const inner = new Map<string, unknown>(Object.entries(value)).get(key);
  return inner === undefined ? [] : valuesAt(inner, rest);
}

function sizeOf(value: unknown, measure: Measure): number {
  if (measure === 'items') return Array.isArray(value) ? value.length : 0;
  if (typeof value !== 'string') return 0;
  return measure === 'bytes' ? Buffer.byteLength(value) : value.length;
}

function overruns(body: unknown, limits: readonly Limit[]): readonly string[] {
  return limits.flatMap(({ at, measure, most }) =>
    valuesAt(body, at.split('.'))
      .map((value) => sizeOf(value, measure))
      .filter((size) => size > most)
      .map((size) => `${at}: Only ${most} ${measure} are allowed; ${size} were supplied.`),
  );
}

function badPlaces(body: unknown): readonly string[] {
  return valuesAt(body, ['output', 'annotations', '*']).flatMap((annotation) => {
    const [start] = valuesAt(annotation, ['start_line']);
    const [end] = valuesAt(annotation, ['end_line']);
    const columns = [...valuesAt(annotation, ['start_column']), ...valuesAt(annotation, ['end_column'])];
    if (typeof start !== 'number' || typeof end !== 'number') return [];
    return [
      ...(start < 1 ? ['annotation start_line must be at least 1.'] : []),
      ...(end < start ? ['annotation end_line must not be before start_line.'] : []),
      ...(start !== end && columns.length > 0 ? ['columns are allowed only on a single line.'] : []),
    ];
  });
}

function tooLong(): Answer {
  const message = `Body is too long (maximum is ${longestComment} characters)`;
  return refuse(422, 'Validation Failed', [
    { resource: 'IssueComment', code: 'unprocessable', field: 'data', message },
  ]);
}

/** What breaks a limit, with the answer that GitHub gives to it. */
export interface Overrun {
  readonly faults: readonly string[];
  readonly answer: Answer;
}

/** Compares a request's body with the limits of its operation. */
export function findOverrun(method: string, path: string, body: unknown): Overrun | undefined {
  const isCheck = path === `${base}/check-runs` || path === `${base}/check-runs/{check_run_id}`;
  if (isCheck && method !== 'get') {
    const faults = [...overruns(body, checkLimits), ...badPlaces(body)];
    return faults.length === 0 ? undefined : { faults, answer: unprocessable(faults.join('\n')) };
  }
  const isComment =
    path.endsWith('/issues/{issue_number}/comments') || path.endsWith('/issues/comments/{comment_id}');
  if (!isComment || method === 'get') return undefined;
  const faults = overruns(body, [{ at: 'body', measure: 'characters', most: longestComment }]);
  return faults.length === 0 ? undefined : { faults, answer: tooLong() };
}
