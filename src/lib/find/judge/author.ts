import { linkWords } from '../words/link-words.ts';

/** Who speaks in a text: a person or a program. */
export type Author = {
  /** Whether it looks like words typed by hand, or short enough to be. */
  isTyped: boolean;
  /** Whether it is sentences of a person. */
  isTold: boolean;
  /** Whether it has the marks of a program's output, however short. */
  isPrinted: boolean;
  /** Whether it is the source of a program, in which nothing has failed. */
  isCode: boolean;
};

/** Characters of a question that a person still writes by hand. */
const longestTold = 900;
const longestTyped = 220;

/** Text in, who seems to have written it out. */
export function guessAuthor(text: string): Author {
  const trimmed = text.trim();
  const isPrinted = looksPrinted(text.slice(0, longestTold));
  const isShort = looksTyped(trimmed);
  const isTold = !isPrinted && (looksTold(trimmed) || (isShort && tellsOfApi(trimmed)));
  return { isTyped: isTold || isShort, isTold, isPrinted, isCode: looksLikeCode(text) };
}

function looksTyped(text: string): boolean {
  if (text.length > longestTyped || text.includes('\n')) return false;
  if (/[{}<=]|[^-= ]>|>[^ ]|\\|::|\bat [\w.]{1,60} \(|Traceback|File "|line \d/.test(text))
    return false;
  return text.split(/\s+/).length <= 30;
}

/** Whether it has what programs put into their lines: fields, exceptions, times, levels. */
function looksPrinted(text: string): boolean {
  return printed.some((mark) => mark.test(text));
}

const printed = [
  /["']\w{1,30}["'] ?: ?["'{[\d]/,
  /\b\w{2,60}(?:Error|Exception)\b ?[:{]/i,
  /\b\d\d:\d\d:\d\d\b/,
  /^\W{0,4}(?:ERROR|WARN|INFO|WARNING|FATAL|DEBUG|TRACE)\b/m,
  /^\W{0,4}(?:error|warn|info|warning|fatal|debug|trace)[:\]]/im,
  /\b(?:error|err_?code|status|msg|code)[:=]\s?\S/i,
  /^\$ /m,
  /^claude: /,
  /\bretrying in \d/i,
  /\b(?:GET|POST|PUT|DELETE) "?https?:\/\//i,
  /\w=["']\w/,
  /\b(?:type|message|statusCode|status|code|error): ?(?:["'{[]|\d{3}\b)|\w\(\d{3},/,
  // A path and a sentence, as validators print them.
  /^\W{0,3}[a-z_]\w*(?:\.\w+)+: [A-Z]|^[a-z_]\w{1,40}: (?:Field|Input|Extra|String|Value)\b/m,
];

/** Whether it reads like a person's sentences, who may quote a bit of code. */
function looksTold(text: string): boolean {
  if (text.length > longestTold) return false;
  if (/\bTraceback\b|^\s{0,20}at \S{1,90}[ (]|File "|\n[ \t]{2,}/m.test(text)) return false;
  const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
  const links = words.filter((word) => linkWords.has(word)).length;
  return links >= 4 && links >= words.length * 0.25;
}

/** Whether a short line says that it is an API that answered so. */
function tellsOfApi(text: string): boolean {
  return /\bapi\b/i.test(text) && /\s/.test(text);
}

/** Lines that are read to tell whether a text is code. */
const mostLines = 60;
const lineOfCode =
  /^\s*(?:\d{1,4}[ |:]{1,3})?(?:curl |-H |-d |--(?:header|data|request|url)\b|import |from [\w.]+ import|export |const |let |var |def |class |async |await |return\b|print\(|console\.log|try\b|except\b|finally\b|}? ?catch\b|for |while |if \(|if .{1,80}:$|else\b|with .{1,80}:$|raise\b|throw |@\w|[\w.]+(?:: [\w[\]., |]+)? ?= ?(?:await |new )?["'\w[{(].*|[\w.]+\(.*|\w+=.{1,120},$|[)\]}]+[,;)]*$|#|\/\/|\/?\*)/;
const lineOfError =
  /\b\w*(?:Error|Exception)\b ?[:(] ?["'\d]|Traceback|"?type"?: ?"error"|\bError code: \d|^\s*at \S+ \(|\bAPI Error\b/;

function looksLikeCode(text: string): boolean {
  const lines = text
    .slice(0, 6000)
    .split('\n', mostLines)
    .filter((line) => line.trim() !== '');
  // A request that is about to be made has no answer yet.
  if (/^\s*(?:\$ )?curl\s/.test(text) && !/HTTP\/\d|[\n}'"]\s*\{\s*"(?:type|error)"/.test(text))
    return true;
  if (lines.length < 2 || lines.some((line) => lineOfError.test(line))) return false;
  return lines.filter((line) => lineOfCode.test(line)).length >= lines.length * 0.75;
}
