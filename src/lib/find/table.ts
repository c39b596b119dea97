import type { Feed, FeedEntry } from './feed/feed.ts';
import { indexNames, type Names } from './judge/names.ts';
import { indexWordings, type WordingIndex } from './match/wordings.ts';
import type { FoldedText } from './read/folding.ts';

/** What the resolver looks up: made of a whole feed, or of the parts of one that a text needs. */
export type Table = {
  names: Names;
  /** An index with every wording that a text can have, and maybe others. */
  wordingsIn: (letters: FoldedText, text: string) => WordingIndex;
  entryOf: (id: string) => FeedEntry | undefined;
  /** Whether a text has a line of Claude Code about itself. */
  hasOwnLine: (text: string) => boolean;
};

/** The tables of feeds, made once: a page resolves many texts with one feed. */
const made = new WeakMap<Feed, Table>();

/** The table of a whole feed. */
export function tableOf(feed: Feed): Table {
  const known = made.get(feed);
  if (known !== undefined) return known;
  const wordings = indexWordings(feed);
  const own = new RegExp(feed.own);
  const byId = new Map(feed.entries.map((entry) => [entry.id, entry]));
  const table = {
    names: indexNames(feed),
    wordingsIn: () => wordings,
    entryOf: (id: string) => byId.get(id),
    hasOwnLine: (text: string) => own.test(text),
  };
  made.set(feed, table);
  return table;
}
