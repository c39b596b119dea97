import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { PlainError } from '../plain-error.ts';

/** One file of an archive: its path with slashes, and what is in it. */
export type ArchiveFile = { path: string; bytes: Uint8Array };

/**
 * Folder in, its files out as they lie in the archive: below one folder that a server can have for its
 * root, so that with the base `/docs/` the site lies in `docs` of it.
 */
export function filesBelow(folder: string, root: string, base: string): ArchiveFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => ({
      path: `${root}${base}${file
        .slice(folder.length + 1)
        .split(sep)
        .join('/')}`,
      bytes: readFileSync(file),
    }));
}

/** No ZIP archive has an earlier time, and `SOURCE_DATE_EPOCH=0` is common. */
const earliest = new Date('1980-01-01T00:00:00Z');

/**
 * Files in, a ZIP archive of them out; same files and time, same bytes. Every file has the one time: a
 * server that goes by it for its ETag needs a later one for each release.
 */
export function zipOf(files: readonly ArchiveFile[], time: Date): Buffer {
  if (files.length > mostFiles)
    throw new PlainError(`${files.length} files are more than the ${mostFiles} of a ZIP archive`);
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of sorted) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(bytes, { level: 9 });
    const isSmaller = packed.length < bytes.length;
    const data = isSmaller ? packed : Buffer.from(bytes);
    const about = describeFile(
      time < earliest ? earliest : time,
      isSmaller,
      crc32(bytes),
      data.length,
      bytes.length,
      name.length,
    );
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, name, data]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(readable, 6);
    where.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02'), madeOn, about, where, name);
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end]);
}

/** The line of a `.sha256` file, as `sha256sum --check` reads it. */
export function checksumLine(bytes: Uint8Array, name: string): string {
  return `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
}

/** What the format counts with two bytes. */
const mostFiles = 65_535;
/** Version 2.0 on Unix: without it, permissions are not read. */
const madeOn = Buffer.from([20, 3]);
/** A plain file that everybody may read, in the upper half of the attributes. */
const readable = 0o100644 * 0x10000;

/** The part that stands before a file and in the directory alike. */
function describeFile(
  time: Date,
  isDeflated: boolean,
  checksum: number,
  packed: number,
  size: number,
  nameLength: number,
): Buffer {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0); // version needed
  about.writeUInt16LE(0x0800, 2); // names are UTF-8
  about.writeUInt16LE(isDeflated ? 8 : 0, 4);
  about.writeUInt16LE(
    (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1),
    6,
  );
  about.writeUInt16LE(
    ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate(),
    8,
  );
  about.writeUInt32LE(checksum, 10);
  about.writeUInt32LE(packed, 14);
  about.writeUInt32LE(size, 18);
  about.writeUInt16LE(nameLength, 22);
  return about;
}
