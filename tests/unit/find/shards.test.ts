import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { buildFeed } from '../../../src/lib/find/feed/feed.ts';
import { ForeignFeed } from '../../../src/lib/find/feed/packed-feed.ts';
import { foldText } from '../../../src/lib/find/read/folding.ts';
import { normalizeText } from '../../../src/lib/find/read/normalize.ts';
import { resolve, type Finding } from '../../../src/lib/find/resolver.ts';
import { cutFeed } from '../../../src/lib/find/shards/cut-feed.ts';
import { KeySet, packKeys } from '../../../src/lib/find/shards/key-set.ts';
import {
  readFirstPart,
  readNameKeys,
  readOwnLines,
  readPart,
} from '../../../src/lib/find/shards/parts.ts';
import { ShardedTable } from '../../../src/lib/find/shards/sharded-table.ts';
import { findByParts, mistype, travel } from './by-parts.ts';
import { entries, feed } from './library.ts';
import { examplesOf, wrappings } from './wrappings.ts';

const cut = travel(cutFeed(feed));
const partOf = new Map(
  cut.parts.flatMap((part, at) => (part.columns['id'] ?? []).map((id) => [String(id), at + 1])),
);

/** The answer as the box comes to it, with the files that it asked for. */
function find(text: string): { finding: Finding; files: number; bytes: number } {
  const { finding, files } = findByParts(text, cut);
  return { finding, files: files.length, bytes: sizeOf(...files) };
}

function sizeOf(...files: unknown[]): number {
  return files
    .map((file) => brotliCompressSync(JSON.stringify(file)).length)
    .reduce((sum, size) => sum + size, 0);
}

function written(name: string, every: number): string[] {
  const file = readFileSync(new URL(`written/${name}.jsonl`, import.meta.url), 'utf8');
  const rows = file.split('\n').filter((line) => line !== '');
  return rows.filter((_, at) => at % every === 0).map((line) => String(JSON.parse(line).text));
}

test('answers a text from the parts that it asks for as from the whole feed', () => {
  for (const text of [...written('pasted', 15), ...written('told', 29)])
    assert.deepEqual(find(text).finding, resolve(text, feed), text);
});

test('answers every cut beginning, middle and end of a text alike', () => {
  for (const [at, text] of written('pasted', 23).entries()) {
    const some = text.slice((at * 7) % 40, text.length - ((at * 31) % Math.max(1, text.length)));
    assert.deepEqual(find(some).finding, resolve(some, feed), some);
  }
});

test('answers messages of which words are mistyped, lost or changed alike', () => {
  for (const [at, entry] of entries.filter((_, place) => place % 6 === 0).entries()) {
    const text = `API Error: 400 ${mistype(entry.messages[0]?.example ?? '', at)}`;
    assert.deepEqual(find(text).finding, resolve(text, feed), text);
  }
});

test('asks for the part of an entry by every message of it, in every wrapping', () => {
  const first = new ShardedTable(readFirstPart(cut.first));
  const lost = entries.flatMap((entry) =>
    examplesOf(entry).flatMap(({ name, example }) =>
      Object.entries(wrappings).flatMap(([wrapping, wrap]) => {
        const text = normalizeText(wrap(example));
        first.forget();
        const { wordings } = first.wordingsIn(foldText(text), text);
        const isThere =
          first.wanted.has(partOf.get(entry.id) ?? 0) ||
          wordings.some((wording) => wording.entry.id === entry.id);
        return isThere ? [] : [`${name} as ${wrapping}`];
      }),
    ),
  );
  assert.deepEqual(lost, []);
});

test('asks for codes, ids, titles and aliases, and for nothing without one', () => {
  const some = entries.filter(({ kind }, at) => kind === 'code' && at % 3 === 0);
  for (const { id, kind } of some) {
    const found = find(`"error_code": "${id}"`).finding.matches[0]?.id;
    assert.equal(found, id, kind);
  }
  for (const { id, title, aliases } of entries.filter((_, at) => at % 19 === 0))
    for (const name of [id, title, ...aliases])
      assert.deepEqual(find(name).finding, resolve(name, feed), name);
  // Whether it is a line of Claude Code is all that is asked of what has no name and no answer.
  assert.equal(find('lorem ipsum '.repeat(20)).files, 1);
});

test('fetches 13 KB in half of all pastes until the first answer, and three files more', () => {
  const first = sizeOf(cut.first);
  const found = written('pasted', 15).map(find);
  const middle = (of: (one: (typeof found)[number]) => number): number =>
    found.map(of).sort((one, other) => one - other)[found.length >> 1] ?? 0;
  assert.ok(first <= 10.5 * 1024, String(first));
  assert.ok(first + middle(({ bytes }) => bytes) <= 13 * 1024);
  assert.ok(middle(({ files }) => files) <= 3);
});

test('is the same bytes whatever the order of the entries', () => {
  const reversed = cutFeed(buildFeed([...entries].reverse()));
  assert.equal(JSON.stringify(reversed), JSON.stringify(cutFeed(feed)));
});

test('holds each entry once, and changes its stamp with any of them', () => {
  assert.deepEqual([...partOf.keys()].sort(), feed.entries.map(({ id }) => id).sort());
  const [one, ...others] = feed.entries;
  assert.ok(one);
  const changed = cutFeed({ ...feed, entries: [{ ...one, title: 'Another' }, ...others] });
  assert.notEqual(changed.first.stamp, cut.first.stamp);
});

test('takes files of another build, and what is no file of ours, for what they are', () => {
  assert.throws(() => readFirstPart({ ...cut.first, shape: 0 }), ForeignFeed);
  assert.throws(() => readFirstPart({ ...cut.first, keys: null }), ForeignFeed);
  assert.throws(() => readFirstPart({ ...cut.first, at: [1] }), ForeignFeed);
  assert.throws(() => readPart(cut.parts[0], 'another'), ForeignFeed);
  assert.throws(() => readPart({ ...cut.parts[0], columns: {} }, cut.first.stamp), ForeignFeed);
  assert.throws(() => readNameKeys(cut.namePages[0], 'another'), ForeignFeed);
  assert.throws(() => readOwnLines(cut.own, 'another'), ForeignFeed);
  assert.throws(() => readFirstPart({ ...cut.first, anchors: [1] }), ForeignFeed);
  for (const none of [null, 'x', [], {}])
    assert.throws(
      () => readFirstPart(none),
      (error) => !(error instanceof ForeignFeed),
    );
});

test('keys lead to their shards, and hardly anything else does', () => {
  const hashOf = (at: number): number => Math.imul(at, 0x9e3779b1) >>> 0;
  const keys = Array.from({ length: 3000 }, (_, at) => ({ hash: hashOf(at + 1), shard: at % 31 }));
  const set = new KeySet(packKeys(keys, 31));
  for (const { hash, shard } of keys) assert.ok(set.shardsOf(hash).includes(shard));
  const others = Array.from({ length: 20_000 }, (_, at) => hashOf(-at - 1));
  const wrong = others.filter((hash) => set.shardsOf(hash).length > 0).length;
  assert.ok(wrong < 25, String(wrong));
  assert.ok(packKeys(keys, 31).bits.length < 3000 * 3.3);
});

test('a set of keys that was cut off or made up is read to its end, and throws nothing', () => {
  const { bits, ...rest } = cut.first.keys;
  for (const some of [bits.slice(0, 40), '9:', '0:', '', 'x:AAAA', '5:////'])
    assert.ok(new KeySet({ ...rest, bits: some }).shardsOf(7).length >= 0);
});
