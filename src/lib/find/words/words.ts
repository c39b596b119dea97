import { classesOf, messagesOf, type Feed, type FeedEntry } from '../feed/feed.ts';
import { readWords, wordsOf } from './vocabulary.ts';
import { countEdits } from './edits.ts';

/** How well an entry's words answer those of a short text. */
export type Likeness = {
  entry: FeedEntry;
  /** Rank among entries; comparable for one text only. */
  score: number;
  /** How telling the shared words are together; a rare word has about 5. */
  mass: number;
  /** Their share of all that the text says, 0 to 1. */
  share: number;
  /** The shared words as the text writes them, most telling first. */
  shared: string[];
};

/** Words of a feed: who has each, and how often. */
export type WordIndex = {
  /** By word, the entries that have it, with how much it says about each. */
  places: Map<string, { document: Document; weight: number }[]>;
  entries: number;
  /** Words by their first letter, for those that are mistyped. */
  byInitial: Map<string, string[]>;
  /** SDK classes of each entry. */
  classes: Map<FeedEntry, (string | null)[]>;
};

type Document = { entry: FeedEntry; lengthFactor: number };

/** How much a word says about an entry, by where it stands. */
const weights = { name: 1, wording: 0.7, action: 0.5 };
/** A word that stands everywhere in an entry says no more than this. */
const mostWeight = 1.6;
/** BM25's constants: how soon a repeated word says nothing new, and how much long entries are held back. */
const saturation = 1.2;
const lengthPenalty = 0.3;

/** Names, wordings and advice of every entry as weighed words. */
export function indexWords(feed: Feed): WordIndex {
  const bags = feed.entries.map((entry) => ({ entry, bag: weighWords(entry) }));
  const mean = bags.reduce((sum, { bag }) => sum + bag.size, 0) / Math.max(1, bags.length);
  const places: WordIndex['places'] = new Map();
  for (const { entry, bag } of bags) {
    const lengthFactor = 1 - lengthPenalty + (lengthPenalty * bag.size) / mean;
    const document = { entry, lengthFactor };
    for (const [word, weight] of bag) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [{ document, weight }]);
      else known.push({ document, weight });
    }
  }
  const byInitial = new Map<string, string[]>();
  for (const word of places.keys())
    byInitial.set(word.charAt(0), [...(byInitial.get(word.charAt(0)) ?? []), word]);
  const classes = new Map(feed.entries.map((entry) => [entry, classesOf(entry, feed)]));
  return { places, entries: feed.entries.length, byInitial, classes };
}

/** Who met an error with a code names the code; a sentence without one is rather about another error. */
const codePrior = 0.85;

/** Words of a text that are compared; more would be a paste, not a query. */
const mostWords = 60;
/** A word that no entry has weighs this much: it may be the subject, or a filler. */
const unknownMass = 2.5;

/** Entries whose words answer those of a short text, best first. */
export function findAlike(text: string, index: WordIndex, most: number): Likeness[] {
  const words = [...readWords(text)]
    .slice(0, mostWords)
    .map(([word, written]) => ({ word: mend(word, index), written }))
    .map((read) => ({ ...read, mass: massOf(read.word, index) }))
    // The most telling first, as they are shown.
    .sort((a, b) => b.mass - a.mass);
  const total = words.reduce((sum, { mass }) => sum + (mass || unknownMass), 0);
  const found = new Map<FeedEntry, Likeness>();
  for (const { word, written, mass } of words)
    for (const { document, weight } of index.places.get(word) ?? []) {
      const { entry, lengthFactor } = document;
      const known = found.get(entry) ?? { entry, score: 0, mass: 0, share: 0, shared: [] };
      const prior = entry.kind === 'code' ? codePrior : 1;
      known.score +=
        (prior * mass * weight * (saturation + 1)) / (weight + saturation * lengthFactor);
      known.mass += mass;
      known.share = known.mass / total;
      known.shared.push(written);
      found.set(entry, known);
    }
  return [...found.values()]
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, most);
}

function weighWords(entry: FeedEntry): Map<string, number> {
  const bag = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const word of wordsOf(text))
      bag.set(word, Math.min(mostWeight, (bag.get(word) ?? 0) + weight));
  };
  for (const name of [entry.title, entry.id, ...(entry.aliases ?? [])]) add(name, weights.name);
  for (const { template, where } of messagesOf(entry)) {
    add(template.replace(/\{\w{1,40}\}/g, ' '), weights.wording);
    // Of the values that a hole may have, the dates of models: their other parts are in every model's name.
    const dates = JSON.stringify(where ?? {}).match(/\b20\d{6}\b/g) ?? [];
    add(dates.join(' '), weights.wording);
  }
  add(entry.action, weights.action);
  if (entry.status !== undefined) bag.set(String(entry.status), weights.name);
  return bag;
}

/** How telling a word is: the logarithm of how few entries have it; 0 when none has. */
function massOf(word: string, { places, entries }: WordIndex): number {
  const having = places.get(word)?.length ?? 0;
  return having === 0 ? 0 : Math.log(1 + (entries - having + 0.5) / (having + 0.5));
}

/** Letters that a word has at least to be mended. */
const shortestMended = 5;

/** A word as the entries spell it, when it is a letter or two away; else the word itself. */
function mend(word: string, { places, byInitial }: WordIndex): string {
  if (places.has(word) || word.length < shortestMended || /\d/.test(word)) return word;
  const most = word.length < 9 ? 1 : 2;
  let nearest = word;
  let least = most + 1;
  for (const known of byInitial.get(word.charAt(0)) ?? []) {
    if (Math.abs(known.length - word.length) > most || known.length < shortestMended - 1) continue;
    const edits = countEdits(word, known, most);
    if (edits < least) [nearest, least] = [known, edits];
  }
  return nearest;
}
