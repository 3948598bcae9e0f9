import { failed, type Parsed, parsed, parseJson } from '../core/index.ts';

/** What the event asks for: a gate between two commits, or a baseline of one. */
export type Task =
  | { readonly kind: 'gate'; readonly base: string; readonly head: string }
  | { readonly kind: 'baseline'; readonly commit: string };

const sha = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

/** The commit's SHA at a path of the payload. By hand, because a schema library would double the Action's start. */
function shaAt(payload: unknown, ...path: readonly string[]): string | undefined {
  let value = payload;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return typeof value === 'string' && sha.test(value) ? value : undefined;
}

function gateOf(base: string | undefined, head: string | undefined): Task | undefined {
  return base === undefined || head === undefined ? undefined : { kind: 'gate', base, head };
}

function baselineOf(commit: string | undefined): Task | undefined {
  return commit === undefined || /^0+$/.test(commit) ? undefined : { kind: 'baseline', commit };
}

/** How the events that are measured name their commits. */
const readers: Readonly<Record<string, (payload: unknown, commit: string) => Task | undefined>> = {
  pull_request: (payload) =>
    gateOf(shaAt(payload, 'pull_request', 'base', 'sha'), shaAt(payload, 'pull_request', 'head', 'sha')),
  merge_group: (payload) =>
    gateOf(shaAt(payload, 'merge_group', 'base_sha'), shaAt(payload, 'merge_group', 'head_sha')),
  push: (payload) => baselineOf(shaAt(payload, 'after')),
  schedule: (_, commit) => baselineOf(sha.test(commit) ? commit : undefined),
  workflow_dispatch: (_, commit) => baselineOf(sha.test(commit) ? commit : undefined),
};

/** Events that give a pull request's code the repository's secrets or a token that can write. */
const unsafe: readonly string[] = ['pull_request_target', 'workflow_run', 'issue_comment'];

function refused(event: string): Parsed<Task> {
  return failed({
    code: 'event-refused',
    message: `the event \`${event}\` runs with the repository's secrets and a token that can write; code of a pull request must not run there`,
    hint: 'start this workflow on `pull_request`, `merge_group` and `push`',
  });
}

function unknownEvent(event: string): Parsed<Task> {
  return failed({
    code: 'usage',
    message:
      event === ''
        ? 'GITHUB_EVENT_NAME is not set'
        : `the event \`${event}\` is not one that Brakeline measures`,
    hint: 'start this workflow on `pull_request`, `merge_group`, `push`, `schedule` or `workflow_dispatch`',
  });
}

function damaged(event: string, file: string): Parsed<Task> {
  return failed({
    code: 'usage',
    message: `${file} does not hold the commits of a \`${event}\` event`,
    hint: 'run this as a step of a GitHub Actions workflow, which writes that file',
  });
}

/**
 * Reads the commits from the event that started the workflow; `commit` is GITHUB_SHA.
 * Identity comes from here alone, never from files of the pull request.
 */
export function decodeEvent(
  event: string,
  payload: { readonly text: string; readonly file: string },
  commit: string,
): Parsed<Task> {
  if (unsafe.includes(event)) return refused(event);
  const read = Object.hasOwn(readers, event) ? readers[event] : undefined;
  if (read === undefined) return unknownEvent(event);
  const json = parseJson(payload.text, payload.file);
  if (json.kind === 'failed') return json;
  const task = read(json.value, commit);
  return task === undefined ? damaged(event, payload.file) : parsed(task);
}
