import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { countEdits } from '../../src/lib/find/words/edits.ts';
import { nearest } from '../../src/lib/search/nearest.ts';
import { searchWords } from '../../src/lib/search/query.ts';

describe('search words', () => {
  test('keep codes whole and put them first', () => {
    assert.deepEqual(searchWords('what is the `billing_error` about money'), [
      'billing_error',
      'money',
    ]);
  });

  test('drop the marks that an index does not have', () => {
    assert.deepEqual(searchWords('`max_tokens` > <error>'), ['max_tokens']);
  });

  test('keep everyday words when there are no others', () => {
    assert.deepEqual(searchWords('what is this').length > 0, true);
  });

  test('are at most eight, whatever is pasted', () => {
    fc.assert(fc.property(fc.string({ maxLength: 5000 }), (text) => searchWords(text).length <= 8));
  });
});

describe('the nearest names', () => {
  const known = ['billing_error', 'overloaded_error', 'rate_limit_error', 'payment_required'];

  test('find a mistyped id', () => {
    assert.equal(nearest('biling_eror', known)[0], 'billing_error');
    assert.equal(nearest('overlaoded', known)[0], 'overloaded_error');
  });

  test('are none for something else', () => {
    assert.deepEqual(nearest('zzzzzzzzzzzzzz', known), []);
    assert.deepEqual(nearest('', known), []);
  });

  test('are measured alike in both directions', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(
        word,
        word,
        (one, other) => countEdits(one, other, 12) === countEdits(other, one, 12),
      ),
    );
  });
});
