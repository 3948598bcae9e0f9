import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { rankHotspots } from '../../../src/core/index.ts';
import { type SamplingRequest, sampleProgram } from '../../../src/measure/symbols/sampling.ts';
import { temporaryDirectory } from '../temporary-repository.ts';

const library = `__attribute__((noinline)) unsigned stir(unsigned x) {
  for (unsigned i = 0; i < 40000; i++)
    x = x * 1664525u + (x >> 7);
  return x;
}
`;
const program = `unsigned stir(unsigned x);
__attribute__((always_inline)) static inline unsigned twist(unsigned x) {
  return x * 22695477u + (x >> 9);
}
__attribute__((noinline)) static unsigned own(unsigned x) {
  for (unsigned i = 0; i < 40000; i++)
    x = twist(x);
  return x;
}
int main(void) {
  unsigned x = 1;
  for (int i = 0; i < 800; i++) {
    x = own(x) + 1;
    x ^= stir(x);
  }
  return x == 7;
}
`;

/** A program that calls a shared library of its own, in a directory whose path has a space. */
function build(context: TestContext, options: readonly string[]): string {
  const directory = join(temporaryDirectory(context), 'a tree');
  execFileSync('mkdir', [directory]);
  writeFileSync(join(directory, 'lib.c'), library);
  writeFileSync(join(directory, 'app.c'), program);
  // At -O0 every function keeps its frame pointer, a leaf too.
  const compile = (...words: readonly string[]) =>
    execFileSync('gcc', words, {
      cwd: directory,
    });
  compile('-g', '-shared', '-fPIC', 'lib.c', '-o', 'liba.so');
  compile(...options, 'app.c', '-o', 'app', '-L.', '-la', '-Wl,-rpath,$ORIGIN');
  return directory;
}

async function sample(directory: string, stacks: SamplingRequest['stacks']) {
  const sampled = await sampleProgram({
    command: ['./app'],
    cwd: directory,
    env: { PATH: process.env['PATH'] ?? '' },
    event: 'task-clock',
    period: 1_000_000,
    stacks,
    directory,
  });
  return sampled.kind === 'ok' ? sampled.value.profile : assert.fail(JSON.stringify(sampled.problems));
}

const builds = [
  ['-g', '-pie'],
  ['-g', '-no-pie'],
  ['-g', '-no-pie', '-Wl,-Ttext-segment=0x10000000'],
];
for (const options of builds) {
  for (const stacks of ['fp', 'none', 'dwarf'] as const) {
    test(`samples of a program built with ${options.join(' ')} have lines, as its library's do (stacks: ${stacks})`, async (context) => {
      const directory = build(context, options);
      const profile = await sample(directory, stacks);
      const spots = rankHotspots(profile, 'task-clock', 100);
      const lineOf = (name: string) =>
        spots.flatMap((spot) => (spot.function === name ? `${spot.file}:${spot.line}` : []))[0] ?? '';
      // The inlined line, or the loop around it.
      assert.match(lineOf('own'), /a tree\/app\.c:[2367]$/);
      assert.match(lineOf('stir'), /a tree\/lib\.c:[23]$/);
      if (stacks === 'none') return;
      const callers = profile.frames.filter(({ name }) => name === 'main').map(({ line }) => line);
      // What a call returns to can belong to the next line: the call is the instruction before.
      assert.ok(callers.includes(13) && callers.includes(14), callers.join(' '));
    });
  }
}

test('a program without line tables keeps its functions, and nothing is wrong with that', async (context) => {
  const profile = await sample(build(context, ['-g0']), 'fp');
  const own = profile.frames.find(({ name }) => name === 'own');
  assert.deepEqual([own?.file, own?.line], ['', 0]);
});
