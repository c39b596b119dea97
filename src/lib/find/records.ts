/** A stretch of a text that belongs together, and where it begins. */
export type LogRecord = { text: string; at: number };

/** Lines that a record has at most before and after the one that was asked for. */
const mostLines = 40;
const longestRecord = 8000;

/**
 * The record of a log around a place: its line, and the lines that go on with it, which are indented or
 * close a bracket. A log is of many programs; what one record says of a service says nothing of the next.
 */
export function recordAround(text: string, from: number, to: number): LogRecord {
  let start = startOfLine(text, from);
  for (let line = 0; line < mostLines && start > 0 && goesOn(text, start); line += 1)
    start = startOfLine(text, start - 1);
  let end = endOfLine(text, Math.max(from, to - 1));
  for (let line = 0; line < mostLines && end < text.length && goesOn(text, end + 1); line += 1)
    end = endOfLine(text, end + 1);
  const at = Math.max(start, from - longestRecord / 2);
  return { text: text.slice(at, Math.min(end, at + longestRecord)), at };
}

/** Whether the line that begins here goes on with the one before. */
function goesOn(text: string, at: number): boolean {
  const first = text.charAt(at);
  return /[ \t}\])]/.test(first) || text.startsWith('at ', at) || /^\s*$/.test(first);
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
