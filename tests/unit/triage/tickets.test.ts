import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answersOf } from '../../../src/lib/triage/answers.ts';
import { Triage } from '../../../src/lib/triage/triage.ts';
import { entries, feed } from '../find/library.ts';

/** Ten tickets as they come in, each with the row that it is counted in. */
const tickets: [text: string, row: string][] = [
  [
    `Hi team,

since this morning all our calls fail with

anthropic.OverloadedError: Error code: 529 - {'type': 'error', 'error': {'type': 'overloaded_error', 'message': 'Overloaded'}, 'request_id': 'req_011CTicketOneAAAAAAAAAA'}

Please advise. -- Anna, anna@example.org`,
    'known overloaded_error',
  ],
  [
    `Ticket #2
Customer says: "Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits." They bought credits yesterday.`,
    'known credit-balance-too-low',
  ],
  ['req_011CTicketThreeAAAAAAAA', 'bare null'],
  [
    `Error: 429 {"type":"error","error":{"type":"rate_limit_error","message":"This request would exceed your organization's rate limit of 30,000 input tokens per minute. For details, refer to: https://docs.claude.com"},"request_id":"req_011CTicketFourAAAAAAAAA"}
    at APIError.generate (/app/node_modules/@anthropic-ai/sdk/core/error.js:41:20) {
  status: 429,
  headers: {
    'request-id': 'req_011CTicketFourAAAAAAAAA'
  }
}`,
    'known rate-limit-tokens-per-minute',
  ],
  [
    `> On Mon, Nov 28, 2026 Bob wrote:
> The CLI prints
>
>   ⎿  API Error: 500 {"type":"error","error":{"type":"api_error","message":"Internal server error"},"request_id":"req_011CTicketFiveAAAAAAAAA"}
>
> and then stops.`,
    'known api_error',
  ],
  [
    `HTTP/1.1 401 Unauthorized
request-id: req_011CTicketSixAAAAAAAAAA
content-type: application/json

{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}`,
    'known invalid-x-api-key',
  ],
  [
    `Our Bedrock calls throw
botocore.errorfactory.ThrottlingException: An error occurred (ThrottlingException) when calling the InvokeModel operation (reached max retries: 4): Too many requests, please wait before trying again. RequestId: 3f2b8c1e-1111-2222-3333-444455556666`,
    'known bedrock-throttling',
  ],
  ['We get overloaded errors from Claude every evening, what can we do?', 'bare null'],
  [
    JSON.stringify(
      {
        type: 'error',
        error: {
          type: 'invalid_request_error',
          message: 'prompt is too long: 215300 tokens > 200000 maximum',
        },
        request_id: 'req_011CTicketNineAAAAAAAAA',
      },
      null,
      2,
    ),
    'known prompt-too-long',
  ],
  [
    `2026-11-29 12:00:01,123 ERROR app: boom
Traceback (most recent call last):
  File "/app/x.py", line 3, in f
httpx.ConnectError: [Errno -2] Name or service not known

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/app/x.py", line 9, in g
anthropic.APIConnectionError: Connection error.`,
    'known connection-error',
  ],
];

function read(text: string) {
  const triage = new Triage(feed, answersOf(entries));
  triage.read(text);
  triage.end();
  return triage.table();
}

for (const [index, [text, row]] of tickets.entries())
  test(`ticket ${index + 1} is one of ${row}`, () => {
    const { rows } = read(text);
    assert.deepEqual(
      rows.map(({ kind, id, count }) => `${kind} ${id} ${count}`),
      [`${row} 1`],
    );
  });

for (const [what, between] of [
  ['a line of dashes', '\n\n---\n\n'],
  ['two blank lines', '\n\n\n'],
] as const)
  test(`a pile with ${what} between the tickets counts as each alone`, () => {
    const { counts, rows } = read(tickets.map(([text]) => text).join(between));
    assert.equal(counts.known, 8);
    assert.equal(counts.bare, 2);
    assert.equal(counts.ours + counts.foreign + counts.unclear, 0);
    assert.equal(rows.flatMap(({ requestIds }) => requestIds).length, 7);
  });
