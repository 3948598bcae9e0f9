import { constants, deflateRawSync } from 'node:zlib';
import { writeZip, type ZipEntry } from './zip-writer.ts';

const mebibyte = 1024 * 1024;

/** An archive that must be refused, built in memory. `report` is an honest report's text, so that only the archive is bad. */
export interface HostileArchive {
  readonly name: string;
  /** What is wrong with it, as the end of a sentence that begins with "an archive that". */
  readonly story: string;
  readonly build: (report: string) => Buffer;
}

/**
 * Deflated zeros without ever holding them: one mebibyte is compressed up to a full flush, which makes it a piece that
 * may be repeated, and an empty last block ends the stream (RFC 1951, 3.2.3).
 */
function deflatedZeros(mebibytes: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(mebibyte), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const end = Buffer.from([3, 0]);
  return Buffer.concat([...Array.from({ length: mebibytes }, () => piece), end]);
}

const bombMebibytes = 512;

function bomb(claimedSize: number): ZipEntry {
  return { name: 'report.json', content: '', deflated: deflatedZeros(bombMebibytes), claimedSize };
}

const honest = (report: string): ZipEntry => ({ name: 'report.json', content: report });

function beside(...others: readonly ZipEntry[]): (report: string) => Buffer {
  return (report) => writeZip([honest(report), ...others]);
}

export const hostileArchives: readonly HostileArchive[] = [
  {
    name: 'zip-bomb',
    story: 'inflates half a megabyte to half a gigabyte',
    build: () => writeZip([bomb(bombMebibytes * mebibyte)]),
  },
  {
    name: 'lying-bomb',
    story: 'says that its bomb has 100 bytes',
    build: () => writeZip([bomb(100)]),
  },
  {
    name: 'bomb-beside-the-report',
    story: 'hides its bomb in a file that nobody asked for',
    build: beside({ ...bomb(bombMebibytes * mebibyte), name: 'flamegraph.html' }),
  },
  {
    name: 'zip-slip',
    story: 'climbs out of its folder',
    build: beside({ name: '../../../../tmp/escaped.txt', content: 'out' }),
  },
  {
    name: 'zip-slip-windows',
    story: 'climbs out of its folder with backslashes',
    build: beside({ name: '..\\..\\escaped.txt', content: 'out' }),
  },
  {
    name: 'absolute-path',
    story: 'names an absolute path',
    build: beside({ name: '/etc/cron.d/escaped', content: 'out' }),
  },
  {
    name: 'symlink',
    story: 'has a symbolic link for a report',
    build: () => writeZip([{ name: 'report.json', content: '/etc/passwd', mode: 0o120777 }]),
  },
  {
    name: 'duplicate-name',
    story: 'holds two reports of one name',
    build: (report) => writeZip([honest(report), honest(report.replace('"block"', '"pass"'))]),
  },
  {
    name: 'many-entries',
    story: 'holds 10,000 entries',
    build: beside(
      ...Array.from({ length: 10_000 }, (_, index) => ({ name: `f${index}`, content: '', stored: true })),
    ),
  },
  {
    name: 'unknown-name',
    story: 'holds a file that Brakeline never writes',
    build: beside({ name: 'install.sh', content: 'rm -rf /' }),
  },
  {
    name: 'encrypted',
    story: 'has an encrypted report',
    build: (report) => writeZip([{ ...honest(report), encrypted: true }]),
  },
  {
    name: 'truncated',
    story: 'ends in the middle',
    build: (report) => {
      const whole = writeZip([honest(report)]);
      return whole.subarray(0, whole.length / 2);
    },
  },
  {
    name: 'wrong-checksum',
    story: 'says another checksum than its bytes have',
    build: (report) => writeZip([{ ...honest(report), claimedCrc: 0x0bad_cafe }]),
  },
  { name: 'empty-file', story: 'has no bytes at all', build: () => Buffer.alloc(0) },
  {
    name: 'not-a-zip',
    story: 'is a page of HTML',
    build: () => Buffer.from('<!doctype html><h1>Not found</h1>'),
  },
  {
    name: 'no-report',
    story: 'holds no report',
    build: () => writeZip([{ name: 'summary.md', content: '# Fine' }]),
  },
];
