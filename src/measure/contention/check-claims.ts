import { realpath } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
import {
  type ClaimResult,
  type ClaimStatement,
  checkClaim,
  describeClaim,
  type LocateFile,
  type RecordedRun,
} from '../../core/index.ts';
import { inspectLayout } from '../symbols/debug-layout.ts';

/** A program about which something is claimed, and what is known of its runs. */
export interface ClaimsRequest {
  readonly statements: readonly ClaimStatement[];
  /** The program as it is measured, absolute; undefined where the command does not tell. */
  readonly program: string | undefined;
  /** The program that was built with recorded accesses, absolute, and its runs; or why there are none. */
  readonly recorded:
    | { readonly program: string; readonly runs: readonly RecordedRun[] }
    | { readonly why: string };
  /** Where it was built, absolute: files in them are named relative to them. */
  readonly roots: readonly string[];
  readonly locate: LocateFile;
  /** For temporary files, absolute. */
  readonly directory: string;
  readonly signal?: AbortSignal;
}

function unmeasurable(statement: ClaimStatement, message: string): ClaimResult {
  const evidence = statement.kind === 'one-thread' ? 'exact' : 'layout';
  return { claim: describeClaim(statement), kind: 'unmeasurable', message, evidence, file: '', line: 0 };
}

/** A file of debug information relative to the first root that holds it; as it is where none does. */
function withinRoots(file: string, roots: readonly string[]): string {
  if (!isAbsolute(file)) return file;
  const paths = roots.map((root) => relative(root, file));
  return paths.find((path) => !path.startsWith('..') && !isAbsolute(path)) ?? file;
}

/** The roots also by the names without links, which compilers write. */
async function listRoots({ roots }: ClaimsRequest): Promise<readonly string[]> {
  const real = await Promise.all(roots.map((root) => realpath(root).catch(() => root)));
  return [...roots, ...real];
}

/**
 * How each claim ends. Layout is that of the program as it is measured; where that has no debug information, of the one that
 * was built with recorded accesses, whose structs are the same. Who touches what comes from the recorded runs.
 */
export async function checkClaims(request: ClaimsRequest): Promise<readonly ClaimResult[]> {
  const { statements, program, recorded, locate, directory, signal } = request;
  const inspect = (object: string) =>
    inspectLayout({ object, directory, ...(signal === undefined ? {} : { signal }) });
  const own = 'runs' in recorded ? await realpath(recorded.program).catch(() => recorded.program) : undefined;
  const second = own === undefined ? undefined : await inspect(own);
  const first = program === undefined ? undefined : await inspect(program);
  const layout = first?.kind === 'ok' ? first.value : second?.kind === 'ok' ? second.value : undefined;
  if (layout === undefined) {
    const why =
      first?.kind === 'failed'
        ? first.problems[0].message
        : 'the command does not tell which program it runs; `binary` can';
    return statements.map((statement) => unmeasurable(statement, why));
  }
  const runs = 'runs' in recorded ? recorded.runs : [];
  const evidence = {
    layout,
    notRecorded:
      'why' in recorded
        ? recorded.why
        : 'the program that was built with recorded accesses has no debug information',
    ...(own === undefined || second?.kind !== 'ok'
      ? {}
      : { recorded: { object: own, layout: second.value, runs } }),
  };
  const roots = await listRoots(request);
  return statements.map((statement) => {
    const result = checkClaim(statement, evidence);
    const file = locate(withinRoots(result.file, roots));
    return { ...result, file, line: file === '' ? 0 : result.line };
  });
}
