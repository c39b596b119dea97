import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tableOf } from '../../src/lib/find/table.ts';
import { maskSecrets } from '../../src/lib/find/secrets.ts';
import { answerFor } from '../../src/lib/search/choices.ts';
import { buildFeed } from '../../src/lib/find/feed/feed.ts';
import { packFeed, packNames, readFeed } from '../../src/lib/find/feed/packed-feed.ts';
import { cutFeed, type CutFeed } from '../../src/lib/find/shards/cut-feed.ts';
import { readFirstPart } from '../../src/lib/find/shards/parts.ts';
import { ShardedTable } from '../../src/lib/find/shards/sharded-table.ts';
import { entries, feed } from './find/library.ts';

const beside = { mask: maskSecrets };

describe('full-text search', () => {
  it('is not asked for words that a relay wrote', () => {
    const { note, wantsSearch } = answerFor(
      'API Error: 500 no account available in pool',
      tableOf(feed),
      [],
      beside,
    );
    assert.match(note, /Not a message of the Claude API/);
    assert.equal(wantsSearch, false);
  });

  it('is asked for a question that no name answers', () => {
    assert.equal(answerFor('why is my bill so high', tableOf(feed), [], beside).wantsSearch, true);
  });
});

describe('a ticket that tells of an error', () => {
  it('hands on its request id, though it is a question', () => {
    const told =
      'We get 529 overloaded since 14:00 UTC, request req_011CTicket0005. Is there an outage, or is it us?';
    const { values, choices } = answerFor(told, tableOf(feed), [], beside);
    assert.equal(values.requestId, 'req_011CTicket0005');
    assert.equal(choices[0]?.url, '/errors/overloaded_error/');
  });
});

describe('a status in a question', () => {
  const urls = (text: string, statuses = ['429', '529']) =>
    answerFor(text, tableOf(feed), statuses, beside).choices.map(({ url }) => url);

  it('leads to its page, where the words tell no more', () => {
    assert.deepEqual(urls('why do I get 529 all the time'), ['/http/529/']);
    assert.equal(urls('429')[0], '/http/429/');
  });

  it('comes after the best that the words tell', () => {
    const [first, second] = urls('anthropic 429 too many requests');
    assert.deepEqual([first, second], ['/errors/rate_limit_error/', '/http/429/']);
  });

  it('is none where a unit makes it a number, it has no page, or the error is another service’s', () => {
    for (const text of ['a file of 529 MB', 'gemini-2.5-pro 429 RESOURCE_EXHAUSTED'])
      assert.ok(!urls(text).some((url) => url.startsWith('/http/')), text);
    assert.deepEqual(urls('why do I get 529 all the time', []), []);
  });
});

describe('an error that no longer occurs', () => {
  const retired = entries.map((entry) =>
    entry.id === 'billing_error'
      ? { ...entry, retired: { reason: 'Gone.', on: '2026-01-31' } }
      : entry,
  );
  const fed = buildFeed(retired);

  it('is marked in the row that names it, and in no other', () => {
    const whole: unknown[] = JSON.parse(JSON.stringify([packFeed(fed), packNames(fed)]));
    const cut: CutFeed = JSON.parse(JSON.stringify(cutFeed(fed)));
    const inParts = new ShardedTable(readFirstPart(cut.first));
    cut.namePages.forEach((page, at) => inParts.addNames(at + 1, page));
    cut.parts.forEach((part, at) => inParts.add(at + 1, part));
    for (const table of [tableOf(readFeed(whole[0], whole[1])), inParts]) {
      const { choices } = answerFor('billing_error', table, [], beside);
      const [first, ...others] = choices.map(({ lines }) => lines.name.endsWith(' (retired)'));
      assert.equal(choices[0]?.lines.id, 'billing_error');
      assert.equal(first, true);
      assert.ok(others.every((isMarked) => !isMarked));
    }
  });

  it('costs an entry that occurs nothing', () => {
    const { id } = entries.find((entry) => entry.retired === undefined) ?? { id: '' };
    const own = feed.entries.find((entry) => entry.id === id);
    assert.ok(own && !('retired' in own));
  });
});
