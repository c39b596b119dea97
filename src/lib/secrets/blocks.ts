import type { Span } from './span.ts';

/** Private keys of many lines, also without their first or last line. */
export function findBlocks(text: string): Span[] {
  const spans: Span[] = [];
  head.lastIndex = 0;
  for (let found = head.exec(text); found !== null; found = head.exec(text)) {
    // A key without its first line shows by how it begins, and goes whole.
    const isNaked = found[1] === undefined;
    const start = isNaked ? found.index : head.lastIndex;
    const end = bodyEnd(text, start, !isNaked);
    if (end > start) spans.push({ start, end, kind: 'private key' });
    head.lastIndex = Math.max(end, head.lastIndex);
  }
  for (const found of text.matchAll(foot)) {
    const last = spans.findLast(({ end }) => end <= found.index + found[0].length);
    if (last !== undefined && last.end >= found.index) continue;
    const start = bodyStart(text, found.index, last?.end ?? 0);
    if (start < found.index) spans.push({ start, end: found.index, kind: 'private key' });
  }
  return spans;
}

const label = '[A-Z\\d ]{0,40}';
const head = new RegExp(
  `(-{5}BEGIN ${label}(?:PRIVATE KEY(?: BLOCK)?|PGP MESSAGE)-{5})|(?<![A-Za-z0-9+/])(?:MII[A-Za-z0-9+/]{3}IBA[AD]|M(?:HcCAQEE|C4CAQAw|IGHAgEA)|b3BlbnNzaC1rZXktdjE)`,
  'g',
);
const foot = new RegExp(`-{5}END ${label}(?:PRIVATE KEY(?: BLOCK)?|PGP MESSAGE)-{5}`, 'g');
const lastLine = new RegExp(`^${foot.source}`);
const between = /[\s"'`+,\\│┃║|>]{0,400}(?:\.{3}|…)?[\s"'`+,\\│┃║|>]{0,400}/y;
const line = /[A-Za-z\d+/=]+/y;
const about =
  /[\s│┃║|>"'+\\]{0,80}(?:Proc-Type|DEK-Info|Version|Comment|Hash|Charset|MessageID):[^\n]{0,200}/y;

/** Line for line as long as it is the key: an error below a key that was cut off stays. */
function bodyEnd(text: string, start: number, hasHead: boolean): number {
  let end = start;
  if (hasHead)
    for (about.lastIndex = end; about.test(text); about.lastIndex = end) end = about.lastIndex;
  let before = 0;
  for (;;) {
    between.lastIndex = end;
    between.test(text);
    const from = between.lastIndex;
    const closing = lastLine.exec(text.slice(from, from + 90))?.[0];
    if (closing !== undefined) return from + closing.length;
    line.lastIndex = from;
    const some = line.exec(text)?.[0] ?? '';
    if (!isLine(some, text.charAt(from + some.length), before)) return end;
    before = some.length;
    end = from + some.length;
  }
}

/** From the last line back to the first that is none of the key. */
function bodyStart(text: string, end: number, least: number): number {
  let start = end;
  for (let lines = 0; lines < 400; lines += 1) {
    let to = start;
    while (to > least && /[\s"'`+,\\│┃║|>]/.test(text.charAt(to - 1)) && start - to < 200) to -= 1;
    let from = to;
    while (from > least && to - from < 20000 && /[A-Za-z\d+/=]/.test(text.charAt(from - 1)))
      from -= 1;
    const some = text.slice(from, to);
    if (from === to || !isLine(some, '', 64)) return start;
    start = from;
  }
  return start;
}

function isLine(some: string, next: string, before: number): boolean {
  if (some === '' || /[\w:(.-]/.test(next)) return false;
  if (/^[\da-f]{40}$/.test(some)) return false;
  if (some.length >= 16) return !/^[A-Z]?[a-z]+$/.test(some);
  // The last line may be short, but is no word of the text below.
  return before >= 16 && !/^(?:[A-Z]?[a-z]+|\d+|[A-Z]{1,6})$/.test(some);
}
