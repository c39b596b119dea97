/** What a reader typed in, whether a line of a list has all of its words, in any order and any case, out. */
export function keeps(line: string, typed: string): boolean {
  const folded = plain(line);
  return plain(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/** Underscores and hyphens count as the blanks that people type for them. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[_-]/g, ' ').trim();
}
