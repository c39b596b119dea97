import { classesOf, messagesOf, type Feed, type FeedEntry } from '../feed/feed.ts';
import { tokenize, tokensOf } from './tokenizer.ts';
import { countEdits } from './edits.ts';
import { linkWords } from './link-words.ts';
import { translateWords, type Lexicon, type Translated } from './translate.ts';

/** How well an entry's words answer those of a short text. */
export type Likeness = {
  entry: FeedEntry;
  /** Rank among entries; comparable for one text only. */
  score: number;
  /** How telling the shared words are together; a rare word has about 5. */
  mass: number;
  /** Their share of all that the text says, 0 to 1. */
  share: number;
  /** Whether the text is of another language, so that only what its words are about is known. */
  isTranslated: boolean;
  /** The shared words as the text writes them, most telling first. */
  shared: string[];
};

/** Words of a feed: who has each, and how often. */
export type TermIndex = {
  /** By word, the entries that have it, with how much it says about each. */
  places: Map<string, { document: Document; weight: number }[]>;
  entries: number;
  /** Words by their first letter, for those that are mistyped. */
  byInitial: Map<string, string[]>;
  /** SDK classes of each entry. */
  classes: Map<FeedEntry, (string | null)[]>;
};

type Document = { entry: FeedEntry };

/** The parts of an entry, and how much a word in each says. */
const boosts = { name: 1.4, wording: 1, action: 0.6, status: 1 };
type Part = keyof typeof boosts;
/**
 * Constants of BM25+: how soon a repeated word says nothing new, how much long parts are held back, and
 * what a word says at least where it stands at all.
 */
const saturation = 1.2;
const lengthPenalty = 0.7;
const leastGain = 0.5;

/** Names, wordings and advice of every entry as weighed words. */
export function indexTerms(feed: Feed): TermIndex {
  const bags = feed.entries.map((entry) => ({ entry, parts: countWords(entry) }));
  const means = new Map(
    parts.map((part) => [
      part,
      bags.reduce((sum, bag) => sum + lengthOf(bag.parts[part]), 0) / Math.max(1, bags.length),
    ]),
  );
  const places: TermIndex['places'] = new Map();
  for (const bag of bags) {
    const weights = new Map<string, number>();
    for (const part of parts) {
      const length = lengthOf(bag.parts[part]) / (means.get(part) || 1);
      for (const [word, times] of bag.parts[part])
        weights.set(word, (weights.get(word) ?? 0) + boosts[part] * gainOf(times, length));
    }
    const document = { entry: bag.entry };
    for (const [word, weight] of weights) {
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

/** What a word says that a part has so many times, with the part's length as a share of the mean. */
function gainOf(times: number, length: number): number {
  const held = saturation * (1 - lengthPenalty + lengthPenalty * length);
  return leastGain + (times * (saturation + 1)) / (times + held);
}

const parts = Object.keys(boosts).filter((part): part is Part => part in boosts);

function lengthOf(words: Map<string, number>): number {
  return [...words.values()].reduce((sum, times) => sum + times, 0);
}

/**
 * Who met an error with a code names the code, and who met one of a platform names that; a sentence
 * without is rather about another error.
 */
const lessLikely = { code: 0.85, platform: 0.8 };

function priorOf({ kind, id }: FeedEntry, text: string): number {
  if (kind === 'code') return lessLikely.code;
  const platform = /^(?:bedrock|vertex|azure|gateway|wrapper|tool)-/.exec(id)?.[0].slice(0, -1);
  return platform === undefined || new RegExp(platform, 'i').test(text) ? 1 : lessLikely.platform;
}

/** Words of a text that are compared; more would be a paste, not a query. */
const mostWords = 60;
/** A word that no entry has weighs this much: it may be the subject, or a filler. */
const unknownMass = 2.5;

/** Entries whose words answer those of a short text, best first. */
export function rankByTerms(
  text: string,
  index: TermIndex,
  most: number,
  lexicon: Lexicon | undefined,
): Likeness[] {
  const { text: english, isTranslated } = toEnglish(text, index, lexicon);
  const words = [...tokenize(english)]
    .slice(0, mostWords)
    .map(([word, written]) => ({ word: mend(word, index), written }))
    .map((read) => ({ ...read, mass: massOf(read.word, index) }))
    // The most telling first, as they are shown.
    .sort((a, b) => b.mass - a.mass);
  const total = words.reduce(
    (sum, { mass }) => sum + (mass || (isTranslated ? 0 : unknownMass)),
    0,
  );
  const found = new Map<FeedEntry, Likeness>();
  for (const { word, written, mass } of words)
    for (const { document, weight } of index.places.get(word) ?? []) {
      const { entry } = document;
      const known = found.get(entry) ?? {
        entry,
        score: 0,
        mass: 0,
        share: 0,
        shared: [],
        isTranslated,
      };
      const prior = priorOf(entry, text);
      known.score += prior * mass * weight;
      known.mass += mass;
      known.share = known.mass / total;
      known.shared.push(written);
      found.set(entry, known);
    }
  return [...found.values()]
    .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, most);
}

/** A text as it is where each of its words is known, else with those of other languages translated. */
export function toEnglish(
  text: string,
  index: TermIndex,
  lexicon: Lexicon | undefined,
): Translated {
  if (lexicon === undefined) return { text, isTranslated: false };
  const isKnown = (word: string): boolean =>
    linkWords.has(word) || tokensOf(word).some((read) => index.places.has(read));
  return translateWords(text, lexicon, isKnown);
}

function countWords(entry: FeedEntry): Record<Part, Map<string, number>> {
  const counted = { name: count(), wording: count(), action: count(), status: count() };
  const add = (part: Part, text: string): void => {
    for (const word of tokensOf(text)) counted[part].set(word, (counted[part].get(word) ?? 0) + 1);
  };
  for (const name of [entry.title, entry.id, ...(entry.aliases ?? [])]) add('name', name);
  for (const { template, where } of messagesOf(entry)) {
    add('wording', template.replace(/\{\w{1,40}\}|<[^>]{1,40}>/g, ' '));
    // Of the values that a hole may have, the dates of models: their other parts are in every model's name.
    const dates = JSON.stringify(where ?? {}).match(/\b20\d{6}\b/g) ?? [];
    add('wording', dates.join(' '));
  }
  add('action', entry.action);
  if (entry.status !== undefined) counted.status.set(String(entry.status), 1);
  return counted;
}

function count(): Map<string, number> {
  return new Map();
}

/** How telling a word is: the logarithm of how few entries have it; 0 when none has. */
function massOf(word: string, { places, entries }: TermIndex): number {
  const having = places.get(word)?.length ?? 0;
  return having === 0 ? 0 : Math.log(1 + (entries - having + 0.5) / (having + 0.5));
}

/** Letters that a word has at least to be mended. */
const shortestMended = 5;

/** A word as the entries spell it, when it is a letter or two away; else the word itself. */
function mend(word: string, { places, byInitial }: TermIndex): string {
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
