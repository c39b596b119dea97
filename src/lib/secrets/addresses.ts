import { endOverLines } from './breaks.ts';
import { isDrawn } from './chance.ts';
import { isReference } from './harmless.ts';
import type { Span } from './span.ts';

/** Secrets that their place gives away: in an address, behind a scheme, in a call of curl; and mail addresses. */
export function findPlaced(text: string): Span[] {
  return places.flatMap(({ kind, pattern, holds }) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const [whole, before = '', secret = ''] = found;
      const start = found.index + before.length;
      if (!holds(secret, text, found.index + whole.length)) return [];
      const end = start + secret.length;
      return [{ start, end: kind === header ? endOverLines(text, start, end) : end, kind }];
    }),
  );
}

type Place = {
  kind: string;
  /** Two groups: what stands before, and the secret. */
  pattern: RegExp;
  holds: (secret: string, text: string, end: number) => boolean;
};

const header = 'authorization header';
const isWritten = (secret: string) => !isReference(secret, false);
/** Names of files and of programs end like hosts. */
const ofFiles = /\.(?:png|jpe?g|gif|svg|webp|js|mjs|cjs|ts|py|json|md|tgz|gz|zip|whl|lock)$/i;

const places: Place[] = [
  {
    kind: 'password',
    pattern: /(:\/\/[^\s/:@"'<>]{0,64}:)([^\s/"'<>]{1,200})(?=@)/g,
    holds: isWritten,
  },
  { kind: 'token', pattern: /(:\/\/)([\w-]{20,100})(?=(?::[\w-]{0,20})?@)/g, holds: isDrawn },
  {
    kind: 'password',
    pattern: /((?<![\w…-])(?:-u|-U|--user|--proxy-user)[ =]["']?[^\s:"']{1,64}:)([^\s"']{3,200})/g,
    holds: (secret) => isWritten(secret) && !/^(?:\d+|[a-z]+)$/.test(secret),
  },
  { kind: 'token', pattern: /([?&]code=)([^\s&"'<>#]{12,800})/g, holds: isDrawn },
  {
    kind: header,
    pattern: /(\bbearer\s{1,4})([\w.~+/=-]{6,4000})/gi,
    holds: (secret) =>
      isWritten(secret) &&
      (/^sk-\w*\d/.test(secret) ||
        (secret.length >= 16 && (isDrawn(secret) || /[^\W_]{20}/.test(secret)))),
  },
  {
    kind: header,
    pattern: /(\bbasic\s{1,4})([A-Za-z\d+/]{10,4000}={0,2})/gi,
    // With a digit or padding, so that "basic authentication" stays.
    holds: (secret) => /[\d=]/.test(secret),
  },
  {
    kind: 'e-mail address',
    pattern:
      /()((?<![\w.%+-])[\w.%+-]{1,64}@(?:[A-Za-z\d](?:[A-Za-z\d-]{0,62}))(?:\.[A-Za-z\d-]{1,63}){1,6})/g,
    holds: (secret, text, end) =>
      /\.[A-Za-z]{2,24}$/.test(secret) &&
      !/@(?:v?\d+\.\d|\d+x\.)/.test(secret) &&
      !ofFiles.test(secret) &&
      // The user of a repository's address is nobody.
      !(
        /^git@/i.test(secret) ||
        (text[end] === ':' && /^[\w-]+\//.test(text.slice(end + 1, end + 80)))
      ),
  },
];
