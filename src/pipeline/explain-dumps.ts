import { basename, dirname } from 'node:path';
import {
  type Explanation,
  explainRegression,
  type FileDiff,
  failed,
  type Parsed,
  parseDiff,
  parsed,
  refuseDamaged,
} from '../core/index.ts';
import { diffCommits, findRepositoryRoot, readSymbolisedPair, resolveCommit } from '../measure/index.ts';
import { createSourceTexts } from './source-texts.ts';

/** Two dumps of callgrind and the commits that they were made from. */
export interface DumpRequest {
  /** A directory of the repository, in which both programs were built. */
  readonly directory: string;
  /** Absolute paths. */
  readonly dumps: { readonly base: string; readonly head: string };
  /** Names of commits. */
  readonly commits: { readonly base: string; readonly head: string };
  /** The event to explain, such as `Ir`. */
  readonly event: string;
  /** How a dump's bytes are taken, which may tell how far that has come. */
  readonly read?: (file: string) => Iterable<Uint8Array>;
}

/** An explanation with the diff that it names lines of. */
export interface ExplainedDumps {
  readonly explanation: Explanation;
  readonly diff: readonly FileDiff[];
}

/** Explains what an event rose by between two dumps; the problems are those of git, of the dumps and of the symbols. A damaged dump is not compared. */
export async function explainDumps(request: DumpRequest): Promise<Parsed<ExplainedDumps>> {
  const root = await findRepositoryRoot(request.directory);
  if (root.kind === 'failed') return root;
  const repository = root.value;
  const [from, to] = [
    await resolveCommit({ repository, head: request.commits.base }),
    await resolveCommit({ repository, head: request.commits.head }),
  ];
  if (from.kind === 'failed') return from;
  if (to.kind === 'failed') return to;
  const text = await diffCommits({ repository, base: from.value.sha, head: to.value.sha });
  const diff = text.kind === 'failed' ? text : parseDiff(text.value);
  if (diff.kind === 'failed') return diff;
  const requestOf = (dump: string) => ({
    dump,
    name: basename(dump),
    tree: repository,
    directory: dirname(dump),
    ...(request.read === undefined ? {} : { read: request.read }),
  });
  const { dumps } = request;
  const { base, head } = await readSymbolisedPair({
    base: requestOf(dumps.base),
    head: requestOf(dumps.head),
  });
  if (base.kind === 'failed') return base;
  if (head.kind === 'failed') return head;
  const profiles = { base: base.value.profile, head: head.value.profile };
  const refused = refuseDamaged(
    { name: basename(request.dumps.base), profile: profiles.base },
    { name: basename(request.dumps.head), profile: profiles.head },
  );
  if (refused !== undefined) return failed(refused, ...base.warnings, ...head.warnings);
  const paths = diff.value.flatMap((file) => file.headPath ?? []);
  const sources = createSourceTexts({ repository, sha: to.value.sha, paths });
  const loaded = await sources.load([profiles.base, profiles.head]);
  if (loaded.kind === 'failed') return loaded;
  const explanation = explainRegression({
    benchmark: basename(request.dumps.head),
    event: request.event,
    ...profiles,
    diff: diff.value,
    roots: { base: repository, head: repository },
    readLine: sources.line,
  });
  const { symboliser } = head.value;
  const told = { ...explanation, ...(symboliser === undefined ? {} : { symboliser }) };
  return parsed({ explanation: told, diff: diff.value }, [
    ...diff.warnings,
    ...base.warnings,
    ...head.warnings,
  ]);
}
