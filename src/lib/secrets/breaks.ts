import { isIdentity } from './chance.ts';

/** Where a key really ends that a terminal, a mail or a shell has broken over lines. */
export function endOverLines(text: string, start: number, end: number, quote = ''): number {
  let to = end;
  for (let lines = 0; lines < 200; lines += 1) {
    lineEnd.lastIndex = to;
    const gap = lineEnd.exec(text);
    if (gap === null) return to;
    run.lastIndex = lineEnd.lastIndex;
    const more = run.exec(text)?.[0] ?? '';
    const from = lineEnd.lastIndex;
    const next = text.charAt(from + more.length);
    if (more === '' || /[:=(@[\w]/.test(next) || isIdentity(more) || isOther(more)) return to;
    // Behind two strings side by side, a colon tells a name.
    if (gap[1] !== undefined && text[from + more.length + 1] === ':') return to;
    const isClosed = quote !== '' && next === quote && gap[1] === undefined;
    const isSure = gap[0].includes('\\') || text[to - 1] === '.' || isClosed;
    if (!isSure && !goesOn(text, start, to, from, more)) return to;
    to = from + more.length;
  }
  return to;
}

/** Up to the frame of a box, over the break and behind the next frame; or between two strings. */
const lineEnd =
  /[ \t]{0,200}[│┃║|⎿]?[ \t]{0,9}\\?\n[ \t]{0,80}[│┃║|>⎿]{0,3}[ \t]{0,80}|(["'])[ \t]{0,9}[+\\]?[ \t]{0,9}\n[ \t]{0,80}\+?[ \t]{0,9}(?:\1)/y;
const run = /[\w+/.~-]{1,4000}(?:={1,2}(?![\w=/"'$<]))?/y;

/** Whether letters at the start of a line are the rest of the key above, and no word of the error. */
function goesOn(text: string, start: number, to: number, from: number, more: string): boolean {
  const some = more.slice(0, 200);
  // The end of every key of Anthropic's.
  if (/^[\w-]{0,40}AA$/.test(some) && text.startsWith('sk-ant-', start)) return true;
  const share = shareOutsideNames(some);
  const isMixture = /\d/.test(some) && /[a-z]/.test(some) && /[A-Z]/.test(some);
  const body = text.slice(Math.max(start, to - 32), to).replace(keyStart, '');
  if (!isSameAlphabet(body, some) || isHash(some)) return false;
  if (isMixture && some.length >= 4 && share >= 0.25) return true;
  const end = text.indexOf('\n', from);
  const nextLine = text.slice(from, end < 0 ? undefined : end).trimEnd();
  const isAlone = /^["'`,;)}\]│┃║|\s]{0,400}$/.test(nextLine.slice(more.length));
  // A terminal breaks at its width: what goes on is no longer than what went before.
  const width = to - text.lastIndexOf('\n', to - 1) - 1;
  if (!isAlone || width < 10 || more.length > width + 4) return false;
  if (/^(?:[A-Za-z]?[a-z]*|[A-Z]+|\d{1,6})$/.test(some)) return false;
  if (some.length >= 20) return /\d/.test(some) && (share > 0 || isMixture);
  return (
    share >= (isMixture ? 0.12 : 0.25) ||
    (/^[\da-f_-]+$/.test(some) && /^[^A-Zg-z]+$/.test(body.slice(-12)))
  );
}

const keyStart = /^[a-z]{2,10}(?:[-_][a-z]{2,8}\d{0,2})?[-_]/;

/** How much of some letters is in no word, number or abbreviation: nothing of `Error429Response`. */
function shareOutsideNames(some: string): number {
  const names = some.match(/[A-Z][a-z]{3,}|(?<![A-Za-z])[a-z]{4,}|[A-Z]{3,}|\d+|[-_]/g) ?? [];
  const left = names.filter((name) =>
    /^[A-Z]?[b-df-hj-np-tv-xz]+$|[b-df-hj-np-tv-xz]{5}/.test(name),
  );
  return 1 - (names.join('').length - left.join('').length) / some.length;
}

/** Whether both can be of one drawing: a key of capitals and small letters has no rest of hex. */
function isSameAlphabet(body: string, more: string): boolean {
  return [/[a-z]/g, /[A-Z]/g].every((kind) => {
    const [above, below] = [body.match(kind)?.length ?? 0, more.match(kind)?.length ?? 0];
    if (above === 0 && (body.match(/[A-Za-z]/g)?.length ?? 0) >= 16) return below === 0;
    return more.length < 14 || below > 0 || above * 8 < body.length;
  });
}

/** A commit, a trace, a digest: whole lines of their own. */
function isHash(more: string): boolean {
  return /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/.test(more);
}

/** The next key, or a host. */
function isOther(more: string): boolean {
  return /^(?:sk-|eyJ|gh[a-z]_|AKIA|https?:)|^[a-z][a-z-]{2,}(?:\.[a-z]{2,})+$/.test(more);
}
