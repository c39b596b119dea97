import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { safeValues, type TicketValues } from '../../src/lib/twins/ticket-values.ts';
import { differenceReport, ticketText } from '../../src/lib/twins/ticket.ts';

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

describe('values of a ticket', () => {
  const good: [keyof TicketValues, string][] = [
    ['requestId', 'req_011CSHoEeqs5C35K2UUqR7Fy'],
    ['requestId', 'req_vrtx_011CSHoEeqs5C35K2UUqR7Fy'],
    ['requestId', '0f8fad5b-d9cb-469f-a165-70867728950e'],
    ['model', 'claude-opus-4-1-20250805'],
    ['model', 'claude-3.5-sonnet'],
    ['model', 'claude-sonnet-4-5@20250929'],
    ['model', 'us.anthropic.claude-sonnet-4-5-20250929-v1:0'],
    ['model', 'bedrock/anthropic.claude-3-haiku-20240307-v1:0'],
    ['model', 'anthropic/claude-opus-4.1'],
    ['model', 'claude-opus-5[1m]'],
    ['sdk', 'Python SDK'],
    ['sdk', 'TypeScript SDK 1.12.0'],
    ['platform', 'Amazon Bedrock'],
  ];
  for (const [field, value] of good)
    test(`take ${value} for the ${field}`, () => {
      assert.deepEqual(safeValues({ [field]: value }), { [field]: value });
    });

  const bad = [
    '',
    'x\n\n# URGENT',
    'req_1\n2',
    'req_011C`x`',
    `req_${'1'.repeat(500)}`,
    '[x](https://evil.example)',
    'https://evil.example/claude-1',
    'evil.example/claude-opus-4',
    'claude-opus-4.evil.example',
    'claude-opus-4@evil.example',
    'claude-opus-4:evil',
    '<img src=x>',
    'req_011C\u202e',
    '@everyone',
    'Python SDK https://evil.example',
    'sk-ant-api03-PlantedPlantedPlanted',
  ];
  for (const value of bad)
    test(`take ${JSON.stringify(value).slice(0, 40)} for nothing`, () => {
      const values = { requestId: value, model: value, sdk: value, platform: value };
      assert.deepEqual(safeValues(values), {});
      for (const format of ['plain', 'markdown'] as const)
        assert.equal(ticketText(facts, values, format), ticketText(facts, {}, format));
      assert.equal(
        differenceReport('https://h/a/b', facts, values),
        differenceReport('https://h/a/b', facts, {}),
      );
    });

  test('never add a line, a link or markup, whatever is offered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.anything(), (text, anything) => {
        safeValues(anything);
        const offered = [text, `req_${text}`, `claude-${text}`, `Python SDK${text}`];
        for (const value of offered) {
          const values = { requestId: value, model: value, sdk: value, platform: value };
          const lines = (some: TicketValues) =>
            ticketText(facts, some, 'markdown').split('\n').length;
          assert.equal(lines(values), lines({}));
          assert.doesNotMatch(
            Object.values(safeValues(values)).join(' '),
            /[\s`*<>()]{2}|:\/\/|www\./,
          );
        }
      }),
    );
  });

  test('are read from what has no prototype or a hostile one', () => {
    assert.deepEqual(safeValues(JSON.parse('{"__proto__":{"model":"claude-opus-4"}}')), {});
    assert.deepEqual(safeValues(null), {});
    assert.deepEqual(safeValues(['req_1']), {});
  });
});
