import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Report } from '../../src/core/index.ts';
import { createRepository, temporaryDirectory } from '../measure/temporary-repository.ts';
import { gateRepository } from '../support/gate-repository.ts';

interface Case {
  readonly metrics: string;
  readonly rounds?: number;
  readonly base: Readonly<Record<string, string>>;
  readonly head: Readonly<Record<string, string>>;
}

async function gate(t: TestContext, { metrics, rounds = 1, base, head }: Case): Promise<Report> {
  const directory = temporaryDirectory(t);
  const repository = createRepository(join(directory, 'repository'));
  const configuration = `build: cc -g -O1 -o app src/*.c
benchmarks:
  - name: app
    run: ./app
    rounds: ${rounds}
    metrics: [${metrics}]
`;
  const commit = repository.commit('base', { '.github/brakeline.yml': configuration, ...base });
  repository.commit('head', head);
  return (await gateRepository(directory, commit)).report;
}

const main = `#include "join.h"
int main(void) {
  int sum = 0;
  for (int i = 0; i < 2000; i++) sum += join(i);
  return sum == 7;
}
`;

const header = 'int join(int value);\n';

const onTheStack = `#include "join.h"

int join(int value) {
  char buffer[64];
  for (int i = 0; i < 64; i++) buffer[i] = (char)(value + i);
  return buffer[value % 64];
}
`;

const onTheHeap = `#include "join.h"
#include <stdlib.h>

int join(int value) {
  char *buffer = malloc(64);
  for (int i = 0; i < 64; i++) buffer[i] = (char)(value + i);
  int answer = buffer[value % 64];
  free(buffer);
  return answer;
}
`;

const files = { 'src/main.c': main, 'src/join.h': header };

test('allocations that a pull request adds are traced to their line, with how many there are', async (t) => {
  const report = await gate(t, {
    metrics: 'heap_blocks',
    base: { ...files, 'src/join.c': onTheStack },
    head: { 'src/join.c': onTheHeap },
  });
  assert.equal(report.decision.kind, 'block');
  assert.deepEqual(
    report.explanations.map(({ event, base, head }) => ({ event, base, head })),
    [{ event: 'allocations', base: 0, head: 2000 }],
  );
  const [culprit] = report.explanations[0]?.culprits ?? [];
  assert.deepEqual([culprit?.file, culprit?.line, culprit?.share], ['src/join.c', 5, 1]);
  assert.equal(culprit?.calls.head, 2000);
});

test('memory that a pull request loses is traced to the line that allocates it', async (t) => {
  const report = await gate(t, {
    metrics: 'leaked_bytes',
    base: { ...files, 'src/join.c': onTheStack },
    head: { 'src/join.c': onTheHeap.replace('  free(buffer);\n', '') },
  });
  assert.equal(report.decision.kind, 'block');
  const [explanation] = report.explanations;
  assert.deepEqual([explanation?.event, explanation?.head], ['leaked bytes', 2000 * 64]);
  assert.deepEqual([explanation?.culprits[0]?.file, explanation?.culprits[0]?.line], ['src/join.c', 5]);
});

test('peak memory of the process that rose is explained by the heap, as an estimate', async (t) => {
  const filling = (megabytes: number): string => `#include "join.h"
#include <stdlib.h>
#include <string.h>

static char *kept;
int join(int value) {
  if (kept == 0) {
    kept = malloc(${megabytes} << 20);
    memset(kept, value + 1, ${megabytes} << 20);
  }
  return kept[value];
}
`;
  const report = await gate(t, {
    metrics: 'peak_rss',
    rounds: 7,
    base: { ...files, 'src/join.c': filling(20) },
    head: { 'src/join.c': filling(80) },
  });
  assert.equal(report.verdicts[0]?.kind, 'regressed');
  const [explanation] = report.explanations;
  assert.equal(explanation?.event, 'bytes at the peak');
  assert.ok((explanation?.head ?? 0) - (explanation?.base ?? 0) >= 60 * 2 ** 20);
  assert.equal(explanation?.culprits[0]?.file, 'src/join.c');
  assert.equal(explanation?.problems[0]?.code, 'memory-estimated');
  assert.match(explanation?.problems[0]?.message ?? '', /its heap by \+60 MiB at the peak/);
});

test('where only a free was removed, the unchanged line that allocated is named as a lead', async (t) => {
  const report = await gate(t, {
    metrics: 'leaked_bytes',
    base: { ...files, 'src/join.c': onTheHeap },
    head: { 'src/join.c': onTheHeap.replace('  free(buffer);\n', '') },
  });
  assert.equal(report.decision.kind, 'block');
  const [problem] = report.explanations[0]?.problems ?? [];
  assert.match(problem?.message ?? '', /unchanged lines that cost more: src\/join\.c:5/);
});

test('a structure that outgrows its line is traced by the misses of the simulated cache', async (t) => {
  const project = 'fixtures/projects/struct-grows';
  const read = (side: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(join(project, side, 'src')).map((name) => [
        `src/${name}`,
        readFileSync(join(project, side, 'src', name), 'utf8'),
      ]),
    );
  const report = await gate(t, { metrics: 'sim_d1_misses', base: read('base'), head: read('head') });
  assert.equal(report.decision.kind, 'block');
  assert.equal(report.explanations[0]?.event, 'D1mr');
  assert.ok((report.explanations[0]?.culprits.length ?? 0) > 0, JSON.stringify(report.explanations));
});
