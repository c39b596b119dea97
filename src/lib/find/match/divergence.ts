import { countEdits } from '../words/edits.ts';

/**
 * How a text leaves a wording that it has only a part of: it was cut there, or mistyped, and is the same
 * message all the same; or it goes on in other words, and is another message that is worded alike.
 */
export type Divergence = 'cut' | 'mistyped' | 'other';

/** Letters that are compared on either side of the place. */
const compared = 24;
/** Share of letters that may be wrong in a mistyped stretch. */
const mostWrong = 0.34;

/** Whether letters of a text are those of a wording with some of them mistyped. */
export function isMistyped(wanted: string, seen: string): boolean {
  if (wanted.length === 0) return seen.length <= 2;
  if (Math.abs(wanted.length - seen.length) > wanted.length * mostWrong + 1) return false;
  if (wanted.length > 60) return false;
  const most = Math.floor(wanted.length * mostWrong);
  return countEdits(wanted, seen, most) <= most;
}

/** How a text goes on where a wording would go on with `rest`. */
export function divergeAfter(rest: string, text: string, at: number): Divergence {
  const wanted = rest.slice(0, compared);
  if (at >= text.length) return 'cut';
  return isMistyped(wanted, text.slice(at, at + wanted.length)) ? 'mistyped' : 'other';
}

/** How a text stands before the place where a wording has `rest` before. */
export function divergeBefore(rest: string, text: string, at: number): Divergence {
  const wanted = rest.slice(-compared);
  if (at <= 0) return 'cut';
  return isMistyped(wanted, text.slice(Math.max(0, at - wanted.length), at)) ? 'mistyped' : 'other';
}

/** Whether a message ends here: its quote is closed, its line or the text is over, or a mark says that it was cut. */
export function isCutAfter(text: string, at: number): boolean {
  return /^(?:[^a-z0-9\n]{0,12}(?:$|\.\.\.|…|\[truncated|\(truncated)|[.!]?["'`]{1,3}\s{0,3}(?:$|[,}\])\n])|[.!)\]]{0,2}\s{0,3}\n)/i.test(
    text.slice(at, at + 30),
  );
}

/** Whether a text ends in the value that stands after this place. */
export function isCutInHole(text: string, at: number): boolean {
  return (
    /^[^\n"]{0,60}(?:$|\.\.\.|…)/.test(text.slice(at, at + 64)) &&
    text
      .slice(at, at + 64)
      .trim()
      .split(/\s+/).length <= 3
  );
}

/** Whether a message begins here, after a mark that says that it was cut, or at the beginning of the text. */
export function isCutBefore(text: string, at: number): boolean {
  return /(?:^|\.\.\.|…|\n)[^a-z0-9\n]{0,12}$/i.test(text.slice(Math.max(0, at - 16), at));
}
