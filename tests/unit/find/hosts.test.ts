import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { namesForeignHost } from '../../../src/lib/find/judge/hosts.ts';
import { resolve } from '../../../src/lib/find/resolver.ts';
import { feed, words } from './library.ts';

/** Lines that a library prints of whatever service it was asked to call, as `of` names one. */
const lines: [name: string, id: string, of: (host: string) => string][] = [
  [
    'requests',
    'tls-certificate-error',
    (host) =>
      `requests.exceptions.SSLError: HTTPSConnectionPool(host='${host}', port=443): Max retries exceeded with url: / (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1007)')))`,
  ],
  [
    'node-fetch',
    'tls-certificate-error',
    (host) =>
      `FetchError: request to https://${host}/status failed, reason: unable to get local issuer certificate`,
  ],
  [
    'Node',
    'connection-reset',
    (host) =>
      `Error: read ECONNRESET\n    at TLSWrap.onStreamRead (node:internal/stream_base_commons:218:20)\n  url: 'https://${host}/'`,
  ],
];

describe('what a library says of the service that it called', () => {
  for (const [name, id, of] of lines) {
    test(`is claimed where ${name} called the Claude API`, () => {
      const { verdict, matches } = resolve(of('api.anthropic.com'), feed, words);
      assert.equal(matches[0]?.id, id);
      assert.equal(verdict, 'known');
    });
    for (const host of ['api.pagerduty.com', 'vault.corp.example'])
      test(`is left to ${host} where ${name} called that`, () => {
        const { verdict, matches } = resolve(of(host), feed, words);
        assert.deepEqual(matches, []);
        assert.equal(verdict, 'foreign');
      });
  }

  test('is left to the library that was made as ours is', () => {
    const line = (client: string) =>
      `Error: It looks like you're running in a browser-like environment.\n\nThis is disabled by default, as it risks exposing your secret API credentials to attackers.\n    at new ${client} (https://app.example/index.js:1:2)`;
    const openai = line('OpenAI').replace('index.js', 'node_modules/openai/client.mjs');
    assert.equal(
      resolve(line('Anthropic'), feed, words).matches[0]?.id,
      'browser-environment-blocked',
    );
    assert.deepEqual(resolve(openai, feed, words).matches, []);
  });

  test('is left to the service of AWS that is none of Bedrock', () => {
    const line = (operation: string) =>
      `An error occurred (ExpiredTokenException) when calling the ${operation} operation: The security token included in the request is expired`;
    const ours = resolve(line('InvokeModel'), feed, words);
    assert.equal(ours.matches[0]?.id, 'bedrock-credentials-expired');
    for (const text of [
      line('ListFunctions'),
      'com.amazonaws.services.sqs.model.AmazonSQSException: The security token included in the request is expired (Service: AmazonSQS; Status Code: 403)',
      'The security token included in the request is invalid. https://dynamodb.us-east-1.amazonaws.com/',
    ])
      assert.deepEqual(resolve(text, feed, words).matches, [], text);
  });
});

describe('a host of somebody else', () => {
  for (const text of [
    "Client error '401 Unauthorized' for url 'https://api.linear.example/graphql'",
    "HTTPSConnectionPool(host='erp.corp.example', port=443)",
    'Net::ReadTimeout connecting to api.zoom.us',
    'the server responded with status 503 - https://rubygems.example/api/v1/gems',
  ])
    test(`is seen: ${text.slice(0, 60)}`, () => assert.ok(namesForeignHost(text)));

  for (const text of [
    'POST "https://llm.corp.example/v1/messages": 400 Bad Request',
    'request to https://api.anthropic.com/v1/models failed',
    "url: 'https://bedrock-runtime.us-east-1.amazonaws.com/model/x/converse'",
    "for url 'http://localhost:8080/chat'",
    'For troubleshooting, visit: https://docs.langchain.com/errors',
    'client.api.messages.create(model)',
  ])
    test(`is not seen in what may carry Claude, or is no host: ${text.slice(0, 60)}`, () =>
      assert.ok(!namesForeignHost(text)));

  test('does not outweigh a body of the API that a gateway passes on', () => {
    const body =
      '{"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long: 5 tokens > 4 maximum"}}';
    const { matches } = resolve(`POST "https://llm.corp.example/chat": 400 ${body}`, feed, words);
    assert.equal(matches[0]?.id, 'prompt-too-long');
  });
});

test('what a gateway passes on is claimed, whose host says that it is one', () => {
  for (const host of ['litellm.corp.example', 'ai-gateway.vercel.sh', 'gateway.helicone.ai'])
    for (const [message, id] of [
      ['All tools have defer_loading: true', 'deferred-tools-all'],
      ['max_tokens: Field required', 'max-tokens-required'],
    ]) {
      const text = `POST "https://${host}/v1/chat/completions": 400 Bad Request ${message}`;
      assert.equal(resolve(text, feed, words).matches[0]?.id, id, text);
    }
});
