import type { RequestListener } from 'node:http';
import type { Entry } from '../../../src/lib/content/entry.ts';
import {
  apiHeaders,
  serverSentEvents,
  streamOpening,
  wireResponse,
} from '../../../src/lib/observed/wire.ts';
import { answerFor, scenarios as labAnswers } from '../answers.ts';

/** What one run of a program meets: an answer per request, the last one again and again. */
export type Run = { answers: readonly [string, ...string[]]; environment?: Record<string, string> };

/** A scenario runs a program once per member, in order. */
export type Scenario = readonly [Run, ...Run[]];

/** Scenarios by the name that `snippet.yaml` gives. */
export const snippetScenarios: Record<string, Scenario> = {
  'limited-then-overloaded': [{ answers: ['limited', 'overloaded_error', 'message'] }],
  'cap-on-second-job': [{ answers: ['message', 'enforced_spend_limit_reached'] }],
  'every-429': [
    { answers: ['limited', 'message'] },
    { answers: ['limited~ramp_limit_exceeded', 'message'] },
    { answers: ['enforced_spend_limit_reached'] },
    { answers: ['contract_spend_limit_reached'] },
    { answers: ['limited~claude-code-workspace-spend-limit', 'message'] },
  ],
  'no-connection': [
    // Nothing listens on the first; the second has no scheme.
    { answers: ['message'], environment: { ANTHROPIC_BASE_URL: 'http://127.0.0.1:2' } },
    { answers: ['message'], environment: { ANTHROPIC_BASE_URL: 'localhost:4000' } },
  ],
  'cut-off-stream': [{ answers: ['overloaded_error~stream', 'rest-of-stream'] }],
  'answer-then-error': [{ answers: ['message', 'invalid_request_error'] }],
  'prompt-over-window': [{ answers: ['model', 'token-count'] }],
  'long-answers': [
    { answers: ['stream-message'] },
    { answers: ['slow'], environment: { CLAUDE_SILENCE_SECONDS: '0.5' } },
  ],
  refused: [{ answers: ['refusal'] }],
  'failed-inside': [
    { answers: ['refusal'] },
    { answers: ['answer-cut-off'] },
    { answers: ['max-uses-exceeded'] },
    { answers: ['message'] },
  ],
  'mixed-batch': [
    { answers: ['batch'], environment: { BATCH_ID: 'msgbatch_01ExampleExampleExample' } },
  ],
  'credits-run-out': [{ answers: ['message', 'message', 'credit-balance-too-low'] }],
  'one-of-each-name': [
    { answers: ['enforced_spend_limit_reached'] },
    { answers: ['billing_error'] },
    { answers: ['page-from-the-edge'] },
  ],
  'typical-errors': [
    { answers: ['limited'] },
    { answers: ['overloaded_error'] },
    { answers: ['page-from-the-edge'] },
    { answers: ['invalid_request_error'] },
    { answers: ['authentication_error'] },
    { answers: ['credit-balance-too-low'] },
    { answers: ['enforced_spend_limit_reached'] },
    { answers: ['organization_on_hold'] },
  ],
};

/** Where curl, which is no SDK, meets something else than the SDKs do. */
export const curlScenarios: Record<string, Scenario> = {
  'limited-then-overloaded': [{ answers: ['limited', 'message'] }], // curl does not retry a 529
  'answer-then-error': [{ answers: ['message'] }, { answers: ['invalid_request_error'] }],
  'prompt-over-window': [{ answers: ['token-count'] }],
};

/** An answer by name: one for snippets, one of the lab, or what the entry of that id describes. */
export function snippetAnswer(name: string, entries: ReadonlyMap<string, Entry>): RequestListener {
  const [kind, id = 'rate_limit_error'] = name.split('~');
  if (kind === 'limited') return limited(entries, id);
  const own = answers[name];
  if (own) return own;
  if (!labAnswers[name] && !entries.has(name.split('~')[0] ?? ''))
    throw new Error(`no answer and no entry has the name "${name}"`);
  return answerFor(name, entries);
}

const answers: Record<string, RequestListener> = {
  'token-count': json(200, { input_tokens: 1_048_576 }),
  model: json(200, {
    id: 'claude-sonnet-5-5',
    type: 'model',
    display_name: 'Claude Sonnet 5.5',
    created_at: '2026-01-01T00:00:00Z',
    max_input_tokens: 1_000_000,
    max_tokens: 128_000,
  }),
  'page-from-the-edge': (_, response) => {
    response.writeHead(502, { 'content-type': 'text/html' });
    response.end('<html><head><title>502 Bad Gateway</title></head></html>');
  },
  'rest-of-stream': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', ...apiHeaders });
    response.end(serverSentEvents([...streamOpening.slice(0, 2), ...restOfStream]));
  },
};

/** What follows `Hel`, with which the lab's broken streams begin. */
const restOfStream = [
  {
    name: 'content_block_delta',
    data: {
      type: 'content_block_delta',
      index: 0,
      delta: { type: 'text_delta', text: 'lo, world.' },
    },
  },
  { name: 'content_block_stop', data: { type: 'content_block_stop', index: 0 } },
  {
    name: 'message_delta',
    data: {
      type: 'message_delta',
      delta: { stop_reason: 'end_turn', stop_sequence: null },
      usage: { output_tokens: 4 },
    },
  },
  { name: 'message_stop', data: { type: 'message_stop' } },
];

/** A limit's own answer, with a wait that a test can afford. */
function limited(entries: ReadonlyMap<string, Entry>, id: string): RequestListener {
  const entry = entries.get(id);
  if (!entry) throw new Error(`the entry ${id} is missing`);
  const headers = { ...entry.lab.headers, 'retry-after': '1' };
  const answer = wireResponse({ ...entry, lab: { ...entry.lab, headers } });
  return (_, response) => {
    response.writeHead(answer?.status ?? 429, answer?.headers);
    response.end(answer?.body);
  };
}

function json(status: number, body: unknown): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...apiHeaders });
    response.end(JSON.stringify(body));
  };
}
