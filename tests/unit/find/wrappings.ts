import type { Entry } from '../../../src/lib/content/entry.ts';

/** A message as an entry states it, with what the API sends around it. */
export type Example = {
  message: string;
  status: number | null;
  type: string | null;
  code: string | null;
  className: string;
  /** Whether it arrives in an error object; what a program words itself does not. */
  isOnWire: boolean;
};

/** Examples of an entry, each with the name of its message. */
export function examplesOf(entry: Entry): { name: string; example: Example }[] {
  return entry.messages.map((message) => ({
    name: `${entry.id}#${message.id}`,
    example: {
      message: message.example,
      status: message.status ?? entry.status,
      type: message.type ?? entry.type,
      code: entry.code,
      className: entry.classes.python ?? entry.classes.typescript ?? 'APIError',
      isOnWire: message.surface === undefined && entry.kind !== 'client',
    },
  }));
}

/** The ways in which people meet one error: what a program prints, and what a page or terminal makes of it. */
export const wrappings: Record<string, (example: Example) => string> = {
  'pretty JSON': (example) =>
    JSON.stringify(
      example.isOnWire ? bodyOf(example) : { sdk: 'anthropic', message: example.message },
      null,
      2,
    ),
  'one line of a log': (example) =>
    `2026-03-04T05:06:07Z ERROR worker-3 call to Claude failed: ${plain(example)} (attempt 2 of 5)`,
  'the Python SDK': (example) =>
    example.isOnWire
      ? `Traceback (most recent call last):\n  File "/app/main.py", line 12, in run\n    client.messages.create(**body)\nanthropic.${example.className}: Error code: ${example.status ?? 400} - ${toPython(bodyOf(example))}`
      : `Traceback (most recent call last):\n  File "/app/main.py", line 12, in run\nanthropic.${example.className}: ${example.message}`,
  'the TypeScript SDK': (example) =>
    `Error: ${plain(example)}\n    at APIError.generate (/app/node_modules/@anthropic-ai/sdk/core/error.js:41:20)\n    at Anthropic.makeRequest (/app/node_modules/@anthropic-ai/sdk/client.js:310:24)`,
  'JSON in JSON in JSON': (example) =>
    JSON.stringify({
      level: 'error',
      detail_of: 'anthropic',
      msg: JSON.stringify({ upstream: plain(example) }),
    }),
  'an event of a stream': (example) =>
    `event: error\ndata: ${JSON.stringify(example.isOnWire ? bodyOf(example) : { source: '@anthropic-ai/sdk', message: example.message })}\n\n`,
  'curl -i': (example) =>
    `HTTP/2 ${example.status ?? 400}\ncontent-type: application/json\nrequest-id: req_011CExampleExampleExample\nvia: 1.1 google\nx-upstream: api.anthropic.com\n\n${example.isOnWire ? JSON.stringify(bodyOf(example)) : example.message}`,
  'a terminal box, wrapped inside words': (example) => frame(`API Error: ${plain(example)}`),
  'colours of a terminal': (example) =>
    `\u001b[31m\u001b[1mClaude request failed\u001b[22m\u001b[39m \u001b[2m${plain(example)}\u001b[0m`,
  'a Markdown quote': (example) =>
    `> Claude says\n>\n> \`\`\`\n${quote(plain(example))}\n> \`\`\`\n`,
  'an HTML page': (example) => `<pre class="anthropic-error">${escapeHtml(plain(example))}</pre>`,
  'a URL': (example) =>
    `https://example.com/find?vendor=anthropic&q=${encodeURIComponent(plain(example))}`,
  'a gateway': (example) =>
    `litellm.${example.className}: AnthropicException - b'${plain(example)}'. Received Model Group=chat\nAvailable Model Group Fallbacks=None`,
};

/** Status and body, or the bare message of a program. */
function plain(example: Example): string {
  if (!example.isOnWire) return example.message;
  return `${example.status === null ? '' : `${example.status} `}${JSON.stringify(bodyOf(example))}`;
}

function bodyOf({ message, type, code }: Example): object {
  const error = {
    ...(code === null ? {} : { details: { error_code: code } }),
    type: type ?? 'api_error',
    message,
  };
  return { type: 'error', error, request_id: 'req_011CExampleExampleExample' };
}

/** As Python prints a dict: single quotes unless the text has one, then double quotes. */
function toPython(value: unknown): string {
  if (typeof value === 'string') {
    const escaped = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"');
    return value.includes("'") && !value.includes('"')
      ? `"${escaped}"`
      : `'${escaped.replaceAll("'", "\\'")}'`;
  }
  if (typeof value !== 'object' || value === null) return 'None';
  return `{${Object.entries(value)
    .map(([key, member]) => `'${key}': ${toPython(member)}`)
    .join(', ')}}`;
}

function frame(text: string): string {
  const lines = text.match(/[^\n]{1,56}/g) ?? [];
  return `╭${'─'.repeat(60)}╮\n${lines.map((line) => `│  ${line.padEnd(56)}  │`).join('\n')}\n╰${'─'.repeat(60)}╯`;
}

function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
