import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { clipText, failed, type Parsed, type Problem, parsed, showOneLine } from '../core/index.ts';
import { type ArtifactLimits, artifactLimits } from './artifact-limits.ts';

interface Reading {
  /** The files to inflate; the others are only checked. */
  readonly wanted: ReadonlySet<string>;
  readonly limits?: ArtifactLimits;
}

/** Every file that our step writes. Anything else was put there by someone else. */
const ourFiles =
  /^(report\.json|baseline\.json|results\.sarif|summary\.md|flamegraph[A-Za-z0-9._-]{0,80}\.html)$/;

/**
 * The wanted files of an archive that a stranger made, by name, in memory. Nothing is written to disk.
 *
 * Fails with `artifact-refused` on: what is no archive or is cut short; more entries, bytes or inflation than the limits
 * allow, by the archive's own table and again as it inflates; a name that is not one of ours (so no folder, no absolute
 * path, no `..`) or stands twice; a symbolic link or device; encryption; a method other than stored and deflate; bytes
 * that do not match their CRC-32. The format: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3 and 4.4.
 */
export async function readArtifactZip(
  bytes: Uint8Array,
  { wanted, limits = artifactLimits }: Reading,
): Promise<Parsed<ReadonlyMap<string, Uint8Array>>> {
  try {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(view, {
      lazyEntries: true,
      validateEntrySizes: true,
      strictFileNames: true,
      decodeStrings: true,
    });
    if (zip.entryCount > limits.entries) {
      return failed(
        refuseZip(`holds ${zip.entryCount} files, more than the ${limits.entries} that are read`),
      );
    }
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const fault = findFault(entries, wanted, limits);
    if (fault !== undefined) return failed(refuseZip(fault));
    return await inflateWanted(
      zip,
      entries.filter(({ fileName }) => wanted.has(fileName)),
      limits,
    );
  } catch (error) {
    return failed(refuseZip(`is damaged: ${describe(error)}`));
  }
}

/** Judges the table of contents before a byte is inflated. */
function findFault(
  entries: readonly Entry[],
  wanted: ReadonlySet<string>,
  limits: ArtifactLimits,
): string | undefined {
  const seen = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const { fileName: name, uncompressedSize: size } = entry;
    const shown = preview(name);
    if (!ourFiles.test(name)) return `holds ${shown}, which is no file of Brakeline`;
    if (seen.has(name)) return `holds ${shown} twice`;
    seen.add(name);
    if (!isRegular(entry)) return `holds ${shown} as a link or device`;
    if (entry.isEncrypted()) return `holds ${shown} encrypted`;
    if (!entry.canDecodeFileData()) return `holds ${shown} in an unknown compression`;
    if (wanted.has(name) && size > limits.entry) {
      return `holds ${shown} with ${size} bytes, more than the ${limits.entry} that are read`;
    }
    if (isBomb(size, entry, limits)) return `inflates ${shown} more than ${limits.ratio} times`;
    total += size;
    if (total > limits.total) return `holds more than ${limits.total} bytes`;
  }
  return undefined;
}

/** The high half of the external attributes is Unix' `st_mode`; 0 where the archive was made elsewhere. */
function isRegular({ externalFileAttributes }: Entry): boolean {
  const type = (externalFileAttributes >>> 16) & 0o170000;
  return type === 0 || type === 0o100000;
}

function isBomb(size: number, { compressedSize }: Entry, limits: ArtifactLimits): boolean {
  return size > limits.ratioFrom && size > compressedSize * limits.ratio;
}

async function inflateWanted(
  zip: ZipFile,
  entries: readonly Entry[],
  limits: ArtifactLimits,
): Promise<Parsed<ReadonlyMap<string, Uint8Array>>> {
  const files = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries) {
    const stream = await zip.openReadStreamPromise(entry);
    const content = await inflate(stream, Math.min(limits.entry, limits.total - total));
    const shown = preview(entry.fileName);
    if (content === undefined) return failed(refuseZip(`inflates ${shown} past the limit`));
    if (isBomb(content.length, entry, limits)) {
      return failed(refuseZip(`inflates ${shown} more than ${limits.ratio} times`));
    }
    if (content.length !== entry.uncompressedSize) {
      return failed(refuseZip(`holds ${shown} with another length than it says`));
    }
    // The reader leaves this check to its caller.
    if (crc32(content) !== entry.crc32) return failed(refuseZip(`holds ${shown} with a wrong CRC-32`));
    total += content.length;
    files.set(entry.fileName, content);
  }
  return parsed(files);
}

/** Undefined past `most` bytes; leaving the loop ends the stream. */
async function inflate(stream: Readable, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) return undefined;
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function refuseZip(what: string): Problem {
  return {
    code: 'artifact-refused',
    message: `the archive of the artifact ${what}`,
    hint: "upload the files of Brakeline's step unchanged; then run the workflow again",
  };
}

function preview(name: string): string {
  return `"${clipText(showOneLine(name), 60)}"`;
}

/** Messages of the reader hold names from the archive. */
function describe(error: unknown): string {
  return clipText(showOneLine(error instanceof Error ? error.message : String(error)), 120).replace(
    /\.$/,
    '',
  );
}
