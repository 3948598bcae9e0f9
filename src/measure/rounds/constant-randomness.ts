import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, type Parsed, type Problem, parsed } from '../../core/index.ts';
import { buildEnvironment } from '../processes/clean-env.ts';
import { findProgram } from '../processes/command.ts';
import { runProcess } from '../processes/processes.ts';

/**
 * Stands in for what programs ask for random bytes. A sequence and not one constant, so that a program that draws until it
 * has something new still ends. splitmix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
 * No header is included: their declarations differ from one C library to the next.
 */
const source = `typedef __SIZE_TYPE__ size;
static unsigned long long state = 0;
static void fill(unsigned char *to, size length) {
  while (length > 0) {
    unsigned long long x = __atomic_add_fetch(&state, 0x9e3779b97f4a7c15ULL, __ATOMIC_RELAXED);
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    x ^= x >> 31;
    for (int i = 0; i < 8 && length > 0; i++, length--, x >>= 8) *to++ = (unsigned char)x;
  }
}
long getrandom(void *to, size length, unsigned flags) { (void)flags; fill(to, length); return (long)length; }
int getentropy(void *to, size length) { fill(to, length); return 0; }
void arc4random_buf(void *to, size length) { fill(to, length); }
unsigned arc4random(void) { unsigned x; fill((unsigned char *)&x, sizeof x); return x; }
unsigned arc4random_uniform(unsigned bound) { return bound < 2 ? 0 : arc4random() % bound; }
`;

function compilerMissing(why: string): Problem {
  return {
    code: 'runtime-unsteady',
    message: `constant_randomness was not applied, because it needs a C compiler on this machine: ${why}`,
    hint: 'run: apt-get install gcc libc6-dev; or remove `constant_randomness` from the benchmark',
  };
}

/**
 * Compiles the library that gives programs a fixed sequence instead of random bytes.
 * @param directory absolute, outside the measured trees; made when absent.
 * @returns the library's absolute path, or `runtime-unsteady`.
 */
export async function compileConstantRandomness(
  directory: string,
  options: { readonly path?: string; readonly signal?: AbortSignal } = {},
): Promise<Parsed<string>> {
  const { path, signal } = options;
  const compiler = await findProgram('cc', path === undefined ? {} : { path });
  if (compiler === undefined) return failed(compilerMissing('there is no `cc`'));
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'constant-randomness.c'), source);
  const outcome = await runProcess({
    command: compiler,
    args: ['-O1', '-shared', '-fPIC', '-nostdlib', '-o', 'constant-randomness.so', 'constant-randomness.c'],
    cwd: directory,
    env: buildEnvironment(),
    timeout: 60,
    ...(signal === undefined ? {} : { signal }),
  });
  if (outcome.kind === 'ended' && outcome.exitCode === 0) {
    return parsed(join(directory, 'constant-randomness.so'));
  }
  const said = 'stderrTail' in outcome ? (outcome.stderrTail.trim().split('\n')[0] ?? '') : '';
  return failed(
    compilerMissing(`${compiler} could not compile${said === '' ? '' : `: ${said.slice(0, 200)}`}`),
  );
}
