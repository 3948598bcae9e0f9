import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { artifactLimits } from '../../src/github/artifact-limits.ts';
import { readArtifactZip } from '../../src/github/artifact-zip.ts';
import { writeZip, type ZipEntry } from '../support/zip-writer.ts';

const wanted = new Set(['report.json']);
const report: ZipEntry = { name: 'report.json', content: '{"format":"brakeline-report"}' };

async function refusalOf(files: readonly ZipEntry[], limits = {}): Promise<string> {
  const read = await readArtifactZip(writeZip(files), { wanted, limits: { ...artifactLimits, ...limits } });
  assert.equal(read.kind, 'failed');
  const [problem] = read.kind === 'failed' ? read.problems : [];
  assert.equal(problem?.code, 'artifact-refused');
  return problem?.message ?? '';
}

test('the wanted files come out and the others are left packed', async () => {
  const zip = writeZip([
    report,
    { name: 'summary.md', content: '# hi' },
    { name: 'flamegraph-2.html', content: 'x' },
  ]);
  const read = await readArtifactZip(zip, { wanted });
  assert.equal(read.kind, 'ok');
  const files = read.kind === 'ok' ? [...read.value].map(([name, bytes]) => [name, String(bytes)]) : [];
  assert.deepEqual(files, [['report.json', '{"format":"brakeline-report"}']]);
});

test('a stored file is read as well as a deflated one', async () => {
  const read = await readArtifactZip(writeZip([{ ...report, stored: true }]), { wanted });
  assert.equal(read.kind === 'ok' && String(read.value.get('report.json')), report.content);
});

test('a view into a larger buffer is read by its own bounds', async () => {
  const zip = writeZip([report]);
  const around = Buffer.concat([Buffer.alloc(100, 7), zip, Buffer.alloc(100, 7)]);
  const read = await readArtifactZip(new Uint8Array(around.buffer, around.byteOffset + 100, zip.length), {
    wanted,
  });
  assert.equal(read.kind, 'ok');
});

test('a bomb is refused by what its table says, before it is inflated', async () => {
  const bomb = { name: 'report.json', content: Buffer.alloc(20 * 1024 * 1024) };
  assert.match(await refusalOf([bomb]), /inflates "report.json" more than 200 times/);
});

test('a bomb whose table lies about the size stops when it passes that size', async () => {
  const bomb = { name: 'report.json', content: Buffer.alloc(20 * 1024 * 1024), claimedSize: 100 };
  assert.match(await refusalOf([bomb]), /is damaged: too many bytes in the stream/);
});

test('a bomb in a file that nobody reads is refused too', async () => {
  const bomb = { name: 'flamegraph.html', content: Buffer.alloc(4 * 1024 * 1024) };
  assert.match(await refusalOf([report, bomb]), /inflates "flamegraph.html" more than 200 times/);
});

test('a file and a whole past their limits are refused', async () => {
  assert.match(await refusalOf([report], { entry: 10 }), /with 29 bytes, more than the 10/);
  const page = { name: 'flamegraph.html', content: 'abcdefgh' };
  assert.match(await refusalOf([report, page], { total: 30 }), /holds more than 30 bytes/);
});

test('names that leave the folder, are absolute, unknown, or folders are refused', async () => {
  for (const name of [
    '../report.json',
    '/report.json',
    'C:/report.json',
    '..\\report.json',
    'a/report.json',
    'report.json/',
    'report.json\0',
    'REPORT.JSON',
    'evil.sh',
    'flamegraph/../../x.html',
    '',
  ]) {
    assert.match(await refusalOf([{ name, content: 'x' }]), /is no file of Brakeline|is damaged/, name);
  }
});

test('a file that stands twice is refused', async () => {
  assert.match(await refusalOf([report, report]), /holds "report.json" twice/);
});

test('a symbolic link and a device are refused', async () => {
  assert.match(await refusalOf([{ ...report, mode: 0o120777 }]), /as a link or device/);
  assert.match(await refusalOf([{ ...report, mode: 0o060644 }]), /as a link or device/);
});

test('encryption is refused', async () => {
  assert.match(await refusalOf([{ ...report, encrypted: true }]), /holds "report.json" encrypted/);
});

test('a compression other than deflate is refused', async () => {
  const zip = writeZip([report]);
  zip.writeUInt16LE(93, zip.indexOf('PK\x01\x02', 0, 'latin1') + 10);
  const read = await readArtifactZip(zip, { wanted });
  assert.match(read.kind === 'failed' ? read.problems[0].message : '', /in an unknown compression/);
});

test('bytes that do not match their checksum are refused', async () => {
  assert.match(await refusalOf([{ ...report, claimedCrc: 1 }]), /with a wrong CRC-32/);
});

test('a size that is smaller or larger than the bytes is refused', async () => {
  assert.match(await refusalOf([{ ...report, claimedSize: 28 }]), /is damaged: too many bytes/);
  assert.match(await refusalOf([{ ...report, claimedSize: 30 }]), /is damaged: not enough bytes/);
});

test('ten thousand files are refused by their number alone', async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({ name: `flamegraph-${at}.html`, content: '' }));
  assert.match(await refusalOf(many), /holds 10000 files, more than the 512/);
});

test('a table that ends before the number of files it announces is refused', async () => {
  const countingThree = writeZip([report]);
  countingThree.writeUInt16LE(3, countingThree.length - 12);
  const read = await readArtifactZip(countingThree, { wanted });
  assert.equal(read.kind, 'failed');
});

test('names of the archive are shown without control characters', async () => {
  const message = await refusalOf([{ name: 'evil\u001b[31m\u202e', content: 'x' }]);
  assert.doesNotMatch(message, /\p{Cc}|\p{Cf}/u);
});

test('an archive cut anywhere is refused', async () => {
  const zip = writeZip([report]);
  for (let length = 0; length < zip.length; length += 1) {
    const read = await readArtifactZip(zip.subarray(0, length), { wanted });
    assert.equal(read.kind, 'failed', `cut at ${length}`);
  }
});

test('no damage of any byte does more than refuse or read', async () => {
  const zip = writeZip([report, { name: 'summary.md', content: 'x'.repeat(100) }]);
  const damage = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const copy = Buffer.from(zip);
      for (const [at, value] of changes) copy[at] = value;
      const read = await readArtifactZip(copy, { wanted });
      const content = read.kind === 'ok' ? read.value.get('report.json') : undefined;
      assert.ok(content === undefined || String(content) === report.content);
    }),
    { numRuns: 2_000 },
  );
});
