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
  packNames,
  readFeed,
  unpackFeed,
} from '../../../src/lib/find/feed/packed-feed.ts';
import { entries, feed } from './library.ts';

// What matches a paste and what names an entry are two files since 387 entries; together they hold a third more.
test('fits its budgets of 32 KB, the names theirs of 16 KB', () => {
  assert.ok(brotliCompressSync(JSON.stringify(packFeed(feed))).length <= 32 * 1024);
  assert.ok(brotliCompressSync(JSON.stringify(packNames(feed))).length <= 16 * 1024);
});

test('is the same after it was packed and unpacked', () => {
  const [table, names] = JSON.parse(JSON.stringify([packFeed(feed), packNames(feed)]));
  assert.deepEqual(unpackFeed(table, names), feed);
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
  const [ours, names] = JSON.parse(JSON.stringify([packFeed(feed), packNames(feed)]));
  assert.deepEqual(readFeed(ours, names), feed);
  const { columns } = ours;
  for (const other of [
    { ...ours, shape: 0 },
    { ...ours, columns: { ...columns, id: columns.id.slice(1) } },
    { ...ours, columns: { ...columns, kind: columns.kind.map(() => 1) } },
    { ...ours, messages: null },
  ])
    assert.throws(() => readFeed(other, names), ForeignFeed);
  const { title } = names.columns;
  const fewer = packNames({ ...feed, entries: feed.entries.slice(1) });
  for (const other of [
    { ...names, shape: 0 },
    { ...names, columns: { ...names.columns, title: title.slice(1) } },
    { ...names, columns: { ...names.columns, title: title.map(() => 1) } },
    fewer,
  ])
    assert.throws(() => readFeed(ours, other), ForeignFeed);
  for (const none of [null, 'x', [], {}])
    for (const [table, beside] of [
      [none, names],
      [ours, none],
    ])
      assert.throws(
        () => readFeed(table, beside),
        (error) => !(error instanceof ForeignFeed),
      );
});
