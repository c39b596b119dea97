import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { describeFinding } from '../../../src/lib/find/report.ts';
import { resolve } from '../../../src/lib/find/resolver.ts';
import { tableOf } from '../../../src/lib/find/table.ts';
import { maskSecrets } from '../../../src/lib/find/secrets.ts';
import { answerFor } from '../../../src/lib/search/choices.ts';
import { feed, words } from './library.ts';

const id = 'req_011CExampleExampleExample';

describe('a request id without an error', () => {
  const lone: [string, string][] = [
    [id, 'Claude API'],
    [`  ${id}\n`, 'Claude API'],
    [`request-id: ${id}`, 'Claude API'],
    [`"request_id":"${id}"`, 'Claude API'],
    [`{"request_id":"${id}"}`, 'Claude API'],
    [`(Request ID: ${id}, 2026-11-29T10:00:00Z)`, 'Claude API'],
    [`what is ${id}?`, 'Claude API'],
    [`My customer sent me only this: ${id}. What does it mean?`, 'Claude API'],
    [`${id}\nreq_011CAnotherAnotherAnother`, 'Claude API'],
    ['req_vrtx_011CExampleExampleExample', 'Google Cloud'],
    ['req_bdrk_011CExampleExampleExample', 'Amazon Bedrock'],
    ['x-amzn-requestid: 0f8fad5b-d9cb-469f-a165-70867728950e', 'AWS'],
  ];
  for (const [text, whose] of lone)
    test(`is known as one: ${JSON.stringify(text).slice(0, 60)}`, () => {
      const { matches, recognised } = resolve(text, feed, words);
      assert.equal(recognised.loneId, whose);
      assert.deepEqual(matches, []);
      const answer = answerFor(text, tableOf(feed), ['400'], {
        mask: maskSecrets,
        repository: 'https://h.example/a/b',
        words,
      });
      assert.deepEqual(
        answer.choices.map(({ url }) => url),
        ['/guides/request-ids-and-support/#only-an-id'],
      );
      assert.match(answer.note, /says nothing about its cause/);
      assert.equal(answer.report, '');
      assert.deepEqual([answer.wantsWords, answer.wantsSearch], [false, false]);
    });

  const more = [
    `overloaded ${id}`,
    `529 ${id}`,
    `API Error: 500 ${id}`,
    `prompt is too long ${id}`,
    `{"type":"error","error":{"type":"api_error","message":"Internal server error"},"request_id":"${id}"}`,
    `anthropic.RateLimitError ${id}`,
    `{"state":"overloaded","request_id":"${id}"}`,
    'req_123',
    '0f8fad5b-d9cb-469f-a165-70867728950e',
    'RequestId: 0f8fad5b-d9cb-469f-a165-70867728950e',
    'what is a request id',
    `${'the '.repeat(200)}${id}`,
    '',
  ];
  for (const text of more)
    test(`is not what this is: ${JSON.stringify(text).slice(0, 60)}`, () => {
      assert.equal(resolve(text, feed, words).recognised.loneId, undefined);
    });

  test('says in a terminal what it is and where to read on', () => {
    assert.match(
      describeFinding(resolve(id, feed, words), feed),
      /^A request id \(Claude API\): req_011C\w+\nIt names one call .*#only-an-id$/,
    );
  });

  test('shows no letter that is not in an id', () => {
    const text = `\u202e${id}\u001b[31m <b>`;
    const { recognised } = resolve(text, feed, words);
    assert.ok([undefined, id].includes(recognised.requestId));
  });
});
