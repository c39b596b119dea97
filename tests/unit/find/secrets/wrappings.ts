/** What can stand around a secret: the line with it in, a text as it is pasted out. */
export type Wrap = (before: string, secret: string, after: string, below: string) => string;

const whole =
  (change: (text: string) => string): Wrap =>
  (before, secret, after, below) =>
    change(`${before}${secret}${after}\n${below}`);
const within =
  (change: (secret: string) => string): Wrap =>
  (before, secret, after, below) =>
    `${before}${change(secret)}${after}\n${below}`;
const percent = (text: string) =>
  text.replace(/[^A-Za-z0-9._~]/g, (letter) =>
    letter === '-'
      ? '%2D'
      : encodeURIComponent(letter).replace(
          /['()*!]/g,
          (one) => `%${one.charCodeAt(0).toString(16)}`,
        ),
  );
const json = (text: string) => JSON.stringify(text);

/** A secret of any length in any of them must be found. */
export const wrappings: Record<string, Wrap> = {
  nothing: whole((text) => text),
  JSON: whole((text) => `{"log":${json(text)}}`),
  'JSON in JSON': whole((text) => json(json(text))),
  'JSON in JSON in JSON': whole((text) => json(json(json(text)))),
  'a literal line break before': whole((text) => `Error:\\n${text.replaceAll('\n', '\\n')}`),
  'a literal tab before': whole((text) => `Error:\\t${text}`),
  'an address': whole(percent),
  'an address in an address': whole((text) => percent(percent(text))),
  entities: whole((text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;'),
  ),
  'hyphens as entities': whole((text) => text.replaceAll('-', '&#45;')),
  'hyphens as \\u': whole((text) => text.replaceAll('-', '\\u002d')),
  'hyphens as \\x': whole((text) => text.replaceAll('-', '\\x2D')),
  'non-breaking hyphens': within((text) => text.replaceAll('-', '\u2011')),
  'en dashes': within((text) => text.replaceAll('-', '\u2013')),
  'colour around': within((text) => `\u001b[1;33m${text}\u001b[0m`),
  'colour inside': within((text) => `${text.slice(0, 5)}\u001b[31m${text.slice(5)}\u001b[39;49m`),
  'colour that lost its escape': within((text) => `[31m${text}[0m`),
  'colour as \\u': within((text) => `\\u001b[32m${text}\\u001b[0m`),
  'zero width': within((text) => `${text.slice(0, 4)}\u200b${text.slice(4)}`),
  'a soft hyphen': within((text) => `${text.slice(0, 6)}\u00ad${text.slice(6)}`),
  CRLF: whole((text) => `first\n${text}`.replaceAll('\n', '\r\n')),
  'a quoted mail': whole((text) => text.replace(/^/gm, '> ')),
  'a box': whole((text) => `╭──╮\n${text.replace(/^/gm, '│ ').replace(/$/gm, ' │')}\n╰──╯`),
  'a heavy box': whole((text) => text.replace(/^/gm, '┃ ').replace(/$/gm, '   ┃')),
  'an ASCII box': whole((text) => text.replace(/^/gm, '| ').replace(/$/gm, ' |')),
  'a record of a log': whole((text) => `2026-11-29T10:12:01.123Z INFO [worker-7] ${text}`),
  Markdown: whole((text) => `\`\`\`\n${text}\n\`\`\``),
  parentheses: whole((text) => `it failed (${text})`),
};

const broken =
  (between: string, frame: (line: string) => string = (line) => line): Wrap =>
  (before, secret, after, below) => {
    // In the last third, so that a short rest goes on as well as a long one.
    const cut = Math.floor(secret.length * 0.7);
    const first = `${before}${secret.slice(0, cut)}`;
    return `${frame(first)}${between}${frame(`${secret.slice(cut)}${after}`.padEnd(first.length))}\n${below}`;
  };

/** A key in them is cut in two; a word that a person chose is not found then. */
export const breaks: Record<string, Wrap> = {
  'a broken line': broken('\n'),
  'a broken line, CRLF': broken('\r\n'),
  'a broken line in a box': broken('\n', (line) => `│ ${line} │`),
  'a broken line in a heavy box': broken('\n', (line) => `┃ ${line} ┃`),
  'a broken line in an ASCII box': broken('\n', (line) => `| ${line} |`),
  'a broken line in a quoted mail': broken('\n', (line) => `> ${line}`),
  'a shell line that goes on': broken('\\\n'),
  'a literal line break inside': broken('\\n'),
  'a broken line with an indent': broken('\n    '),
  'two broken lines': (before, secret, after, below) => {
    const third = Math.ceil(secret.length / 3);
    const parts = [secret.slice(0, third), secret.slice(third, 2 * third), secret.slice(2 * third)];
    return `${before}${parts.join('\n')}${after}\n${below}`;
  },
};

/** What must survive in the line below a secret. */
export const below = [
  'req_011CSHoEeqs5C35K2UUqR7Fy',
  'msgbatch_013Zva2CMHLNnXjNJJKqJ2EF',
  'claude-opus-4-5-20251101 was overloaded',
  '2026-11-29T10:12:02Z Overloaded',
  'Error429Response: slow down',
  'toolu_01A09q90qw90lq917835lq9 was not found',
  'BadRequestError: 400 invalid x-api-key',
  'request-id: req_011CSHoEeqs5C35K2UUqR7Fy',
  '6f1c2a34-9b0d-4c11-8e22-aa5566778899',
  '529 {"type":"error","error":{"type":"overloaded_error"}}',
  'anthropic.claude-sonnet-4-20250514-v1:0',
  'workspace wrkspc_01JwQvzr7rXLA5AGx3HKfFUJ',
  'b4d9805f7a2cd01e9e6a1b3c4d5e6f7a8b9c0d1e',
  '8f2a1b3c4d5e6f7a-FRA',
  'HTTP/1.1 429 Too Many Requests',
];
