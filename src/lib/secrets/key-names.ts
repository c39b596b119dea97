/** What a name promises of its value: each family asks for other evidence. */
export type Family =
  'password' | 'secret' | 'key' | 'maybe' | 'cookie' | 'authorization' | 'signature';

/** A name in, in any way of writing it, the family out; undefined for a name that keeps no secret. */
export function familyOf(name: string): Family | undefined {
  // The same few names come again and again in a log.
  const isKnown = families.has(name);
  const family = isKnown ? families.get(name) : judge(name);
  if (!isKnown && families.size < 500) families.set(name, family);
  return family;
}

const families = new Map<string, Family | undefined>();

function judge(name: string): Family | undefined {
  const words = wordsOf(name);
  while (words.length > 1 && behind.test(words.at(-1) ?? '')) words.pop();
  const last = words.at(-1) ?? '';
  if (words.some((word) => /passw|passph|passcode|^(?:\w{0,6}pwd|pass|pw)$/.test(word)))
    return about.test(last) ? undefined : 'password';
  if (/^cookies?2?$/.test(last)) return 'cookie';
  if (last === 'id' && words.some((word) => /^(?:session|secret)$/.test(word))) return 'secret';
  if (about.test(last)) return undefined;
  if (last === 'authorization') return 'authorization';
  if (/^(?:signature|sig|hmac)$/.test(last)) return 'signature';
  if (
    words.some((word) =>
      /secret|token(?!i[sz])|^(?:jwt|sid|csrf|xsrf|verifier)$|sess(?:ion)?id$/.test(word),
    )
  )
    return 'secret';
  if (last === 'credential' && words.includes('key')) return 'secret';
  if (/^(?:auth|otp|credentials|dsn)$/.test(last)) return 'maybe';
  if (!/keys?$/.test(last)) return undefined;
  if (words.some((word) => keyOfData.test(word))) return undefined;
  return words.some((word) => ofAccess.test(word))
    ? 'key'
    : /^keys?$/.test(last)
      ? 'maybe'
      : undefined;
}

/** `apiKey`, `API_KEY`, `x-api-key` and `ApiKey` in, `api` and `key` out. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
}

/** Behind a name these only say which one of several it is. */
const behind = /^(?:\d+|prod|production|dev|test|staging|live|base|old|new)$/;
/** A name that ends so is about a secret and is none. */
const about =
  /^(?:ids?|names?|file|path|dir|ur[li]|type|count|limit|length|size|arn|version|provider|expir\w+|exp|at|in|ttl|env|field|param|prefix|index|error|source|ref|helper|manager|policy|hint|fingerprint|format|algorithm|remaining|reset|minute|details)$/;
const keyOfData = /^(?:primary|foreign|public|cache|partition|idempotency|cls|host)$/;
const ofAccess =
  /api|acc|secret|subscr|private|master|shared|auth|licen|crypt|sign|service|func|anthropic|openai|claude|azure|aws|admin|session|gateway|litellm|helicone|sas|storage/;
