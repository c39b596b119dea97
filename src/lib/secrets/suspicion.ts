import { familyOf } from './key-names.ts';
import { prefixes } from './prefixes.ts';

/**
 * Whether a text may hold a secret. It never says no where `maskSecrets` would find one, and may say yes
 * where there is none: it is small, so that the masks themselves come only to a text that needs them.
 */
export function mayHoldSecret(text: string): boolean {
  return (
    isWrittenOddly(text) ||
    places.test(text.replace(packages, ' ')) ||
    hasDrawnLetters(text.replace(harmlessIds, ' ')) ||
    namesValue(text)
  );
}

/** What has to be decoded before it can be read: escapes that are no quote and no line break, look-alikes, tags, colours. */
function isWrittenOddly(text: string): boolean {
  return /[\0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\uff01-\uff5e\x1b\x9b\u241b\u2010-\u2015\u2043\u2212\ufe58\ufe63]|\\(?!\\{0,7}(?:["'nt\\]|r\\{0,8}n))|\^\[|%[\da-f]{2}|&(?:amp|#|quot|apos|lt|gt|nbsp|shy|[a-z]?dash|hyphen)|<\/?(?:wbr|span|mark)|\[\d{1,3}(?:;\d{1,3})*m/i.test(
    text,
  );
}

/** Where a secret stands that has no name of its own: before an `@`, behind a scheme, in a block, behind its first letters. */
const places = new RegExp(
  [
    '@|-----|bearer|basic\\s|[?&]code=|(?:^|[^\\w-])-u|--(?:proxy-)?user|webhooks|hooks\\.slack',
    ['s', 'k', '-', 'a', 'n', 't', '-'].join('[\\s\u2502\u2503\u2551|\\\\>]{0,90}'),
    `(?:^|[^A-Za-z\\d])(?:${prefixes.join('|')})[\\w-]`,
    'hv[sbr]\\.|SG\\.|ya29|AQ\\.Ab8|1//0|ABSK|c2stYW50|IQoJ|F[wQ]oG|eyJ|\\d:AA|A(?:KI|SI|BI|CC)A[A-Z\\d]|MII|b3BlbnNz|MHcCAQ|MC4CAQ|MIGH',
  ].join('|'),
  'i',
);
/** Packages are written with an `@` before them. */
const packages = /(?<![^\s"'`/(])@[\w.-]+\//g;

/** Ids that are no secret unless a name says so, days and times, and names of models. */
const harmlessIds =
  /(?<![\w-])(?:(?:req|msg|msgbatch|toolu|srvtoolu|org|file)_\w{1,40}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\d{4}-\d\d-\d\d(?:[T ]\d\d)?|claude-[\w.-]{1,60})(?![\w-])/gi;

/** Whether letters and digits stand in turn as in a key, or more of them together than in a word. */
function hasDrawnLetters(text: string): boolean {
  for (const [run] of text.matchAll(/[\w~+=-]{10,}/g))
    if (
      run.length >= 40 ||
      /[-_][A-Za-z]{16,}/.test(run) ||
      (/[A-Za-z]/.test(run) && /\d[^\d]+\d/.test(run))
    )
      return true;
  return false;
}

/** Whether a name that keeps secrets has anything like a value behind it. */
function namesValue(text: string): boolean {
  for (const found of text.matchAll(names)) {
    const end = found.index + found[0].length;
    const start = /[\w-]{0,60}$/.exec(text.slice(Math.max(0, found.index - 60), found.index));
    const name = `${start?.[0] ?? ''}${found[0]}`;
    const family = familyOf(name);
    const behind = text.slice(end, end + 140);
    // A password is short, and so is what an option of a command is given.
    const isShort = family === 'password' || name.startsWith('--');
    if (family !== undefined && (isShort ? /\S/ : value).test(behind)) return true;
  }
  return false;
}

const names =
  /(?:pass|pwd|\bpw\b|secret|token|key|cookie|auth|sess|sid\b|sig|hmac|jwt|csrf|xsrf|otp\b|verifier|dsn\b)[\w-]{0,60}/gi;
/** What separates a name from its value, and a value that is more than a short number. */
const value =
  /^["'`\])\\]{0,8}(?:>[^\s<]|\s{0,20}(?:\??:|=|,?\s{0,20}\\*["']?value\b|,[ \t]{0,4}[bru]?\\*["']|\(\\*["'])(?!>?[\s"']{0,10}\d{1,15}(?![\w.+/=-]))|[ \t]{1,20}(?:[\u2502\u2503\u2551|][ \t]{1,8}|is[ \t])?\\*["'`]?\S{12})/i;
