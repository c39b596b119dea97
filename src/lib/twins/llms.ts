import type { Entry } from '../content/entry.ts';

/** A part of the list for language models: its file, what is in it, and which errors. */
export type Part = { file: string; about: string; entries: Entry[] };

/** Errors in, the parts of the list out: each small enough to be read whole. */
export function partsOf(entries: readonly Entry[]): Part[] {
  const rest = new Set(entries);
  return parts.map(({ file, about, has }) => {
    const own = [...rest].filter(has);
    own.forEach((entry) => rest.delete(entry));
    return { file, about, entries: own };
  });
}

/** The first part that has an entry keeps it; the last one takes all. */
const parts: { file: string; about: string; has: (entry: Entry) => boolean }[] = [
  {
    file: 'llms-client.txt',
    about:
      'errors without an HTTP response: connections, timeouts, what an SDK or Claude Code says by itself',
    has: ({ status }) => status === null,
  },
  {
    file: 'llms-200.txt',
    about: 'answers with HTTP 200 that are no success, such as refusals and stopped answers',
    has: ({ status }) => status !== null && status < 400,
  },
  {
    file: 'llms-400-codes.txt',
    about: 'HTTP 400 with an `error_code`',
    has: ({ status, code }) => status === 400 && code !== null,
  },
  {
    file: 'llms-400-messages.txt',
    about: 'HTTP 400 told by its message',
    has: ({ status }) => status === 400,
  },
  {
    file: 'llms-401-413.txt',
    about: 'HTTP 401 to 413: keys, permissions, billing, things not found, conflicts, sizes',
    has: ({ status }) => status !== null && status < 429,
  },
  {
    file: 'llms-429-529.txt',
    about: 'HTTP 429 and 5xx: limits, overload, failures of a server',
    has: () => true,
  },
];

/** A summary in, its first sentence out. */
export function firstSentence(text: string): string {
  return /^.{20,}?[.!?](?= [A-Z`"])/.exec(text)?.[0] ?? text;
}
