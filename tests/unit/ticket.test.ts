import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { differenceReport, ticketText } from '../../src/lib/ticket.ts';

const facts = {
  id: 'billing_error',
  title: 'A payment problem',
  identity: 'HTTP 402 · billing_error',
  answer: 'Fix the account. Check the card.',
  fix: {
    title: 'Check the card',
    steps: ['Open Billing.', 'Change the card.'],
    check: 'It answers.',
  },
  permalink: 'https://example.com/errors/billing_error/',
};

describe('a text for a ticket', () => {
  test('has the answer, numbered steps, the address and blanks', () => {
    const text = ticketText(facts, {}, 'plain');
    for (const part of [
      facts.answer,
      '1. Open Billing.',
      '2. Change the card.',
      facts.permalink,
      'Request id: ____',
      'support.claude.com',
    ])
      assert.ok(text.includes(part), part);
  });

  test('fills the blanks it can and masks what is secret', () => {
    const text = ticketText(
      facts,
      { requestId: 'req_1', model: 'sk-ant-api03-abcdefghijklmnop' },
      'markdown',
    );
    assert.ok(text.includes('Request id: `req_1`'));
    assert.equal(text.includes('abcdefghijklmnop'), false);
  });
});

test('a report of a difference is filled in and goes to the repository', () => {
  const url = new URL(differenceReport('https://github.com/a/b/', facts, { requestId: 'req_1' }));
  assert.equal(url.pathname, '/a/b/issues/new');
  assert.match(url.searchParams.get('body') ?? '', /req_1/);
});
