import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resolve } from '../../../src/lib/find/resolver.ts';
import { entries, feed, words } from './library.ts';

describe('a name that is half typed', () => {
  const typed: [string, string][] = [
    ['compaction_sig', 'compaction_signature_invalid'],
    ['scan_f', 'scan_failed'],
    ['enforced spend limit', 'enforced_spend_limit_reached'],
    ['assistant-prefill', 'assistant-prefill-not-supported'],
    ['BadRequestExcepti', 'invalid_request_error'],
    ['RateLimitExcepton', 'rate_limit_error'],
  ];
  for (const [text, id] of typed)
    test(`leads to the name: ${text}`, () => {
      const first = resolve(text, feed, words).matches[0];
      assert.equal(first?.id, id);
      assert.ok(first.guess);
    });

  test('leads to a code without its last word', () => {
    const codes = entries.filter(({ kind, id }) => kind === 'code' && id.split('_').length > 3);
    const astray = codes.filter(({ id }) => {
      const begun = id.slice(0, id.lastIndexOf('_'));
      const others = entries.filter((entry) => entry.id.replaceAll('-', '_').startsWith(begun));
      if (others.length > 1) return false;
      return resolve(begun, feed, words).matches[0]?.id !== id;
    });
    assert.deepEqual(
      astray.map(({ id }) => id),
      [],
    );
  });

  test('is none where it begins the names of many', () => {
    const { matches } = resolve('storage', feed, words);
    assert.ok(matches.every(({ reason }) => !reason.startsWith('Did you mean')));
  });
});
