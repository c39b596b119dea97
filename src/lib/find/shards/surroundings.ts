import { fold } from '../read/folding.ts';
import { eachStretch, stretchLengths } from './hashing.ts';

/**
 * What stands around messages in many a paste, in no order: no wording should be looked for by such words.
 * It decides only how many parts a text fetches, never what is found.
 */
const texts = [
  '{"type":"error","error":{"type":"invalid_request_error","message":"messages.0.content"},"request_id":"req_"}',
  '{"error":{"message":"","type":"","details":{"error_code":""}},"type":"error","status":400,"statusCode":400}',
  "anthropic.BadRequestError: Error code: 400 - {'type': 'error', 'error': {'type': 'invalid_request_error', 'message': ''}}",
  "anthropic.APIStatusError: Error code: 429 - {'type': 'error', 'error': {'type': 'rate_limit_error', 'message': ''}}",
  'anthropic.InternalServerError: Error code: 500, anthropic.APIConnectionError, anthropic.APITimeoutError, anthropic.NotFoundError',
  'api_error authentication_error permission_error not_found_error overloaded_error timeout_error billing_error request_too_large',
  'AuthenticationError PermissionDeniedError RateLimitError OverloadedError UnprocessableEntityError ConflictError error: error',
  'Traceback (most recent call last): File "/app/main.py", line 12, in run client.messages.create(**body) await',
  'site-packages/anthropic/_base_client.py", line 1, in _request raise self._make_status_error_from_response(err.response) from None',
  'File "/usr/lib/python3/site-packages/anthropic/resources/messages/messages.py", line, in create return self._post(',
  'at APIError.generate (/app/node_modules/@anthropic-ai/sdk/core/error.js:41:20) at Anthropic.makeRequest (client.js:310:24)',
  'at async file:///app/index.mjs at process.processTicksAndRejections (node:internal/process/task_queues:95:5) throw new',
  'API Error: 400 {"type":"error" API Error (Connection error.) Claude Code claude-sonnet claude-opus claude-haiku model: claude',
  'POST https://api.anthropic.com/v1/messages HTTP/1.1 400 Bad Request x-request-id anthropic-version content-type: application/json',
  'litellm.BadRequestError: AnthropicException - litellm.exceptions Received Model Group Available Model Group Fallbacks=None',
  'AI_APICallError statusCode responseHeaders responseBody isRetryable requestBodyValues anthropic-organization-id request-id',
  'ERROR request failed: call to Claude failed attempt of retrying in seconds status code response headers date server cloudflare',
  'botocore.errorfactory.ValidationException: An error occurred (ValidationException) when calling the InvokeModel operation:',
  'the request your account organization please try again later not found not supported connection required permission authentication',
  'messages system tools content tool_use tool_result max_tokens assistant user role text input output thinking image document',
  'service unavailable unauthorized forbidden too many requests internal server error gateway timeout this model is that are with must be',
  'parameter maximum minute created default server client process version string number object array value field invalid missing',
];

/** Words that many a message has; a wording that has no better ones is looked for by them. */
const everyday = [
  '"message":"The "message":"This message: the error: the anthropic error AnthropicError terminated',
  'upstream exceeded is not supported unexpected Claude Code the request does not support input should be a valid',
  'field required extra inputs are not permitted missing required allowed the provided code execution the following',
  'the response the conversation memory is currently seconds attempt assistant message credentials would exceed this organization',
  'invalid api key cannot be used when thinking subscription cache control tool_use ids stop reason must alternate',
  'unsupported client error base64 data message content does not have match pattern please run /login tool use blocks',
];

/** The numbers of all stretches that stand around messages. */
export const surroundingStretches = (): ReadonlySet<number> => (around ??= stretchesOf(texts));
/** The numbers of all stretches of everyday words. */
export const everydayStretches = (): ReadonlySet<number> => (common ??= stretchesOf(everyday));

/** The letters of what stands around messages, and of everyday words. */
export const surroundingLetters = (): string[] => texts.map(fold);
export const everydayLetters = (): string[] => everyday.map(fold);

let around: Set<number> | undefined;
let common: Set<number> | undefined;

function stretchesOf(samples: readonly string[]): Set<number> {
  const numbers = new Set<number>();
  for (const sample of samples) {
    const letters = fold(sample);
    for (const length of stretchLengths)
      eachStretch(letters, length, 0, letters.length, (hash) => numbers.add(hash));
  }
  return numbers;
}
