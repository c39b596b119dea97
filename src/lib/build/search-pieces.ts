import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A file of Pagefind's, by its path below `pagefind`. */
export type IndexFile = { path: string; content: Uint8Array };

/** Bytes of a piece of the index before it is compressed: a word is looked up in one of them. */
const pieceSize = 9000;

/**
 * Pagefind's files in, the same with smaller pieces of the index out. Pagefind fills a piece with 20,000
 * words, about 27 KB; a reader who asks for three words fetches three of them, and then they are most of what
 * a first answer costs. The pieces are lists in CBOR: they are divided between words, and nothing in them
 * changes.
 */
export function dividePieces(files: readonly IndexFile[]): IndexFile[] {
  const metas = files.filter(({ path }) => path.endsWith('.pf_meta'));
  return metas.reduce((all, meta) => divideLanguage(all, meta), [...files]);
}

function divideLanguage(files: IndexFile[], meta: IndexFile): IndexFile[] {
  const bytes = unpack(meta.content);
  const members = itemsOf(bytes, start.length);
  const listed = members[chunksAt];
  if (listed === undefined) throw new Error(`${meta.path} lists no pieces of the index`);
  const pieces = itemsOf(bytes, listed.from).map(({ from }) => {
    const [, , hash] = itemsOf(bytes, from).map((item) => textOf(bytes, item));
    const path = `index/${hash}.pf_index`;
    const file = files.find((one) => one.path === path);
    if (hash === undefined || file === undefined) throw new Error(`${path} is missing`);
    return { file, language: hash.split('_')[0] ?? '' };
  });
  const divided = pieces.flatMap(({ file, language }) => dividePiece(file, language));
  if (new Set(divided.map(({ hash }) => hash)).size < divided.length)
    throw new Error('Two pieces of the index have one name: give them a longer hash');
  const list = array(
    divided.map(({ from, to, hash }) => array([text(from), text(to), text(hash)])),
  );
  const head = bytes.subarray(0, listed.from);
  const content = pack(Buffer.concat([head, list, bytes.subarray(listed.to)]));
  const old = /_([\da-f]+)\.pf_meta$/.exec(meta.path)?.[1] ?? '';
  const named = hashOf(content).slice(0, old.length);
  const replaced = new Set([meta, ...pieces.map(({ file }) => file)]);
  return [
    ...files
      .filter((file) => !replaced.has(file))
      .map((file) => (file.path === 'pagefind-entry.json' ? rename(file, old, named) : file)),
    { path: meta.path.replace(old, named), content },
    ...divided.map(({ hash, content }) => ({ path: `index/${hash}.pf_index`, content })),
  ];
}

/** The entry names the list of pieces by its hash. */
function rename(file: IndexFile, old: string, named: string): IndexFile {
  const content = Buffer.from(file.content).toString().replaceAll(old, named);
  return { path: file.path, content: Buffer.from(content) };
}

type Piece = { from: string; to: string; hash: string; content: Uint8Array };

function dividePiece({ path, content }: IndexFile, language: string): Piece[] {
  const bytes = unpack(content);
  const [list] = itemsOf(bytes, start.length);
  if (list === undefined) throw new Error(`${path} has no words`);
  const rooms: Item[][] = [];
  let size = Infinity;
  for (const word of itemsOf(bytes, list.from)) {
    if (size + word.to - word.from > pieceSize) {
      rooms.push([]);
      size = 0;
    }
    size += word.to - word.from;
    rooms.at(-1)?.push(word);
  }
  return rooms.map((words) => {
    const made = array([array(words.map(({ from, to }) => bytes.subarray(from, to)))]);
    const packed = pack(Buffer.concat([start, made]));
    const name = (word: Item | undefined): string => {
      const first = word === undefined ? undefined : itemsOf(bytes, word.from)[0];
      if (first === undefined) throw new Error(`${path} has a word without letters`);
      return textOf(bytes, first);
    };
    return {
      from: name(words[0]),
      to: name(words.at(-1)),
      hash: `${language}_${hashOf(packed).slice(0, 8)}`,
      content: packed,
    };
  });
}

/** How each of the files begins, and where the list of pieces is among the members of the other. */
const start = Buffer.from('pagefind_dcd');
const chunksAt = 2;

function unpack(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, start.length).equals(start)) throw new Error('No file of Pagefind 1');
  return bytes;
}

function pack(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9 });
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A stretch of CBOR that is one value. */
type Item = { from: number; to: number };

/** The values of the list that begins at a place. */
function itemsOf(bytes: Buffer, at: number): Item[] {
  const { kind, value, next } = headAt(bytes, at);
  if (kind !== kinds.array) throw new Error(`No list in Pagefind's file at ${at}`);
  const items: Item[] = [];
  let from = next;
  for (let left = value; left > 0; left -= 1) {
    const to = endOf(bytes, from);
    items.push({ from, to });
    from = to;
  }
  return items;
}

function textOf(bytes: Buffer, { from, to }: Item): string {
  const { kind, next } = headAt(bytes, from);
  if (kind !== kinds.text) throw new Error(`No text in Pagefind's file at ${from}`);
  return bytes.toString('utf8', next, to);
}

const kinds = { number: 0, negative: 1, bytes: 2, text: 3, array: 4 };

/** Where the value that begins at a place ends. */
function endOf(bytes: Buffer, at: number): number {
  const { kind, value, next } = headAt(bytes, at);
  if (kind === kinds.number || kind === kinds.negative) return next;
  if (kind === kinds.bytes || kind === kinds.text) return next + value;
  if (kind !== kinds.array) throw new Error(`Unknown value in Pagefind's file at ${at}`);
  let end = next;
  for (let left = value; left > 0; left -= 1) end = endOf(bytes, end);
  return end;
}

function headAt(bytes: Buffer, at: number): { kind: number; value: number; next: number } {
  const first = bytes.readUInt8(at);
  const [kind, short] = [first >> 5, first & 31];
  if (short < 24) return { kind, value: short, next: at + 1 };
  if (short > 26) throw new Error(`Unknown length in Pagefind's file at ${at}`);
  const width = 2 ** (short - 24);
  return { kind, value: bytes.readUIntBE(at + 1, width), next: at + 1 + width };
}

function array(items: readonly Uint8Array[]): Buffer {
  return Buffer.concat([head(kinds.array, items.length), ...items]);
}

function text(letters: string): Buffer {
  const bytes = Buffer.from(letters);
  return Buffer.concat([head(kinds.text, bytes.length), bytes]);
}

function head(kind: number, value: number): Buffer {
  const width = value < 24 ? 0 : value < 256 ? 1 : value < 65_536 ? 2 : 4;
  const made = Buffer.alloc(1 + width);
  made.writeUInt8((kind << 5) | (width === 0 ? value : 24 + Math.log2(width)));
  if (width > 0) made.writeUIntBE(value, 1, width);
  return made;
}
