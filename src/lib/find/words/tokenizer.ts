import { linkWords } from './link-words.ts';

/** Words of a text as they are compared: lower case, without endings, with everyday words replaced. */
export function tokensOf(text: string): string[] {
  return [...tokenize(text).keys()];
}

/** The same words, each with how the text writes it. */
export function tokenize(text: string): Map<string, string> {
  const words = text
    .replace(properNames, ' ')
    .toLowerCase()
    .replace(/n['’]t\b|['’](?:s|ve|re|ll|d|m)\b/g, ' ')
    .replace(/(\d)(px|[kmg]b)\b/g, '$1 $2')
    .split(/[^a-z0-9]+/)
    .filter(
      (word) =>
        word.length > 1 && !empty.has(word) && !linkWords.has(word) && !/^[1-3]\d\d$/.test(word),
    );
  const read = new Map<string, string>();
  for (const word of words) {
    const compared = everyday.get(word) ?? everyday.get(stem(word)) ?? stem(word);
    if (!read.has(compared)) read.set(compared, word);
  }
  return read;
}

/** Addresses, packages and the name of a program: their parts are no words of a sentence. */
const properNames = /\b(?:https?|file):\/\/\S+|@[\w-]{1,60}\/[\w.-]{1,80}|\bclaude[ -]code\b/gi;

function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  for (const ending of ['ing', 'ed', 'es', 's'])
    if (word.endsWith(ending) && !word.endsWith('ss') && word.length - ending.length >= 4)
      return word.slice(0, -ending.length).replace(/e$/, '');
  return word.replace(/e$/, '');
}

/** Words that tell nothing about which error it is. */
const empty = new Set(
  (
    'the no an and or is are was were be been to of in on for with by from at as it its this that these those my me ' +
    'you your we our us do does did how why what when where which who can could should would will have has had ' +
    'getting get gets got keep keeps just any some there here if so but then than also please error errors api ' +
    'claude anthropic opus sonnet haiku message messages request requests call using use used return returns returned after before ' +
    'status code http com org www'
  ).split(' '),
);

/** What people write for a word of the API. */
const everyday = new Map(
  Object.entries({
    wrong: 'invalid',
    incorrect: 'invalid',
    huge: 'large',
    big: 'large',
    banned: 'disabl',
    blocked: 'block',
    ratelimit: 'limit',
    throttled: 'limit',
    timeout: 'timed',
    timeouts: 'timed',
    picture: 'imag',
    photo: 'imag',
    money: 'credit',
    creds: 'credential',
    auth: 'authentication',
    org: 'organization',
    suspend: 'disabl',
    deactivat: 'disabl',
    cancel: 'abort',
    cancell: 'abort',
    jpg: 'jpeg',
    topup: 'credit',
    px: 'pixel',
    kb: 'mb',
    megabyte: 'mb',
    kilobyte: 'mb',
  }),
);
