import type { LetterKey } from './feed-keys.ts';
import { hashName } from './hashing.ts';
import { packKeys, type PackedKeys } from './key-set.ts';

/** Names that come in one file; of more, each page has about as many as `pageSize`. */
const mostTogether = 4000;
const pageSize = 400;
/** Letters that decide on the page: all that is looked up from one word of a text on begins with them. */
const headLength = 8;

/** Names of entries in, the same in pages out, each with the part that it leads to. */
export function pageNames(
  names: readonly LetterKey[],
  shards: number,
  most: number = mostTogether,
): PackedKeys[] {
  const count = names.length <= most ? 1 : Math.ceil(names.length / pageSize);
  const pages = Map.groupBy(names, ({ letters }) => namePage(letters, count));
  return Array.from({ length: count }, (_, at) => packKeys(pages.get(at + 1) ?? [], shards));
}

/** The page, from 1 on, that a name is in if it is one. */
export function namePage(letters: string, pages: number): number {
  return pages === 1 ? 1 : 1 + (hashName(letters.slice(0, headLength)) % pages);
}
