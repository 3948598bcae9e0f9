import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runGate } from '../../src/pipeline/run-gate.ts';
import { createRepository, temporaryDirectory } from '../measure/temporary-repository.ts';
import { keepProgress } from '../support/silent-progress.ts';

function programOf(rounds: number): string {
  return `__attribute__((noinline)) static unsigned stir(unsigned x) {
  for (int i = 0; i < ${rounds}; i++)
    x = x * 1664525u + (x >> 7);
  return x;
}
int main(int count, char **words) {
  return stir(count) == words[0][0];
}
`;
}

/** Runs the real valgrind, then does to what callgrind wrote of `./app` as the command's last word says. */
const standIn = `#!/bin/sh
/usr/bin/valgrind "$@"
code=$?
case "$1" in --tool=callgrind) ;; *) exit $code;; esac
for word in "$@"; do
  case "$word" in --callgrind-out-file=*) pattern=\${word#*=};; esac
done
for file in "\${pattern%/*}"/out.*; do
  grep -q '^cmd: *./app' "$file" || continue
  case "$word:$file" in
    cut:*callgrind-head*|script:*callgrind-head*)
      /usr/bin/truncate -s $(($(/usr/bin/stat -c %s "$file") / 2)) "$file";;
    tail:*) /usr/bin/truncate -s -3 "$file";;
    byte:*callgrind-base*) /bin/sed -i '0,/^calls=/s//callz=/' "$file";;
    hole:*callgrind-head*) /bin/sed -i '80,100d' "$file";;
  esac
done
exit $code
`;

/** What is done to the dumps of each benchmark; to those of `whole` nothing. Of a script, to the larger of two processes. */
const commands = {
  cut: './app cut',
  tail: './app tail',
  byte: './app byte',
  hole: './app hole',
  script: 'sh both.sh script',
  whole: './app whole',
};

async function gateWithDamage(t: TestContext) {
  const directory = temporaryDirectory(t);
  const repository = createRepository(join(directory, 'repository'));
  const benchmarks = Object.entries(commands).map(
    ([name, run]) => `  - name: ${name}\n    run: ${run}\n    metrics: [ir]\n`,
  );
  const base = repository.commit('base', {
    '.github/brakeline.yml': `build: cc -g -O1 -o app src/main.c\nbenchmarks:\n${benchmarks.join('')}`,
    'both.sh': './app "$1"\n',
    'src/main.c': programOf(30_000),
  });
  repository.commit('head', { 'src/main.c': programOf(90_000) });
  const [programs, temporary] = [join(directory, 'programs'), join(directory, 'runner')];
  for (const made of [programs, temporary]) mkdirSync(made);
  writeFileSync(join(programs, 'valgrind'), standIn, { mode: 0o755 });
  const path = process.env['PATH'] ?? '';
  process.env['PATH'] = `${programs}:${path}`;
  try {
    const outcome = await runGate({
      repository: repository.path,
      base,
      config: '.github/brakeline.yml',
      out: join(directory, 'out'),
      category: 'default',
      seed: 1,
      temporary,
      progress: keepProgress(),
      signal: new AbortController().signal,
    });
    return outcome.kind === 'decided' ? outcome : assert.fail(JSON.stringify(outcome));
  } finally {
    process.env['PATH'] = path;
  }
}

test('a dump that is damaged between measuring and reading blames nothing, says so, and the whole counts still block', async (t) => {
  const { report, files } = await gateWithDamage(t);
  const names = Object.keys(commands);
  const blocking = report.decision.reasons.filter(({ effect }) => effect === 'blocks');
  assert.equal(report.decision.kind, 'block');
  assert.deepEqual(
    report.verdicts.map(({ benchmark, kind }) => [benchmark, kind]),
    names.map((name) => [name, 'regressed']),
  );
  assert.deepEqual(blocking.map(({ benchmark }) => benchmark).sort(), [...names].sort());
  const told = report.problems.map(({ code, message }) => `${code}: ${message}`);

  await t.test('only the whole one has a culprit, in the report as in SARIF and in the summary', () => {
    assert.deepEqual(
      report.explanations.map(({ benchmark, culprits }) => [benchmark, culprits[0]?.line]),
      [['whole', 2]],
    );
    const sarif: { readonly runs: readonly { readonly results: readonly unknown[] }[] } = JSON.parse(
      readFileSync(files.sarif ?? '', 'utf8'),
    );
    assert.equal(sarif.runs[0]?.results.length, 1);
    assert.equal(readFileSync(files.summary, 'utf8').match(/^#### `src\/main\.c/gm)?.length, 1);
    assert.deepEqual(
      files.flamegraphs.map(({ benchmark }) => benchmark).filter((title) => !title.includes('samples')),
      ['whole'],
    );
  });

  await t.test(
    'a changed byte and missing lines are told with the file and that nothing is explained',
    () => {
      for (const [name, side] of [
        ['byte', 'base'],
        ['hole', 'head'],
      ]) {
        const file = `callgrind.out.${side} of ${name}`;
        const line = `format-damaged: the profile ${file} is damaged and only a part was read: nothing is explained`;
        assert.ok(
          told.some((one) => one.startsWith(line)),
          told.join('\n'),
        );
      }
      assert.ok(
        told.some((one) =>
          one.startsWith(
            'format-damaged: the profiles callgrind.out.base of tail and callgrind.out.head of tail are',
          ),
        ),
        told.join('\n'),
      );
    },
  );

  await t.test(
    'a cut file is told, and of a script the shell is not compared in the place of the program',
    () => {
      for (const name of ['cut', 'script']) {
        assert.ok(
          told.some((one) =>
            one.startsWith(`format-damaged: callgrind's profile of benchmark ${name} is cut`),
          ),
          told.join('\n'),
        );
      }
    },
  );
});
