import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findSection, findSentences } from '../../src/lib/search/section.ts';

const content =
  'billing_error. A payment failed. Which cause is it? The card is out of date. Confirm it in Settings. ' +
  'Questions. Why is my card declined? Prepaid cards are refused. Use another card of the bank. Can I pay by invoice? Write to sales.';
const at = (words: string) => content.slice(0, content.indexOf(words)).split(/\s+/).length - 1;
const anchors = [
  { id: 'cause-card', location: at('The card is') },
  { id: 'questions', location: at('Questions.') },
  // What folds has its anchor behind its heading.
  { id: 'question-declined', location: at('Prepaid cards') },
  { id: 'question-invoice', location: at('Write to sales') },
];

describe('the section that answers a question', () => {
  test('is the one that has its words, quoted in whole sentences', () => {
    assert.deepEqual(findSection({ content, anchors }, ['prepaid', 'cards', 'declined']), {
      id: 'question-declined',
      sentence: 'Why is my card declined? Prepaid cards are refused. Use another card of the bank.',
    });
  });

  test('is named by its own anchor, not by that of a question that it took in', () => {
    const place = at('Prepaid cards');
    const merged = [...anchors, { id: 'question-cards', location: place }];
    const found = findSection({ content, anchors: merged }, ['prepaid', 'cards', 'declined']);
    assert.equal(found?.id, 'question-declined');
    assert.match(found.sentence, /Prepaid cards/);
  });

  test('has its own heading, however long, and one that several anchors lead to', () => {
    const text =
      'Does this class catch a limit? No, it does not. ' +
      'Does a declined card, an unpaid invoice or a fraud hold give a 402, and whom do I ask? Choose Get help in the Console.';
    const after = (words: string) => text.slice(0, text.indexOf(words)).split(/\s+/).length - 1;
    const merged = [
      { id: 'question-catch', location: after('No, it') },
      { id: 'question-declined', location: after('Choose') },
      { id: 'question-suspended', location: after('Choose') },
    ];
    assert.deepEqual(findSection({ content: text, anchors: merged }, ['card', 'declined']), {
      id: 'question-declined',
      sentence:
        'Does a declined card, an unpaid invoice or a fraud hold give a 402, and whom do I ask? Choose Get help in the Console.',
    });
  });

  test('is none when the page has only one of the words', () => {
    assert.equal(findSection({ content, anchors }, ['invoice', 'thinking', 'stream']), null);
  });

  test('is an anchor of the page, whatever is asked', () => {
    const words = fc.array(fc.oneof(fc.constantFrom(...content.split(/\s+/)), fc.string()));
    fc.assert(
      fc.property(words, (asked) => {
        const found = findSection({ content, anchors }, asked);
        assert.ok(found === null || anchors.some(({ id }) => id === found.id));
      }),
    );
  });
});

describe('what is quoted of a page', () => {
  const page =
    'HTTP 529. overloaded_error. Request timed out. 504. timeout_error. Wait, then send it again with backoff. ' +
    'It clears by itself. 504. Copy retry.py import time from anthropic import Anthropic client = Anthropic(max_retries=0) ' +
    'for attempt in range(5): client.messages.create(model="m"); time.sleep(2) # backoff, then send again.';

  test('is whole sentences: no cell of a table, no line of a program', () => {
    const quoted = findSentences(page, ['backoff', 'send', 'again', 'anthropic']);
    assert.equal(quoted, 'Wait, then send it again with backoff. It clears by itself.');
  });

  test('does not say the title again', () => {
    const titled = 'Send it again with backoff. Wait, then send it again.';
    const quoted = findSentences(titled, ['send', 'backoff'], 'Send it again with backoff');
    assert.equal(quoted, 'Wait, then send it again.');
  });

  test('is nothing when there is no sentence', () => {
    assert.equal(findSentences('504. timeout_error. x = 1; y = 2.', ['504']), '');
  });
});
