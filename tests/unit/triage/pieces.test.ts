import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NoText, piecesOf } from '../../../src/lib/triage/page/pieces.ts';

async function read(...parts: BlobPart[]): Promise<string> {
  let whole = '';
  for await (const { text } of piecesOf(new Blob(parts))) whole += text;
  return whole;
}

test('reads a letter that two pieces share', async () => {
  const text = `${'a'.repeat(65_535)}é${'b'.repeat(65_535)}…`;
  assert.equal(await read(text), text);
});

test('reads the UTF-16 that Windows writes', async () => {
  const text = 'ERROR Überlast\r\n'.repeat(5000);
  assert.equal(
    await read(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])),
    text,
  );
});

test('refuses an archive and other files that are no text', async () => {
  await assert.rejects(read(new Uint8Array([0x1f, 0x8b, 8, 1])), NoText);
  await assert.rejects(read(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])), NoText);
});
