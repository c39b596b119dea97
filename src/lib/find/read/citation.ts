/** Candidates whose lines are cited: the best, and those close behind it. */
const mostClaims = 3;
/** Characters of a line that are kept on either side of what was recognised. */
const reach = 300;

/** The lines of a text that its best matches rest on, in their order; what stands around them is left out. */
export function citeLines(text: string, ranked: readonly { from: number; to: number }[]): string {
  const places = ranked
    .slice(0, mostClaims)
    .map(({ from, to }) => {
      const start = Math.max(text.lastIndexOf('\n', from) + 1, from - reach);
      const lineEnd = text.indexOf('\n', Math.max(from, to - 1));
      return { start, end: Math.min(lineEnd === -1 ? text.length : lineEnd, to + reach) };
    })
    .sort((one, other) => one.start - other.start);
  const cited: string[] = [];
  let read = 0;
  for (const { start, end } of places) {
    if (end <= read) continue;
    cited.push(text.slice(Math.max(start, read), end).trim());
    read = end;
  }
  return cited.filter((line) => line !== '').join('\n');
}
