import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../../src/pipeline/outcome.ts';
import { runGate } from '../../src/pipeline/run-gate.ts';
import { keepProgress } from './silent-progress.ts';

/**
 * Gates what is checked out in `directory/repository` against a base commit; the files come to `directory/out`. Fails the
 * test where nothing was decided.
 */
export async function gateRepository(
  directory: string,
  base: string,
): Promise<Extract<Outcome, { readonly kind: 'decided' }>> {
  const temporary = join(directory, 'runner');
  mkdirSync(temporary);
  const outcome = await runGate({
    repository: join(directory, 'repository'),
    base,
    config: '.github/brakeline.yml',
    out: join(directory, 'out'),
    category: 'default',
    seed: 1,
    temporary,
    progress: keepProgress(),
    signal: new AbortController().signal,
  });
  return outcome.kind === 'decided' ? outcome : assert.fail(JSON.stringify(outcome));
}
