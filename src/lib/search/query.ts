import { linkWords } from '../find/words/link-words.ts';

/** Words that every page has, so that they say nothing about which error it is. */
const everywhere = new Set(['api', 'claude', 'error', 'errors']);

/** Most words that are searched: one by one, so a sentence has room. */
const most = 8;

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
  const telling = words.filter((word) => {
    const lower = word.toLowerCase();
    return !everywhere.has(lower) && !linkWords.has(lower);
  });
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
