import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { decodeReport, encodeReport, type Report } from '../../core/index.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Reports that decode are at most this large; more would be a damaged row. */
const largestReport = 512 * 1024 * 1024;

/**
 * Text as PostgreSQL stores it: it has neither the character NUL nor lone surrogates, and refuses the whole row where it
 * meets one. Both become U+FFFD.
 */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}

/** A value as JSON text that PostgreSQL stores; see `storableText`. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'string' ? storableText(inner) : inner,
  );
}

/** A report as stored: gzip of its document. */
export async function packReport(report: Report): Promise<Uint8Array> {
  return pack(encodeReport(report));
}

/** A stored report; undefined where it is damaged or of a version that is not read any more. */
export async function unpackReport(packed: Uint8Array): Promise<Report | undefined> {
  try {
    const text = (await unpack(packed, { maxOutputLength: largestReport })).toString('utf8');
    const report = decodeReport({ file: 'stored report', text });
    return report.kind === 'ok' ? report.value : undefined;
  } catch {
    return undefined;
  }
}
