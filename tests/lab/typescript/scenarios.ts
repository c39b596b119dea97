import Anthropic from '@anthropic-ai/sdk';
import type { JobList } from '../job.ts';

/** What a scenario does with the SDK; it throws, or returns what the program sees, or says why it cannot be. */
export type Scenario = (setting: Setting) => Promise<{ shows: string } | { absent: string }>;
export type Setting = Pick<JobList, 'tlsOrigin' | 'refusingOrigin'> & {
  /** Base URL of a named answer of the fault server. */
  at(answer: string): string;
  /** Counts the requests of the client that gets it. */
  fetch: typeof fetch;
};

/** A small valid request. */
export const request = {
  model: 'claude-opus-5-5',
  max_tokens: 64,
  messages: [{ role: 'user', content: 'Hello' }],
} satisfies Anthropic.MessageCreateParamsNonStreaming;

/** Client errors by the id of their entry. */
export const scenarios: Record<string, Scenario> = {
  'missing-api-key-client': async ({ at, fetch }) =>
    answered(await new Anthropic({ baseURL: at('message'), fetch }).messages.create(request)),
  'connection-error': async ({ refusingOrigin, fetch }) => create(refusingOrigin, fetch),
  'connection-reset': async ({ at, fetch }) => create(at('reset'), fetch),
  'request-timed-out': async ({ at, fetch }) => create(at('slow'), fetch, { timeout: 100 }),
  'request-aborted': async ({ at, fetch }) => {
    const signal = AbortSignal.timeout(100);
    return answered(await client(at('slow'), fetch).messages.create(request, { signal }));
  },
  'tls-certificate-error': async ({ tlsOrigin, fetch }) => create(tlsOrigin, fetch),
  'streaming-required-long-request': async ({ at, fetch }) =>
    answered(
      await client(at('message'), fetch).messages.create({ ...request, max_tokens: 64_000 }),
    ),
  'browser-environment-blocked': async ({ at, fetch }) => {
    Object.assign(globalThis, { window: { document: {} } });
    try {
      return await create(at('message'), fetch);
    } finally {
      Reflect.deleteProperty(globalThis, 'window');
    }
  },
  'stream-event-order': async ({ at, fetch }) => finalMessage(at('stream-twice-started'), fetch),
  'stream-ended-without-chunks': async ({ at, fetch }) =>
    finalMessage(at('stream-without-chunks'), fetch),
  'stream-consumed-twice': async ({ at, fetch }) => {
    const stream = await client(at('stream-message'), fetch).messages.create({
      ...request,
      stream: true,
    });
    for await (const event of stream) void event;
    for await (const event of stream) void event;
    return { shows: 'the second loop ends at once, without an event' };
  },
  'batch-results-not-ready': async ({ at, fetch }) => {
    const batches = client(at('batch-running'), fetch).messages.batches;
    for await (const result of await batches.results('msgbatch_01ExampleExampleExample'))
      void result;
    return { shows: 'no result' };
  },
  'model-deprecation-warning': async ({ at, fetch }) => {
    const said: string[] = [];
    const real = console.warn;
    console.warn = (text) => said.push(String(text));
    try {
      const model = 'claude-opus-4-5';
      await client(at('message'), fetch).messages.create({ ...request, model });
    } finally {
      console.warn = real;
    }
    return { shows: said.join('\n') };
  },
  'credentials-not-loaded': async ({ at, fetch }) => {
    process.env['ANTHROPIC_PROFILE'] = 'example';
    try {
      return answered(
        await new Anthropic({ baseURL: at('message'), fetch }).messages.create(request),
      );
    } finally {
      delete process.env['ANTHROPIC_PROFILE'];
    }
  },
  // Answers of the fault server that an entry may name in `lab.scenario`.
  refusal: async ({ at, fetch }) => create(at('refusal'), fetch),
  'json-truncated': async ({ at, fetch }) => create(at('json-truncated'), fetch),
  'html-page': async ({ at, fetch }) => create(at('html-page'), fetch),
  'empty-body': async ({ at, fetch }) => create(at('empty-body'), fetch),
  'stream-truncated': async ({ at, fetch }) => readStream(at('stream-truncated'), fetch),
  'stream-ends-early': async ({ at, fetch }) => readStream(at('stream-ends-early'), fetch),
  'httpx-proxies-incompatible': cannot(
    '`proxies` is an argument of the Python HTTP client; a proxy is set through `fetchOptions`.',
  ),
  'sdk-too-old-no-messages': cannot('Every version that the lab runs has `messages`.'),
  'wrapper-http-error-no-body': cannot(
    '`httpx` is a Python package; the SDK for TypeScript keeps the body.',
  ),
  'sdk-missing-required-arguments': cannot(
    'Missing arguments are found by the type checker; at run time the request is sent and the API answers 400.',
  ),
  // Clients of platforms are packages of their own.
  bedrock: cannot(
    '`@anthropic-ai/bedrock-sdk` brings the AWS SDK, which the lab does not install.',
  ),
  vertex: cannot(
    '`@anthropic-ai/vertex-sdk` brings `google-auth-library`, which the lab does not install.',
  ),
  foundry: cannot('The lab does not install `@anthropic-ai/foundry-sdk`.'),
  'response-validation-error': cannot('Responses are not checked against a schema at run time.'),
};

/** The plain call of every entry with a response. */
export async function create(
  baseURL: string,
  fetch: Setting['fetch'],
  options: { timeout?: number } = {},
) {
  return answered(await client(baseURL, fetch, options).messages.create(request));
}

/** The streamed call, read to its end. */
export async function readStream(baseURL: string, fetch: Setting['fetch']) {
  const stream = await client(baseURL, fetch).messages.create({ ...request, stream: true });
  for await (const event of stream) void event;
  return { shows: 'the stream ended' };
}

async function finalMessage(baseURL: string, fetch: Setting['fetch']) {
  return answered(await client(baseURL, fetch).messages.stream(request).finalMessage());
}

function client(baseURL: string, fetch: Setting['fetch'], options: { timeout?: number } = {}) {
  return new Anthropic({ apiKey: 'sk-ant-example', baseURL, fetch, ...options });
}

/** The fields of an answer that tell a situation from success. */
function answered(message: Anthropic.Message | string | undefined) {
  // A body that is not JSON is handed over as text, whatever the declared type.
  if (typeof message !== 'object')
    return { shows: `returns ${JSON.stringify(message)} instead of a message` };
  const { stop_reason, stop_details } = message;
  return { shows: JSON.stringify({ stop_reason, stop_details }) };
}

function cannot(reason: string): Scenario {
  return () => Promise.resolve({ absent: reason });
}
