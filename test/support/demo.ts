import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { createDemoRepository, type DemoRepository } from '../../scripts/demo-repository.ts';

/** A demo repository with a directory beside it for the runner's files; both go when the test ends. */
export interface Demo extends DemoRepository {
  readonly temporary: string;
}

/** A configuration with one benchmark of the ledger, because every benchmark costs seconds. */
export function oneBenchmark(name: string, more = ''): string {
  return `build: make\nbenchmarks:\n  - name: ${name}\n    run: ./bench ${name}\n${more}`;
}

/** A sixth of the demonstration's: the same lines are guilty, and valgrind takes a sixth of the time. */
const entries = 1_000;

/** Makes the repository of a pull request of the ledger, with a short journal but where it crashes on a long one. */
export async function makeDemo(t: TestContext, pull: string, configuration?: string): Promise<Demo> {
  const scratch = await mkdtemp(join(tmpdir(), 'brakeline-test-'));
  t.after(() => rm(scratch, { recursive: true, force: true }));
  const directory = join(scratch, 'repository');
  const repository = await createDemoRepository({
    directory,
    pull,
    ...(configuration === undefined ? {} : { configuration }),
    ...(pull === 'crash' ? {} : { entries }),
  });
  return { ...repository, temporary: join(scratch, 'runner') };
}

/** The payload of the event of a pull request, as far as the Action reads it. */
export function pullRequestEvent(demo: Demo): { readonly name: string; readonly payload: unknown } {
  const payload = { pull_request: { base: { sha: demo.base }, head: { sha: demo.head } } };
  return { name: 'pull_request', payload };
}
