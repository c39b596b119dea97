import type { Claim } from './claims.ts';
import type { Facts } from './extract.ts';
import { messagesOf, type Feed, type FeedEntry } from './feed.ts';
import type { Origin } from './ours.ts';
import { wordsOf } from './vocabulary.ts';

/** How well the words of a text fit the words of an entry, both ways. */
export type Likeness = {
  entry: FeedEntry;
  /** 0 to 1: one when all telling words are shared. */
  likeness: number;
  /** The shared words, most telling first. */
  shared: string[];
  /** How telling the shared words are together. */
  mass: number;
};

/** Words of a feed, weighed by how few entries have them. */
export type WordIndex = {
  weights: Map<string, number>;
  documents: Document[];
  places: Map<string, number[]>;
};

type Document = { entry: FeedEntry; words: Set<string>; norm: number; isWording: boolean };

/** Titles, aliases, ids and wordings of every entry as bags of words. */
export function indexWords(feed: Feed): WordIndex {
  const documents: Document[] = feed.entries.flatMap((entry) => [
    describe(entry, `${entry.title} ${entry.id}`, false),
    ...(entry.aliases ?? []).map((alias) => describe(entry, alias, false)),
    ...messagesOf(entry).map(({ template }) =>
      describe(entry, template.replace(/\{\w{1,40}\}/g, ' '), true),
    ),
    describe(entry, everything(entry), false),
  ]);
  const entriesOf = new Map<string, Set<FeedEntry>>();
  const places: WordIndex['places'] = new Map();
  for (const [place, { entry, words }] of documents.entries())
    for (const word of words) {
      entriesOf.set(word, (entriesOf.get(word) ?? new Set<FeedEntry>()).add(entry));
      const known = places.get(word);
      if (known === undefined) places.set(word, [place]);
      else known.push(place);
    }
  const weights = new Map<string, number>();
  for (const [word, entries] of entriesOf)
    weights.set(word, Math.log(1 + feed.entries.length / entries.size));
  for (const document of documents)
    document.norm = Math.sqrt(
      [...document.words].reduce((sum, word) => sum + square(weights.get(word)), 0),
    );
  return { weights, documents, places };
}

/** Entries whose words are like those of a short text, best first. */
export function findAlike(text: string, index: WordIndex, most: number): Likeness[] {
  const words = new Set(wordsOf(text).slice(0, mostWords));
  const unknown = Math.log(1 + index.documents.length) * 0.6;
  const norm = Math.sqrt(
    [...words].reduce((sum, word) => sum + square(index.weights.get(word) ?? unknown), 0),
  );
  const sums = new Map<number, number>();
  for (const word of words)
    for (const place of index.places.get(word) ?? [])
      sums.set(place, (sums.get(place) ?? 0) + square(index.weights.get(word)));
  const best = new Map<string, Likeness>();
  for (const [place, sum] of sums) {
    const document = index.documents[place];
    if (document === undefined) continue;
    const likeness = sum / (norm * document.norm);
    if (likeness <= (best.get(document.entry.id)?.likeness ?? 0)) continue;
    const shared = [...document.words].filter((word) => words.has(word));
    shared.sort((a, b) => (index.weights.get(b) ?? 0) - (index.weights.get(a) ?? 0));
    best.set(document.entry.id, { entry: document.entry, likeness, shared, mass: Math.sqrt(sum) });
  }
  return [...best.values()]
    .sort((a, b) => b.likeness - a.likeness || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, most);
}

/** Claims from words alone, for what no wording explains: a query, or a message with another wording. */
export function claimWords(
  text: string,
  facts: Facts,
  origin: Origin,
  claims: Claim[],
  index: WordIndex,
): Claim[] {
  if (
    claims.some(
      ({ evidence, isWhole, score }) =>
        evidence === 'code' || isWhole || (evidence === 'message' && score >= 0.75),
    )
  )
    return [];
  const texts = origin.isTyped ? [{ value: text, at: 0 }] : facts.messages.slice(0, 12);
  return texts.flatMap(({ value, at }) =>
    findAlike(value, index, 6).flatMap(({ entry, likeness, shared, mass }): Claim[] => {
      // The right status beside the right words is more than either.
      const hasStatus =
        facts.statuses.some((status) => status.value === entry.status) && entry.kind !== 'type';
      const isClose = likeness >= likenessNeeded(origin) - (hasStatus ? 0.08 : 0);
      const isMuch =
        shared.length + (hasStatus ? 1 : 0) >= 2 &&
        mass + (hasStatus ? 1 : 0) >= (origin.isTyped && origin.ours > 0 ? 2 : leastMass);
      if (!isClose || (!isMuch && likeness < 0.8)) return [];
      const words = shared
        .slice(0, 4)
        .map((word) => `"${word}"`)
        .join(', ');
      const score = scoreWords(entry, likeness, hasStatus, origin.isTyped);
      return [
        {
          entry,
          evidence: 'words',
          score,
          reason: `shares the words ${words}`,
          holes: {},
          from: at,
          to: at + value.length,
          isWhole: false,
          isDistinct: false,
        },
      ];
    }),
  );
}

/** Words of a text that are compared; more would be a paste, not a query. */
const mostWords = 120;

function everything(entry: FeedEntry): string {
  return [
    entry.title,
    entry.id,
    ...(entry.aliases ?? []),
    ...messagesOf(entry).map(({ template }) => template),
  ].join(' ');
}

function describe(entry: FeedEntry, text: string, isWording: boolean): Document {
  return { entry, words: new Set(wordsOf(text)), norm: 1, isWording };
}

function square(value = 0): number {
  return value * value;
}

/** Low on purpose: words are the weakest evidence, and what a person types is a question. */
function scoreWords(
  entry: FeedEntry,
  likeness: number,
  hasStatus: boolean,
  isTyped: boolean,
): number {
  // General words lead to the general page, and among equals to what people meet most.
  const bonus = (entry.kind === 'type' ? 0.005 : 0) + (entry.rank === undefined ? 0 : 0.03);
  const close = (hasStatus ? 0.08 : 0) + bonus;
  return isTyped ? 0.25 + 0.36 * likeness + close : Math.min(0.72, 0.34 + 0.5 * likeness + close);
}

/** What a person types about Claude may be loose; what a program printed has to be close. */
function likenessNeeded({ isTyped, ours }: Origin): number {
  if (!isTyped) return ours >= 3 ? 0.36 : 0.5;
  return ours > 0 ? 0.3 : 0.44;
}

/** A single rare word has 5 or so, two have 7; below, a likeness is chance. */
const leastMass = 5;
