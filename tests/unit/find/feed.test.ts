import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import {
  buildFeed,
  classesOf,
  codeOf,
  messagesOf,
  typeOf,
} from '../../../src/lib/find/feed/feed.ts';
import {
  ForeignFeed,
  packFeed,
  readFeed,
  unpackFeed,
} from '../../../src/lib/find/feed/packed-feed.ts';
import { entries, feed } from './library.ts';

// 25 KB held 276 entries; 33 codes came in one week. Another change splits the file into what matches and what is shown.
test('fits its budget of 32 KB', () => {
  assert.ok(brotliCompressSync(JSON.stringify(packFeed(feed))).length <= 32 * 1024);
});

test('is the same after it was packed and unpacked', () => {
  assert.deepEqual(unpackFeed(JSON.parse(JSON.stringify(packFeed(feed)))), feed);
});

test('is the same after a journey as JSON, whatever the order of the entries', () => {
  assert.deepEqual(JSON.parse(JSON.stringify(buildFeed([...entries].reverse()))), feed);
});

test('leaves nothing out that an entry states', () => {
  for (const entry of entries) {
    const fed = feed.entries.find(({ id }) => id === entry.id);
    assert.ok(fed, entry.id);
    assert.equal(typeOf(fed) ?? null, entry.type);
    assert.equal(codeOf(fed) ?? null, entry.kind === 'code' ? entry.code : null);
    assert.equal(fed.status ?? null, entry.status);
    assert.deepEqual(
      classesOf(fed, feed),
      [entry.classes.typescript, entry.classes.python],
      entry.id,
    );
    assert.deepEqual(
      messagesOf(fed).map(({ template }) => template),
      entry.messages.map(({ template }) => template),
    );
  }
});

test('a feed of another build, and what is no feed, are told apart from ours', () => {
  const ours = JSON.parse(JSON.stringify(packFeed(feed)));
  assert.deepEqual(readFeed(ours), feed);
  const { columns } = ours;
  for (const other of [
    { ...ours, shape: 0 },
    { ...ours, columns: { ...columns, id: columns.id.slice(1) } },
    { ...ours, columns: { ...columns, title: columns.title.map(() => 1) } },
    { ...ours, messages: null },
  ])
    assert.throws(() => readFeed(other), ForeignFeed);
  for (const none of [null, 'x', [], {}])
    assert.throws(
      () => readFeed(none),
      (error) => !(error instanceof ForeignFeed),
    );
});
