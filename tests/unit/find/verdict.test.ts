import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildFeed } from '../../../src/lib/find/feed/feed.ts';
import { resolve } from '../../../src/lib/find/resolver.ts';
import { makeWords } from '../../../src/lib/find/words/questions.ts';
import { entries, feed, words } from './library.ts';
import { examplesOf, wrappings } from './wrappings.ts';

/** A body of the API whose message nobody has described. */
const unknown = (message: string, type = 'invalid_request_error') =>
  JSON.stringify({ type: 'error', error: { type, message }, request_id: 'req_011CNobodyKnows' });

describe('an error of ours whose message no page has', () => {
  const texts: [string, string | undefined][] = [
    [unknown('The moon phase has to be full for this call.'), 'invalid_request_error'],
    [
      `anthropic.RateLimitError: Error code: 429 - ${unknown('Too many moons.', 'rate_limit_error')}`,
      'rate_limit_error',
    ],
    ['API Error: 400 The moon phase has to be full for this call.', undefined],
    ["AttributeError: 'ToolUseBlock' object has no attribute 'moon'", undefined],
    ['✻ API error · Retrying in 0s · attempt 1/10', undefined],
    [
      'Err(Api { status: 400, kind: Some("invalid_request_error"), message: Some("The claude-opus-5 moon is new.") })',
      'invalid_request_error',
    ],
  ];
  for (const [text, id] of texts)
    test(`is called so: ${text.slice(0, 70)}`, () => {
      const { verdict, matches } = resolve(text, feed, words);
      assert.equal(verdict, 'ours');
      const first = matches[0];
      if (id !== undefined) assert.equal(first?.id, id);
      else assert.ok(first === undefined || first.guess || first.evidence === 'status');
    });

  test('is told from the same message with a page', () => {
    const { verdict, matches } = resolve(unknown('prompt is too long: 5 tokens > 4 maximum'), feed);
    assert.equal(verdict, 'known');
    assert.equal(matches[0]?.id, 'prompt-too-long');
  });

  test('is called so by its request id alone', () => {
    assert.equal(resolve('Request ID: req_011CNobodyKnowsIt', feed, words).verdict, 'ours');
  });
});

test('a message that a relay wrote is named as such', () => {
  for (const message of [
    'no available account in pool (request id: 20261129)',
    '当前分组 default 下对于模型 claude-opus-5 无可用渠道',
  ]) {
    const { verdict, recognised } = resolve(unknown(message), feed, words);
    assert.equal(verdict, 'ours');
    assert.ok(recognised.relay, message);
  }
  assert.equal(resolve(unknown('The moon is new.'), feed, words).recognised.relay, undefined);
});

describe('somebody else', () => {
  for (const text of [
    'openai.RateLimitError: Error code: 429 - quota',
    'quantum.broker.exceptions.QueueError: rate limit exceeded, retry later',
    'An error occurred (ValidationException) when calling the InvokeModel operation: The model gpt-moon-4 does not exist',
  ])
    test(`is named by what it says itself: ${text.slice(0, 60)}`, () => {
      const { verdict, matches } = resolve(text, feed, words);
      assert.equal(verdict, 'foreign');
      assert.deepEqual(matches, []);
    });

  for (const text of [
    'items.0.tags: Input should be a valid list',
    'name: Field required',
    'MCP unauthorized for https://mcp.example.com/sse',
    'Segmentation fault (core dumped)',
  ])
    test(`is not claimed, and not accused, when nothing speaks for anybody: ${text}`, () => {
      const { verdict, matches } = resolve(text, feed, words);
      assert.notEqual(verdict, 'known');
      assert.ok(matches.every(({ guess }) => guess));
    });
});

test('a type that is named is no guess, in whatever language the rest of the line is', () => {
  for (const text of [
    'API Fehler: 529 overloaded_error',
    'Claude est surchargé : overloaded_error',
  ]) {
    const { verdict, matches } = resolve(text, feed, words);
    assert.equal(verdict, 'known', text);
    assert.equal(matches[0]?.id, 'overloaded_error', text);
    assert.ok(!matches[0].guess, text);
  }
});

test('source code that calls Claude is no error', () => {
  const code = [
    'import anthropic',
    'client = anthropic.Anthropic()',
    'try:',
    '    client.messages.create(model="claude-opus-5", max_tokens=1024, messages=messages)',
    'except anthropic.RateLimitError as error:',
    '    time.sleep(2)',
  ].join('\n');
  const { verdict, matches } = resolve(code, feed, words);
  assert.equal(verdict, 'unclear');
  assert.ok(matches.every(({ guess }) => guess));
});

/** Print forms that say the same, each in the notation of its program. */
const forms: Record<string, (message: string, type: string) => string> = {
  Go: (message, type) => `map[error:map[message:${message} type:${type}] type:error]`,
  Rust: (message, type) =>
    `ApiError { status: 404, kind: Some("${type}"), message: String("${message}") }`,
  Swift: (message, type) =>
    `Optional(["type": Optional("error"), "error": Optional(["type": Optional("${type}"), "message": Optional("${message}")])])`,
  Elixir: (message, type) =>
    `%{"error" => %{"message" => "${message}", "type" => "${type}"}, "type" => "error"}`,
  PHP: (message, type) =>
    `array(2) {\n  ["type"]=>\n  string(5) "error"\n  ["error"]=>\n  array(2) {\n    ["type"]=>\n    string(${type.length}) "${type}"\n    ["message"]=>\n    string(${message.length}) "${message}"\n  }\n}`,
  prose: (message, type) => `the API said ${type}: ${message}`,
};
for (const [name, form] of Object.entries(forms))
  test(`a message without words to search for is read as ${name} prints it`, () => {
    const text = form('model: claude-moon-9', 'not_found_error');
    assert.equal(resolve(text, feed, words).matches[0]?.id, 'model-not-found');
  });

const otherClasses: [string, string][] = [
  ['com.anthropic.errors.RateLimitException', 'rate_limit_error'],
  ['Anthropic::Errors::AuthenticationError', 'authentication_error'],
  ['AnthropicRateLimitException', 'rate_limit_error'],
];
for (const [name, id] of otherClasses)
  test(`${name} of another SDK leads to its page`, () => {
    assert.equal(resolve(name, feed, words).matches[0]?.id, id);
  });

const asked: [string, string][] = [
  ['Server überlastet Claude', 'overloaded_error'],
  ['clé api invalide', 'invalid-x-api-key'],
  ['saldo insuficiente en anthropic', 'credit-balance-too-low'],
  ['chave de api inválida', 'invalid-x-api-key'],
  ['modello non trovato', 'model-not-found'],
  ['сервер перегружен', 'overloaded_error'],
  ['余额不足', 'credit-balance-too-low'],
  ['残高不足', 'credit-balance-too-low'],
  ['요청이 너무 많습니다', 'rate_limit_error'],
];
for (const [question, id] of asked)
  test(`a question is understood in its language: ${question}`, () => {
    assert.equal(resolve(question, feed, words).matches[0]?.id, id);
  });

// Measured at 5 %: the siblings that differ in one word. A floor, so that a rule that claims neighbours is seen.
test('an error that has no page yet is rarely taken for its neighbour', () => {
  const described = entries.filter(
    ({ kind, messages }) => kind === 'message' && messages.length > 0,
  );
  const wrong = described
    .filter((_entry, place) => place % 4 === 0)
    .flatMap((entry) => {
      const without = buildFeed(entries.filter((other) => other !== entry));
      const text = wrappings['pretty JSON']?.(examplesOf(entry)[0]?.example ?? assert.fail()) ?? '';
      const first = resolve(text, without, makeWords(without)).matches[0];
      const isType = entries.some(({ id, kind }) => id === first?.id && kind === 'type');
      return first && !first.guess && !isType && first.score >= 0.6
        ? [`${entry.id}: ${first.id}`]
        : [];
    });
  assert.ok(wrong.length <= (described.length / 4) * 0.12, wrong.join('\n'));
});
