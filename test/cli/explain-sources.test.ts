import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createRepository, temporaryDirectory } from '../measure/temporary-repository.ts';
import { runCli } from '../support/run-cli.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

interface Pair {
  readonly base: Files;
  /** What differs from the base. */
  readonly head: Files;
  /** Builds `app` in the repository, a line of a shell. */
  readonly build: string;
}

/** Commits, builds and profiles both sides in place; the programs stay as `app-base` and `app-head`. */
function record(t: TestContext, { base, head, build }: Pair) {
  const outside = temporaryDirectory(t);
  const repository = createRepository(join(outside, 'repository'));
  const sh = (line: string): void => {
    execFileSync('/bin/sh', ['-e', '-c', line], { cwd: repository.path, stdio: 'pipe' });
  };
  for (const [side, files] of [
    ['base', base],
    ['head', head],
  ] as const) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(repository.path, path)), { recursive: true });
      writeFileSync(join(repository.path, path), text);
    }
    repository.git('add', '--all', '--', '.', ':!app*', ':!*.out');
    repository.git('commit', '--quiet', '--allow-empty', '--message', side);
    sh(`${build} && mv app app-${side}`);
    sh(`valgrind --tool=callgrind --dump-instr=yes --callgrind-out-file=${side}.out ./app-${side}`);
  }
  return repository;
}

interface Told {
  readonly culprits: readonly {
    readonly file: string;
    readonly line: number;
    readonly text: string;
    readonly share: number;
    readonly function: string;
    readonly executions?: { readonly base: number; readonly head: number };
  }[];
  readonly unexplained: number;
  readonly symboliser?: string;
}

async function explain(cwd: string, settings: Parameters<typeof runCli>[2] = {}) {
  const ran = await runCli(cwd, ['explain', 'base.out', 'head.out', '--json'], settings);
  assert.equal(ran.code, 0, ran.err);
  const [told]: readonly Told[] = JSON.parse(ran.out);
  return { told: told ?? assert.fail(ran.out), err: ran.err };
}

const main = `int work(int);
int main(void) {
  int sum = 0;
  for (int i = 0; i < 200; i++) sum += work(i);
  return sum == 7;
}
`;

/** A function whose loop turns so many times, in Windows' line ends, with tabs, and a comment and a text in Latin-1. */
function windowsText(turns: number): Uint8Array {
  const lines = [
    '/* r\u00e9sum\u00e9 */',
    'static const char *name = "gr\u00f6\u00dfe";',
    'int work(int x) {',
    '\tint sum = name[0];',
    `\tfor (int i = 0; i < ${turns}; i++)\t/* \u00fcber alle */`,
    '\t        sum += x ^ i;',
    '\treturn sum;',
    '}',
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

test('a file with CRLF, tabs and bytes that are not UTF-8, in a path with spaces, is explained at its line', async (t) => {
  const path = 'src dir/the work\u00e4r.c';
  const { path: cwd } = record(t, {
    base: { [path]: windowsText(20), 'src dir/main.c': main },
    head: { [path]: windowsText(90) },
    build: 'gcc -g -O1 -o app "src dir/main.c" "src dir/the work\u00e4r.c"',
  });
  const { told } = await explain(cwd);
  const [first, ...others] = told.culprits;
  assert.deepEqual([first?.file, first?.line, others.length], [path, 5, 0]);
  assert.equal(first?.text, '\tfor (int i = 0; i < 90; i++)\t/* \ufffdber alle */');
  const shown = await runCli(cwd, ['explain', 'base.out', 'head.out']);
  assert.equal(shown.code, 0, shown.err);
  assert.match(shown.out, /^src dir\/the workär\.c:5 in work/m);
  assert.match(shown.out, /^> +5 .*\+ +for \(int i = 0; i < 90; i\+\+\) +\/\* \ufffdber alle \*\/$/m);
  assert.doesNotMatch(shown.out, /[\t\r]/);
});

test('of 5,000 hunks of a real diff the costly one is named, and no other', async (t) => {
  const functions = (constant: number, turns: number): string =>
    Array.from({ length: 5_000 }, (_, at) =>
      [
        `int f${at}(int x) {`,
        '  int sum = x;',
        at === 3_210 ? `  for (int i = 0; i < ${turns}; i++)` : '  if (sum != 0)',
        `    sum += x ^ ${constant + at};`,
        '  return sum;',
        '}',
        '',
        '',
        '',
      ].join('\n'),
    ).join('\n');
  const calls = Array.from({ length: 5_000 }, (_, at) => `  sum += f${at}(sum);`).join('\n');
  const caller = Array.from({ length: 5_000 }, (_, at) => `int f${at}(int);`).join('\n');
  const repository = record(t, {
    base: {
      'many.c': functions(1, 10),
      'main.c': `${caller}\nint main(void) {\n  int sum = 1;\n${calls}\n  return sum == 7;\n}\n`,
    },
    head: { 'many.c': functions(10_001, 40_000) },
    build: 'gcc -g -O0 -o app main.c many.c',
  });
  const hunks = repository.git('diff', 'HEAD~', 'HEAD').match(/^@@/gm);
  assert.equal(hunks?.length, 5_000);
  const { told } = await explain(repository.path);
  assert.equal(told.culprits[0]?.file, 'many.c');
  assert.ok([3, 4].includes((told.culprits[0]?.line ?? 0) - 3_210 * 9), `${told.culprits[0]?.line}`);
  assert.ok((told.culprits[0]?.share ?? 0) > 0.95);
  assert.equal(told.culprits.length, 1);
});

test('cost in a file that the repository lacks is nobody’s, whatever was edited beside it', async (t) => {
  const outside = temporaryDirectory(t);
  const write = (turns: number) =>
    `static inline int spin(int x) { for (int i = 0; i < ${turns}; i++) x ^= i * x; return x; }\n`;
  mkdirSync(join(outside, 'lib'));
  writeFileSync(join(outside, 'lib/base.h'), write(10));
  writeFileSync(join(outside, 'lib/head.h'), write(200));
  const { path: cwd } = record(t, {
    base: {
      'main.c': main,
      'work.c': '#include SPIN\nint work(int x) { return spin(x); }\nint idle(int x) { return x; }\n',
    },
    head: {
      'work.c': '#include SPIN\nint work(int x) { return spin(x); }\nint idle(int x) { return x + 1; }\n',
    },
    build: `side=base; test -e app-base && side=head; gcc -g -O1 -fno-inline "-DSPIN=\\"${outside}/lib/$side.h\\"" -o app main.c work.c`,
  });
  const { told, err } = await explain(cwd);
  assert.deepEqual(told.culprits, []);
  assert.equal(told.unexplained, 1);
  assert.doesNotMatch(err, /damaged/);
});

/** A file `unit.c` in each directory; those that are built see no more than its name. */
function hidden(directories: readonly string[]): string {
  const units = directories.map(
    (one) => `(cd ${one} && gcc -g -O1 -fdebug-prefix-map=$PWD=. -c unit.c -o ../${one}.o)`,
  );
  return `${units.join(' && ')} && gcc -g -O1 -fdebug-prefix-map=$PWD=. -o app main.c ${directories.map((one) => `${one}.o`).join(' ')}`;
}

const unit = (turns: number): string =>
  `int work(int x) {\n  int sum = x;\n  for (int i = 0; i < ${turns}; i++)\n    sum ^= x * i;\n  return sum;\n}\n`;

test('where a build hides of two files of one name which it compiled, neither is blamed; a single one is found', async (t) => {
  const other = unit(3).replace('work', 'rest');
  const two = record(t, {
    base: { 'main.c': main, 'one/unit.c': unit(10), 'two/unit.c': other },
    head: { 'one/unit.c': unit(100), 'two/unit.c': other.replace('sum = x', 'sum = x + 1') },
    build: hidden(['one', 'two']),
  });
  const { told } = await explain(two.path);
  assert.deepEqual(told.culprits, []);
  assert.equal(told.unexplained, 1);
  const single = record(t, {
    base: { 'main.c': main, 'one/unit.c': unit(10) },
    head: { 'one/unit.c': unit(100) },
    build: hidden(['one']),
  });
  const found = await explain(single.path);
  assert.deepEqual(
    found.told.culprits.map(({ file, line }) => [file, line]),
    [['one/unit.c', 3]],
  );
});

const cloned = `__attribute__((noinline)) static int work(int x, int k) {
  int sum = 0;
  for (int i = 0; i < 50; i++)
    sum += (x ^ i) * k;
  return sum;
}
int main(int count, char **words) {
  int sum = count;
  for (int i = 0; i < 200; i++) sum += work(i + sum, 3);
  return sum == 7 || words == 0;
}
`;

test('a function that the compiler specialised on one side only is the same function on both', async (t) => {
  const { path: cwd } = record(t, {
    base: { 'main.c': cloned },
    head: { 'main.c': cloned.replace('sum, 3)', 'sum, count + i)').replace('i < 50', 'i < 300') },
    build: 'gcc -g -O2 -o app main.c',
  });
  const [base, head] = ['base.out', 'head.out'].map((name) => readFileSync(join(cwd, name), 'utf8'));
  assert.match(base ?? '', /\) work\.constprop\.0$/m);
  assert.doesNotMatch(head ?? '', /work\.constprop/);
  const { told } = await explain(cwd);
  const [first] = told.culprits;
  assert.deepEqual([first?.file, first?.line, first?.function], ['main.c', 3, 'work']);
  assert.ok((first?.executions?.base ?? 0) > 0, JSON.stringify(first));
  assert.ok((first?.executions?.head ?? 0) > 4 * (first?.executions?.base ?? 0), JSON.stringify(first));
});

const library = {
  base: { 'main.c': main, 'work.c': unit(10) },
  head: { 'work.c': unit(100) },
  build:
    'gcc -g -O1 -shared -fPIC -o libwork.so work.c && gcc -g -O1 -o app main.c -L. -lwork -Wl,-rpath,"$PWD" && cp libwork.so libwork-kept.so',
};

test('each object is resolved in one run of the symboliser, whose name and version are told; addr2line where llvm’s is missing', async (t) => {
  const { path: cwd } = record(t, library);
  const programs = temporaryDirectory(t);
  const standIn = `#!/bin/sh\ncase "$*" in *--version*) ;; *) echo "$@" >> ${programs}/runs;; esac\nexec /usr/bin/llvm-symbolizer "$@"\n`;
  writeFileSync(join(programs, 'llvm-symbolizer'), standIn, { mode: 0o755 });
  const { told } = await explain(cwd, { programs });
  assert.equal(told.culprits[0]?.file, 'work.c');
  assert.match(told.symboliser ?? '', /^llvm-symbolizer \d/);
  const objects = readFileSync(join(programs, 'runs'), 'utf8').match(/--obj=\S+/g) ?? [];
  assert.equal(objects.filter((one) => one.endsWith('/app-head')).length, 1, objects.join(' '));
  assert.equal(objects.filter((one) => one.endsWith('/app-base')).length, 1, objects.join(' '));
  assert.equal(objects.filter((one) => one.endsWith('/libwork.so')).length, 2, objects.join(' '));
  const without = join(programs, 'without');
  mkdirSync(without);
  for (const name of readdirSync('/usr/bin')) {
    if (!name.startsWith('llvm-symbolizer')) symlinkSync(join('/usr/bin', name), join(without, name));
  }
  const path = process.env['PATH'];
  process.env['PATH'] = without;
  try {
    const other = await explain(cwd);
    assert.match(other.told.symboliser ?? '', /^addr2line \d/);
    assert.deepEqual(
      other.told.culprits.map(({ file, line }) => [file, line]),
      told.culprits.map(({ file, line }) => [file, line]),
    );
  } finally {
    process.env['PATH'] = path;
  }
});

test('programs that were stripped, built anew, or built with split debug information are told with the next step', async (t) => {
  const { path: cwd } = record(t, {
    base: library.base,
    head: library.head,
    build: 'gcc -g -O1 -o app main.c work.c',
  });
  const kept = join(cwd, 'app-kept');
  copyFileSync(join(cwd, 'app-head'), kept);
  execFileSync('gcc', ['-g', '-O1', '-s', '-o', 'app-head', 'main.c', 'work.c'], { cwd });
  const stripped = await explain(cwd);
  assert.match(stripped.err, /app-head has no line information: no cost in it can be traced to a line/);
  assert.match(stripped.err, /hint: compile and link with -g .*do not strip/);
  const other = join(cwd, 'work.c');
  writeFileSync(other, `\n\n\n${unit(100)}`);
  execFileSync('gcc', ['-g', '-O2', '-o', 'app-head', 'main.c', 'work.c'], { cwd });
  writeFileSync(other, unit(100));
  const rebuilt = await explain(cwd);
  assert.match(rebuilt.err, /head\.out is the profile of another program than the one that was built/);
  execFileSync('gcc', ['-g', '-gsplit-dwarf', '-O1', '-o', 'app-head', 'main.c', 'work.c'], { cwd });
  const split = await explain(cwd);
  assert.match(split.err, /app-head was built with -gsplit-dwarf/);
  assert.match(split.err, /hint: build with -g and without -gsplit-dwarf/);
  copyFileSync(kept, join(cwd, 'app-head'));
  const whole = await explain(cwd);
  assert.equal(whole.told.culprits[0]?.line, 3);
  assert.doesNotMatch(whole.err, /line information|another program|split/);
});
