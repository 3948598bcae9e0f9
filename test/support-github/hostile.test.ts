import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import { decodeReport } from '../../src/core/report/decode.ts';
import { readArtifactZip } from '../../src/github/artifact-zip.ts';
import { readExampleReport } from '../core/render/example-report.ts';
import { addCommit, addFork, addRepository, openPull } from '../support/github/seed.ts';
import { createWorld } from '../support/github/world.ts';
import { hostileArchives } from '../support/hostile-archives.ts';
import { asBaseline, hostileCases } from '../support/hostile-artifacts.ts';
import { hostileReports } from '../support/hostile-reports.ts';
import { writeZip } from '../support/zip-writer.ts';

const report = readExampleReport();

test('an honest archive is one that a stranger reads', async () => {
  const content = 'hello '.repeat(100);
  const zip = writeZip([
    { name: 'report.json', content },
    { name: 'ä.txt', content: 'x', stored: true },
  ]);
  const opened = await fromBufferPromise(zip, { lazyEntries: true });
  const files: string[][] = [];
  for await (const entry of opened.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await opened.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
    const bytes = Buffer.concat(chunks);
    assert.equal(crc32(bytes), entry.crc32);
    files.push([entry.fileName, bytes.toString('utf8')]);
  }
  assert.deepEqual(files, [
    ['report.json', content],
    ['ä.txt', 'x'],
  ]);
});

test('every hostile archive is refused by our reader', async () => {
  for (const { name, build } of hostileArchives.filter((item) => item.name !== 'no-report')) {
    const read = await readArtifactZip(build('{}'), { wanted: new Set(['report.json']) });
    assert.equal(read.kind, 'failed', name);
  }
});

test('the bombs are small until somebody inflates them', () => {
  for (const name of ['zip-bomb', 'lying-bomb', 'bomb-beside-the-report']) {
    const archive = hostileArchives.find((item) => item.name === name);
    const { length = 0 } = archive?.build('{}') ?? {};
    assert.ok(length > 100_000 && length < 1_000_000, `${name} has ${length} bytes`);
  }
});

test('what must be refused for its content is refused by the decoder', () => {
  for (const { name, outcome, build } of hostileReports) {
    const bytes = build(report);
    const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes);
    const kind = decodeReport({ file: 'report.json', text }).kind;
    assert.equal(kind, outcome === 'refused' ? 'failed' : 'ok', name);
  }
});

test('no hostile report is by mistake the honest one', () => {
  const honest = hostileReports.filter(({ build }) =>
    build(report).equals(Buffer.from(JSON.stringify(report))),
  );
  assert.deepEqual(honest, []);
  const { name = '' } = report.benchmarks[0] ?? {};
  const renamed = hostileReports.filter((item) => item.name.startsWith('name-'));
  for (const item of renamed) assert.ok(!item.build(report).includes(JSON.stringify(name)), item.name);
});

test('a report of both commits can be told as one of the head alone', () => {
  const text = JSON.stringify(asBaseline(report));
  assert.equal(decodeReport({ file: 'report.json', text }).kind, 'ok');
});

test('every hostile case puts a run of its own on GitHub', () => {
  const names = hostileCases.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const { name, place } of hostileCases.filter((item) => item.name !== 'huge-json')) {
    const world = createWorld(() => '');
    const repository = addRepository(world);
    const fork = addFork(world, repository, 'mallory');
    addCommit(world, fork, { branch: 'evil' });
    const pull = openPull(world, repository, { head: 'evil', from: fork });
    const base = { sha: pull.base.sha, title: 'base' };
    const head = { sha: pull.head.sha, title: 'head' };
    const run = place({ world, repository, pull, report: { ...report, base, head } });
    assert.equal(repository.runs.get(run.id), run, name);
    assert.ok(
      [...repository.artifacts.values()].some((artifact) => artifact.run === run.id),
      name,
    );
  }
});
