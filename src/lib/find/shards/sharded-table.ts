import { unpackEntries } from '../feed/packed-feed.ts';
import type { Feed, FeedEntry } from '../feed/feed.ts';
import { indexNames, type Names } from '../judge/names.ts';
import { indexWordings, type WordingIndex } from '../match/wordings.ts';
import { fold, type FoldedText } from '../read/folding.ts';
import type { Table } from '../table.ts';
import { anchorLength, readAnchors } from './anchors.ts';
import { eachStretch, hashName, hashStretch, stretchLengths } from './hashing.ts';
import { KeySet } from './key-set.ts';
import { namePage } from './name-pages.ts';
import type { FirstPart, KeyPage, NameKeys, OwnLines, Part } from './parts.ts';

/** What a text asked for and is not there yet: parts by their number, pages of keys and of names by theirs, and a file of its own. */
export type Wanted = ReadonlySet<WantedFile>;
export type WantedFile = number | `keys-${number}` | `names-${number}` | 'own';

/**
 * The table of a feed of which only some parts are there. Whoever resolves a text with it looks afterwards
 * what it `wanted`, adds that and resolves once more; where nothing is wanted, the answer is that of the
 * whole feed.
 */
export class ShardedTable implements Table {
  #wanted = new Set<WantedFile>();
  readonly stamp: string;
  #first: FirstPart;
  #keys: KeySet;
  #cutKeys: KeySet;
  /** The page of keys that an anchor leads to, and the pages that are there. */
  #anchors: ReadonlyMap<string, number>;
  #pages = new Map<number, { keys: KeySet; cutKeys: KeySet }>();
  #names = new Map<number, KeySet>();
  #own: RegExp | undefined;
  #has = new Set<number>();
  #entries = new Map<number, FeedEntry>();
  #byId = new Map<string, FeedEntry>();
  #sharers = new Map<string, number>();
  #surfaces: string[] = [];
  /** What is made of the parts that are there; it is made anew when a text comes after another part. */
  #indexes: { names: Names; wordings: WordingIndex } | undefined;

  constructor(first: FirstPart) {
    this.#first = first;
    this.stamp = first.stamp;
    this.#keys = new KeySet(first.keys);
    this.#cutKeys = new KeySet(first.cutKeys);
    this.#anchors = readAnchors(first.anchors ?? []);
    this.add(0, first);
  }

  /** Forgets what the last text wanted. */
  forget(): void {
    this.#wanted = new Set();
  }

  add(place: number, part: Part): void {
    if (this.#has.has(place)) return;
    this.#has.add(place);
    const entries = unpackEntries(part).map((entry) => this.#withSurfaces(entry, part.surfaces));
    for (const [row, entry] of entries.entries()) {
      this.#entries.set(part.at[row] ?? 0, entry);
      this.#byId.set(entry.id, entry);
    }
    const { places } = indexWordings({ entries, surfaces: this.#surfaces });
    for (const [at, piece] of [...places.keys()].entries())
      this.#sharers.set(piece, part.sharers[at] ?? 1);
    this.#indexes = undefined;
  }

  /** An entry whose messages have their place in the list of all parts, not in that of their own. */
  #withSurfaces(entry: FeedEntry, surfaces: readonly string[]): FeedEntry {
    if (entry.messages === undefined) return entry;
    const messages = entry.messages.map((message) => {
      const name = typeof message === 'string' ? undefined : surfaces[message.surface ?? -1];
      if (typeof message === 'string' || name === undefined) return message;
      if (!this.#surfaces.includes(name)) this.#surfaces.push(name);
      return { ...message, surface: this.#surfaces.indexOf(name) };
    });
    return { ...entry, messages };
  }

  addKeys(place: number, { keys, cutKeys }: KeyPage): void {
    this.#pages.set(place, { keys: new KeySet(keys), cutKeys: new KeySet(cutKeys) });
  }

  addNames(place: number, { names }: NameKeys): void {
    this.#names.set(place, new KeySet(names));
  }

  addOwnLines({ own }: OwnLines): void {
    this.#own = new RegExp(own);
  }

  entryOf(id: string): FeedEntry | undefined {
    const known = this.#byId.get(id);
    if (known === undefined) this.#askName(fold(id));
    return known;
  }

  get names(): Names {
    return this.#index().names;
  }

  /** What the last text wanted and is not there. */
  get wanted(): Wanted {
    return this.#wanted;
  }

  /** Whether the last text wanted so many files that the whole feed is the better one: a log of everything. */
  get wantsMost(): boolean {
    return this.#wanted.size > mostFiles;
  }

  hasOwnLine(text: string): boolean {
    if (this.#own !== undefined) return this.#own.test(text);
    // Asked only without a sure answer, and what is still to come may bring one.
    if (this.#wanted.size === 0) this.#wanted.add('own');
    return false;
  }

  wordingsIn(letters: FoldedText, text: string): WordingIndex {
    const ask = (keys: KeySet) => (hash: number) => this.#want(keys, hash);
    const { length } = letters.text;
    for (const stretch of stretchLengths)
      eachStretch(letters.text, stretch, 0, length, ask(this.#keys));
    this.#askPages(letters.text, 0, length, 'keys');
    for (const [from, to] of endsBeforeCuts(letters, text, this.#first.cutReach)) {
      for (const stretch of stretchLengths)
        eachStretch(letters.text, stretch, from, to, ask(this.#cutKeys));
      this.#askPages(letters.text, from, to, 'cutKeys');
    }
    return this.#index().wordings;
  }

  /** Asks for the pages of the anchors between two places, and for the parts of the keys around them. */
  #askPages(text: string, from: number, to: number, kind: 'keys' | 'cutKeys'): void {
    this.#eachAnchor(text, from, to, (page, at) => {
      for (const length of stretchLengths) {
        const last = Math.min(at, to - length);
        for (let start = Math.max(from, at + anchorLength - length); start <= last; start += 1)
          this.#want(page[kind], hashStretch(text.slice(start, start + length)));
      }
    });
  }

  /** Every anchor of which the page is there, with its place; the other pages are asked for. */
  #eachAnchor(
    text: string,
    from: number,
    to: number,
    take: (page: { keys: KeySet; cutKeys: KeySet }, at: number) => void,
  ): void {
    if (this.#anchors.size === 0) return;
    for (let at = from; at + anchorLength <= to; at += 1) {
      const place = this.#anchors.get(text.slice(at, at + anchorLength));
      if (place === undefined) continue;
      const page = this.#pages.get(place);
      if (page === undefined) this.#wanted.add(`keys-${place}`);
      else take(page, at);
    }
  }

  #want(keys: KeySet, hash: number): void {
    for (const part of keys.shardsOf(hash)) if (!this.#has.has(part)) this.#wanted.add(part);
  }

  #askWire = (name: string): void => {
    const letters = nameKey(name);
    const hash = hashName(letters);
    this.#want(this.#keys, hash);
    this.#eachAnchor(letters, 0, letters.length, ({ keys }) => this.#want(keys, hash));
  };

  #askName = (letters: string): void => {
    if (letters.length > this.#first.longestName) return;
    const place = namePage(letters, this.#first.namePages);
    const page = this.#names.get(place);
    if (page === undefined) this.#wanted.add(`names-${place}`);
    else this.#want(page, hashName(letters));
  };

  /** Everything again, of all that is there, in the order of the feed. */
  #index(): { names: Names; wordings: WordingIndex } {
    if (this.#indexes !== undefined) return this.#indexes;
    const places = [...this.#entries.keys()].sort((one, other) => one - other);
    const entries = places.flatMap((place) => this.#entries.get(place) ?? []);
    const feed: Feed = { ...this.#first, surfaces: this.#surfaces, own: '', entries };
    const names = indexNames(feed);
    const headOf = (at: number): FeedEntry[] => {
      const head = this.#entries.get(at);
      return head === undefined ? [] : [head];
    };
    const { types, statuses, sharedClasses, headers } = this.#first;
    for (const [name] of sharedClasses) names.byAlias.delete(fold(name));
    const asking = {
      codes: new AskingMap(names.codes, this.#askWire),
      types: new Map(types.map(([type]) => [fold(type), type])),
      byType: new Map(types.map(([type, at]) => [type, headOf(at)])),
      byStatus: new Map(statuses.map(([status, at]) => [status, headOf(at)])),
      byClass: new AskingMap(
        [
          ...names.byClass,
          // Several entries have it; which others does not matter.
          ...sharedClasses.map(
            ([name, at]) => [name, [...headOf(at), ...headOf(at)]] as [string, FeedEntry[]],
          ),
        ],
        this.#askWire,
      ),
      byId: new AskingMap(names.byId, this.#askName),
      byName: new AskingMap(names.byName, this.#askName),
      byAlias: new AskingMap(names.byAlias, this.#askWire),
      byHeader: headers,
    };
    this.#indexes = { names: asking, wordings: indexWordings(feed, this.#sharers) };
    return this.#indexes;
  }
}

/** Files that are fetched at once; an error with its surroundings asks for a tenth of them. */
const mostFiles = 120;

/** A name of a program as it is asked for: a code and the class that is named after it are one. */
export function nameKey(name: string): string {
  return fold(name).replace(/error$/, '');
}

/** The stretches of letters before each place where a text may be cut, and before its end. */
function endsBeforeCuts(
  { text, at }: FoldedText,
  source: string,
  reach: number,
): [number, number][] {
  const ends: [number, number][] = [];
  let letter = 0;
  for (const found of source.matchAll(/\.\.\.|\u2026|[[(]truncated|$/gi)) {
    while (letter < text.length && (at[letter] ?? 0) < found.index) letter += 1;
    const [from, to] = [Math.max(0, letter - reach), letter];
    const last = ends.at(-1);
    // Stretches that overlap are one, so that a text of dots is not read again and again.
    if (last !== undefined && from <= last[1]) last[1] = to;
    else ends.push([from, to]);
  }
  return ends;
}

/** A map that tells what it was asked for. */
class AskingMap<Value> extends Map<string, Value> {
  #ask: ((key: string) => void) | undefined;

  constructor(known: Iterable<readonly [string, Value]>, ask: (key: string) => void) {
    super(known);
    this.#ask = ask;
  }

  override get(key: string): Value | undefined {
    this.#ask?.(key);
    return super.get(key);
  }

  override has(key: string): boolean {
    this.#ask?.(key);
    return super.has(key);
  }
}
