/** Whether what stands for a key says that it is none: `your-key`, `xxxx`, `...`, `<key>`. */
export function isPlaceholder(value: string): boolean {
  const some = value.slice(0, 80);
  return (
    /^[-_]*(?:[xX*.•·#?-]{3,}|0{6,}|…)[-_…\w]{0,4}$/.test(some) ||
    (/^[A-Za-z]+(?:[-_. ][A-Za-z]+){0,12}$/.test(some) && standIn.test(some))
  );
}

const standIn =
  /(?:^|[-_. ])(?:your|redacted|placeholder|insert|replace|changeme|filtered|masked|hidden|removed|here)(?:$|[-_. ])/i;

/** Whether the value of a name is a reference, a word of prose or of code, and no secret. */
export function isReference(value: string, isQuoted: boolean): boolean {
  const some = value.slice(0, 200);
  return (
    isPlaceholder(some.replace(keyStart, '')) ||
    some.replace(keyStart, '') === '' ||
    /^(?:[<[({$%*…]|#\{|f?["'`]?\$?\{|\.{2,})/.test(some) ||
    isNoValue(some, isQuoted) ||
    // A place in the file system, or elsewhere.
    /^(?:~|\.{1,2})?\/(?:[a-z.][\w.-]*\/){1,20}[\w.-]*$/.test(some) ||
    /^(?:https?|file|vault|op|arn|os\.environ|env|ref|secrets?)[:/]/i.test(some) ||
    /^(?:[A-Z]:\\|env[.:])/.test(some) ||
    (!isQuoted && isCode(some))
  );
}

/** Words that stand where a value would: alone, or first in a sentence that says so. */
function isNoValue(some: string, isQuoted: boolean): boolean {
  const word = noValue.exec(some)?.[0];
  return word !== undefined && (!isQuoted || word === some || saysSo.test(some));
}
const saysSo = /\b(?:required|missing|invalid|expired|must|should|not|incorrect|revoked|empty)\b/i;

const keyStart = /^sk-(?:ant-)?(?:[a-z]{2,8}\d{0,2}-)?/;

const noValue =
  /^(?:none|null|nil|undefined|true|false|yes|no|on|off|set|unset|empty|missing|required|optional|(?:in)?valid|expired|revoked|not|is|was|must|should|ha[sd]|have|an?|the|field|input|str|string|bytes?|bool|boolean|int|number|any|object|bearer|basic|sso|inherit|error|found|failed|denied|header|tokens?|keys?|password|(?:x-)?api[-_]?key|default|unknown|provided|await|new|this|self|redacted|masked|filtered|hidden|[A-Z][A-Z\d]*_[A-Z\d_]*(?:KEY|TOKEN|SECRET|PASSWORD))(?![\w-])/i;

/** `process.env.X`, `settings.key`, `getKey()`, `api_key or …`, `apiKey!`. */
function isCode(some: string): boolean {
  return (
    /^!?[A-Za-z_$][\w$]{0,60}(?:\?\.|::|->|[([!])/.test(some) ||
    /^[A-Za-z_$][A-Za-z_$]{0,40}(?:\.[A-Za-z_$][A-Za-z_$\d]{0,40}){1,8}(?:$|[^\w.+/=~-])/.test(
      some,
    ) ||
    /^_{0,2}[A-Za-z]{0,30}(?:key|token|secret|passw(?:or)?d|pwd|auth|cred(?:ential)?s?|config|settings|env)[A-Za-z_]{0,20}$/i.test(
      some,
    )
  );
}
