import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolve } from '../../../src/lib/find/resolver.ts';
import { tokensOf } from '../../../src/lib/find/words/tokenizer.ts';
import { entries, feed, words } from './library.ts';
import { negatives } from './negatives.ts';
import { examplesOf, wrappings } from './wrappings.ts';

/** Examples that do not lead to their entry, by message and wrapping; each with its reason. */
const exceptions: Record<string, string> = {};

for (const [name, wrap] of Object.entries(wrappings))
  test(`leads every message to its entry, wrapped as ${name}`, () => {
    const wrong = entries.flatMap((entry) =>
      examplesOf(entry).flatMap(({ name: message, example }) => {
        const first = resolve(wrap(example), feed, words).matches[0]?.id ?? 'nothing';
        const isExcepted = `${message} as ${name}` in exceptions;
        if (first === entry.id) return isExcepted ? [`${message}: is no exception any more`] : [];
        return isExcepted ? [] : [`${message}: led to ${first}`];
      }),
    );
    assert.deepEqual(wrong, []);
  });

test('leads every code, type and client class to its entry', () => {
  const wrong = entries.flatMap(({ id, kind, classes }) => {
    const names = kind === 'code' || kind === 'type' ? [id] : [];
    const owners = entries.filter((other) => other.classes.typescript === classes.typescript);
    if (kind === 'client' && classes.typescript !== null && owners.length === 1)
      names.push(classes.typescript);
    return names
      .filter((name) => resolve(name, feed, words).matches[0]?.id !== id)
      .map((name) => `${id}: not by ${name}`);
  });
  assert.deepEqual(wrong, []);
});

test('prefers a code to everything else in the paste', () => {
  const code = entries.find(({ kind }) => kind === 'code');
  if (code === undefined) return;
  const text = JSON.stringify({
    type: 'error',
    error: {
      type: code.type,
      message:
        'Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.',
      details: { error_code: code.id },
    },
  });
  const best = resolve(text, feed, words).matches[0];
  assert.equal(best?.id, code.id);
  assert.equal(best?.evidence, 'code');
});

test('reads the values of the reader out of an error', () => {
  const { recognised, verdict } = resolve(
    [
      'anthropic.BadRequestError: Error code: 400 - ',
      "{'type': 'error', 'error': {'type': 'invalid_request_error', 'message': 'something new'}, ",
      "'request_id': 'req_011CExampleExampleExample'} model=claude-opus-5-5",
    ].join(''),
    feed,
    words,
  );
  assert.equal(verdict, 'ours');
  assert.equal(recognised.status, 400);
  assert.equal(recognised.type, 'invalid_request_error');
  assert.equal(recognised.className, 'BadRequestError');
  assert.equal(recognised.message, 'something new');
  assert.equal(recognised.requestId, 'req_011CExampleExampleExample');
  assert.equal(recognised.model, 'claude-opus-5-5');
  assert.equal(recognised.sdk, 'Python SDK');
});

test('says that it left stack frames aside', () => {
  const text = `Error: 400 Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits.\n    at a (b.js:1:2)\n    at c (d.js:3:4)`;
  assert.equal(resolve(text, feed, words).ignored, '2 stack frames');
});

test('shows every error of a log that has several', () => {
  const all = entries
    .filter(({ kind, messages }) => kind === 'message' && messages.length > 0)
    .slice(0, 3);
  const text = all
    .map(({ messages }) => `ERROR Claude said: ${messages[0]?.example ?? ''}`)
    .join('\n');
  const found = resolve(text, feed, words).matches.map(({ id }) => id);
  assert.deepEqual(
    all.map(({ id }) => id).filter((id) => !found.includes(id)),
    [],
  );
});

test('finds the one error of Claude in a log that names many other services', () => {
  const others = [
    '2026-01-01 10:00:00 INFO postgres pool ready',
    '2026-01-01 10:00:01 WARN slack webhook answered 429',
    'redis ECONNREFUSED 127.0.0.1:6379',
    'openai.RateLimitError: Error code: 429 - quota',
    '{"detail":"Not Found"}',
  ].join('\n');
  assert.deepEqual(resolve(others, feed, words).matches, []);
  for (const [error, id] of [
    [
      '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
      'overloaded_error',
    ],
    ['anthropic.InternalServerError: Error code: 500', 'api_error'],
    [
      'APIConnectionError: Connection error.\n    at Anthropic.makeRequest (/app/@anthropic-ai/sdk/client.js:1:2)',
      'connection-error',
    ],
  ] as const) {
    const { matches } = resolve([others, error, others].join('\n'), feed, words);
    assert.deepEqual(
      matches.map((match) => match.id),
      [id],
    );
  }
});

test('suggests the name that a mistyped one is near to', () => {
  const name = entries.find(({ kind, id }) => kind !== 'client' && id.length > 10)?.id ?? '';
  const typo = `${name.slice(0, 4)}${name.charAt(5)}${name.charAt(4)}${name.slice(6)}`;
  const best = resolve(typo, feed, words).matches[0];
  assert.equal(best?.id, name, typo);
  assert.equal(best?.reason, `Did you mean ${name}?`);
});

test('names a code that is newer than this reference, and answers by the rest of the error', () => {
  const error = {
    type: 'invalid_request_error',
    message: 'Something that nobody has described.',
    details: { error_code: 'brand_new_situation' },
  };
  const { matches, newCode } = resolve(JSON.stringify({ type: 'error', error }), feed, words);
  assert.equal(newCode, 'brand_new_situation');
  assert.equal(matches[0]?.id, 'invalid_request_error');
});

test('joins what a terminal broke at the edge of its box, within a field or a value', () => {
  const body =
    '404 {"type":"error","error":{"type":"not_found_error","message":"model: claude-9-nothing"}}';
  for (const width of [7, 11, 23, 40, 57]) {
    const lines = body.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    const box = lines.map((line) => `│ ${line.padEnd(width)} │`).join('\n');
    assert.equal(resolve(box, feed, words).matches[0]?.id, 'model-not-found', `${width} columns`);
  }
});

/** Sentences of people who do not quote the error, and the page that serves them. */
const told: [string, string][] = [
  [
    'since this morning Claude says that my prompt is too long although I only said hello',
    'prompt-too-long',
  ],
  [
    'we moved the job to another box and now the OAuth token for Claude has expired again, what do I do?',
    'oauth-token-expired',
  ],
  [
    'I send temperature and top_p to Sonnet as always, and it tells me that both cannot be specified',
    'temperature-and-top-p-both',
  ],
  [
    'How do I get rid of "tool names must be unique"?\n\nMy agent has two servers that bring a search tool, and Claude refuses the request.',
    'tool-names-not-unique',
  ],
  ['Claude 的 OAuth 令牌过期了', 'oauth-token-expired'],
  ['クレジット残高が足りない anthropic', 'credit-balance-too-low'],
  ['my pictures are 12mb, claude says the image is too large', 'image-too-large-bytes'],
  ['clade api: credit balnce to low', 'credit-balance-too-low'],
];

for (const [text, id] of told)
  test(`answers ${JSON.stringify(text.slice(0, 60))} with ${id}`, () => {
    assert.equal(resolve(text, feed, words).matches[0]?.id, id);
  });

test('takes a word that JavaScript has a use for as a word', () => {
  assert.deepEqual(tokensOf('constructor'), ['constructor']);
});

test('gives the words of the reader as the reason, not what they were reduced to', () => {
  const { matches } = resolve(
    'caching blocks were refused by claude, too many of them',
    feed,
    words,
  );
  assert.match(matches[0]?.reason ?? '', /"caching"|"blocks"/);
});

test('leaves a question about another service alone, however like ours it sounds', () => {
  for (const text of [
    'our postgres says connection reset by peer while the worker writes its results',
    "since noon OpenAI's chat completions answer with a 503 and say they are overloaded",
    'GET https://shop.example/api/orders failed with 429 Too Many Requests',
  ])
    assert.deepEqual(resolve(text, feed, words).matches, [], text);
});

for (const text of negatives)
  test(`refuses ${JSON.stringify(text.slice(0, 70))}`, () => {
    assert.deepEqual(resolve(text, feed, words).matches, []);
  });

const sameWords: [string, string][] = [
  // The server says by its type what a client says for itself in the same words.
  [
    '{"type":"error","error":{"type":"timeout_error","message":"Request timed out."}}',
    'timeout_error',
  ],
  ['anthropic.APITimeoutError: Request timed out.', 'request-timed-out'],
  [
    '{"type":"error","error":{"type":"api_error","message":"Connection error."}}',
    'connection-error',
  ],
  // A wording that ends in a colon leaves it to the rest of the line.
  [
    'FetchError: request to https://api.anthropic.com/v1/messages failed, reason: self signed certificate in certificate chain',
    'tls-certificate-error',
  ],
  [
    'FetchError: request to https://api.anthropic.com/v1/messages failed, reason:',
    'connection-error',
  ],
  // A value that begins as the words before it, where Markdown took the backticks away.
  [
    '{"type":"error","error":{"type":"not_found_error","message":"File file_011CExample not found."}}',
    'file-not-found',
  ],
];
for (const [text, id] of sameWords)
  test(`reads ${JSON.stringify(text.slice(0, 70))} as ${id}`, () => {
    assert.equal(resolve(text, feed, words).matches[0]?.id, id);
  });
