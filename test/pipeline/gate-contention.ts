import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Report } from '../../src/core/index.ts';
import { createRepository, temporaryDirectory } from '../measure/temporary-repository.ts';
import { gateRepository } from '../support/gate-repository.ts';

const project = 'fixtures/contention/tally';

/** The program's file, with its header where the fields are padded and where they share a line. */
export const tally = {
  main: readFileSync(join(project, 'base/src/main.c'), 'utf8'),
  padded: readFileSync(join(project, 'base/src/tally.h'), 'utf8'),
  shared: readFileSync(join(project, 'head/src/tally.h'), 'utf8'),
} as const;

/** The build of the program; its compiler may be replaced by one that is not found on PATH. */
export const plainBuild = 'gcc -g -O1 -Isrc -pthread src/*.c -o tally';

/** A configuration that looks for contention; `more` are further keys. */
export function configuration(build: string, more = ''): string {
  return `build: ${build}
contention: block
${more}benchmarks:
  - name: tally
    run: ./tally
    rounds: 1
    metrics: [page_faults]
`;
}

interface Case {
  readonly base: Readonly<Record<string, string>>;
  readonly head: Readonly<Record<string, string>>;
}

/** A whole gate run of a base and a head with those files; `read` gives a file that it wrote. */
export async function gate(t: TestContext, { base, head }: Case) {
  const directory = temporaryDirectory(t);
  const repository = createRepository(join(directory, 'repository'));
  const commit = repository.commit('base', { '.github/brakeline.yml': configuration(plainBuild), ...base });
  repository.commit('head', head);
  const outcome = await gateRepository(directory, commit);
  const read = (name: string): string => readFileSync(join(directory, 'out', name), 'utf8');
  return { report: outcome.report, files: outcome.files, read };
}

/** The reasons of a report about contention. */
export function aboutLines({ decision }: Report) {
  return decision.reasons.filter(({ kind }) => kind.startsWith('conten'));
}
