import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerFor } from '../../src/lib/search/choices.ts';
import { feed } from './find/library.ts';

describe('full-text search', () => {
  it('is not asked for words that a relay wrote', () => {
    const { note, wantsSearch } = answerFor(
      'API Error: 500 no account available in pool',
      feed,
      [],
    );
    assert.match(note, /Not a message of the Claude API/);
    assert.equal(wantsSearch, false);
  });

  it('is asked for a question that no name answers', () => {
    assert.equal(answerFor('why is my bill so high', feed, []).wantsSearch, true);
  });
});
