import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createRepository, temporaryDirectory } from '../measure/temporary-repository.ts';
import { gateRepository } from '../support/gate-repository.ts';

const source = `#include <pthread.h>
#include <stdlib.h>
static void *work(void *rounds) {
  volatile unsigned sum = 0;
  for (long i = 0; i < (long)rounds; i++) sum += i;
  return 0;
}
int main(void) {
  int count = atoi(getenv("BRAKELINE_THREADS"));
  pthread_t threads[1024];
  for (int i = 0; i < count; i++) pthread_create(&threads[i], 0, work, (void *)(4000000L / count));
  for (int i = 0; i < count; i++) pthread_join(threads[i], 0);
}
`;

test('a benchmark with several numbers of threads tells its efficiency, and where threads are more than processors', async (t) => {
  const directory = temporaryDirectory(t);
  const repository = createRepository(join(directory, 'repository'));
  const many = 2 * availableParallelism();
  const configuration = `build: cc -O1 -o app app.c -lpthread
benchmarks:
  - { name: app, run: ./app, threads: [1, ${many}], metrics: [wall_time], rounds: 5 }
`;
  const base = repository.commit('base', { '.github/brakeline.yml': configuration, 'app.c': source });
  repository.commit('head', { README: 'nothing\n' });
  const { report } = await gateRepository(directory, base);
  const [one, more] = report.benchmarks;
  assert.deepEqual([one?.name, more?.name], ['app@threads=1', `app@threads=${many}`]);
  assert.equal(
    one?.head?.samples.some(({ metric }) => metric === 'efficiency'),
    false,
  );
  const efficiency = more?.head?.samples.find(({ metric }) => metric === 'efficiency')?.evidence;
  assert.ok(efficiency?.kind === 'values' && efficiency.values.length >= 5);
  assert.ok(efficiency.values.every((value) => value > 0));
  const verdict = report.verdicts.find(({ metric }) => metric === 'efficiency');
  assert.equal(verdict?.benchmark, `app@threads=${many}`);
  assert.deepEqual(
    report.benchmarks.map(({ head }) =>
      head?.problems.map(({ code }) => code).includes('threads-beyond-cores'),
    ),
    [false, true],
  );
});
