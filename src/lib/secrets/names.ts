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
  while (words.length > 1 && behind.has(words.at(-1) ?? '')) words.pop();
  const last = words.at(-1) ?? '';
  if (words.some((word) => /passw|passphrase|passcode|^(?:\w{0,6}pwd|pass|pw)$/.test(word)))
    return about.has(last) ? undefined : 'password';
  if (/^(?:cookies?2?)$/.test(last)) return 'cookie';
  if (words.includes('session') && last === 'id') return 'secret';
  if (words.includes('secret') && last === 'id') return 'secret';
  if (about.has(last)) return undefined;
  if (/^authorization$/.test(last)) return 'authorization';
  if (/^(?:signature|sig|hmac)$/.test(last)) return 'signature';
  if (
    words.some((word) =>
      /secret|token(?!i[sz])|^(?:jwt|sid|csrf|xsrf|verifier)$|sess(?:ion)?id$/.test(word),
    )
  )
    return words.some((word) => tokenOfText.has(word)) ? undefined : 'secret';
  if (last === 'credential' && words.includes('key')) return 'secret';
  if (/^(?:auth|otp|credentials|dsn)$/.test(last)) return 'maybe';
  if (!/keys?$/.test(last)) return undefined;
  if (words.some((word) => keyOfData.has(word))) return undefined;
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

const list = (words: string) => new Set(words.split(' '));
/** Behind a name these only say which one of several it is. */
const behind = list(
  '1 2 3 4 5 prod production dev test staging live value values val old new default primary secondary base64 b64 raw base bedrock string plain text hash header',
);
/** A name that ends so is about a secret and is none. */
const about = list(
  'id ids name names file path dir url uri type types count counts limit limits length len size arn version provider usage budget expiry expires expiration exp at in ttl max min env field param parameter prefix suffix index error source ref helper manager rotation policy required missing valid invalid enabled remaining reset used total details hint fingerprint algorithm format class fn function callback per minute rate price cost window detail management attempts',
);
/** Tokens that a model reads or a page counts. */
const tokenOfText = list(
  'max min stop pad eos bos unk mask sep cls page next prev continuation input output prompt completion total cached reasoning budget',
);
const keyOfData = list(
  'primary foreign public cache sort partition idempotency object row map group dict json config setting registry translation lookup unique index host error missing unknown unexpected duplicate required extra hot metadata argument keyword monkey turkey',
);
const ofAccess =
  /api|access|account|secret|subscription|private|master|shared|auth|licen[cs]e|encrypt|signing|service|functions?|anthropic|openai|claude|azure|aws|admin|session|gateway|litellm|portkey|helicone|host|sas|deploy|storage/;
