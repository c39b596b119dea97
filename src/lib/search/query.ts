/** Words that say nothing about which error it is. */
const everyday = new Set(
  'a an and api are at be by can claude do does error errors for from get getting have how i in is it me my not of on or that the this to when why with you your'.split(
    ' ',
  ),
);

/** Most words that a full-text query carries: each must be on the page, so more find less. */
const most = 5;

/**
 * What the reader typed in, the words worth searching out, most telling first.
 * Punctuation goes, because the index drops it and the query does not; `_` and `-` stay.
 */
export function searchWords(text: string): string[] {
  const words = text
    .slice(0, 2000)
    .split(/[^\p{L}\p{N}_-]+/u)
    .map((word) => word.replaceAll(/^[-_]+|[-_]+$/g, ''))
    .filter((word) => word !== '' && word.length <= 80);
  const telling = words.filter((word) => !everyday.has(word.toLowerCase()));
  const unique = new Map(
    (telling.length > 0 ? telling : words).map((word) => [word.toLowerCase(), word]),
  );
  return [...unique.values()]
    .map((word, index) => ({ word, index, rank: tellingness(word) }))
    .sort((one, other) => other.rank - one.rank || one.index - other.index)
    .slice(0, most)
    .map(({ word }) => word);
}

/** Codes tell most, then class names and statuses, then long words. */
function tellingness(word: string): number {
  if (word.includes('_')) return 4;
  if (/^[A-Z][a-z]+[A-Z]/.test(word)) return 3;
  if (/^[45]\d\d$/.test(word)) return 2;
  return word.length > 3 ? 1 : 0;
}
