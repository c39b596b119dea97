import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { crc32, inflateRawSync } from 'node:zlib';
import { checksumLine, filesBelow, zipOf } from '../../src/lib/hosting/archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
after(() => rmSync(folder, { recursive: true }));
const time = new Date('2026-11-29T12:34:56Z');
const written = [
  ['index.html', '<p>home</p>'],
  ['errors/a b/index.html', 'the same again, '.repeat(400)],
  ['e/déjà/index.html', ''],
] as const;

describe('an archive of the site', () => {
  it('holds every file, below the path that the site lives in', () => {
    const found = unpack(zipOf(filesBelow(siteIn('all'), 'reference', '/docs/'), time));
    assert.deepEqual(
      Object.fromEntries(written.map(([path, text]) => [`reference/docs/${path}`, text])),
      found,
    );
  });

  it('is the same bytes wherever, whenever and in whatever order the files were written', () => {
    const [one, other] = [siteIn('one'), siteIn('other', true)].map((site) =>
      zipOf(filesBelow(site, 'reference', '/').reverse(), time),
    );
    assert.ok(one && other?.equals(one));
  });

  it('has the time of the release on each file, so that a server tells two releases apart', () => {
    const bytes = zipOf(filesBelow(siteIn('time'), 'reference', '/'), time);
    for (const { day, clock } of directoryOf(bytes)) {
      assert.deepEqual([day >> 9, (day >> 5) & 15, day & 31], [2026 - 1980, 11, 29]);
      assert.deepEqual([clock >> 11, (clock >> 5) & 63, (clock & 31) * 2], [12, 34, 56]);
    }
  });

  it('has the first day that the format knows where the time is before it', () => {
    const bytes = zipOf(filesBelow(siteIn('early'), 'reference', '/'), new Date(0));
    for (const { day } of directoryOf(bytes)) assert.equal(day, (1 << 5) | 1);
  });

  it('refuses more files than the format can count', () => {
    const many = Array.from({ length: 65_536 }, (_, at) => ({
      path: String(at),
      bytes: new Uint8Array(),
    }));
    assert.throws(() => zipOf(many, time), /65536 files are more than the 65535 of a ZIP archive/);
  });

  it('is named beside its hash, as sha256sum reads it', () => {
    const hash = createHash('sha256').update('x').digest('hex');
    assert.equal(checksumLine(Buffer.from('x'), 'a.zip'), `${hash}  a.zip\n`);
  });
});

function siteIn(name: string, isReversed = false): string {
  const site = join(folder, name);
  for (const [path, text] of isReversed ? [...written].reverse() : written) {
    const file = join(site, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    if (isReversed) utimesSync(file, 1, 1);
  }
  return site;
}

/** The central directory, by which programs read an archive. */
function directoryOf(bytes: Buffer) {
  const end = bytes.length - 22;
  assert.equal(bytes.toString('latin1', end, end + 4), 'PK\x05\x06');
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    assert.equal(bytes.toString('latin1', at, at + 4), 'PK\x01\x02');
    const length = bytes.readUInt16LE(at + 28);
    const listed = {
      path: bytes.toString('utf8', at + 46, at + 46 + length),
      method: bytes.readUInt16LE(at + 10),
      clock: bytes.readUInt16LE(at + 12),
      day: bytes.readUInt16LE(at + 14),
      checksum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    at += 46 + length;
    return listed;
  });
}

function unpack(bytes: Buffer): Record<string, string> {
  const files = directoryOf(bytes).map(({ path, method, checksum, packed, size, offset }) => {
    assert.equal(bytes.toString('latin1', offset, offset + 4), 'PK\x03\x04');
    const from = offset + 30 + bytes.readUInt16LE(offset + 26);
    const data = bytes.subarray(from, from + packed);
    const text = method === 8 ? inflateRawSync(data) : data;
    assert.deepEqual([text.length, crc32(text)], [size, checksum]);
    return [path, text.toString('utf8')];
  });
  return Object.fromEntries(files);
}
