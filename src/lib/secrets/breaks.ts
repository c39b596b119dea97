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
    if (more === '' || /[:=(@[\w]/.test(next) || isIdentity(more) || isHost(more)) return to;
    const isSure =
      gap[0].includes('\\') || text[to - 1] === '.' || (quote !== '' && next === quote);
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
  const isMixture = /\d/.test(some) && /[a-z]/.test(some) && /[A-Z]/.test(some);
  const names = some.match(/[A-Z]?[a-z]{3,}|[A-Z]{2,}|\d+|[-_]/g) ?? [];
  const left = some.length - names.join('').length;
  if (isMixture && some.length >= 4 && left * 7 >= some.length) return true;
  // The end of every key of Anthropic's.
  if (/AA$/.test(some) && text.startsWith('sk-ant-', start)) return true;
  const lineStart = text.lastIndexOf('\n', to - 1) + 1;
  const end = text.indexOf('\n', from);
  const nextLine = text.slice(from, end < 0 ? undefined : end);
  const isAlone = /^["'`,;)}\]│┃║|\s]*$/.test(nextLine.slice(more.length, more.length + 400));
  // A terminal breaks at its width: what goes on is no longer than what went before.
  if (!isAlone || to - lineStart < 24 || nextLine.trimEnd().length > to - lineStart + 4)
    return false;
  const kinds = [/\d/, /[a-z]/, /[A-Z]/, /[+/=_-]/].filter((kind) => kind.test(some)).length;
  if (some.length >= 20)
    return (
      !/^[\da-f]{40}$/.test(some) &&
      some.split(/[^A-Za-z\d]/).some((part) => part.length >= 12 && /\d/.test(part))
    );
  return kinds >= 2 && left * 4 >= some.length;
}

function isHost(more: string): boolean {
  return /^[a-z][a-z-]{2,}(?:\.[a-z]{2,})+$/.test(more);
}
