import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facetsOf } from '../../src/lib/page/facets.ts';
import { bySubject, labelOf, subjectOf } from '../../src/lib/page/subjects.ts';
import { keeps } from '../../src/lib/search/list-filter.ts';
import { library } from '../content/library.ts';

const { entries } = library;
const subjectOfId = (id: string) => {
  const entry = entries.find((candidate) => candidate.id === id);
  assert.ok(entry, `no entry has the id "${id}"`);
  return subjectOf(entry);
};

test('finds what an error is about in its name, its endpoints and where the fault lies', () => {
  for (const [id, subject] of [
    ['tool-name-too-long', 'tools'],
    ['thinking-with-forced-tool-choice', 'thinking'],
    ['compaction_too_many_tool_references', 'length'],
    ['image-too-large-bytes', 'files'],
    ['rate_limit_error', 'limits'],
    ['credit-balance-too-low', 'money'],
    ['invalid-x-api-key', 'keys'],
    ['cannot_sign_out_owner', 'members'],
    ['cmek_key_disabled', 'data'],
    ['slack_channel_enabled', 'extensions'],
    ['connection-error', 'network'],
    ['overloaded_error', 'server'],
    ['bedrock-throttling', 'platforms'],
  ])
    assert.equal(subjectOfId(id ?? ''), subject, id);
});

test('takes the subject that an entry states before the one its name has', () => {
  assert.equal(subjectOfId('compaction-conversation-too-long'), 'claude-code');
});

test('lists every entry under one subject', () => {
  const listed = bySubject(entries).flatMap((group) => group.entries.map(({ id }) => id));
  assert.deepEqual(listed.toSorted(), entries.map(({ id }) => id).toSorted());
});

test('keeps every subject small enough to look through', () => {
  const large = bySubject(entries).filter((group) => group.entries.length > 60);
  assert.deepEqual(
    large.map(({ subject }) => subject),
    [],
  );
});

test('sorts each list by the words that it shows', () => {
  const lists = [...bySubject(entries), ...facetsOf(entries).flatMap(({ groups }) => groups)];
  for (const list of lists) {
    const shown = list.entries.map((entry) => labelOf(entry).replace(/^[^a-z]+/i, ''));
    assert.deepEqual(
      shown,
      shown.toSorted((one, other) => one.localeCompare(other, 'en')),
      list.title,
    );
  }
});

test('keeps a line that has all words of the filter, underscores or not', () => {
  assert.ok(keeps('enforced_spend_limit_reached Do not retry', 'Spend limit'));
  assert.ok(keeps('prompt is too long', 'long prompt'));
  assert.ok(keeps('anything', '  '));
  assert.ok(!keeps('prompt is too long', 'prompt short'));
});
