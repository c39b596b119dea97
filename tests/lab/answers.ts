import type { RequestListener } from 'node:http';
import type { Entry } from '../../src/lib/content/entry.ts';
import {
  apiHeaders,
  exampleMessage,
  platformResponse,
  serverSentEvents,
  streamEvents,
  streamOpening,
  wireResponse,
  type WireResponse,
} from '../../src/lib/observed/wire.ts';

/** How to answer requests under a name: a scenario, a bare status, or what an entry describes. */
export function answerFor(name: string, entries: ReadonlyMap<string, Entry>): RequestListener {
  const [base = '', ...options] = name.split('~');
  const scenario = scenarios[base];
  if (scenario) return scenario;
  const entry = entries.get(base);
  if (entry && options.includes('stream')) {
    const events = streamEvents(entry);
    return events === null ? unknownName(name) : respond(eventStream(events));
  }
  const response = entry
    ? (platformResponse(entry) ?? wireResponse(entry))
    : bareStatus(base, options);
  return response === null ? unknownName(name) : respond(response);
}

/** Answers that no entry describes, by the name under which a client asks for them. */
export const scenarios: Record<string, RequestListener> = {
  message: respond(json(200, exampleMessage({}))),
  refusal: respond(
    json(
      200,
      exampleMessage({
        content: [],
        stop_reason: 'refusal',
        stop_details: { type: 'refusal', category: 'cyber', explanation: null },
      }),
    ),
  ),
  reset: (request) => request.socket.resetAndDestroy(),
  slow: () => {}, // the client gives up first
  'stream-message': respond(eventStream(serverSentEvents([...streamOpening, ...streamClosing()]))),
  'stream-truncated': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', ...apiHeaders });
    response.write(serverSentEvents(streamOpening), () => response.destroy());
  },
  'stream-ends-early': respond(eventStream(serverSentEvents(streamOpening))),
  'stream-out-of-order': respond(eventStream(serverSentEvents(streamOpening.slice(1)))),
  'stream-twice-started': respond(
    eventStream(serverSentEvents([...streamOpening.slice(0, 1), ...streamOpening])),
  ),
  'stream-without-chunks': respond(eventStream('')),
  'json-truncated': respond({
    ...json(200, {}),
    body: JSON.stringify(exampleMessage({})).slice(0, 40),
  }),
  'json-unexpected': respond(json(200, exampleMessage({ content: 'Hello', usage: null }))),
  'html-page': respond({
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<html><body>Sign in to the network</body></html>',
  }),
  'empty-body': respond({ status: 200, headers: {}, body: '' }),
  batch: (request, response) =>
    respond(
      request.url?.endsWith('/results')
        ? { status: 200, headers: { 'content-type': 'application/x-jsonl' }, body: batchResults() }
        : json(200, batch(`http://${request.headers.host}/batch/v1/messages/batches/results`)),
    )(request, response),
  'batch-running': respond(json(200, batch(null))),
};

/** Reads `status-429`, `status-429-some_code`, each with `~header=value` behind it. */
function bareStatus(name: string, options: readonly string[]): WireResponse | null {
  const match = /^status-(\d{3})(?:-([a-z_]+))?$/.exec(name);
  if (!match) return null;
  const headers = Object.fromEntries(
    options.map((option) => {
      const at = option.indexOf('=');
      return [option.slice(0, at), option.slice(at + 1)];
    }),
  );
  return wireResponse({
    status: Number(match[1]),
    type: 'api_error',
    code: match[2] ?? null,
    messages: [],
    lab: { headers },
  });
}

function unknownName(name: string): RequestListener {
  return respond(json(404, { error: { message: `the fault server knows no "${name}"` } }));
}

function respond({ status, headers, body }: WireResponse): RequestListener {
  return (_, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

function json(status: number, body: unknown): WireResponse {
  const headers = { 'content-type': 'application/json', ...apiHeaders };
  return { status, headers, body: JSON.stringify(body) };
}

function eventStream(body: string): WireResponse {
  return { status: 200, headers: { 'content-type': 'text/event-stream', ...apiHeaders }, body };
}

function streamClosing() {
  const delta = { stop_reason: 'end_turn', stop_sequence: null };
  return [
    { name: 'content_block_stop', data: { type: 'content_block_stop', index: 0 } },
    { name: 'message_delta', data: { type: 'message_delta', delta, usage: { output_tokens: 1 } } },
    { name: 'message_stop', data: { type: 'message_stop' } },
  ];
}

function batch(resultsURL: string | null) {
  return {
    id: 'msgbatch_01ExampleExampleExample',
    type: 'message_batch',
    processing_status: resultsURL === null ? 'in_progress' : 'ended',
    request_counts: { processing: 0, succeeded: 1, errored: 1, canceled: 0, expired: 1 },
    ended_at: null,
    created_at: '2026-01-01T00:00:00Z',
    expires_at: '2026-01-02T00:00:00Z',
    archived_at: null,
    cancel_initiated_at: null,
    results_url: resultsURL,
  };
}

function batchResults(): string {
  const error = { type: 'invalid_request_error', message: 'max_tokens: Field required' };
  const results = [
    { custom_id: 'first', result: { type: 'succeeded', message: exampleMessage({}) } },
    {
      custom_id: 'second',
      result: { type: 'errored', error: { type: 'error', error, request_id: null } },
    },
    { custom_id: 'third', result: { type: 'expired' } },
  ];
  return results.map((result) => `${JSON.stringify(result)}\n`).join('');
}
