import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes to 64 MB in bursts whose share of the time wanders, from idle to all of it and back within seconds. */
const source = `#define _GNU_SOURCE
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec / 1e9; }
int main(int argc, char **argv) {
  size_t size = 64 << 20, at = 0;
  volatile char *memory = malloc(size);
  double share = 0.5, direction = 0.04;
  srand(argc > 1 ? atoi(argv[1]) : 1);
  while (getppid() != 1) {
    share += direction * (rand() / (double)RAND_MAX) + 0.05 * (rand() / (double)RAND_MAX - 0.5);
    if (share > 1) { share = 1; direction = -0.04; }
    if (share < 0) { share = 0; direction = 0.04; }
    double end = now() + 0.05 * share;
    while (now() < end) for (int i = 0; i < 4096; i++) { at = (at + 4096 + 64) % size; memory[at]++; }
    usleep((useconds_t)(50000 * (1 - share)) + 1);
  }
  return 0;
}
`;

/** A load on another CPU that drifts; it ends when it is disposed of. */
export function startNeighbour(directory: string, cpu: number): Disposable {
  writeFileSync(join(directory, 'neighbour.c'), source);
  execFileSync('cc', ['-O1', '-o', 'neighbour', 'neighbour.c'], { cwd: directory });
  const child = spawn('taskset', ['-c', String(cpu), join(directory, 'neighbour')], { stdio: 'ignore' });
  return { [Symbol.dispose]: () => void child.kill() };
}
