/**
 * What the gate costs on an unchanged native benchmark of about one second: the whole command, working trees, builds and
 * probing included, against the same ten runs made plainly. Limit: 1.10 times. Half of the plain runs come before the gate
 * and half after it, so that a drift of the machine cancels.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

const rounds = 5;
const limit = 1.1;

const program = `#include <stdint.h>
#include <stdio.h>
int main(void)
{
    uint64_t state = 88172645463325252u, sum = 0;
    for (long i = 0; i < 500000000L; i++) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        sum += state;
    }
    printf("%llu\\n", (unsigned long long)sum);
    return 0;
}
`;

// Instructions are left out: without hardware counters valgrind would count them, which is another price.
const configuration = `build: cc -O2 -g -o bench bench.c
benchmarks:
  - name: spin
    run: ./bench
    rounds: ${rounds}
    metrics: [wall_time, task_clock, user_time, system_time, page_faults, context_switches, peak_rss]
`;

function git(directory: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
  execFileSync('git', [...identity, ...args], { cwd: directory, stdio: 'ignore' });
}

async function makeRepository(directory: string): Promise<void> {
  await mkdir(join(directory, '.github'), { recursive: true });
  writeFileSync(join(directory, 'bench.c'), program);
  writeFileSync(join(directory, '.github/brakeline.yml'), configuration);
  git(directory, 'init', '--initial-branch=main');
  git(directory, 'add', '--all');
  git(directory, 'commit', '--message=base');
  git(directory, 'switch', '--create=pull');
  git(directory, 'commit', '--allow-empty', '--message=head');
}

/** Seconds. */
function time(command: string, args: readonly string[], cwd: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, [...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

const directory = mkdtempSync(join(tmpdir(), 'brakeline-bench-'));
try {
  await makeRepository(directory);
  execFileSync('sh', ['-c', 'cc -O2 -g -o bench bench.c'], { cwd: directory });
  const plain = (): number => {
    let seconds = 0;
    for (let run = 0; run < rounds; run += 1) seconds += time('./bench', [], directory);
    return seconds;
  };
  const before = plain();
  const gate = time(process.execPath, [resolve('dist/cli/index.js'), 'pr', '--base', 'main'], directory);
  const runs = before + plain();
  const ratio = gate / runs;
  console.log(
    [
      `the gate on an unchanged benchmark of ${(runs / (2 * rounds)).toFixed(2)} s, ${rounds} rounds a side`,
      `  gate ${gate.toFixed(2)} s, ten plain runs ${runs.toFixed(2)} s: ${ratio.toFixed(3)} times (limit ${limit})`,
      ratio <= limit ? '  within the limit' : '  OVER THE LIMIT',
    ].join('\n'),
  );
  if (ratio > limit) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
