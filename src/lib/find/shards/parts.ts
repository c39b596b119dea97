import {
  feedShape,
  ForeignFeed,
  haveTexts,
  isColumns,
  membersOf,
  type PackedEntries,
} from '../feed/packed-feed.ts';
import type { Feed } from '../feed/feed.ts';
import type { PageKeys } from './key-pages.ts';
import type { PackedKeys } from './key-set.ts';

/** Some entries of a feed, whole. Part 0 travels within the first file; the others come when a text asks for them. */
export type Part = PackedEntries & {
  /** Changes with the content of any part. */
  stamp: string;
  /** Places of the entries in the feed. */
  at: number[];
  /** Who words the messages of this part; a message has its place in this list. */
  surfaces: string[];
  /** For each piece of the wordings, in order: how many entries of the whole feed have it. */
  sharers: number[];
};

/** What is fetched first: all that tells which parts a text needs, and the part that most texts need. */
export type FirstPart = Part &
  Omit<Feed, 'entries' | 'own' | 'surfaces'> & {
    shape: number;
    /** How many parts there are. */
    parts: number;
    /** How many pages of names there are. */
    namePages: number;
    /** Pieces of wordings and names of programs, and the parts that they lead to. */
    keys: PackedKeys;
    /** Pieces that lead there only where a text is cut. */
    cutKeys: PackedKeys;
    /** Where a feed has more keys than travel here: by page of keys, the anchors that lead to it. */
    anchors?: string[];
    /** The entry, by its place, that stands for a type, a status or a class that several have. */
    types: [type: string, at: number][];
    statuses: [status: number, at: number][];
    classes: Feed['classes'];
    sharedClasses: [name: string, at: number][];
    headers: string[];
    /** Letters before a cut in which a piece of `cutKeys` is looked for. */
    cutReach: number;
    /** Letters of the longest title or alias. */
    longestName: number;
  };

/** Keys that lead to parts, for a text that has an anchor of theirs. */
export type KeyPage = PageKeys & { stamp: string };

/** Titles, ids and aliases of a page, and the parts that they lead to: for a short text, which may be a name. */
export type NameKeys = { stamp: string; names: PackedKeys };

/** What tells a line of Claude Code about itself: for a text without a sure answer. */
export type OwnLines = { stamp: string; own: string };

/** Whatever was fetched as the first part in, the same out; throws where it is none, or one of another build. */
export function readFirstPart(fetched: unknown): FirstPart {
  if (typeof fetched !== 'object' || fetched === null) throw new Error('The table is no object');
  if (!('shape' in fetched) && !('columns' in fetched))
    throw new Error('The table is something else');
  const { shape, parts, namePages, keys, cutKeys, anchors = [] } = membersOf(fetched);
  const isFirst =
    shape === feedShape &&
    typeof parts === 'number' &&
    typeof namePages === 'number' &&
    Array.isArray(anchors) &&
    anchors.every((one) => typeof one === 'string') &&
    isKeys(keys) &&
    isKeys(cutKeys) &&
    isPart(fetched);
  if (!isFirst) throw new ForeignFeed('The table has the shape of another build');
  // The shape says that the rest is as `cutFeed` wrote it.
  return fetched as FirstPart;
}

/** The same for another part, which has to be of the same build. */
export function readPart(fetched: unknown, stamp: string): Part {
  if (typeof fetched !== 'object' || fetched === null) throw new Error(noObject);
  if (!isPart(fetched) || fetched.stamp !== stamp) throw new ForeignFeed(otherBuild);
  return fetched;
}

/** The same for a page of keys. */
export function readKeyPage(fetched: unknown, stamp: string): KeyPage {
  const { keys, cutKeys } = readMembers(fetched, stamp);
  if (!isKeys(keys) || !isKeys(cutKeys)) throw new ForeignFeed(otherBuild);
  return { stamp, keys, cutKeys };
}

/** The same for a page of names. */
export function readNameKeys(fetched: unknown, stamp: string): NameKeys {
  const { names } = readMembers(fetched, stamp);
  if (!isKeys(names)) throw new ForeignFeed(otherBuild);
  return { stamp, names };
}

/** The same for what tells the lines of Claude Code. */
export function readOwnLines(fetched: unknown, stamp: string): OwnLines {
  const { own } = readMembers(fetched, stamp);
  if (typeof own !== 'string') throw new ForeignFeed(otherBuild);
  return { stamp, own };
}

/** What a file of the same build has. */
function readMembers(fetched: unknown, stamp: string): Record<string, unknown> {
  if (typeof fetched !== 'object' || fetched === null) throw new Error(noObject);
  const members = membersOf(fetched);
  if (members['stamp'] !== stamp) throw new ForeignFeed(otherBuild);
  return members;
}

const noObject = 'The file is no object';
const otherBuild = 'The file is one of another build';

function isPart(fetched: object): fetched is Part {
  const { stamp, at, surfaces, sharers, columns, messages } = membersOf(fetched);
  return (
    typeof stamp === 'string' &&
    Array.isArray(at) &&
    Array.isArray(surfaces) &&
    Array.isArray(sharers) &&
    isColumns(columns) &&
    isColumns(messages) &&
    haveTexts(columns, ['id', 'kind', 'title', 'action']) &&
    columns['id']?.length === at.length
  );
}

function isKeys(value: unknown): value is PackedKeys {
  if (typeof value !== 'object' || value === null) return false;
  const { count, shards, bits } = membersOf(value);
  return typeof count === 'number' && typeof shards === 'number' && typeof bits === 'string';
}
