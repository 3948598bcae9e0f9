import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const files = 200;
const functionsPerFile = 25;
const linesPerFunction = 20;

/** Lines of the generated program, all files together. */
export const largeProgramLines = files * functionsPerFile * (linesPerFunction + 1);

/** Where the head's loop makes more rounds than the base's. */
export const guilty = { file: 'src/unit_137.c', text: 'round < 400u' } as const;

function writeFunction(file: number, index: number, isHead: boolean): string {
  const name = `step_${file}_${index}`;
  const isGuilty = file === 137 && index === 11;
  const rounds = isGuilty && isHead ? 400 : 2;
  // The head edits a line of every function; the sums stay as costly as they were.
  const edited = isHead ? 3 : 5;
  const body = Array.from({ length: linesPerFunction - 6 }, (_, line) =>
    line === 4
      ? `    sum += seed * ${edited + index}u;`
      : `    sum = sum * ${31 + line}u + (seed >> ${(line % 7) + 1}) + ${file * 13 + line}u;`,
  );
  return [
    `unsigned ${name}(unsigned seed) {`,
    `  unsigned sum = ${index}u;`,
    `  for (unsigned round = 0; round < ${rounds}u; round++) {`,
    ...body,
    '  }',
    '  return sum;',
    '}',
    '',
  ].join('\n');
}

/** Writes a C program of 100,000 lines in 200 files, whose head differs in 5,000 hunks of which one is guilty. */
export function writeLargeProgram(directory: string, isHead: boolean): void {
  mkdirSync(join(directory, 'src'), { recursive: true });
  const all = Array.from({ length: files }, (_, file) => file);
  for (const file of all) {
    const functions = Array.from({ length: functionsPerFile }, (_, index) => index);
    const driver = functions.map((index) => `  sum += step_${file}_${index}(sum + seed);`);
    const text = [
      ...functions.map((index) => writeFunction(file, index, isHead)),
      `unsigned run_${file}(unsigned seed) {\n  unsigned sum = seed;\n${driver.join('\n')}\n  return sum;\n}\n`,
    ];
    writeFileSync(join(directory, `src/unit_${file}.c`), text.join('\n'));
  }
  const declared = all.map((file) => `unsigned run_${file}(unsigned seed);`);
  const called = all.map((file) => `    sum += run_${file}(sum);`);
  writeFileSync(
    join(directory, 'src/main.c'),
    `#include <stdio.h>\n${declared.join('\n')}\nint main(void) {\n  unsigned sum = 1;\n  for (int i = 0; i < 20; i++) {\n${called.join('\n')}\n  }\n  printf("%u\\n", sum);\n  return 0;\n}\n`,
  );
}
