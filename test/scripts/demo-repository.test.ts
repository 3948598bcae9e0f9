import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import {
  createDemoRepository,
  type DemoExpectation,
  listDemoPulls,
  readDemoExpectations,
} from '../../scripts/demo-repository.ts';

const run = promisify(execFile);

let scratch = '';
let expectations: Readonly<Record<string, DemoExpectation>> = {};

/** As clean as the gate's, without the string instructions that valgrind counts by the repetition. */
const environment = {
  PATH: process.env['PATH'],
  GLIBC_TUNABLES: 'glibc.cpu.x86_rep_movsb_threshold=0x7fffffff',
};

async function git(directory: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', ['-C', directory, ...args]);
  return stdout.trim();
}

/** Makes the repository of a pull request in a new directory and checks a commit out; all paths are equally long. */
async function checkOut(pull: string, side: 'base' | 'head'): Promise<string> {
  const directory = await mkdtemp(join(scratch, 'tree-'));
  const repository = await createDemoRepository({ directory, pull });
  await git(directory, 'checkout', '--quiet', '--detach', repository[side]);
  return directory;
}

const trees = new Map<string, Promise<string>>();

async function buildNewTree(pull: string): Promise<string> {
  const directory = await (pull === 'base' ? checkOut('slower', 'base') : checkOut(pull, 'head'));
  await run('make', { cwd: directory });
  return directory;
}

/** The built tree of the base or of a pull request's head, made once. */
function buildTree(pull: string): Promise<string> {
  const tree = trees.get(pull) ?? buildNewTree(pull);
  trees.set(pull, tree);
  return tree;
}

async function countInstructions(directory: string, benchmark: string): Promise<number> {
  const tool = ['--tool=cachegrind', '--cache-sim=no', '--cachegrind-out-file=/dev/null'];
  const options = { cwd: directory, env: environment };
  const { stderr } = await run('valgrind', [...tool, './bench', benchmark], options);
  const digits = /I +refs: +([\d,]+)/.exec(stderr)?.[1] ?? assert.fail(`valgrind printed ${stderr}`);
  return Number(digits.replaceAll(',', ''));
}

/** What the processor executes and reads: the program without debug information and build id. */
async function readMachineCode(directory: string): Promise<Buffer> {
  const image = join(directory, 'bench.image');
  await run('objcopy', ['-O', 'binary', '-R', '.note.gnu.build-id', join(directory, 'bench'), image]);
  return readFile(image);
}

before(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'brakeline-demo-'));
  expectations = await readDemoExpectations();
});

after(async () => {
  await rm(scratch, { recursive: true, force: true });
});

describe('the repository', () => {
  test('has the pull request on a branch of an older main and nothing uncommitted', async () => {
    const directory = join(scratch, 'shape');
    const { base, head } = await createDemoRepository({ directory, pull: 'slower' });
    assert.equal(await git(directory, 'rev-parse', 'pull'), head);
    assert.equal(await git(directory, 'merge-base', 'main', 'pull'), base);
    assert.notEqual(await git(directory, 'rev-parse', 'main'), base);
    assert.equal(await git(directory, 'branch', '--show-current'), 'pull');
    assert.equal(await git(directory, 'status', '--porcelain'), '');
    assert.equal(
      await git(directory, 'log', '-1', '--format=%an: %s'),
      'Robin Field: names: make the slots smaller',
    );
  });

  test('has the same commit ids every time', async () => {
    const [one, other] = await Promise.all(
      ['same-1', 'same-2'].map((name) =>
        createDemoRepository({ directory: join(scratch, name), pull: 'crash' }),
      ),
    );
    assert.deepEqual([one?.base, one?.head], [other?.base, other?.head]);
  });

  test('takes another configuration for its base', async () => {
    const directory = join(scratch, 'configuration');
    const configuration =
      'build: make\nbenchmarks:\n  - name: parse\n    run: ./bench parse\n    timeout: 2\n';
    await createDemoRepository({ directory, pull: 'hangs', configuration });
    assert.equal(await readFile(join(directory, '.github/brakeline.yml'), 'utf8'), configuration);
  });

  test('takes another length of the journal, which one pull request makes a fifth longer', async () => {
    const directory = join(scratch, 'length');
    const { base } = await createDemoRepository({ directory, pull: 'more-data', entries: 500 });
    assert.equal(await readFile(join(directory, 'data/workload.txt'), 'utf8'), 'entries 600\n');
    assert.equal(await git(directory, 'show', `${base}:data/workload.txt`), 'entries 500');
  });

  test('is refused where the pull request is unknown or the directory holds something', async () => {
    const directory = await mkdtemp(join(scratch, 'full-'));
    await writeFile(join(directory, 'file'), '');
    await assert.rejects(createDemoRepository({ directory, pull: 'slower' }), /is not empty/);
    await assert.rejects(createDemoRepository({ directory, pull: 'slow' }), /no pull request "slow".*slower/);
  });

  test('comes from the command line too', async () => {
    const script = join(import.meta.dirname, '../../scripts/demo-repository.ts');
    const directory = join(scratch, 'command');
    const { stdout } = await run(process.execPath, [script, directory, 'faster']);
    assert.match(stdout, new RegExp(`head ${await git(directory, 'rev-parse', 'pull')} \\(faster\\)`));
    await assert.rejects(run(process.execPath, [script]), { code: 2, stderr: /^usage:/ });
  });
});

describe('the pull requests', () => {
  test('each have an expected answer, and the guilty line stands where it says', async () => {
    const pulls = await listDemoPulls();
    assert.deepEqual(Object.keys(expectations).toSorted(), pulls);
    for (const [pull, { culprit }] of Object.entries(expectations)) {
      if (culprit === undefined) continue;
      const directory = await checkOut(pull, 'head');
      const lines = (await readFile(join(directory, culprit.file), 'utf8')).split('\n');
      assert.equal(lines[culprit.line - 1], culprit.text, pull);
    }
  });

  test('build without a warning, apart from the one whose build is broken', async () => {
    for (const pull of await listDemoPulls()) {
      const directory = await checkOut(pull, 'head');
      const build = run('make', { cwd: directory, env: { ...process.env, LC_ALL: 'C' } });
      const says = expectations[pull]?.says ?? '';
      if (pull === 'broken-build') await assert.rejects(build, { code: 2, stderr: new RegExp(says) });
      else assert.equal((await build).stderr, '', pull);
    }
  });

  test('print the same report as the base where they only change its cost', async () => {
    const print = async (pull: string) =>
      (await run('./ledger', ['data/example.journal'], { cwd: await buildTree(pull) })).stdout;
    const expected = await print('base');
    assert.match(expected, /16700\.25 +-940\.00 +15760\.25 {2}assets\n/);
    for (const pull of ['slower', 'deletes-cache', 'faster']) assert.equal(await print(pull), expected);
  });

  test('leave the machine code alone where an identical binary is expected', async () => {
    const base = await readMachineCode(await buildTree('base'));
    for (const [pull, { identicalBinary }] of Object.entries(expectations)) {
      if (identicalBinary !== true) continue;
      assert.ok(base.equals(await readMachineCode(await buildTree(pull))), pull);
    }
    assert.ok(!base.equals(await readMachineCode(await buildTree('slower'))));
  });

  test('fail in the one benchmark, with the words that are expected', async () => {
    const crash = await buildTree('crash');
    const says = new RegExp(expectations['crash']?.says ?? 'absent');
    await assert.rejects(run('./bench', ['report'], { cwd: crash }), { signal: 'SIGABRT', stderr: says });
    assert.match((await run('./bench', ['lookup'], { cwd: crash })).stdout, /checksum/);
    const hangs = await buildTree('hangs');
    const stopped = { killed: true, stderr: new RegExp(expectations['hangs']?.says ?? 'absent') };
    await assert.rejects(run('./bench', ['lookup'], { cwd: hangs, timeout: 1000 }), stopped);
    assert.match((await run('./bench', ['parse'], { cwd: hangs })).stdout, /checksum/);
  });
});

describe('the instructions under cachegrind', () => {
  /** Less than this is steady; more, with twenty thousand instructions at least, is a change. */
  const limit = 0.001;

  let base: ReadonlyMap<string, number> = new Map();

  async function countAll(directory: string): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const benchmark of ['parse', 'report', 'lookup']) {
      counts.set(benchmark, await countInstructions(directory, benchmark));
    }
    return counts;
  }

  async function changes(pull: string): Promise<ReadonlyMap<string, number>> {
    const head = await countAll(await buildTree(pull));
    return new Map([...head].map(([name, count]) => [name, count / (base.get(name) ?? 0) - 1]));
  }

  before(async () => {
    base = await countAll(await buildTree('base'));
  });

  test('are the same in a second run and for a second build', async () => {
    assert.deepEqual(await countAll(await buildNewTree('base')), base);
  });

  for (const pull of ['slower', 'deletes-cache', 'more-data', 'faster', 'comment-only', 'new-benchmark']) {
    test(`move as expected for ${pull}`, async () => {
      for (const [benchmark, change] of await changes(pull)) {
        const kind = change > limit ? 'regressed' : change < -limit ? 'improved' : 'steady';
        if (pull === 'slower' || pull === 'deletes-cache') {
          assert.ok(kind === 'steady' || (change > 0.03 && change < 0.4), `${benchmark} ${change}`);
        }
        assert.equal(kind, expectations[pull]?.verdicts?.[benchmark], `${benchmark} ${change}`);
      }
    });
  }
});
