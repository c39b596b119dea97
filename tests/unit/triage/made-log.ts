import type { Entry } from '../../../src/lib/content/entry.ts';
import { examplesOf, type Example } from '../find/wrappings.ts';

/** What stands in a made log. */
export type Truth = {
  /** By entry: records, different request ids, first and last time. */
  known: Map<string, { count: number; ids: Set<string>; first: string; last: string }>;
  ours: number;
  foreign: number;
  unclear: number;
  none: number;
  lines: number;
};

/** Errors that the log is made of: of each kind, and from each door. */
export const wanted = [
  'overloaded_error',
  'credit-balance-too-low',
  'prompt-too-long',
  'rate-limit-tokens-per-minute',
  'enforced_spend_limit_reached',
  'thinking-block-modified',
  'tool-use-without-result',
];

/** A seed and a number of lines in, a log of that many lines at least and what is in it out: same seed, same log. */
export function makeLog(entries: readonly Entry[], seed: number, lines: number) {
  const random = makeRandom(seed);
  const pick = <Item>(list: readonly Item[]): Item => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const examples = entries
    .filter(({ id }) => wanted.includes(id))
    .map((entry) => ({ id: entry.id, example: examplesOf(entry)[0]?.example }));
  const truth: Truth = {
    known: new Map(),
    ours: 0,
    foreign: 0,
    unclear: 0,
    none: 0,
    lines: 0,
  };
  const text: string[] = [];
  let second = 0;
  while (text.length < lines) {
    second += Math.floor(random() * 3);
    const at = new Date(Date.UTC(2026, 10, 29) + second * 1000).toISOString();
    const time = `${at.slice(0, 10)} ${at.slice(11, 19)}Z`;
    const chance = random();
    if (chance < 0.025) {
      const { id, example } = pick(examples);
      if (example === undefined) continue;
      const requestId = `req_011C${Math.floor(random() * 1e15)
        .toString(36)
        .padEnd(20, 'A')}`;
      const known = truth.known.get(id) ?? { count: 0, ids: new Set(), first: time, last: time };
      truth.known.set(id, {
        count: known.count + 1,
        ids: known.ids.add(requestId),
        first: known.first,
        last: time,
      });
      text.push(...pick(forms)(at, example, requestId));
    } else if (chance < 0.03) {
      truth.ours += 1;
      const body = bodyOf(
        {
          message: `Flux ${pick(['capacitor', 'regulator'])} is out of phase`,
          type: 'invalid_request_error',
          code: null,
        },
        `req_011C${Math.floor(random() * 1e15)
          .toString(36)
          .padEnd(20, 'B')}`,
      );
      text.push(`${at} ERROR app: call to Claude failed: 400 ${JSON.stringify(body)}`);
    } else if (chance < 0.04) {
      truth.foreign += 1;
      text.push(`${at} ERROR app.db: ${pick(others)} (attempt ${Math.floor(random() * 9)})`);
    } else if (chance < 0.045) {
      truth.unclear += 1;
      text.push(`${at} ERROR app.${pick(words)}: ${pick(["KeyError: 'total'", 'job failed'])}`);
    } else {
      truth.none += 1;
      const said = Array.from(
        { length: 1 },
        () => `${pick(words)}=${pick(words)}-${Math.floor(random() * 1000)}`,
      );
      text.push(`${at} INFO app.${pick(words)}: ${pick(healthy)} ${said.join(' ')}`);
    }
  }
  truth.lines = text.length;
  return { text: `${text.join('\n')}\n`, truth };
}

/** A generator of numbers from 0 to 1 (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function bodyOf(
  { message, type, code }: Pick<Example, 'message' | 'type' | 'code'>,
  id: string,
): object {
  const details = code === null ? {} : { details: { error_code: code } };
  return { type: 'error', error: { ...details, type, message }, request_id: id };
}

/** A line, a line with a trace, a line of JSON, a trace of Node: each an event of its own. */
const forms: ((at: string, example: Example, id: string) => string[])[] = [
  (at, example, id) => [
    `${at} ERROR worker: call to Claude failed: ${example.status} ${JSON.stringify(bodyOf(example, id))}`,
  ],
  (at, example, id) => [
    `${at} ERROR worker: unhandled`,
    'Traceback (most recent call last):',
    '  File "/app/worker.py", line 12, in run',
    '    client.messages.create(**body)',
    `anthropic.${example.className}: Error code: ${example.status} - ${JSON.stringify(bodyOf(example, id))}`,
  ],
  (at, example, id) => [
    JSON.stringify({
      level: 50,
      time: Date.parse(at),
      msg: 'request failed',
      err: {
        type: example.className,
        message: `${example.status} ${JSON.stringify(bodyOf(example, id))}`,
      },
    }),
  ],
  (at, example, id) => [
    `${at} ERROR ${example.className}: ${example.status} ${JSON.stringify(bodyOf(example, id))}`,
    '    at APIError.generate (/app/node_modules/@anthropic-ai/sdk/core/error.js:41:20)',
    '    at Anthropic.makeRequest (/app/node_modules/@anthropic-ai/sdk/client.js:310:24)',
  ],
];

const words = 'order cart session user invoice token cache login export search mail queue'.split(
  ' ',
);
const healthy = [
  'HTTP Request: POST https://api.anthropic.com/v1/messages "HTTP/1.1 200 OK"',
  'model=claude-sonnet-4-5 stop_reason=end_turn',
  'done in 429 ms, errors=0',
  'synced 500 rows',
  'rate limits left: 4000 requests',
  '',
];
const others = [
  'psycopg2.OperationalError: could not connect to server: Connection refused',
  'redis.exceptions.ConnectionError: Error 111 connecting to redis:6379',
  "openai.RateLimitError: Error code: 429 - {'error': {'message': 'Rate limit reached', 'type': 'requests', 'param': None, 'code': 'rate_limit_exceeded'}}",
];
