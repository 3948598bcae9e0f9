/**
 * What each collector costs, as ratios to the plain run of the same program: a table of small blocks on the heap, walked,
 * freed and made again. `node bench/collectors.ts [RUNS]` (5). Tells, and judges nothing: the costs are those of others' tools.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median.ts';

const source = `
#include <stdlib.h>
static unsigned *table[4096];
int main(void) {
  unsigned x = 1, sum = 0;
  for (int i = 0; i < 3000000; i++) {
    x = x * 1664525u + 1013904223u;
    unsigned at = x >> 20;
    if ((x & 15) == 0) { free(table[at]); table[at] = calloc(16, sizeof(unsigned)); }
    if (table[at]) sum += table[at][x & 15]++;
  }
  for (int i = 0; i < 4096; i++) free(table[i]);
  return sum == 7;
}`;

function collectors(out: string): Readonly<Record<string, readonly string[]>> {
  const valgrind = (tool: string, ...options: readonly string[]): readonly string[] => [
    'valgrind',
    '-q',
    `--tool=${tool}`,
    ...options,
  ];
  return {
    'perf stat, software events': ['perf', 'stat', '-o', out, '-e', 'task-clock,page-faults', '--'],
    cachegrind: valgrind('cachegrind', '--cache-sim=no', `--cachegrind-out-file=${out}`),
    'cachegrind, caches and branches': valgrind(
      'cachegrind',
      '--cache-sim=yes',
      '--branch-sim=yes',
      `--cachegrind-out-file=${out}`,
    ),
    callgrind: valgrind('callgrind', `--callgrind-out-file=${out}`),
    DHAT: valgrind('dhat', `--dhat-out-file=${out}`),
    massif: valgrind('massif', `--massif-out-file=${out}`),
    memcheck: valgrind('memcheck', '--leak-check=full', '--xml=yes', `--xml-file=${out}`),
    heaptrack: ['heaptrack', '-o', out],
  };
}

/** Seconds of one run, or undefined where the tool is not here or fails. */
function secondsOf(words: readonly string[]): number | undefined {
  const [command = '', ...args] = words;
  const start = process.hrtime.bigint();
  const { status } = spawnSync(command, args, { stdio: 'ignore' });
  return status === 0 ? Number(process.hrtime.bigint() - start) / 1e9 : undefined;
}

const runs = Number(process.argv[2] ?? '5');
const directory = mkdtempSync(join(tmpdir(), 'brakeline-bench-'));
try {
  const program = join(directory, 'blocks');
  writeFileSync(`${program}.c`, source);
  execFileSync('gcc', ['-O1', '-g', `${program}.c`, '-o', program]);
  console.log(`cost of each collector, beside the plain run, median of ${runs}:`);
  for (const [name, words] of Object.entries(collectors(join(directory, 'out')))) {
    const ratios = Array.from({ length: runs }, () => {
      const plain = secondsOf([program]);
      const collected = secondsOf([...words, program]);
      return plain === undefined || collected === undefined ? [] : [collected / plain];
    }).flat();
    console.log(
      ratios.length === 0
        ? `  ${name}: not measured, the tool is not here or fails`
        : `  ${name}: ${median(ratios).toFixed(1)} × (${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}, ${ratios.length} runs)`,
    );
  }
} finally {
  rmSync(directory, { recursive: true });
}
