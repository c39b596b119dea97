import { fold } from './folding.ts';
import { readIdentifiers } from './identifiers.ts';
import { readStatuses } from './statuses.ts';
import { keep, type Fact, type Facts } from './facts.ts';
import type { Names } from '../judge/names.ts';

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
