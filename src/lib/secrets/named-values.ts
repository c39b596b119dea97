import { endOverLines } from './breaks.ts';
import { isDrawn, isIdentity, isUuid } from './chance.ts';
import { isReference } from './harmless.ts';
import { familyOf, type Family } from './key-names.ts';
import { Runs } from './runs.ts';
import type { Span } from './span.ts';

/** Values whose name says that they are secret, in whatever way name and value are written. */
export function findNamed(text: string): Span[] {
  const spans: Span[] = [];
  const runs = new Runs(text);
  hint.lastIndex = 0;
  for (let found = hint.exec(text); found !== null; found = hint.exec(text)) {
    let start = found.index;
    const least = Math.max(0, start - 60);
    while (start > least && /[\w-]/.test(text.charAt(start - 1))) start -= 1;
    restOfName.lastIndex = hint.lastIndex;
    const end = hint.lastIndex + (restOfName.exec(text)?.[0].length ?? 0);
    hint.lastIndex = end;
    const span = valueOf(text, start, end, runs);
    if (span === undefined) continue;
    spans.push(span);
    hint.lastIndex = Math.max(span.end, end);
  }
  return spans;
}

/** A name with one of these in it may keep a secret; the families decide. */
const hint =
  /pass|pwd|\bpw\b|secret|token|key|cookie|auth|sess|sid\b|sig|hmac|jwt|csrf|xsrf|otp\b|verifier|dsn\b/gi;
const restOfName = /[\w-]{0,60}/y;

/** What stands between a name and its value, in the order of `ways`: each asks for its own evidence. */
const separator = new RegExp(
  String.raw`["'\x60\])]{0,3}(?:[ \t]{0,8}(:?=>?|=)|[ \t]{0,8}(\??:)|(,?\s{0,20}["']?[vV]alue["']?[ \t]{0,3}[:=])|(,)(?=[ \t]{0,4}[bru]?["'])|(\()(?=["'])|(>)(?=[^\s<]))[ \t]{0,8}(?:\[\s{0,20})?(?:\n\s{0,20}(?=["']))?|([ \t]{1,20}(?:[│┃║|][ \t]{1,8}|is[ \t])?)`,
  'y',
);
const ways = ['', 'equals', 'colon', 'equals', 'beside', 'call', 'element', 'blank'];
const opener = /(?:SecretStr\(|[bBrRuU])?(["'`])|/y;

function valueOf(text: string, start: number, end: number, runs: Runs): Span | undefined {
  const name = text.slice(start, end);
  const family = familyOf(name);
  separator.lastIndex = end;
  const between = family === undefined ? null : separator.exec(text);
  if (family === undefined || between === null) return undefined;
  const by = ways[between.findIndex((part, at) => at > 0 && part !== undefined)] ?? '';
  if (by === 'element' && text[start - 1] !== '<') return undefined;
  opener.lastIndex = separator.lastIndex;
  const quote = opener.exec(text)?.[1] ?? '';
  const from = opener.lastIndex;
  const isFlag = by === 'blank' && name.startsWith('--');
  if (family === 'cookie') return cookie(text, from, quote, by, runs);
  if (family === 'authorization') return authorization(text, from, by);
  const to = valueEnd(text, from, quote, family, runs);
  const value = text.slice(from, Math.min(to, from + 400));
  if (by === 'element' && !text.startsWith('</', to)) return undefined;
  const how = {
    isQuoted: quote !== '',
    by: isFlag ? 'flag' : by,
    isProse: isProse(text, to, quote),
  };
  if (!isSecret(value, family, how)) return undefined;
  const isLong = value.length >= 8 && family !== 'password';
  return {
    start: from,
    end: isLong ? endOverLines(text, from, to, quote) : to,
    kind: kindOf(family, name),
  };
}

function valueEnd(text: string, from: number, quote: string, family: Family, runs: Runs): number {
  const quoted = quote === '' ? -1 : runs.end(from, quote);
  // A quote that never closes in its line is none.
  if (quoted >= 0 && text[quoted] === quote) return quoted;
  const end = runs.end(from, '');
  const some = text.slice(from, Math.min(end, from + 400));
  const cut = (family === 'password' ? wordEnds : keyEnds).exec(some)?.index;
  return cut === undefined ? end : from + cut;
}
const keyEnds = /[,;&()[\]{}\\]|[.:!?]+$/;
/** A sign that may belong to a password ends it in front of the next name, or at the end. */
const wordEnds = /[,;&)\]}](?=$|[\w .-]{1,30}[=:])/;

/** Whether more words follow in the line: `password: is required`. */
function isProse(text: string, to: number, quote: string): boolean {
  return quote === '' && /^ [a-z]+(?: |$|[.,\n])/.test(text.slice(to, to + 24));
}

type How = { isQuoted: boolean; by: string; isProse: boolean };

function isSecret(value: string, family: Family, how: How): boolean {
  if (value.length < 3 || isReference(value, how.isQuoted)) return false;
  if (how.by === 'call') return value.length >= 20 && isDrawn(value);
  if (how.by === 'beside') return value.length >= 12 && isDrawn(value);
  if (how.by === 'blank')
    return family === 'password'
      ? /\d/.test(value) && /[a-z]/i.test(value) && value.length >= 6 && !isIdentity(value)
      : value.length >= 16 && isDrawn(value);
  const isWord = /^[A-Za-z]+$/.test(value);
  if (how.isProse && isWord && how.by !== 'equals') return false;
  const isId = isIdentity(value) && !isUuid(value);
  const isNumber = /^[\d.,_]+%?$/.test(value);
  switch (family) {
    case 'password':
      return !(isNumber && value.length < 5 && !how.isQuoted);
    case 'secret':
      if (isId || (isNumber && value.length < 20)) return false;
      return value.length >= 6 && (!isWord || value.length >= 16 || how.by === 'equals');
    case 'key':
      if (isId || isNumber) return false;
      if (value.startsWith('sk-')) return value.length >= 6;
      if (/^[A-Za-z]+(?:[-_ .][A-Za-z]+)*$/.test(value)) return isWord && value.length >= 12;
      return value.length >= 8 && !/\s/.test(value);
    case 'signature':
      return (
        /^[\da-f]{32,}$/i.test(value) || (how.by === 'equals' && /^[\w+/=%-]{20,}$/.test(value))
      );
    default:
      return value.length >= 16 && isDrawn(value);
  }
}

function kindOf(family: Family, name: string): string {
  if (family === 'password') return 'password';
  if (/aws|amz|secret_?access|session_?token/i.test(name)) return 'AWS secret';
  return family === 'secret' && !/secret|auth|access|refresh|api/i.test(name) ? 'token' : 'API key';
}

function cookie(
  text: string,
  from: number,
  quote: string,
  by: string,
  runs: Runs,
): Span | undefined {
  if (by === 'blank') return undefined;
  const to = runs.end(from, quote === '' ? '\n' : quote);
  const value = text.slice(from, Math.min(to, from + 400)).trimEnd();
  if (!/^[^\s=]{1,80}=[^;\s]{4}/.test(value) || isReference(value, true)) return undefined;
  return { start: from, end: to - from <= 400 ? from + value.length : to, kind: 'cookie' };
}

const credentials =
  /(?:(bearer|basic|token|negotiate|apikey|api-key|key|ntlm)[ \t+]{1,4}|(aws4-[\w-]{1,30}|digest)[ \t]|)([^\s"'`,;<>│┃║]{4,})/iy;

/** After the name of the header: its scheme stays, what follows goes. */
function authorization(text: string, from: number, by: string): Span | undefined {
  if (by === 'blank') return undefined;
  credentials.lastIndex = from;
  const [whole = '', scheme, other, value = ''] = credentials.exec(text) ?? [];
  if (value === '' || other !== undefined || isReference(value, true)) return undefined;
  if (scheme === undefined && !(value.length >= 8 && /\d/.test(value))) return undefined;
  const [start, end] = [from + whole.length - value.length, from + whole.length];
  return { start, end: endOverLines(text, start, end), kind: 'authorization header' };
}
