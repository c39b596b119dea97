import type { WordingIndex } from './wordings.ts';

/** Every piece of every wording in the letters, in order; one step a letter, by a rolling number. */
export function* findPieces(
  text: string,
  index: WordingIndex,
): Generator<{ text: string; at: number }> {
  const { rough, byNumber } = prepareLookup(index);
  let key = 0;
  for (let end = 0; end < text.length; end += 1) {
    key = addLetter(key, text.charCodeAt(end));
    if (rough[mix(key)] === 0) continue;
    const at = end - keyLength + 1;
    for (const piece of byNumber.get(key) ?? [])
      if (text.startsWith(piece, at)) yield { text: piece, at };
  }
}

/** Pieces by the number that their first letters make. */
type Lookup = { rough: Uint8Array; byNumber: Map<number, string[]> };

/** Letters that make a number: five of six bits fit an integer that engines handle fast. */
const keyLength = 5;
const keyMask = 2 ** (6 * keyLength) - 1;
const lookups = new WeakMap<WordingIndex, Lookup>();

function prepareLookup(index: WordingIndex): Lookup {
  const known = lookups.get(index);
  if (known !== undefined) return known;
  const lookup: Lookup = { rough: new Uint8Array(65_536), byNumber: new Map() };
  for (const text of index.places.keys()) {
    let key = 0;
    for (let at = 0; at < keyLength; at += 1) key = addLetter(key, text.charCodeAt(at));
    lookup.byNumber.set(key, [...(lookup.byNumber.get(key) ?? []), text]);
    lookup.rough[mix(key)] = 1;
  }
  // The same order whichever other wordings the index has.
  for (const pieces of lookup.byNumber.values()) pieces.sort(byLength);
  lookups.set(index, lookup);
  return lookup;
}

function byLength(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : 1);
}

/** Appends a letter to the number, dropping the one that is now too far back. */
function addLetter(key: number, code: number): number {
  return ((key << 6) | (code >= 97 ? code - 86 : code - 47)) & keyMask;
}

function mix(key: number): number {
  return (key ^ (key >>> 13)) & 0xffff;
}
