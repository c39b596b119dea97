import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { dividePieces, type IndexFile } from '../../../src/lib/build/search-pieces.ts';

const letters = 'bcdfghklmnprstvz';
/** A word for a number, and enough of them for an index of many pieces. */
const wordFor = (at: number): string =>
  [at, at >> 4, at >> 8].map((part) => `${letters[part & 15]}a`).join('');

async function indexOf(words: number): Promise<IndexFile[]> {
  const { index } = await createIndex({});
  assert.ok(index);
  for (let page = 0; page < 12; page += 1) {
    const text = Array.from({ length: words }, (_, at) => wordFor(at * 7 + page)).join(' ');
    await index.addCustomRecord({ url: `/${page}/`, content: text, language: 'en' });
  }
  const { files } = await index.getFiles();
  await close();
  return files;
}

test('divides the index between words, and names every piece where it is looked up', async () => {
  const files = await indexOf(4000);
  const divided = dividePieces(files);
  const of = (all: IndexFile[], end: RegExp): IndexFile[] =>
    all.filter(({ path }) => end.test(path));
  const plain = ({ content }: IndexFile): Buffer => gunzipSync(content).subarray(12);
  const pieces = of(divided, /^index\/.+\.pf_index$/);
  assert.ok(pieces.length > of(files, /^index\//).length * 2, String(pieces.length));
  for (const piece of pieces) assert.ok(plain(piece).length < 10_000);
  // No word is lost, and none is there twice.
  const bytes = (all: IndexFile[]): number =>
    of(all, /^index\//).reduce((sum, file) => sum + plain(file).length, 0);
  assert.ok(Math.abs(bytes(divided) - bytes(files)) <= 6 * pieces.length);
  const [meta] = of(divided, /\.pf_meta$/);
  const [entry] = of(divided, /pagefind-entry\.json$/);
  assert.ok(meta && entry);
  const listed = plain(meta).toString('latin1');
  for (const { path } of pieces) assert.ok(listed.includes(path.slice(6, -9)), path);
  const named = /pagefind\.(.+)\.pf_meta$/.exec(meta.path)?.[1] ?? '';
  assert.ok(Buffer.from(entry.content).toString().includes(`"hash":"${named}"`));
});

test('is the same files for the same files, and leaves all others as they are', async () => {
  const files = await indexOf(300);
  assert.deepEqual(dividePieces(files), dividePieces([...files]));
  const changed = /^index\/|\.pf_meta$|pagefind-entry\.json$/;
  const kept = (all: IndexFile[]) => all.filter(({ path }) => !changed.test(path));
  assert.deepEqual(kept(dividePieces(files)), kept(files));
});

test('says what it cannot read, instead of writing an index that finds nothing', () => {
  const content = Buffer.from('no index');
  assert.throws(() => dividePieces([{ path: 'pagefind.en_1.pf_meta', content }]));
});
