import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Compiles a C program to `bench` in a directory, made when absent, as the build of a tree would. */
export function buildProgram(directory: string, source: string): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'bench.c'), source);
  execFileSync('gcc', ['-O1', '-g', '-o', 'bench', 'bench.c'], { cwd: directory });
}

/** A program that adds up to a number, `million` million times. */
export function loopSource(million: number): string {
  return `#include <stdio.h>
int main(void) {
  volatile long sum = 0;
  for (long i = 0; i < ${million}000000L; i++) sum += i;
  printf("%ld\\n", sum);
  return 0;
}
`;
}
