import { feedShape, packEntries } from '../feed/packed-feed.ts';
import type { Entry } from '../../content/entry.ts';
import {
  buildFeed,
  messagesOf,
  type Feed,
  type FeedEntry,
  type FeedMessage,
} from '../feed/feed.ts';
import { indexNames, type Names } from '../judge/names.ts';
import { countSharers, indexWordings, type Wording, type WordingIndex } from '../match/wordings.ts';
import { countStretches, isOrdinary, listKeys } from './feed-keys.ts';
import { hashName, longestStretch } from './hashing.ts';
import { pageKeys } from './key-pages.ts';
import { packKeys } from './key-set.ts';
import { pageNames } from './name-pages.ts';
import type { FirstPart, KeyPage, NameKeys, OwnLines, Part } from './parts.ts';
import { inRooms } from './rooms.ts';
import type { WantedFile } from './sharded-table.ts';

/** A feed in files: the first, the lines of Claude Code, and the parts and the pages of keys and of names from 1 on. */
export type CutFeed = {
  first: FirstPart;
  own: OwnLines;
  parts: Part[];
  keyPages: KeyPage[];
  namePages: NameKeys[];
};

/** Characters of a part before it is compressed; a text that names an error fetches one or two of them. */
const partSize = 3900;
/** Keys that the first file can have all of; of more, most come in pages. */
const mostKeys = 10_000;

/** Entries in, the parts of their feed out; once, as several files are made of them. */
export function cutEntries(entries: Entry[]): CutFeed {
  const known = made.get(entries) ?? cutFeed(buildFeed(entries));
  made.set(entries, known);
  return known;
}

const made = new WeakMap<Entry[], CutFeed>();

/** Every file of a cut feed but the first, by the name under which a text asks for it. */
export function filesOf({ own, parts, keyPages, namePages }: CutFeed) {
  return new Map<WantedFile, OwnLines | Part | KeyPage | NameKeys>([
    ['own', own],
    ...parts.map((part, at) => [at + 1, part] as const),
    ...keyPages.map((page, at) => [`keys-${at + 1}`, page] as const),
    ...namePages.map((page, at) => [`names-${at + 1}`, page] as const),
  ]);
}

/** Feed in, its parts out; same feed, same bytes. Keys come in pages where there are more than `most`, and so do names. */
export function cutFeed(feed: Feed, most?: number): CutFeed {
  const index = indexWordings(feed);
  const names = indexNames(feed);
  const order = new Map(feed.entries.map((entry, at) => [entry, at]));
  const placeOf = (entry: FeedEntry): number => order.get(entry) ?? 0;
  // In the order of the feed: names that begin alike are about the same.
  const rooms = inRooms(feed.entries, (entry) => JSON.stringify(entry).length, partSize);
  const commonness = countStretches(index, rooms);
  const inFirst = index.wordings.filter((wording) => isOrdinary(wording, commonness));
  const keys = listKeys({ feed, index, names, rooms, inFirst, commonness });
  const isPaged = keys.anywhere.length + keys.nearCut.length > (most ?? mostKeys);
  const paged = isPaged ? pageKeys(keys, feed, index, rooms.length + 1) : null;
  const nameKeys = pageNames(keys.names, rooms.length + 1, most);
  const others = rooms.map((room) => packPart(room, feed, index, placeOf));
  const heads = headEntries(names, inFirst, placeOf);
  const sharedClasses = [...names.byClass].filter(([, entries]) => entries.length > 1);
  const first = {
    shape: feedShape,
    parts: rooms.length,
    namePages: nameKeys.length,
    classes: feed.classes,
    ...(paged === null
      ? {
          keys: packKeys(keys.anywhere, rooms.length + 1),
          cutKeys: packKeys(keys.nearCut, rooms.length + 1),
        }
      : { ...paged.first, anchors: paged.anchors }),
    // A stretch, and what may stand between it and the cut: less than the next piece.
    cutReach: longestStretch + Math.max(0, ...[...index.places.keys()].map(({ length }) => length)),
    types: listHeads([...names.byType], placeOf),
    statuses: listHeads([...names.byStatus], placeOf),
    sharedClasses: listHeads(sharedClasses, placeOf),
    headers: names.byHeader,
    longestName: Math.max(0, ...[...names.byName.keys()].map(({ length }) => length)),
    ...packPart(
      heads.map(({ shown }) => shown),
      feed,
      index,
      (shown) => {
        const head = heads.find((one) => one.shown === shown);
        return head === undefined ? 0 : placeOf(head.entry);
      },
    ),
  };
  const keyPages = paged?.pages ?? [];
  const all = JSON.stringify([first, nameKeys, feed.own, others, keyPages]);
  const stamp = hashName(all).toString(36);
  return {
    first: { ...first, stamp },
    own: { stamp, own: feed.own },
    parts: others.map((part) => ({ ...part, stamp })),
    keyPages: keyPages.map((page) => ({ ...page, stamp })),
    namePages: nameKeys.map((names) => ({ stamp, names })),
  };
}

/**
 * Entries that a text may lead to by what it has in common with many: those that stand for a type, a status
 * or a class, and those of ordinary wordings. Of each, what a row shows, and these wordings alone.
 */
function headEntries(
  { byType, byStatus, byClass }: Names,
  inFirst: readonly Wording[],
  placeOf: (entry: FeedEntry) => number,
): { entry: FeedEntry; shown: FeedEntry }[] {
  const shared = [...byClass.values()].filter(({ length }) => length > 1);
  const heads = [...byType.values(), ...byStatus.values(), ...shared].flatMap((entries) =>
    entries.slice(0, 1),
  );
  const entries = new Set([...heads, ...inFirst.map(({ entry }) => entry)]);
  return [...entries]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((entry) => {
      const { aliases: _, messages: __, ...shown } = entry;
      const messages = inFirst.filter((one) => one.entry === entry).map(({ message }) => message);
      return { entry, shown: messages.length === 0 ? shown : { ...shown, messages } };
    });
}

function listHeads<Name>(
  lists: readonly (readonly [Name, readonly FeedEntry[]])[],
  placeOf: (entry: FeedEntry) => number,
): [Name, number][] {
  return lists.flatMap(([name, [entry]]) =>
    entry === undefined ? [] : [[name, placeOf(entry)] as [Name, number]],
  );
}

function packPart(
  entries: FeedEntry[],
  feed: Feed,
  whole: WordingIndex,
  placeOf: (entry: FeedEntry) => number,
): Omit<Part, 'stamp'> {
  const { places, wordings } = indexWordings({ ...feed, entries });
  const pieces = new Map(
    wordings.flatMap((wording) => wording.pieces.map((one) => [one.text, one])),
  );
  const surfaces = [...new Set(wordings.flatMap(({ surface }) => surface ?? []))];
  const named = (message: FeedMessage): FeedMessage =>
    message.surface === undefined
      ? message
      : { ...message, surface: surfaces.indexOf(feed.surfaces[message.surface] ?? '') };
  return {
    at: entries.map(placeOf),
    surfaces,
    sharers: [...places.keys()].map((text) => {
      const piece = pieces.get(text);
      return piece === undefined ? 1 : countSharers(piece, whole);
    }),
    ...packEntries(
      entries.map((entry) =>
        entry.messages === undefined ? entry : { ...entry, messages: messagesOf(entry).map(named) },
      ),
    ),
  };
}
