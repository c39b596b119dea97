import { fold } from './folding.ts';
import type { Names } from '../judge/names.ts';

/** A value read in a paste, and where. */
export type Fact<Value = string> = {
  value: Value;
  at: number;
  /** Whether it stood in a field of that name, not only somewhere in the text. */
  isField: boolean;
};

/** Everything in a paste that has a name: what the resolver ranks and shows. */
export type Facts = {
  codes: Fact[];
  /** Values of `error_code` that no entry has: codes newer than this reference. */
  newCodes: Fact[];
  types: Fact[];
  statuses: Fact<number>[];
  classes: (Fact & { owner: string })[];
  /** Words that are an alias of an entry: names other platforms give an error. */
  aliases: Fact[];
  messages: Fact[];
  requestIds: Fact[];
  models: Fact[];
  retryAfter: Fact[];
};

/** Reads fields, classes, statuses and ids out of normalized text, at any depth and in any notation. */
export function extractFacts(text: string, names: Names): Facts {
  const facts: Facts = {
    codes: [],
    newCodes: [],
    types: [],
    statuses: [],
    classes: [],
    aliases: [],
    messages: [],
    requestIds: [],
    models: [],
    retryAfter: [],
  };
  readFields(text, names, facts);
  readIdentifiers(text, names, facts);
  readStatuses(text, facts);
  return facts;
}

/** Facts kept of one kind; a log that repeats itself has no more to say. */
const most = 200;
/** Fields read in all, so that a text of nothing but fields stays cheap. */
const mostFields = 4000;
/** Longest message that is read. */
const longestMessage = 2000;

function readFields(text: string, names: Names, facts: Facts): void {
  const field =
    /\b(error_code|errorCode|type|message|msg|detail|status|status_code|statusCode|httpStatusCode|request_id|requestId|request-id|retry-after|model|error|code|name)["']{0,2} {0,4}[:=]\s{0,8}/gi;
  let read = 0;
  for (const found of text.matchAll(field)) {
    if ((read += 1) > mostFields) return;
    const key = (found[1] ?? '').toLowerCase().replace(/[-_]/g, '');
    const at = found.index + found[0].length;
    const value = readValue(text, at, key === 'message' || key === 'error' || key === 'msg');
    if (value !== '') takeField(key, { value, at, isField: true }, names, facts);
  }
}

function takeField(key: string, fact: Fact, names: Names, facts: Facts): void {
  const letters = fold(fact.value.slice(0, 120));
  if (key === 'message' || key === 'msg' || key === 'error' || key === 'detail')
    keep(facts.messages, fact);
  else if (key === 'requestid')
    keep(facts.requestIds, { ...fact, value: fact.value.replace(/\s/g, '') });
  else if (key === 'retryafter') keep(facts.retryAfter, fact);
  else if (key === 'model') keep(facts.models, fact);
  if (key === 'errorcode' || key === 'code') {
    const entry = names.codes.get(letters);
    if (entry !== undefined) keep(facts.codes, { ...fact, value: entry.id });
    else if (key === 'errorcode' && /^[a-z][a-z0-9]{1,40}_[a-z0-9_]{1,80}$/.test(fact.value))
      keep(facts.newCodes, fact);
  }
  if (key === 'type' || key === 'code') {
    const type = names.types.get(letters);
    // `PermissionError` is a class of Python, `permission_error` a type of ours.
    if (type !== undefined && fact.value.includes('_')) keep(facts.types, { ...fact, value: type });
    else if (key === 'type' && /^[a-z_]{4,60}$/.test(fact.value)) keep(facts.types, fact);
  }
  if (/^(status|statuscode|httpstatuscode|code)$/.test(key) && /^[1-5]\d\d$/.test(fact.value))
    keep(facts.statuses, { ...fact, value: Number(fact.value) });
}

/**
 * A value from its first character. Escapes are undone before, so a quote inside a message looks like
 * one that ends it: a quote ends the value only where a field or an object can end.
 */
function readValue(text: string, from: number, isProse: boolean): string {
  const opening = /^b?(["'])/.exec(text.slice(from, from + 2));
  if (opening === null) {
    const rest = text.slice(from, from + (isProse ? 400 : 120));
    return (isProse ? /^[^\n{[]*/ : /^[^\s,;}\])]*/).exec(rest)?.[0].trim() ?? '';
  }
  const quote = opening[1] ?? '"';
  const start = from + opening[0].length;
  const window = text.slice(start, start + longestMessage);
  for (let end = window.indexOf(quote); end !== -1; end = window.indexOf(quote, end + 1)) {
    const after = window
      .slice(end + 1, end + 12)
      .trimStart()
      .charAt(0);
    if (after === '' || after === '}' || after === ']' || after === ')' || after === ',') {
      if (after !== ',' || /^\s*,\s*(?:["'\n}]|\w+:)/.test(window.slice(end + 1, end + 40)))
        return joinLines(window.slice(0, end));
    }
    if (window.charAt(end + 1) === '\n') return joinLines(window.slice(0, end));
  }
  const line = window.indexOf('\n\n');
  return joinLines(line === -1 ? window : window.slice(0, line));
}

function joinLines(text: string): string {
  return text.replace(/\s{1,400}/g, ' ').trim();
}

function readIdentifiers(text: string, names: Names, facts: Facts): void {
  for (const found of text.matchAll(/[A-Za-z_][A-Za-z0-9_]{2,90}/g)) {
    const word = found[0];
    const at = found.index;
    if (word.startsWith('req_') && word.length >= 8)
      keep(facts.requestIds, { value: word, at, isField: false });
    else if (word.startsWith('claude') && word.length < 8) readModel(text, at, facts);
    else if (word.includes('_')) readWireName(word, at, names, facts);
    if (word.length >= 8 && isWrittenAsName(word) && names.byAlias.has(fold(word)))
      keep(facts.aliases, { value: word, at, isField: false });
    if (/^_?[A-Z]/.test(word)) readClass(text, word, at, names, facts);
  }
  for (const found of text.matchAll(/(?<![\w-])[a-z]{1,20}(?:-[a-z0-9]{2,20}){1,5}(?![\w-])/gi)) {
    const name = names.byHeader.find((header) => found[0].toLowerCase().startsWith(header));
    if (name !== undefined) keep(facts.aliases, { value: name, at: found.index, isField: false });
  }
}

/** Whether a word is written as programs write names, not as a word of a sentence. */
function isWrittenAsName(word: string): boolean {
  return /_|[a-z][A-Z]|^[A-Z][A-Z0-9]+$|(?:Error|Exception)$/.test(word);
}

function readModel(text: string, at: number, facts: Facts): void {
  const model = /^claude-[a-z0-9][a-z0-9.@:-]{2,60}/.exec(text.slice(at, at + 70))?.[0];
  if (model !== undefined && /\d/.test(model))
    keep(facts.models, { value: model.replace(/[.:-]{1,9}$/, ''), at, isField: false });
}

function readWireName(word: string, at: number, names: Names, facts: Facts): void {
  const letters = fold(word);
  const entry = names.codes.get(letters);
  if (entry !== undefined && !facts.codes.some((code) => code.at === at || code.at === at - 1))
    keep(facts.codes, { value: entry.id, at, isField: false });
  const type = names.types.get(letters);
  if (type !== undefined && !facts.types.some((known) => known.at === at || known.at === at - 1))
    keep(facts.types, { value: type, at, isField: false });
}

function readClass(text: string, word: string, at: number, names: Names, facts: Facts): void {
  if (facts.classes.length >= most) return;
  const written = word.replace(/^_/, '').replace(/\d{1,3}$/, '');
  if (!names.byClass.has(written) && !/.(?:Error|Exception|Timeout)$/.test(written)) return;
  const name = names.byClass.has(written) ? written : classOfOtherSDK(written);
  if (isInCode(text, at)) return;
  const owner =
    /([A-Za-z_][A-Za-z_.-]{0,60})\.$/.exec(text.slice(Math.max(0, at - 64), at))?.[1] ?? '';
  keep(facts.classes, { value: name, at, isField: false, owner });
}

/** The class of our SDKs that another official SDK's is: `AnthropicRateLimitException`, `UnauthorizedException`. */
function classOfOtherSDK(name: string): string {
  const bare = name
    .replace(/^Anthropic(?=[A-Z0-9]\w{0,60}Exception$)/, '')
    .replace(/Exception$/, 'Error');
  return otherNames[bare] ?? bare;
}

const otherNames: Record<string, string> = {
  UnauthorizedError: 'AuthenticationError',
  ForbiddenError: 'PermissionDeniedError',
  '5xxError': 'InternalServerError',
  IoError: 'APIConnectionError',
  IOError: 'APIConnectionError',
  InvalidDataError: 'APIResponseValidationError',
};

/** Characters of a line that tell whether it is code. */
const lineReach = 160;

/** Whether a name stands in a line of code that handles it, where nothing was raised. */
function isInCode(text: string, at: number): boolean {
  const start = Math.max(text.lastIndexOf('\n', at) + 1, at - lineReach);
  const ahead = text.slice(start, at);
  return /\b(?:except|catch|instanceof|isinstance|issubclass|raises|rescue|raise|throw|import|new|case)\b[^\n"'`]{0,120}$|^\s*(?:class|def|#|\/\/|\*)\s/.test(
    ahead,
  );
}

/** Characters of a text in which a number like a status is one, unless a unit follows. */
const longestQuestion = 300;
const unit =
  /^ ?(?:[kmg]?b|[kmg]ib|k|m|s|ms|px|x|sec|min|h|tokens?|words|pages?|characters|chars|pixels|files|requests|messages|tools|lines|images?)\b/i;

/** Words before a number that make it an HTTP status, and those after it. */
const before =
  /(?:error|code|status|http|https|returned|rejected|request|response|failed|got|receiv\w{0,4})[a-z0-9/.\s:=(["'-]{0,12}$/i;
const after =
  /^(?:[)\]:,.]{0,2}\s{0,8}(?:[{[]|["']\{|bad request|unauthorized|payment required|forbidden|not found|method not|conflict|content too|request entity|payload too|unprocessable|too many|internal server|bad gateway|service unavail|gateway time|overloaded|status code|error)|:? ?$)/i;

function readStatuses(text: string, facts: Facts): void {
  for (const found of text.matchAll(
    /(?<![\w.#$-])[45]\d\d(?=(?:s|er|-errors?|-fehler)\b|(?![\w%-]|\.\d))/g,
  )) {
    const value = Number(found[0]);
    if (!statuses.has(value) || facts.statuses.length >= most) continue;
    const left = text.slice(Math.max(0, found.index - 32), found.index);
    const right = text.slice(found.index + 3, found.index + 30);
    const isQuestion = text.length <= longestQuestion && !unit.test(right);
    const isPlural = /^(?:s|er)\b|^-/.test(right);
    if (isQuestion || isPlural || before.test(left) || after.test(right))
      keep(facts.statuses, { value, at: found.index, isField: false });
  }
}

const statuses = new Set([
  400, 401, 402, 403, 404, 405, 408, 409, 410, 411, 412, 413, 415, 422, 424, 425, 429, 431, 498,
  499, 500, 501, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 529,
]);

function keep<Item>(list: Item[], item: Item): void {
  if (list.length < most) list.push(item);
}
