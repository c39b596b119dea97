import type { Feed } from '../feed/feed.ts';
import type { WordingIndex } from '../match/wordings.ts';
import { fold } from '../read/folding.ts';
import { chooseAnchors, countMet, gramsOf } from './anchors.ts';
import type { Keys, LetterKey } from './feed-keys.ts';
import { packKeys, type PackedKeys } from './key-set.ts';
import { inRooms } from './rooms.ts';
import { everydayLetters, surroundingLetters } from './surroundings.ts';

/** Keys in pages: some travel with the first file, the others with the page of their anchor. */
export type PagedKeys = {
  /** By page, from 1 on, the anchors that lead to it, one behind the other. */
  anchors: string[];
  first: PageKeys;
  pages: PageKeys[];
};

/** Keys that lead to parts: anywhere in a text, and only where it is cut. */
export type PageKeys = { keys: PackedKeys; cutKeys: PackedKeys };

/** Keys of a page: about a kilobyte, so that the pages of a text are few and light. */
const pageSize = 200;
/** Share of the keys that travel with the first file: those by which every other text would ask for a page. */
const firstShare = 0.045;
/** Only stretches around an anchor are looked up in a page: fewer are taken for keys. */
const pageSpare = 9;

/**
 * Keys in, pages out. A text has hundreds of stretches, so that pages by number would all be asked for; but
 * each key has an anchor in it, a few letters that many keys share and few texts have. The first file lists
 * the anchors, and a text asks for the pages of those that it has.
 */
export function pageKeys(
  { anywhere, nearCut }: Pick<Keys, 'anywhere' | 'nearCut'>,
  feed: Feed,
  { wordings }: WordingIndex,
  shards: number,
): PagedKeys {
  const around = surroundingLetters();
  const everyWording = wordings.map(({ literals }) => literals);
  const share = 1 / Math.max(1, feed.entries.length);
  const met = countMet([
    [around, 1],
    [everydayLetters(), 0.25],
    ...everyWording.map((letters) => [letters, 1 / Math.max(1, wordings.length)] as const),
    ...feed.entries.map(({ title, action }) => [[fold(title), fold(action)], share] as const),
    ...joints().map((letters) => [[letters], 1 / 26] as const),
  ]);
  const all = [...anywhere, ...nearCut];
  const chosen = chooseAnchors(
    all.map(({ letters }) => letters),
    met,
  );
  const counts = new Map<string, number>();
  for (const anchor of chosen)
    if (anchor !== undefined) counts.set(anchor, (counts.get(anchor) ?? 0) + 1);
  const atOnce = chooseFirst(counts, met, new Set(around.flatMap(gramsOf)));
  const listed = listAnchors(counts, atOnce, everyWording);
  const pageOf = new Map(
    listed.flatMap((anchors, at) => anchors.map((anchor) => [anchor, at + 1] as const)),
  );
  const rooms = listed.map(() => ({ anywhere: [] as LetterKey[], nearCut: [] as LetterKey[] }));
  const first = { anywhere: [] as LetterKey[], nearCut: [] as LetterKey[] };
  for (const [at, key] of all.entries()) {
    const room = rooms[(pageOf.get(chosen[at] ?? '') ?? 0) - 1] ?? first;
    (at < anywhere.length ? room.anywhere : room.nearCut).push(key);
  }
  return {
    anchors: listed.map((anchors) => anchors.toSorted().join('')),
    first: {
      keys: packKeys(first.anywhere, shards),
      cutKeys: packKeys(first.nearCut, shards),
    },
    pages: rooms.map((room) => ({
      keys: packKeys(room.anywhere, shards, pageSpare),
      cutKeys: packKeys(room.nearCut, shards, pageSpare),
    })),
  };
}

/** Anchors that need no page: what stands around messages, and what most texts have for the fewest keys. */
function chooseFirst(
  counts: ReadonlyMap<string, number>,
  met: ReadonlyMap<string, number>,
  around: ReadonlySet<string>,
): Set<string> {
  const most = firstShare * [...counts.values()].reduce((sum, count) => sum + count, 0);
  const gain = ([anchor, count]: readonly [string, number]): number =>
    (met.get(anchor) ?? 0) / Math.sqrt(count);
  const atOnce = new Set([...counts.keys()].filter((anchor) => around.has(anchor)));
  let size = [...atOnce].reduce((sum, anchor) => sum + (counts.get(anchor) ?? 0), 0);
  const others = [...counts].filter(([anchor]) => !atOnce.has(anchor));
  for (const [anchor, count] of others.sort((one, other) => gain(other) - gain(one))) {
    if (size + count > most) break;
    atOnce.add(anchor);
    size += count;
  }
  return atOnce;
}

/** Anchors by page. Those that come up with one wording are neighbours: a text that has one has the others. */
function listAnchors(
  counts: ReadonlyMap<string, number>,
  atOnce: ReadonlySet<string>,
  wordings: readonly (readonly string[])[],
): string[][] {
  const met = new Set(wordings.flatMap((literals) => literals.flatMap(gramsOf)));
  // Names of programs have anchors that no wording has.
  const ordered = [...met, ...counts.keys()].filter(
    (anchor) => counts.has(anchor) && !atOnce.has(anchor),
  );
  return inRooms(new Set(ordered), (anchor) => counts.get(anchor) ?? 0, pageSize);
}

/** A member's name with the beginning of whatever its value is. */
function joints(): string[] {
  const names = ['message', 'error', 'type', 'code', 'status', 'detail', 'msg', 'model', 'reason'];
  return [...'abcdefghijklmnopqrstuvwxyz'].flatMap((letter) =>
    names.map((name) => `${name}${letter}`),
  );
}
