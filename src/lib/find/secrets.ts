/** A text without its secrets, and what kinds of secret it had. */
export type Masked = { text: string; masked: string[] };

/** Replaces keys, tokens, credentials and mail addresses by their beginnings; the text stays readable. */
export function maskSecrets(text: string): Masked {
  const kinds = new Set<string>();
  let result = text;
  for (const [kind, pattern] of secrets)
    result = result.replace(pattern, (...found: unknown[]) => {
      // The groups are strings or undefined by the patterns below.
      const [whole, kept, secret] = found.map((part) => (typeof part === 'string' ? part : ''));
      if (whole === undefined || secret === undefined || isMasked(found, whole)) return whole ?? '';
      kinds.add(kind);
      return `${kept}${mask(kind, secret)}`;
    });
  return { text: result, masked: [...kinds] };
}

/** Whether an earlier pattern has masked it: the arguments end with the place and the text. */
function isMasked(found: unknown[], whole: string): boolean {
  const [place, text] = found.slice(-2);
  return (
    typeof place === 'number' &&
    typeof text === 'string' &&
    text.charAt(place + whole.length) === '…'
  );
}

function mask(kind: string, secret: string): string {
  if (kind === 'e-mail address') return '…@…';
  return `${secret.slice(0, visibleStart(secret))}…`;
}

/** Letters that say what it is but not which: `sk-ant-api03-`, `AKIA`, `eyJ`. */
function visibleStart(secret: string): number {
  return (
    /^(?:sk-ant-[a-z]{2,5}\d{2}-|sk-ant-|sk-[a-z]{2,6}-|sk-|gh[opsur]_|github_pat_|AKIA|ASIA|AIza|xox[a-z]-|eyJ)/.exec(
      secret,
    )?.[0].length ?? 0
  );
}

/**
 * A key that a terminal broke goes on in the next line, behind its frame. What goes on has capitals,
 * small letters and digits, so that the first word of an error is not taken for it.
 */
const keyGoesOn =
  /[ \t\u2502|]{0,40}\n[ \t\u2502|>]{0,40}(?=[\w-]{0,200}\d)(?=[\w-]{0,200}[A-Z])(?=[\w-]{0,200}[a-z])[\w-]{8,200}/
    .source;

/** Each pattern has two groups, what stays and what goes, and no quantifier that could try twice. */
const secrets: [string, RegExp][] = [
  [
    'API key',
    new RegExp(
      `(?<![A-Za-z0-9])()(sk(?:-|%2d)ant(?:-|%2d)[\\w%\\u00ad\\u200b-\\u200d\\u2060\\ufeff-]{6,400}(?:${keyGoesOn}){0,4})`,
      'gi',
    ),
  ],
  [
    'private key',
    /(-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)([^-]{1,8000}(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?)/g,
  ],
  ['API key', /(?<![A-Za-z0-9])()((?:sk|pk|rk)-[A-Za-z0-9_-]{16,400})/g],
  [
    'API key',
    /(?<![A-Za-z0-9])()((?:AIza[A-Za-z0-9_-]{30,60}|gh[opsur]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255}|xox[abprs]-[A-Za-z0-9-]{10,255}|gsk_[A-Za-z0-9]{20,100}|hf_[A-Za-z0-9]{20,100}))/g,
  ],
  ['AWS key', /(?<![A-Za-z0-9])()((?:AKIA|ASIA)[A-Z0-9]{12,20})(?![A-Za-z0-9])/g],
  [
    'AWS secret',
    /((?:secret[_-]?access[_-]?key|aws[_-]?session[_-]?token|x-amz-security-token)["'\\]{0,6}\s{0,4}[:=]\s{0,4}["'\\]{0,6})([A-Za-z0-9/+=%]{16,2000})/gi,
  ],
  [
    'token',
    /(?<![A-Za-z0-9])()(eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{4,4000}(?:\.[A-Za-z0-9_-]{2,4000})?)/g,
  ],
  [
    'authorization header',
    /(authorization["'\\]{0,6}\s{0,4}[:=]\s{0,4}["'\\]{0,6}(?:bearer|basic|token)?\s{0,4})([A-Za-z0-9._~+/=:-]{8,4000})/gi,
  ],
  ['authorization header', /(\bbearer\s{1,4})([A-Za-z0-9._~+/=-]{16,4000})/gi],
  // With a digit or padding, so that "basic authentication" stays.
  [
    'authorization header',
    /(\bbasic\s{1,4})(?=[A-Za-z0-9+/]{0,400}[\d=])([A-Za-z0-9+/=]{10,4000})/gi,
  ],
  ['cookie', /(\bcookie["'\\]{0,6}\s{0,4}[:=]\s{0,4}["'\\]{0,6})([^\s"'\\][^\n"'\\]{7,4000})/gi],
  [
    'password',
    /(\bpass(?:word|wd|phrase)?["'\\]{0,6}\s{0,4}[:=]\s{0,4}["'\\]{0,6})(?=[^\s"'\\]{0,80}\d)([^\s"'\\,;&]{6,200})/gi,
  ],
  ['password', /(:\/\/[^\s/:@"']{1,64}:)([^\s/@"']{1,200})(?=@)/g],
  ['password', /(\s-u\s{1,4}["']?[^\s:"']{1,64}:)([^\s"']{3,200})/g],
  [
    'API key',
    /(--(?:api-?key|auth-?token|token)[ =]["']?)(?=[^\s"']{0,200}\d)([A-Za-z0-9._~+/=-]{12,4000})/gi,
  ],
  [
    'API key',
    /((?:x-api-key|api[_-]?key|apikey|auth[_-]?token|access[_-]?token|refresh[_-]?token|client[_-]?secret)["'\\]{0,6}\s{0,4}[:=]\s{0,4}["'\\]{0,6})([A-Za-z0-9._~+/=-]{12,4000})/gi,
  ],
  [
    'e-mail address',
    /()((?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}\.[A-Za-z0-9.-]{1,100})/g,
  ],
];
