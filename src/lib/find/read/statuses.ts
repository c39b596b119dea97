import { keep, mostFacts, type Facts } from './facts.ts';

/** Characters of a text in which a number like a status is one, unless a unit follows. */
const longestQuestion = 300;
const unit =
  /^ ?(?:[kmg]?b|[kmg]ib|k|m|s|ms|px|x|sec|min|h|tokens?|words|pages?|characters|chars|pixels|files|requests|messages|tools|lines|images?)\b/i;

/** Words before a number that make it an HTTP status, and those after it. */
const before =
  /(?:error|code|status|http|https|returned|rejected|request|response|failed|got|receiv\w{0,4})[a-z0-9/.\s:=(["'-]{0,12}$/i;
const after =
  /^(?:[)\]:,.]{0,2}\s{0,8}(?:[{[]|["']\{|bad request|unauthorized|payment required|forbidden|not found|method not|conflict|content too|request entity|payload too|unprocessable|too many|internal server|bad gateway|service unavail|gateway time|overloaded|status code|error)|:? ?$)/i;

/** Reads the numbers of a text that are HTTP statuses. */
export function readStatuses(text: string, facts: Facts): void {
  for (const found of text.matchAll(
    /(?<![\w.#$-])[45]\d\d(?=(?:s|er|-errors?|-fehler)\b|(?![\w%-]|\.\d))/g,
  )) {
    const value = Number(found[0]);
    if (!statuses.has(value) || facts.statuses.length >= mostFacts) continue;
    const left = text.slice(Math.max(0, found.index - 32), found.index);
    if (/tokens?["']{0,2} ?[:=] ?$/i.test(left)) continue;
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
