/** Longest text that is read; of a longer one, its beginning and its end are. */
export const longestRead = 2_000_000;

/** Long text in, its beginning and its end out, `length` characters together. */
export function keepEnds(text: string, length = longestRead): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length / 2)}\n${text.slice(-length / 2)}`;
}
