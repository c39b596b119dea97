import type { Entry, Platform } from '../content/entry.ts';

/** What the server sends for an error, as far as the entry says. */
export type WireResponse = { status: number; headers: Record<string, string>; body: string };

/** The parts of an entry that decide its response. */
export type WireEntry = Pick<Entry, 'status' | 'type' | 'code' | 'messages' | 'lab'>;

/** Ids that keep the real shape and belong to nobody. */
export const exampleRequestId = 'req_011CExampleExampleExample';
export const exampleOrganizationId = '01234567-89ab-4cde-8f01-23456789abcd';

/** Stands in the message of an error whose wording nobody has published. */
export const unpublishedWording = '(wording not published)';

/** The response that an entry describes; null when the error happens without one. */
export function wireResponse(entry: WireEntry): WireResponse | null {
  const { status, lab } = entry;
  if (status === null || isWordedElsewhere(entry)) return null;
  if (lab.raw !== undefined)
    return {
      status,
      headers: { 'content-type': 'application/json', ...lab.headers },
      body: lab.raw,
    };
  if (lab.body === 'empty') return { status, headers: { ...lab.headers }, body: '' };
  if (lab.body === 'html') {
    const headers = { 'content-type': 'text/html', ...lab.headers };
    return { status, headers, body: edgePage(status, wording(entry)) };
  }
  const headers = { 'content-type': 'application/json', ...apiHeaders, ...lab.headers };
  const body = status < 400 ? exampleMessage(lab.details ?? {}) : errorBody(entry);
  return { status, headers, body: JSON.stringify(body) };
}

/** What a cloud platform sends for an error that it words, as reports show it; null for an error of the API. */
export function platformResponse({ status, lab }: WireEntry): WireResponse | null {
  if (lab.platform === undefined || status === null) return null;
  return { status, headers: { 'content-type': 'application/json' }, body: lab.platform.body };
}

/** The client of a platform, as the SDKs name it. */
const platformClients: Record<Platform, string> = {
  bedrock: 'AnthropicBedrock',
  vertex: 'AnthropicVertex',
  foundry: 'AnthropicFoundry',
};

/** Says that a body was played back, or that nobody has published the body of a code and we made it; null when its source has it, or there is none. */
export function constructedNote(entry: WireEntry): string | null {
  if (entry.lab.platform !== undefined)
    return `Played back to ${platformClients[entry.lab.platform.client]}: the lab sent it the body that the sources show, not the platform.`;
  if (entry.code === null || wireResponse(entry) === null) return null;
  const type = entry.type === null ? ' Its type is not stated and left out.' : '';
  return type !== '' || wording(entry) === undefined
    ? `The body below is constructed from the status and the code that the SDK declares.${type}`
    : null;
}

/** The same error in a stream that has begun, as server-sent events after HTTP 200; null without a JSON error. */
export function streamEvents(entry: WireEntry): string | null {
  const failure = streamFailure(entry);
  return failure === null ? null : serverSentEvents(streamOpening) + failure;
}

/** The event of such a stream that tells of the error: those before it are the same for every error. */
export function streamFailure(entry: WireEntry): string | null {
  const { status, lab } = entry;
  if (
    status === null ||
    isWordedElsewhere(entry) ||
    status < 400 ||
    lab.raw !== undefined ||
    (lab.body !== undefined && lab.body !== 'json')
  )
    return null;
  return serverSentEvents([{ name: 'error', data: errorBody(entry) }]);
}

/** A finished answer of the Messages API; `changes` replaces fields, such as `stop_reason`. */
export function exampleMessage(changes: Record<string, unknown>): Record<string, unknown> {
  return {
    ...emptyMessage,
    content: [{ type: 'text', text: 'Hello' }],
    stop_reason: 'end_turn',
    ...changes,
  };
}

/** Events as they stand on the wire. */
export function serverSentEvents(events: readonly { name: string; data: unknown }[]): string {
  return events
    .map(({ name, data }) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
    .join('');
}

/** Headers that the API itself adds; a page from the edge has none of them. */
export const apiHeaders = {
  'request-id': exampleRequestId,
  'anthropic-organization-id': exampleOrganizationId,
};

const emptyMessage = {
  id: 'msg_01ExampleExampleExample',
  type: 'message',
  role: 'assistant',
  model: 'claude-opus-5-5',
  content: [],
  stop_reason: null,
  stop_sequence: null,
  usage: { input_tokens: 8, output_tokens: 1 },
};

/** What a stream has said before an error interrupts it. */
export const streamOpening = [
  { name: 'message_start', data: { type: 'message_start', message: emptyMessage } },
  {
    name: 'content_block_start',
    data: { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
  },
  {
    name: 'content_block_delta',
    data: { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Hel' } },
  },
];

function errorBody(entry: WireEntry): Record<string, unknown> {
  const { type, code, lab } = entry;
  const details = { ...(code === null ? {} : { error_code: code }), ...lab.details };
  return {
    type: 'error',
    error: {
      ...(type === null ? {} : { type }),
      message: wording(entry) ?? unpublishedWording,
      ...(Object.keys(details).length === 0 ? {} : { details }),
    },
    request_id: exampleRequestId,
  };
}

/**
 * Whether only another program's words are known of it, such as a cloud platform's: its body is not
 * ours to make up.
 */
function isWordedElsewhere({ type, code, messages, lab }: WireEntry): boolean {
  const words = messages.length > 0 && messages.every(({ surface }) => surface !== undefined);
  return words && type === null && code === null && lab.body === undefined && !lab.details;
}

/** The first wording of the API itself that comes with the entry's own status and type. */
function wording({ messages, status, type }: WireEntry): string | undefined {
  return messages.find(
    (message) =>
      message.surface === undefined &&
      (message.status ?? status) === status &&
      (message.type ?? type) === type,
  )?.example;
}

/** A page of the edge in front of the API; an entry that quotes one in full gets its own. */
function edgePage(status: number, text: string | undefined): string {
  if (text?.startsWith('<')) return text;
  const title = text ?? String(status);
  const rule = '<hr><center>cloudflare</center>';
  return `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n${rule}\n</body>\n</html>\n`;
}
