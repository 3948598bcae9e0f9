import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip, honest unless told otherwise. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer | string;
  /** Unix mode with the file type, such as `0o120777` for a symbolic link. */
  readonly mode?: number;
  /** Sets the flag of an encrypted entry; the bytes stay as they are. */
  readonly encrypted?: boolean;
  /** The size that the headers tell, where it is not the truth. */
  readonly claimedSize?: number;
  /** The compressed bytes, where they are made elsewhere; `content` then only gives the honest size and checksum. */
  readonly deflated?: Buffer;
  /** Stored as it is in place of deflated. */
  readonly stored?: boolean;
  /** The checksum that the headers tell, where it is not the truth. */
  readonly claimedCrc?: number;
}

const flags = { encrypted: 1, utf8: 1 << 11 } as const;

interface Packed {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly method: 0 | 8;
  readonly flags: number;
  readonly mode: number;
}

function pack(entry: ZipEntry): Packed {
  const content = Buffer.from(entry.content);
  return {
    name: Buffer.from(entry.name),
    data: entry.deflated ?? (entry.stored === true ? content : deflateRawSync(content, { level: 9 })),
    crc: entry.claimedCrc ?? crc32(content),
    size: entry.claimedSize ?? content.length,
    method: entry.stored === true ? 0 : 8,
    flags: flags.utf8 | (entry.encrypted === true ? flags.encrypted : 0),
    mode: entry.mode ?? 0o100644,
  };
}

/** The fields that the local and the central header share, from `flags` to the lengths of name and extra field. */
function sharedFields({ name, data, crc, size, method, flags }: Packed): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(flags, 0);
  fields.writeUInt16LE(method, 2);
  fields.writeUInt16LE(0, 4);
  fields.writeUInt16LE(0x5c21, 6);
  fields.writeUInt32LE(crc, 8);
  fields.writeUInt32LE(data.length, 12);
  fields.writeUInt32LE(size, 16);
  fields.writeUInt16LE(name.length, 20);
  return fields;
}

function localHeader(packed: Packed): Buffer {
  const start = Buffer.from([0x50, 0x4b, 3, 4, 20, 0]);
  return Buffer.concat([start, sharedFields(packed), packed.name]);
}

function centralHeader(packed: Packed, offset: number): Buffer {
  const start = Buffer.from([0x50, 0x4b, 1, 2, 20, 3, 20, 0]);
  const end = Buffer.alloc(14);
  end.writeUInt32LE((packed.mode << 16) >>> 0, 6);
  end.writeUInt32LE(offset, 10);
  return Buffer.concat([start, sharedFields(packed), end, packed.name]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

/**
 * Writes a zip (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16), without zip64. Its own writer, because no
 * library makes the damaged and lying ones that tests need.
 */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const packed of entries.map(pack)) {
    const body = Buffer.concat([localHeader(packed), packed.data]);
    directory.push(centralHeader(packed, offset));
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...bodies, central, endRecord(entries.length, central.length, offset)]);
}
