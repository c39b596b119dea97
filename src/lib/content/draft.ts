import { dump } from 'js-yaml';
import { buildFeed } from '../find/feed/feed.ts';
import { resolve } from '../find/resolver.ts';
import { makeWords } from '../find/words/questions.ts';
import { languages } from '../observed/recording.ts';
import type { Entry, Kind } from './entry.ts';
import type { Library } from './disk-library.ts';
import { statusesOfTypes, usualType } from './error-types.ts';

/** A file for a new entry: where it goes below `src`, and its text with `…` where an author has to write. */
export type Draft = { file: string; text: string };

/** What an author has to write; a rule finds what is left of it. */
export const blanks = {
  summary: '… what happened, and the first thing to do',
  tell: '… what sets it apart',
  reason: 'No source says. …',
  title: '… (rename the id, too)',
  cause: 'What the caller did …',
  step: 'One action with a result that shows …',
  check: 'What shows that it worked …',
};

/** What is known of an error without an author: by its name on the wire, or by the text that people met. */
export function draftEntry(kind: Kind, given: string, library: Library): Draft {
  if (kind === 'message') return draftWording(given, library);
  const fresh = library.entries.find(({ id, explained }) => id === given && !explained);
  return draftFrom(kind, given, {
    title: fresh?.title ?? given,
    situation: fresh?.situation ?? (kind === 'client' ? 'network' : 'request'),
    verdict: fresh?.retry.verdict ?? 'not-stated',
    reason: fresh?.retry.reason ?? blanks.reason,
    cites: fresh ? sdkSources(given, library) : [],
    related: fresh?.related ?? [],
    extra: kind === 'type' && !statusesOfTypes[given] ? ['status: 400'] : [],
  });
}

function draftWording(given: string, library: Library): Draft {
  const { message, type, status } = wordingIn(given);
  const feed = buildFeed(library.entries);
  const nearest = resolve(given, feed, makeWords(feed)).matches.slice(0, 5);
  const [first] = nearest.flatMap(
    ({ id }) => library.entries.find((entry) => entry.id === id) ?? [],
  );
  const known =
    status ?? (type === null ? (first?.status ?? null) : (statusesOfTypes[type]?.[0] ?? null));
  return draftFrom('message', idFrom(message), {
    title: message.replaceAll('`', '').slice(0, 70),
    situation: first?.situation ?? 'request',
    verdict: 'not-stated',
    reason: blanks.reason,
    cites: [],
    related: nearest.map(({ id }) => id),
    extra: [
      `status: ${known}`,
      `type: ${type ?? usualType(known)}`,
      'messages:',
      '  - id: full',
      `    template: ${scalar(message)}`,
      `    example: ${scalar(message)}`,
      '    cites: []',
    ],
  });
}

type Known = {
  title: string;
  situation: Entry['situation'];
  verdict: Entry['retry']['verdict'];
  reason: string;
  cites: string[];
  related: string[];
  extra: string[];
};

function draftFrom(kind: Kind, id: string, known: Known): Draft {
  const cites = `cites: [${known.cites.join(', ')}]`;
  const lines = [
    '---',
    `title: ${scalar(known.title)}`,
    `summary: ${blanks.summary}`,
    `tell: ${blanks.tell}`,
    `situation: ${known.situation}`,
    ...known.extra,
    `retry: { verdict: ${scalar(known.verdict)}, reason: ${scalar(known.reason)}, ${cites} }`,
    cites,
    'causes:',
    '  - id: cause',
    `    title: ${blanks.title}`,
    `    text: ${blanks.cause}`,
    `    ${cites}`,
    'fixes:',
    '  - id: fix',
    `    title: ${blanks.title}`,
    '    resolves: [cause]',
    `    steps: [${blanks.step}]`,
    `    check: ${blanks.check}`,
    `    ${cites}`,
    ...(known.related.length === 0 ? [] : [`related: [${known.related.join(', ')}]`]),
    '---',
    '',
  ];
  return { file: `content/errors/${kind}/${id}.mdx`, text: lines.join('\n') };
}

/** Rows for the files of the SDKs that declare a code. */
function sdkSources(code: string, { observed, sources }: Library): string[] {
  const files = observed.declarations?.codes[code]?.files;
  return languages.flatMap(
    (language) =>
      sources.find(
        ({ sdk }) =>
          sdk?.language === language &&
          sdk.file === files?.[language] &&
          !sdk.versions &&
          !sdk.symbol,
      )?.id ?? [],
  );
}

/** The message within a body as the API sends it, or the text itself. */
function wordingIn(given: string): { message: string; type: string | null; status: number | null } {
  const start = given.indexOf('{');
  const status = /\b([45]\d\d)\b/.exec(start < 0 ? '' : given.slice(0, start))?.[1];
  try {
    const body: unknown = JSON.parse(given.slice(Math.max(start, 0)));
    const error = fieldOf(body, 'error');
    const message = fieldOf(error, 'message');
    const type = fieldOf(error, 'type');
    if (typeof message === 'string')
      return {
        message,
        type: typeof type === 'string' ? type : null,
        status: status === undefined ? null : Number(status),
      };
  } catch {
    // it is a wording alone
  }
  return { message: given.trim(), type: null, status: null };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function idFrom(message: string): string {
  const words = message.toLowerCase().match(/[a-z0-9]+/g) ?? ['new-wording'];
  return words.slice(0, 6).join('-');
}

function scalar(text: string): string {
  return dump(text, { lineWidth: -1, quotingType: "'" }).trimEnd();
}
