/** A stretch of a text that belongs together, and where it begins. */
export type LogRecord = { text: string; at: number };

/** Lines that a record has at most before and after the one that was asked for. */
const mostLines = 40;
/** Characters that it has at most on either side, so that one endless line stays cheap. */
const reach = 4000;

/**
 * The record of a log around a place: its line, and the lines that go on with it, which are indented or
 * close a bracket. A log is of many programs; what one record says of a service says nothing of the next.
 */
export function recordAround(text: string, from: number, to: number): LogRecord {
  const at = Math.max(0, from - reach);
  const window = text.slice(at, to + reach);
  let start = startOfLine(window, from - at);
  for (let line = 0; line < mostLines && start > 0 && goesOn(window, start); line += 1)
    start = startOfLine(window, start - 1);
  let end = endOfLine(window, Math.max(from, to - 1) - at);
  for (let line = 0; line < mostLines && end < window.length && goesOn(window, end + 1); line += 1)
    end = endOfLine(window, end + 1);
  return { text: window.slice(start, end), at: at + start };
}

/** Whether the line that begins here goes on with the one before. */
function goesOn(text: string, at: number): boolean {
  if (/[ \t}\])\n]/.test(text.charAt(at)) || text.startsWith('at ', at)) return true;
  // The last line of a trace, which says what the indented ones above lead to.
  return (
    /[ \t]/.test(text.charAt(text.lastIndexOf('\n', at - 2) + 1)) &&
    /^[\w.]{3,80}(?:Error|Exception)\b/.test(text.slice(at, at + 90))
  );
}

function startOfLine(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
