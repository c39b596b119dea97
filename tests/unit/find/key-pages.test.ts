import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ForeignFeed } from '../../../src/lib/find/feed/packed-feed.ts';
import { foldText } from '../../../src/lib/find/read/folding.ts';
import { normalizeText } from '../../../src/lib/find/read/normalize.ts';
import { resolve, resolveWith } from '../../../src/lib/find/resolver.ts';
import { chooseAnchors, gramsOf, readAnchors } from '../../../src/lib/find/shards/anchors.ts';
import { cutFeed } from '../../../src/lib/find/shards/cut-feed.ts';
import { readFirstPart, readKeyPage } from '../../../src/lib/find/shards/parts.ts';
import { ShardedTable } from '../../../src/lib/find/shards/sharded-table.ts';
import { growFeed } from '../../bench/grown-feed.ts';
import { golden } from '../../site/built/found.ts';
import { findByParts, mistype, travel } from './by-parts.ts';
import { entries, feed } from './library.ts';
import { examplesOf, wrappings } from './wrappings.ts';

/** The real entries and twice as many copies in other words, each with their keys in pages. */
const grown = growFeed(feed, 3 * feed.entries.length);
const tables = [
  { name: 'the real entries', feed, cut: travel(cutFeed(feed, 0)) },
  { name: 'three times as many', feed: grown, cut: travel(cutFeed(grown, 0)) },
];

/** All of them weekly, daily some. */
function some<Text>(texts: readonly Text[], every: number, from = 0): Text[] {
  return texts.filter((_, at) => process.env['THOROUGH'] || at % every === from);
}

const [pasted, told] = ['pasted', 'told'].map((name) =>
  readFileSync(new URL(`written/${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String(JSON.parse(line).text)),
);
assert.ok(pasted && told);

for (const { name, feed, cut } of tables) {
  const isSame = (text: string): void =>
    assert.deepEqual(findByParts(text, cut).finding, resolve(text, feed), text);

  test(`answers from pages of keys as from the whole feed: ${name}`, () => {
    assert.ok(cut.keyPages.length > 5);
    for (const text of [...some(pasted, 17), ...some(told, 31)]) isSame(text);
    for (const { query } of some(golden, 23)) isSame(query);
  });

  test(`answers what is cut at either end alike: ${name}`, () => {
    for (const [at, text] of some(pasted, 13, 5).entries())
      isSame(text.slice((at * 7) % 40, text.length - ((at * 31) % Math.max(1, text.length))));
    const messages = feed.entries.flatMap(({ messages = [] }) => messages);
    for (const [at, message] of some(messages, 61).entries()) {
      const { template } = typeof message === 'string' ? { template: message } : message;
      isSame(`API Error: 400 ${template.slice(0, 12 + ((at * 13) % template.length))}...`);
    }
  });

  test(`answers messages of copies with words mistyped, lost or changed alike: ${name}`, () => {
    const messages = feed.entries.flatMap(({ messages = [] }) => messages);
    for (const [at, message] of some(messages, 41).entries()) {
      const { template } = typeof message === 'string' ? { template: message } : message;
      isSame(
        `anthropic.BadRequestError: Error code: 400 - {'message': '${mistype(template, at)}'}`,
      );
    }
  });
}

for (const { name, feed, cut } of tables)
  test(`a name typed alone or among words asks for the pages of its words: ${name}`, () => {
    assert.ok(cut.namePages.length > 2);
    const asked = some(feed.entries, 23).map(({ id, title }) => {
      for (const text of [title, `what is ${title}`, id.replaceAll(/[_-]/g, ' ')])
        assert.deepEqual(findByParts(text, cut).finding, resolve(text, feed), text);
      const names = findByParts(id, cut).rounds.flat();
      return names.filter((file) => String(file).startsWith('names-')).length;
    });
    assert.ok(Math.max(...asked) <= 2, String(asked));
  });

test('leads to every message of an entry in every wrapping', () => {
  const [{ cut } = assert.fail()] = tables;
  const partOf = new Map(
    cut.parts.flatMap((part, at) => (part.columns['id'] ?? []).map((id) => [String(id), at + 1])),
  );
  const table = new ShardedTable(readFirstPart(cut.first));
  for (const [at, page] of cut.keyPages.entries())
    table.addKeys(at + 1, readKeyPage(page, table.stamp));
  const lost = some(entries, 3).flatMap((entry) =>
    examplesOf(entry).flatMap(({ name, example }) =>
      Object.entries(wrappings).flatMap(([wrapping, wrap]) => {
        const text = normalizeText(wrap(example));
        table.forget();
        const { wordings } = table.wordingsIn(foldText(text), text);
        const isThere =
          table.wanted.has(partOf.get(entry.id) ?? 0) ||
          wordings.some((wording) => wording.entry.id === entry.id);
        return isThere ? [] : [`${name} as ${wrapping}`];
      }),
    ),
  );
  assert.deepEqual(lost, []);
});

test('an error asks for few pages, and is answered a round later than without them', () => {
  for (const { cut } of tables) {
    const found = some(pasted, 17).map((text) => findByParts(text, cut).rounds);
    const pages = found.map(
      (rounds) => rounds.flat().filter((name) => String(name).startsWith('keys-')).length,
    );
    const middle = pages.sort((one, other) => one - other)[pages.length >> 1] ?? 0;
    assert.ok(middle <= 9, String(middle));
    // The pages, the parts, the names of a short text and what tells the lines of Claude Code.
    assert.ok(found.every((rounds) => rounds.length <= 4));
  }
});

test('a text of everything is known for one, before any of it is fetched', () => {
  const [, { feed, cut } = assert.fail()] = tables;
  const table = new ShardedTable(readFirstPart(cut.first));
  const templates = feed.entries.flatMap(({ messages = [] }) =>
    messages.map((message) => (typeof message === 'string' ? message : message.template)),
  );
  const hostile = templates.join('\n').repeat(9).slice(0, 1_000_000);
  for (const [at, page] of cut.keyPages.entries())
    table.addKeys(at + 1, readKeyPage(page, table.stamp));
  resolveWith(hostile, table);
  assert.ok(table.wantsMost);
  table.forget();
  resolveWith(pasted[0] ?? '', table);
  assert.ok(!table.wantsMost);
});

test('each key has its anchor in it, and shares it where it can', () => {
  const keys = ['promptistoolong', 'toolongforthis', 'maximumtokens', 'abort', 'sav'];
  const met = new Map(gramsOf('forthisistokens').map((gram) => [gram, 0.5]));
  const anchors = chooseAnchors(keys, met);
  for (const [at, anchor] of anchors.entries())
    assert.ok(anchor === undefined ? at === 4 : keys[at]?.includes(anchor), anchor);
  assert.equal(anchors[0], anchors[1]);
  assert.ok(!met.has(anchors[2] ?? ''));
});

test('the first file lists each anchor once', () => {
  for (const { cut } of tables) {
    const listed = cut.first.anchors ?? [];
    assert.equal(readAnchors(listed).size, listed.join('').length / 5);
    assert.equal(listed.length, cut.keyPages.length);
  }
});

test('takes a page of keys of another build for what it is', () => {
  const [{ cut } = assert.fail()] = tables;
  assert.throws(() => readKeyPage(cut.keyPages[0], 'another'), ForeignFeed);
  const broken = { ...cut.keyPages[0], cutKeys: null };
  assert.throws(() => readKeyPage(broken, cut.first.stamp), ForeignFeed);
  for (const none of [null, 'x'])
    assert.throws(
      () => readKeyPage(none, cut.first.stamp),
      (error) => !(error instanceof ForeignFeed),
    );
});
