import type { Feed, FeedEntry } from '../feed/feed.ts';
import { indexNames, type Names } from '../judge/names.ts';
import type { Wording, WordingIndex } from '../match/wordings.ts';
import { eachStretch, hashName, hashStretch, stretchLengths } from './hashing.ts';
import type { Key } from './key-set.ts';
import { nameKey } from './sharded-table.ts';
import { everydayStretches, surroundingStretches } from './surroundings.ts';
import { keysOf, type Commonness } from './wording-keys.ts';

/** What leads to the parts: pieces and names of programs anywhere, pieces before a cut, and names of entries. */
export type Keys = { anywhere: LetterKey[]; nearCut: LetterKey[]; names: LetterKey[] };

/** A key, and the letters that a text has where it has the key. */
export type LetterKey = Key & { letters: string };

/** Everything under which a text asks for what is not in the first part. */
export function listKeys({
  feed,
  index,
  names,
  rooms,
  inFirst,
  commonness,
}: {
  feed: Feed;
  index: WordingIndex;
  names: Names;
  rooms: FeedEntry[][];
  inFirst: readonly Wording[];
  commonness: Commonness;
}): Keys {
  const partOf = new Map(rooms.flatMap((room, at) => room.map((entry) => [entry, at + 1])));
  const keys: Keys = { anywhere: [], nearCut: [], names: [] };
  const known = new Set(inFirst);
  // Wordings of one part share what they can: the part is asked for all the same.
  const taken = new Map<number, Set<number>>();
  for (const wording of index.wordings) {
    if (known.has(wording)) continue;
    const shard = partOf.get(wording.entry) ?? 0;
    const own = taken.get(shard) ?? new Set<number>();
    const found = keysOf(wording, (stretch) => (own.has(stretch) ? 0 : commonness(stretch)));
    const keyOf = (letters: string): LetterKey => ({ letters, hash: hashStretch(letters), shard });
    const anywhere = found.anywhere.map(keyOf);
    keys.anywhere.push(...anywhere);
    keys.nearCut.push(...found.nearCut.map(keyOf).filter(({ hash }) => !own.has(hash)));
    for (const { hash } of anywhere) own.add(hash);
    taken.set(shard, own);
  }
  for (const entry of feed.entries) {
    const shard = partOf.get(entry) ?? 0;
    const own = indexNames({ ...feed, entries: [entry] });
    // A class that several have leads to the one that stands for them.
    const classes = [...own.byClass.keys()].filter(
      (name) => (names.byClass.get(name)?.length ?? 0) === 1,
    );
    const wire = [...own.codes.keys(), ...classes, ...own.byAlias.keys()];
    const keyOf = (letters: string): LetterKey => ({ letters, hash: hashName(letters), shard });
    keys.anywhere.push(...wire.map((name) => keyOf(nameKey(name))));
    keys.names.push(...[...own.byName.keys()].map(keyOf));
  }
  return keys;
}

/** How many parts have a stretch, and much more for what stands around messages. */
export function countStretches({ wordings }: WordingIndex, rooms: FeedEntry[][]): Commonness {
  const partOf = new Map(rooms.flatMap((room, at) => room.map((entry) => [entry, at])));
  const parts = new Map<number, Set<number>>();
  for (const { literals, entry } of wordings)
    for (const literal of literals)
      for (const length of stretchLengths)
        eachStretch(literal, length, 0, literal.length, (hash) => {
          const having = parts.get(hash) ?? new Set();
          parts.set(hash, having.add(partOf.get(entry) ?? 0));
        });
  const [around, everyday] = [surroundingStretches(), everydayStretches()];
  return (hash) =>
    (parts.get(hash)?.size ?? 0) +
    (around.has(hash) ? aroundCost : everyday.has(hash) ? everydayCost : 0);
}

/** What it costs to look for words that stand around messages, in literals. */
const aroundCost = 60;
const everydayCost = 15;

/** What is looked for by words that stand around messages would be asked for by every other text; what has no words cannot be. */
export function isOrdinary(wording: Wording, commonness: Commonness): boolean {
  if (wording.pieces.length === 0) return true;
  return keysOf(wording, commonness).anywhere.some(
    (letters) => commonness(hashStretch(letters)) >= aroundCost,
  );
}
